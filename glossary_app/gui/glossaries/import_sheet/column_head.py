"""The head of a previewed table: each column's name, and a button with what it is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from glossary_app.gui.glossaries.import_sheet.role_menu import RoleMenu
from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.gui.words.import_words import meaning, reason_words
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP, Locale

_NAME_HEIGHT, _BUTTON_HEIGHT, _MARGIN = 24, 30, 4
# As far as the names and the cells below them are from the edge of their column.
CELL_INDENT = 13


class ColumnHead(QHeaderView):
    """Says what was chosen for which column."""

    role_chosen = Signal(Column, Role, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._names: tuple[str, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setMinimumSectionSize(110)
        self.setSectionsClickable(False)
        for changed in (self.sectionResized, self.geometriesChanged, self.sectionCountChanged):
            changed.connect(self.place_buttons)

    def show_columns(self, columns: Sequence[Column], locales: tuple[Locale, Locale]) -> None:
        """A button for each column; the one that has the focus keeps it."""
        focused = next((at for at, each in enumerate(self.buttons) if each.hasFocus()), -1)
        self._names = self.names_of(columns)
        while len(self.buttons) > len(columns):
            self.buttons.pop().deleteLater()
        while len(self.buttons) < len(columns):
            self.buttons.append(self._new_button())
        for button, column in zip(self.buttons, columns, strict=True):
            self._fill(button, column, locales)
        self.place_buttons()
        if 0 <= focused < len(self.buttons):
            self.buttons[focused].setFocus()

    def show_names(self, names: tuple[str, ...]) -> None:
        """Columns that nobody has to decide on."""
        self.show_columns((), (EN_US, JA_JP))
        self._names = names
        self.place_buttons()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Two lines: the name, and the button."""
        buttons = _BUTTON_HEIGHT + _MARGIN if self.buttons else 0
        return QSize(super().sizeHint().width(), _NAME_HEIGHT + buttons)

    def paintSection(self, painter: QPainter, area: QRect, index: int) -> None:  # noqa: N802 (Qt's name)
        """The name of the column, above its button."""
        painter.save()
        painter.fillRect(area, self.palette().window())
        if index < len(self._names):
            line = area.adjusted(CELL_INDENT, 2, -4, 0)
            line.setHeight(_NAME_HEIGHT)
            shown = self.fontMetrics().elidedText(
                " ".join(self._names[index].split()), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def place_buttons(self) -> None:
        """Put each button over its column, as far as the table is scrolled."""
        for at, button in enumerate(self.buttons):
            left = self.sectionViewportPosition(at)
            width = self.sectionSize(at) - 2 * _MARGIN
            button.setGeometry(left + _MARGIN, _NAME_HEIGHT, width, _BUTTON_HEIGHT)
            button.show()

    def names_of(self, columns: Sequence[Column]) -> tuple[str, ...]:
        """What each column is called; one without a name by its number."""
        return tuple(map(self._name_of, columns))

    def _name_of(self, column: Column) -> str:
        return column.name or self.tr("Column {number}").format(number=column.place + 1)

    def _new_button(self) -> QPushButton:
        button = QPushButton(self.viewport())
        button.setProperty("look", "column")
        button.setAutoDefault(False)
        # Before it is clicked: in a table that is wider than the window, Tab scrolls it into sight.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _fill(self, button: QPushButton, column: Column, locales: tuple[Locale, Locale]) -> None:
        text, why = meaning(column), reason_words(column)
        name = self._name_of(column)
        button.setText(text)
        spoken = self.tr("{column}: {meaning}, {reason}")
        button.setAccessibleName(spoken.format(column=name, meaning=text, reason=why))
        button.setToolTip(plain_tip(f"{name}\n{text} — {why}"))
        button.setProperty("left", not column.is_read)
        button.style().unpolish(button)
        button.style().polish(button)
        menu = RoleMenu(column, locales, button)
        menu.role_chosen.connect(partial(self.role_chosen.emit, column))
        old = button.menu()
        button.setMenu(menu)
        if old is not None:
            old.deleteLater()
