"""The menu over a column: its language and role."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from glossary_app.gui.words.import_words import language_word, role_word
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Column, Role
from glossary_app.model.locale import Locale

_ROLES_BY_SCRIPT = tuple(role for role in ROLES_OF_A_LOCALE if role is not Role.TERM)


class RoleMenu(QMenu):
    """Says what was chosen for one column."""

    role_chosen = Signal(Role, object)

    def __init__(self, column: Column, locales: tuple[Locale, Locale], parent: QWidget) -> None:
        super().__init__(parent)
        self._column = column
        self._meanings: dict[QAction, tuple[Role, Locale | None]] = {}
        self._add(self, Role.LEAVE, None)
        self._add(self, Role.ID, None)
        self.addSeparator()
        # The languages themselves at hand, their roles one step further.
        for locale in locales:
            self._add_part(language_word(locale), ROLES_OF_A_LOCALE, locale)
        by_script = QCoreApplication.translate("ImportWords", "By the script of each cell")
        self._add_part(by_script, _ROLES_BY_SCRIPT, None)
        self.addSeparator()
        for role in Role:
            if role not in (*ROLES_OF_A_LOCALE, Role.LEAVE, Role.ID):
                self._add(self, role, None)
        self.triggered.connect(self._tell)

    def _add_part(self, title: str, roles: Iterable[Role], locale: Locale | None) -> None:
        part = self.addMenu(title)
        for role in roles:
            self._add(part, role, locale)
        # Where the choice is further in, the way there is marked.
        is_on_the_way = any(action.isChecked() for action in part.actions())
        part.menuAction().setCheckable(is_on_the_way)
        part.menuAction().setChecked(is_on_the_way)

    def _add(self, menu: QMenu, role: Role, locale: Locale | None) -> None:
        action = menu.addAction(role_word(role))
        action.setCheckable(True)
        action.setChecked((role, locale) == (self._column.role, self._column.locale))
        self._meanings[action] = (role, locale)

    def _tell(self, action: QAction) -> None:
        self.role_chosen.emit(*self._meanings[action])
