"""The glossaries as cards: which come first, which take part, which go."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.glossaries.card import CardAction, GlossaryCard
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.plain import one_line, plain_label
from glossary_app.model.glossary import GlossaryFacts
from glossary_app.model.locale import Locale

_STEPS = {CardAction.MOVE_UP: -1, CardAction.MOVE_DOWN: 1}


class GlossariesDialog(QDialog):
    """Says what is wanted; shows what the library then holds, and what may still be put back."""

    enabling_wanted = Signal(str, bool)
    linking_wanted = Signal(str, bool)
    order_wanted = Signal(tuple)
    action_wanted = Signal(str, CardAction)
    return_wanted = Signal(str)
    command_wanted = Signal(Command)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Glossaries"))
        give_size(self, 660, 600)
        self.cards: tuple[GlossaryCard, ...] = ()
        self.returns: dict[str, QPushButton] = {}
        self._foot_buttons: list[QPushButton] = []
        hint = plain_label(self.tr("Where several answer alike, the first one comes first."), self)
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        self._list = QScrollArea(self)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWidgetResizable(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Glossaries"))
        self.message = plain_label("", self)
        self.message.setProperty("tone", "fault")
        self.message.setWordWrap(True)
        self.message.hide()
        layout = column_of(self)
        layout.addWidget(hint)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.message)
        layout.addLayout(self._foot())

    def show_glossaries(
        self, glossaries: tuple[GlossaryFacts, ...], removed: Mapping[str, str], locale: Locale
    ) -> None:
        """Show these, and the titles of what was removed; the keyboard stays where it was."""
        focus, scrolled = self._focused(), self._list.verticalScrollBar().value()
        body = QWidget()
        body.setProperty("look", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(10)
        self.returns = {}
        # On top, where it is seen at once.
        for glossary_id, title in removed.items():
            column.addLayout(self._removed_row(glossary_id, title, body))
        self.cards = tuple(self._card(facts, locale, body) for facts in glossaries)
        for number, card in enumerate(self.cards):
            card.show_place(is_first=number == 0, is_last=number == len(self.cards) - 1)
            column.addWidget(card)
        if not self.cards:
            column.addWidget(plain_label(self.tr("No glossary yet"), body))
        column.addStretch(1)
        self._list.setWidget(body)
        self._put_foot_last()
        self._list.verticalScrollBar().setValue(scrolled)
        self._focus_again(*focus)

    def say(self, text: str) -> None:
        """Say what went wrong, until something else is done."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def card(self, glossary_id: str) -> GlossaryCard | None:
        """The card of a glossary."""
        return next((each for each in self.cards if each.glossary_id == glossary_id), None)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        for command, text in (
            (Command.IMPORT_FILES, self.tr("Import…")),
            (Command.IMPORT_FOLDER, self.tr("Import a folder…")),
        ):
            button = self._button(text, self)
            button.clicked.connect(partial(self._run, command))
            foot.addWidget(button)
            self._foot_buttons.append(button)
        foot.addStretch(1)
        close = self._button(self.tr("Close"), self)
        close.clicked.connect(self.close)
        foot.addWidget(close)
        self._foot_buttons.append(close)
        return foot

    def _put_foot_last(self) -> None:
        """The cards are newer than the buttons below them, and would else come after them."""
        last: QWidget | None = self.cards[-1].linked if self.cards else None
        for button in self._foot_buttons:
            if last is not None:
                self.setTabOrder(last, button)
            last = button

    def _button(self, text: str, parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        # Else Enter anywhere in the dialog would press the first one.
        button.setAutoDefault(False)
        return button

    def _card(self, facts: GlossaryFacts, locale: Locale, body: QWidget) -> GlossaryCard:
        card = GlossaryCard(facts, locale, body)
        card.enabling_wanted.connect(self.enabling_wanted)
        card.linking_wanted.connect(self.linking_wanted)
        card.wanted.connect(self._take)
        card.grip.dragged.connect(partial(self._show_target, card))
        card.grip.dropped.connect(partial(self._drop, card))
        return card

    def _removed_row(self, glossary_id: str, title: str, body: QWidget) -> QHBoxLayout:
        text = self.tr("“{title}” was removed.").format(title=one_line(title))
        label = plain_label(text, body)
        label.setProperty("look", "muted")
        undo = self._button(self.tr("Undo"), body)
        undo.setAccessibleDescription(text)
        undo.clicked.connect(partial(self._undo, glossary_id))
        self.returns[glossary_id] = undo
        row = QHBoxLayout()
        row.setContentsMargins(30, 0, 8, 0)
        row.addWidget(label, 1)
        row.addWidget(undo)
        return row

    def _take(self, glossary_id: str, action: CardAction) -> None:
        self.say("")
        if action in _STEPS:
            ids = [card.glossary_id for card in self.cards]
            self._move(glossary_id, ids.index(glossary_id) + _STEPS[action])
        else:
            self.action_wanted.emit(glossary_id, action)

    def _move(self, glossary_id: str, place: int) -> None:
        before = [card.glossary_id for card in self.cards]
        ids = [each for each in before if each != glossary_id]
        ids.insert(max(place, 0), glossary_id)
        if ids != before:
            self.order_wanted.emit(tuple(ids))

    def _others(self, card: GlossaryCard) -> list[GlossaryCard]:
        return [each for each in self.cards if each is not card]

    def _place_at(self, card: GlossaryCard, point: QPoint) -> int:
        """Which place among the others a card takes that is let go of here."""
        centres = (each.mapToGlobal(each.rect().center()) for each in self._others(card))
        return sum(centre.y() < point.y() for centre in centres)

    def _show_target(self, card: GlossaryCard, point: QPoint) -> None:
        place, others = self._place_at(card, point), self._others(card)
        for number, each in enumerate(others):
            is_end = place == len(others) and number == place - 1
            each.show_drop(above=number == place, below=is_end)
        body = self._list.widget()
        if body is not None:
            self._list.ensureVisible(0, body.mapFromGlobal(point).y(), 0, 30)

    def _drop(self, card: GlossaryCard, point: QPoint) -> None:
        for each in self.cards:
            each.show_drop(above=False, below=False)
        self._move(card.glossary_id, self._place_at(card, point))

    def _undo(self, glossary_id: str, *_: object) -> None:
        self.say("")
        self.return_wanted.emit(glossary_id)

    def _run(self, command: Command, *_: object) -> None:
        self.command_wanted.emit(command)

    def _focused(self) -> tuple[str, str]:
        """The card and the part of it that has the keyboard."""
        focus = self.focusWidget()
        for card in self.cards:
            if focus is not None and card.isAncestorOf(focus):
                return card.glossary_id, focus.objectName()
        return "", ""

    def _focus_again(self, glossary_id: str, name: str) -> None:
        card = self.card(glossary_id)
        part = card.findChild(QWidget, name) if card is not None and name else None
        if card is not None and part is not None:
            (part if part.isEnabled() else card.more).setFocus()
