"""Chips under the search line that narrow what is searched and browsed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from glossary_app.gui.search.scope import Scope, ScopeKind
from glossary_app.gui.widgets.flow_layout import FlowLayout
from glossary_app.gui.widgets.plain import plain_tip

_WIDEST_TITLE = 150


_KINDS = tuple(ScopeKind)


class ScopeChips(QWidget):
    """One chip is pressed at a time; those of glossaries and categories open a menu."""

    scope_chosen = Signal(Scope)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        self._titles: dict[Scope, str] = {}
        self._actions: dict[Scope, QAction] = {}
        self._group = QButtonGroup(self)
        self._chips: dict[ScopeKind, QPushButton] = {}
        self._menus: dict[ScopeKind, QMenu] = {}
        layout = FlowLayout(self, spacing=6)
        for number, kind in enumerate(_KINDS):
            # Not a QToolButton: the style sheet gives those the look of icons.
            chip = QPushButton(self)
            chip.setCheckable(True)
            chip.setProperty("look", "scope")
            self._group.addButton(chip, number)
            layout.addWidget(chip)
            self._chips[kind] = chip
            if kind in (ScopeKind.GLOSSARY, ScopeKind.CATEGORY):
                self._menus[kind] = QMenu(self)
                self._menus[kind].triggered.connect(self._choose_named)
        self._group.idClicked.connect(self._choose)
        self.show_scopes({})
        self._press_chip()

    @property
    def scope(self) -> Scope:
        """What is searched and browsed now."""
        return self._scope

    @property
    def scope_title(self) -> str:
        """What the filter is called that counts now."""
        return self._titles.get(self._scope) or self._chip(self._scope.kind).text()

    def menu(self, kind: ScopeKind) -> QMenu:
        """The menu behind a chip that has one."""
        return self._menus[kind]

    def press(self, scope: Scope) -> None:
        """Choose a scope as if its chip had been clicked."""
        if scope != self._scope:
            self._scope = scope
            self._press_chip()
            self.retranslate()
            self.scope_chosen.emit(scope)

    def show_scopes(self, titles: dict[Scope, str]) -> None:
        """Offer these glossaries and categories, with their titles."""
        self._titles = titles
        self._actions = {}
        for kind, menu in self._menus.items():
            menu.clear()
            for scope, title in titles.items():
                if scope.kind is kind:
                    self._actions[scope] = menu.addAction(title.replace("&", "&&"))
            self._chip(kind).setVisible(not menu.isEmpty())
        self.retranslate()
        if self._scope.name and self._scope not in titles:
            self.press(Scope())

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.setAccessibleName(self.tr("Search in"))
        named = {
            ScopeKind.ALL: (self.tr("All"), self.tr("All entries")),
            ScopeKind.REVIEWED: (self.tr("Reviewed"), self.tr("Reviewed entries only")),
            ScopeKind.STARRED: (self.tr("Starred"), self.tr("Starred entries only")),
            ScopeKind.NOTED: (self.tr("With a note"), self.tr("Entries with a note only")),
            ScopeKind.GLOSSARY: (self.tr("Glossary"), self.tr("Entries of one glossary only")),
            ScopeKind.CATEGORY: (self.tr("Subject"), self.tr("Entries on one subject only")),
        }
        for kind, (text, name) in named.items():
            chip = self._chip(kind)
            title = self._titles.get(self._scope) if self._scope.kind is kind else None
            shown = chip.fontMetrics().elidedText(
                title or text, Qt.TextElideMode.ElideRight, _WIDEST_TITLE
            )
            chip.setText(f"{shown} ▾" if kind in self._menus else shown)
            chip.setAccessibleName(f"{name}: {title}" if title else name)
            chip.setToolTip(plain_tip(chip.accessibleName()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _chip(self, kind: ScopeKind) -> QPushButton:
        return self._chips[kind]

    def _press_chip(self) -> None:
        self._chip(self._scope.kind).setChecked(True)
        # Chosen by its command; as long as it counts, its chip says so.
        self._chip(ScopeKind.NOTED).setVisible(self._scope.kind is ScopeKind.NOTED)

    def _choose(self, number: int) -> None:
        kind = _KINDS[number]
        if kind in self._menus:
            # What is pressed is only known when something was chosen in the menu.
            self._press_chip()
            chip = self._chip(kind)
            self._menus[kind].popup(chip.mapToGlobal(chip.rect().bottomLeft()))
        else:
            self.press(Scope(kind))

    def _choose_named(self, chosen: QAction) -> None:
        for scope, action in self._actions.items():
            if action is chosen:
                self.press(scope)
                return
