"""Chips under the search line that narrow what is searched and browsed; they combine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from glossary_app.gui.search.scope import Choices, Scope, ScopeKind
from glossary_app.gui.widgets.flow_layout import FlowLayout
from glossary_app.gui.widgets.plain import plain_tip

# In heights of a letter, so that larger letters are not cut off sooner.
_WIDEST_TITLE = 10


class ScopeChip(QPushButton):
    """A chip that the keyboard presses like the mouse; what is typed on it is meant elsewhere."""

    typed = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Press on Enter, as on the space bar; hand letters on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.text().strip() and event.text().isprintable():
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)


class ScopeChips(QWidget):
    """Each chip switches its filter; those of glossaries and subjects open a menu."""

    scope_chosen = Signal(Scope)
    typed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        self._choices = Choices()
        self._chips: dict[ScopeKind, ScopeChip] = {}
        self._menus: dict[ScopeKind, QMenu] = {}
        layout = FlowLayout(self, spacing=6)
        for kind in ScopeKind:
            # Not a QToolButton: the style sheet gives those the look of icons.
            chip = ScopeChip(self)
            chip.setCheckable(True)
            chip.setProperty("look", "scope")
            # A click leaves the keyboard where it was: what is typed next is a query.
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(partial(self._choose, kind))
            chip.typed.connect(self.typed)
            layout.addWidget(chip)
            self._chips[kind] = chip
            if kind in (ScopeKind.GLOSSARY, ScopeKind.SUBJECT):
                self._menus[kind] = QMenu(self)
        self.show_choices(Choices())

    @property
    def scope(self) -> Scope:
        """What is searched and browsed now."""
        return self._scope

    @property
    def scope_title(self) -> str:
        """What the filters are called that count now."""
        pressed = (chip for kind, chip in self._chips.items() if kind in self._scope.kinds)
        return " + ".join(chip.text().removesuffix(" ▾") for chip in pressed)

    def menu(self, kind: ScopeKind) -> QMenu:
        """The menu behind a chip that has one."""
        return self._menus[kind]

    def chip(self, kind: ScopeKind) -> QPushButton:
        """The chip of a filter."""
        return self._chips[kind]

    def offers(self, glossary_id: str) -> bool:
        """Whether this glossary can be chosen: one alone needs no choice."""
        return glossary_id in self._choices.glossaries

    def press(self, scope: Scope) -> None:
        """Set these filters as if their chips had been clicked."""
        is_new = scope != self._scope
        self._scope = scope
        self._press_chips()
        self.retranslate()
        if is_new:
            self.scope_chosen.emit(scope)

    def show_choices(self, choices: Choices) -> None:
        """Offer these glossaries and subjects; a filter by what has gone is taken away."""
        self._choices = choices
        scope = self._scope
        if scope.glossary not in choices.glossaries:
            scope = replace(scope, glossary="")
        if scope.subject not in choices.subjects:
            scope = replace(scope, subject=())
        self.press(scope)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.setAccessibleName(self.tr("Search in"))
        named = {
            ScopeKind.ALL: (self.tr("All"), self.tr("All entries")),
            ScopeKind.REVIEWED: (self.tr("Reviewed"), self.tr("Reviewed entries only")),
            ScopeKind.STARRED: (self.tr("Starred"), self.tr("Starred entries only")),
            ScopeKind.NOTED: (self.tr("With a note"), self.tr("Entries with a note only")),
            ScopeKind.GLOSSARY: (self.tr("Glossary"), self.tr("Entries of one glossary only")),
            ScopeKind.SUBJECT: (self.tr("Subject"), self.tr("Entries on one subject only")),
        }
        titles = {
            ScopeKind.GLOSSARY: self._choices.glossaries.get(self._scope.glossary),
            ScopeKind.SUBJECT: self._choices.subjects.get(self._scope.subject),
        }
        for kind, (text, name) in named.items():
            chip, title = self._chips[kind], titles.get(kind)
            # The style sheet's size is there when a chip has been polished.
            chip.ensurePolished()
            metrics = chip.fontMetrics()
            widest = metrics.height() * _WIDEST_TITLE
            elided = metrics.elidedText(title or text, Qt.TextElideMode.ElideRight, widest)
            shown = elided.replace("&", "&&")
            chip.setText(f"{shown} ▾" if kind in self._menus else shown)
            chip.setAccessibleName(f"{name}: {title}" if title else name)
            chip.setToolTip(plain_tip(chip.accessibleName()))
        scope, choices = self._scope, self._choices
        glossaries = {replace(scope, glossary=k): v for k, v in choices.glossaries.items()}
        subjects = {replace(scope, subject=k): v for k, v in choices.subjects.items()}
        self._fill(ScopeKind.GLOSSARY, self.tr("All glossaries"), glossaries)
        self._fill(ScopeKind.SUBJECT, self.tr("All subjects"), subjects)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, kind: ScopeKind, unset: str, scopes: Mapping[Scope, str]) -> None:
        """Offer what the scope would be with each value of a filter, and without it."""
        menu = self._menus[kind]
        menu.clear()
        for scope, title in {self._without(kind): unset, **scopes}.items():
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(scope == self._scope)
            action.triggered.connect(partial(self._press_from_menu, scope))
        self._chips[kind].setVisible(bool(scopes))

    def _without(self, kind: ScopeKind) -> Scope:
        if kind is ScopeKind.GLOSSARY:
            return replace(self._scope, glossary="")
        return replace(self._scope, subject=())

    def _press_chips(self) -> None:
        kinds = self._scope.kinds
        for kind, chip in self._chips.items():
            chip.setChecked(kind in kinds)
        # Chosen by its command; as long as it counts, its chip says so.
        self._chips[ScopeKind.NOTED].setVisible(self._scope.noted)

    def _choose(self, kind: ScopeKind, *_: object) -> None:
        scope = self._scope
        switched = {
            ScopeKind.ALL: Scope(),
            ScopeKind.REVIEWED: replace(scope, reviewed=not scope.reviewed),
            ScopeKind.STARRED: replace(scope, starred=not scope.starred),
            ScopeKind.NOTED: replace(scope, noted=not scope.noted),
        }
        if kind in switched:
            self.press(switched[kind])
            return
        # What is pressed is only known when something was chosen in the menu.
        self._press_chips()
        menu, chip = self._menus[kind], self._chips[kind]
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
        chosen = next((each for each in menu.actions() if each.isChecked()), None)
        if chosen is not None:
            menu.setActiveAction(chosen)

    def _press_from_menu(self, scope: Scope, *_: object) -> None:
        self.press(scope)
