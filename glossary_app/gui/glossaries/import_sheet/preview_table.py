"""The first rows of a table as they will be read, under a head that says what each column is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from glossary_app.gui.glossaries.import_sheet.column_head import CELL_INDENT, ColumnHead
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.gui.words.import_words import language_word
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.imports.decisions import TablePreview
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import ImportReport, Outcome

_LONGEST = 300
_WIDEST = 300


class PreviewTable(QTableWidget):
    """Cells of columns that are left out are muted."""

    role_chosen = Signal(Column, Role, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.head = ColumnHead(self)
        self.head.role_chosen.connect(self.role_chosen)
        self.setHorizontalHeader(self.head)
        self.horizontalScrollBar().valueChanged.connect(self.head.place_buttons)
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setProperty("look", "card")
        line_up(self, CELL_INDENT)
        self._columns: tuple[str, ...] = ()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for some rows."""
        return QSize(800, 260)

    def show_preview(self, preview: TablePreview, locales: tuple[Locale, Locale]) -> None:
        """Show these rows."""
        columns = preview.decisions.columns
        names = tuple(column.name for column in columns)
        self.setColumnCount(len(columns))
        self.setRowCount(len(preview.rows))
        # Spoken with each cell; the head paints itself.
        self.setHorizontalHeaderLabels(self.head.names_of(columns))
        self.clearSpans()
        for row, cells in enumerate(preview.rows):
            if row in preview.groups:
                self._show_group(row, cells)
            else:
                self._show_row(row, cells, columns)
        self.head.show_columns(columns, locales)
        if names != self._columns:
            # Widths that somebody has set stay while the columns do.
            self._columns = names
            self._fit()

    def show_entries(self, report: ImportReport) -> None:
        """Show the first entries of a source that is no table, by their headwords."""
        rows: dict[str, dict[str, str]] = {}
        for change in report.changes:
            if change.outcome is not Outcome.REMOVED:
                language = Locale(change.locale).language
                rows.setdefault(change.entry, {})[language] = change.headword
        self.clearSpans()
        self.setColumnCount(2)
        self.setRowCount(len(rows))
        for row, heads in enumerate(rows.values()):
            for at, language in enumerate(("en", "ja")):
                self.setItem(row, at, QTableWidgetItem(heads.get(language, "—")))
        names = (language_word(EN_US), language_word(JA_JP))
        self.setHorizontalHeaderLabels(names)
        self.head.show_names(names)
        self.setColumnWidth(0, _WIDEST)
        self.setColumnWidth(1, _WIDEST)

    def _show_row(self, row: int, cells: Sequence[str], columns: Sequence[Column]) -> None:
        muted = self.palette().placeholderText()
        for at, (cell, column) in enumerate(zip(cells, columns, strict=False)):
            item = _cell(cell)
            if not column.is_read:
                item.setForeground(muted)
            self.setItem(row, at, item)

    def _show_group(self, row: int, cells: Sequence[str]) -> None:
        """A line over the rows that it names, across all columns as in the file."""
        name = next((cell for cell in cells if cell.strip()), "")
        item = _cell(name)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setBackground(self.palette().alternateBase())
        told = self.tr("Group: {name}. The rows below are filed under it.").format(
            name=" ".join(name[:_LONGEST].split())
        )
        item.setToolTip(plain_tip(told))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        for at in range(1, self.columnCount()):
            self.takeItem(row, at)
        self.setItem(row, 0, item)
        if self.columnCount() > 1:
            self.setSpan(row, 0, 1, self.columnCount())

    def _fit(self) -> None:
        for at, button in enumerate(self.head.buttons):
            needed = max(self.sizeHintForColumn(at) + 16, button.sizeHint().width() + 12)
            self.setColumnWidth(at, min(needed, _WIDEST))
        self.scrollTo(self.model().index(0, 0, QModelIndex()))
        self.head.place_buttons()


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(" ".join(text[:_LONGEST].split()))
    item.setToolTip(plain_tip(text[:_LONGEST]))
    return item
