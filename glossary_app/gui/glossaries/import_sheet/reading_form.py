"""How a table is read: which sheet, in which encoding, what parts cells, where the names stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.plain import plain_label, without_mnemonic
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.gui.words.import_words import (
    DELIMITERS,
    ENCODINGS,
    delimiter_word,
    encoding_word,
    sheet_reason_words,
)
from glossary_app.model.imports.decisions import TableChoices, TableDecisions, TablePreview

_HEADER_ROWS = 10


class ReadingForm(QWidget):
    """Says what was chosen; what is not chosen shows what was found."""

    table_chosen = Signal(int)
    sheet_ticked = Signal(str, bool)
    encoding_chosen = Signal(str)
    delimiter_chosen = Signal(str)
    # A row, counted from 1; 0 for none, None to find it out.
    header_row_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table, self.encoding = ChoiceBox(self), ChoiceBox(self)
        self.delimiter, self.header_row = ChoiceBox(self), ChoiceBox(self)
        # What was pasted is text already.
        self.has_bytes = True
        self.is_taken = TickBox(self.tr("Import this sheet"), self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._fields = {
            self.table: self._field(self.tr("Ta&ble"), self.table),
            self.encoding: self._field(self.tr("&Encoding"), self.encoding),
            self.delimiter: self._field(self.tr("&Delimiter"), self.delimiter),
            self.header_row: self._field(self.tr("Column &names are in"), self.header_row),
        }
        self._layout.insertWidget(1, self.is_taken, 0, Qt.AlignmentFlag.AlignBottom)
        self.is_taken.setMinimumHeight(self.table.sizeHint().height())
        self.setTabOrder(self.table, self.is_taken)
        self._layout.addStretch(1)
        self.table.activated.connect(self.table_chosen)
        self.is_taken.clicked.connect(self._tell_tick)
        for box, chosen in (
            (self.encoding, self.encoding_chosen),
            (self.delimiter, self.delimiter_chosen),
            (self.header_row, self.header_row_chosen),
        ):
            box.activated.connect(_Telling(box, chosen.emit))

    def show_table(
        self, tables: tuple[TablePreview, ...], place: int, choices: TableChoices
    ) -> None:
        """Show one of these tables as it was decided."""
        decided = tables[place].decisions
        self._fields[self.table].setVisible(len(tables) > 1)
        self.table.clear()
        self.table.addItems([_table_name(each.decisions) for each in tables])
        self.table.setCurrentIndex(place)
        self.is_taken.setVisible(bool(decided.sheet) and len(tables) > 1)
        self.is_taken.setChecked(decided.is_read)
        self._sheet = decided.sheet
        self._fields[self.encoding].setVisible(bool(decided.encoding) and self.has_bytes)
        self._fields[self.delimiter].setVisible(bool(decided.delimiter))
        self._show_encodings(decided, choices)
        self._show_delimiters(decided, choices)
        self._show_header_rows(decided, choices)

    def _show_encodings(self, decided: TableDecisions, choices: TableChoices) -> None:
        found = self.tr("{found} (found)").format(found=encoding_word(decided.encoding))
        first = self.tr("detect") if choices.encoding else found
        names = {encoding_word(name): name for name in ENCODINGS}
        if choices.encoding:
            names.setdefault(encoding_word(choices.encoding), choices.encoding)
        _fill(self.encoding, {first: "", **names}, encoding_word(choices.encoding) or first)

    def _show_delimiters(self, decided: TableDecisions, choices: TableChoices) -> None:
        found = self.tr("{found} (found)").format(found=delimiter_word(decided.delimiter))
        first = self.tr("detect") if choices.delimiter else found
        items = {first: "", **{delimiter_word(each): each for each in DELIMITERS}}
        _fill(self.delimiter, items, delimiter_word(choices.delimiter) or first)

    def _show_header_rows(self, decided: TableDecisions, choices: TableChoices) -> None:
        chosen = choices.header_row
        found = self.tr("{found} (found)").format(found=self._row_word(decided.header_row))
        first = found if chosen is None else self.tr("detect")
        rows = range(max(_HEADER_ROWS, chosen or 0) + 1)
        items: dict[str, object] = {first: None, **{self._row_word(row): row for row in rows}}
        _fill(self.header_row, items, first if chosen is None else self._row_word(chosen))

    def _row_word(self, row: int) -> str:
        return self.tr("row {number}").format(number=row) if row else self.tr("no row")

    def _field(self, name: str, box: QComboBox) -> QWidget:
        field = QWidget(self)
        label = plain_label(name, field)
        label.setBuddy(box)
        label.setProperty("look", "muted")
        box.setAccessibleName(without_mnemonic(name))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(label)
        column.addWidget(box)
        self._layout.addWidget(field)
        return field

    def _tell_tick(self, is_ticked: bool) -> None:  # noqa: FBT001 (Qt's)
        self.sheet_ticked.emit(self._sheet, is_ticked)


class _Telling:
    """Tells the value of the item that was chosen."""

    def __init__(self, box: QComboBox, tell: Callable[[object], None]) -> None:
        self._box = box
        self._tell = tell

    def __call__(self, place: int) -> None:
        self._tell(self._box.itemData(place))


def _fill(box: QComboBox, items: Mapping[str, object], current: str) -> None:
    box.clear()
    for text, value in items.items():
        box.addItem(text, value)
    box.setCurrentText(current)


def _table_name(decided: TableDecisions) -> str:
    name = decided.sheet or decided.path
    reason = "" if decided.is_read else sheet_reason_words(decided.sheet_reason)
    return f"{name} — {reason}" if reason else name
