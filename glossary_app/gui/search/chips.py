"""Chips under the search line that narrow what is searched and browsed; they combine.

They stand in one line; those without room in it are behind the last one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from glossary_app.gui.search.scope import Choices, Scope, ScopeKind, kinds_in_room
from glossary_app.gui.widgets.plain import plain_tip

# In heights of a letter, so that larger letters are not cut off sooner.
_WIDEST_TITLE = 10
_GAP = 6


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
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for kind in ScopeKind:
            chip = self._new_chip()
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose, kind))
            self._chips[kind] = chip
            if kind in (ScopeKind.GLOSSARY, ScopeKind.SUBJECT):
                self._menus[kind] = QMenu(self)
        self.more = self._new_chip()
        self.more.clicked.connect(self._show_more)
        self.more_menu = QMenu(self)
        self.show_choices(Choices())

    def _new_chip(self) -> ScopeChip:
        # Not a QToolButton: the style sheet gives those the look of icons.
        chip = ScopeChip(self)
        chip.setProperty("look", "scope")
        # A click leaves the keyboard where it was: what is typed next is a query.
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.typed.connect(self.typed)
        return chip

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

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line."""
        return QSize(0, max(chip.sizeHint().height() for chip in self._chips.values()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as the column; one line all the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow the chips, whose size changes with the letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

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
        self.more.setText("…")
        self.more.setAccessibleName(self.tr("More filters"))
        self.more.setToolTip(plain_tip(self.more.accessibleName()))
        self._fit()

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

    def _is_offered(self, kind: ScopeKind) -> bool:
        if kind is ScopeKind.NOTED:
            # Chosen by its command; as long as it counts, its chip says so.
            return self._scope.noted
        offered = {
            ScopeKind.GLOSSARY: self._choices.glossaries,
            ScopeKind.SUBJECT: self._choices.subjects,
        }
        return bool(offered.get(kind, True))

    def _fit(self) -> None:
        """Put the chips that have room into one line, and the last one behind them if need be."""
        offered = {k: chip.sizeHint() for k, chip in self._chips.items() if self._is_offered(k)}
        widths = {kind: size.width() for kind, size in offered.items()}
        more = self.more.sizeHint()
        shown = kinds_in_room(widths, self._scope.kinds, self.width(), more.width(), _GAP)
        left = 0
        for kind, chip in self._chips.items():
            if kind in shown:
                chip.setGeometry(left, 0, offered[kind].width(), offered[kind].height())
                left += offered[kind].width() + _GAP
            chip.setVisible(kind in shown)
        self.more.setGeometry(left, 0, more.width(), more.height())
        self.more.setVisible(len(shown) < len(offered))

    def _show_more(self) -> None:
        """Offer the filters that have no chip in sight."""
        self.more_menu.clear()
        hidden = (k for k in ScopeKind if self._is_offered(k) and self._chips[k].isHidden())
        for kind in hidden:
            text = self._chips[kind].text().removesuffix(" ▾")
            if kind in self._menus:
                self._menus[kind].setTitle(text)
                self.more_menu.addMenu(self._menus[kind])
            else:
                action = self.more_menu.addAction(text)
                action.setCheckable(True)
                action.triggered.connect(partial(self._choose, kind))
        self.more_menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _without(self, kind: ScopeKind) -> Scope:
        if kind is ScopeKind.GLOSSARY:
            return replace(self._scope, glossary="")
        return replace(self._scope, subject=())

    def _press_chips(self) -> None:
        kinds = self._scope.kinds
        for kind, chip in self._chips.items():
            chip.setChecked(kind in kinds)

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
