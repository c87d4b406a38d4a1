"""One glossary in the list: what it is, whether it takes part, and what can be done with it."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.glossaries.card_words import languages, source_line, terms_line
from glossary_app.gui.glossaries.grip import Grip
from glossary_app.gui.widgets.plain import one_line, plain_label, plain_tip
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.model.glossary import GlossaryFacts
from glossary_app.model.locale import Locale

_MARK = 3


class CardAction(Enum):
    """What can be wanted of a card."""

    RENAME = auto()
    UPDATE = auto()
    EXPORT = auto()
    CHECK = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    REMOVE = auto()


class GlossaryCard(QFrame):
    """Shows a glossary and says what is wanted of it."""

    wanted = Signal(str, CardAction)
    enabling_wanted = Signal(str, bool)
    linking_wanted = Signal(str, bool)

    def __init__(self, facts: GlossaryFacts, locale: Locale, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.facts = facts
        self.glossary_id = facts.glossary.id
        self._edge: Qt.Edge | None = None
        self.title = plain_label(one_line(facts.glossary.title(locale)), self)
        self.title.setProperty("look", "heading")
        self.setAccessibleName(self.title.text())
        self.grip = Grip(self)
        self.grip.setToolTip(self.tr("Drag to order"))
        self.up = self._arrow("↑", self.tr("Move up"), CardAction.MOVE_UP)
        self.down = self._arrow("↓", self.tr("Move down"), CardAction.MOVE_DOWN)
        self.more = self._tool("⋯", self.tr("What can be done with it"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.searched = self._tick(self.tr("Search and browse"), ticked=facts.glossary.enabled)
        self.linked = self._tick(
            self.tr("Link its words in other glossaries"), ticked=facts.is_linked
        )
        self.linked.setToolTip(
            self.tr("Off, it answers when asked only: best for dictionaries of everyday words.")
        )
        # Clicked, not toggled: filling the card tells nothing.
        self.searched.clicked.connect(self._tell_searched)
        self.linked.clicked.connect(self._tell_linked)
        self._lay_out(locale)

    def show_place(self, *, is_first: bool, is_last: bool) -> None:
        """Say whether it can go further up and down."""
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def show_drop(self, *, above: bool, below: bool) -> None:
        """Mark the edge at which another card would be put."""
        self._edge = Qt.Edge.TopEdge if above else Qt.Edge.BottomEdge if below else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the card, and the edge that is marked."""
        super().paintEvent(event)
        if self._edge is not None:
            top = 0 if self._edge is Qt.Edge.TopEdge else self.height() - _MARK
            colour = self.palette().color(QPalette.ColorRole.Link)
            QPainter(self).fillRect(10, top, self.width() - 20, _MARK, colour)

    def _lay_out(self, locale: Locale) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 8, 12)
        layout.setSpacing(3)
        layout.addLayout(self._head(locale))
        text = QVBoxLayout()
        text.setContentsMargins(20, 0, 8, 0)
        text.setSpacing(3)
        for line in self._lines():
            label = self._line(line)
            label.setWordWrap(True)
            text.addWidget(label)
        ticks = QHBoxLayout()
        ticks.setContentsMargins(0, 6, 0, 0)
        ticks.setSpacing(18)
        for tick in (self.searched, self.linked):
            ticks.addWidget(tick)
        ticks.addStretch(1)
        text.addLayout(ticks)
        layout.addLayout(text)

    def _head(self, locale: Locale) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.grip)
        head.addWidget(self.title)
        short = one_line(self.facts.glossary.short_title(locale))
        if short != self.title.text():
            head.addSpacing(8)
            head.addWidget(self._line(short))
        head.addStretch(1)
        for button in (self.up, self.down, self.more):
            head.addWidget(button)
        return head

    def _lines(self) -> tuple[str, ...]:
        facts = self.facts
        lines = (self._amount(), terms_line(facts), facts.glossary.credit, source_line(facts))
        return tuple(line for line in lines if line)

    def _amount(self) -> str:
        facts = self.facts
        entries = self.tr("%n entry(s)", "", facts.entries)
        parts = [entries.replace(str(facts.entries), f"{facts.entries:,}"), *languages(facts)]
        if facts.drafts and facts.drafts == sum(facts.pages.values()):
            parts.append(self.tr("all drafts"))
        elif facts.drafts:
            drafts = self.tr("%n draft page(s)", "", facts.drafts)
            parts.append(drafts.replace(str(facts.drafts), f"{facts.drafts:,}"))
        return " · ".join(parts)

    def _line(self, text: str) -> QLabel:
        label = plain_label(text, self)
        label.setProperty("look", "muted")
        return label

    def _tick(self, text: str, *, ticked: bool) -> TickBox:
        tick = TickBox(text, self)
        tick.setObjectName(text)
        tick.setChecked(ticked)
        tick.setAccessibleDescription(self.title.text())
        return tick

    def _arrow(self, sign: str, name: str, action: CardAction) -> QToolButton:
        button = self._tool(sign, name)
        button.clicked.connect(partial(self._want, action))
        return button

    def _tool(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setObjectName(sign)
        button.setAccessibleName(f"{name}: {self.title.text()}")
        button.setToolTip(plain_tip(name))
        button.setFixedSize(28, 28)
        # By the keyboard as well, which tool buttons leave out.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, action in (
            (self.tr("Rename…"), CardAction.RENAME),
            (self.tr("Update…"), CardAction.UPDATE),
            (self.tr("Export…"), CardAction.EXPORT),
            (self.tr("Check"), CardAction.CHECK),
            (self.tr("Remove"), CardAction.REMOVE),
        ):
            menu.addAction(text).triggered.connect(partial(self._want, action))
        return menu

    def _want(self, action: CardAction, *_: object) -> None:
        self.wanted.emit(self.glossary_id, action)

    def _tell_searched(self, *_: object) -> None:
        self.enabling_wanted.emit(self.glossary_id, self.searched.isChecked())

    def _tell_linked(self, *_: object) -> None:
        self.linking_wanted.emit(self.glossary_id, self.linked.isChecked())
