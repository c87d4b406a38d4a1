"""The import sheet: how a source is read, what of that can be corrected, what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.import_sheet.glossary_form import GlossaryForm
from glossary_app.gui.glossaries.import_sheet.outcome_tree import OutcomeTree
from glossary_app.gui.glossaries.import_sheet.preview_table import PreviewTable
from glossary_app.gui.glossaries.import_sheet.reading_form import ReadingForm
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.plain import one_line, plain_label
from glossary_app.gui.words.import_report import planned_groups
from glossary_app.gui.words.import_words import format_word
from glossary_app.gui.words.messages import fault_sentence, progress_sentence
from glossary_app.model.imports import choosing
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.imports.decisions import TableChoices, TableDecisions
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import Locale
from glossary_app.model.report import Progress


class ImportSheet(QDialog):
    """Nothing is stored before *Import*; what is chosen is looked at anew."""

    look_wanted = Signal(ImportOptions)
    import_wanted = Signal(ImportOptions)
    skipped = Signal()

    def __init__(self, name: str, options: ImportOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import “{name}”").format(name=one_line(name)))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        give_size(self, 940, 680)
        self._options = options
        self._look: SourceLook | None = None
        self._place = 0
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def options(self) -> ImportOptions:
        """What was chosen so far."""
        wanted = replace(self._options, title=self.glossary.wanted_title)
        name = self.glossary.wanted_name
        return replace(wanted, glossary=name) if name else wanted

    def offer_skipping(self, number: int, count: int) -> None:
        """This is one of several sources."""
        text = self.tr("{title} — {number} of {count}")
        self.setWindowTitle(text.format(title=self.windowTitle(), number=number, count=count))
        self.skip_button.show()
        if number < count:
            self.import_button.setText(self.tr("Next"))

    def show_look(self, look: SourceLook) -> None:
        """Show how the source is read, and what comes of it once that is known."""
        self._look = look
        self._options = replace(self._options, choices=look.choices)
        self.glossary.show_glossary(look.glossary, look.choices)
        self._show_tables(look)
        if look.is_counted:
            self.outcome.show_groups(planned_groups(look.report))
        self._say(self._sentence(look))
        self.import_button.setEnabled(_has_something(look))

    def show_progress(self, progress: Progress) -> None:
        """Say how far the counting is; the window does not wait for it."""
        self._say(self.tr("Counting: {progress}").format(progress=progress_sentence(progress)))

    def show_fault(self, fault: GlossaryError) -> None:
        """Say why the source cannot be read so; other choices may do."""
        self._say(fault_sentence(fault), "fault")
        self.outcome.clear()
        self.import_button.setEnabled(False)

    def _make_parts(self) -> None:
        self.place = plain_label("", self)
        self.place.setProperty("look", "muted")
        self.glossary = GlossaryForm(self)
        self.reading = ReadingForm(self)
        self.reading.has_bytes = not self._options.pasted
        self.preview = PreviewTable(self)
        self.outcome = OutcomeTree(self)
        self.said = plain_label("", self)
        self.said.setWordWrap(True)
        self.preview.setAccessibleName(self.tr("The first rows as they will be read"))
        buttons = QDialogButtonBox(self)
        self.import_button = QPushButton(self.tr("Import"), self)
        self.import_button.setProperty("look", "primary")
        self.import_button.setDefault(True)
        self.import_button.setEnabled(False)
        self.skip_button = QPushButton(self.tr("Skip this one"), self)
        cancel = QPushButton(self.tr("Cancel"), self)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.skip_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        # Adding a button shows it.
        self.skip_button.hide()
        buttons.accepted.connect(self._import)
        buttons.rejected.connect(self.reject)
        self.skip_button.clicked.connect(self._skip)
        self._buttons = buttons

    def _lay_out(self) -> None:
        layout = column_of(self)
        for widget in (self.place, self.glossary, self.reading):
            layout.addWidget(widget)
        layout.addWidget(self.preview, 3)
        layout.addWidget(self.said)
        layout.addWidget(self.outcome, 2)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.preview.role_chosen.connect(self._choose_column)
        self.reading.table_chosen.connect(self._turn_to)
        self.reading.sheet_ticked.connect(self._tick_sheet)
        for chosen, change in (
            (self.reading.encoding_chosen, choosing.with_encoding),
            (self.reading.delimiter_chosen, choosing.with_delimiter),
            (self.reading.header_row_chosen, choosing.with_header_row),
            (self.glossary.english_chosen, choosing.with_english),
        ):
            chosen.connect(partial(self._change, change))
        self.glossary.changed.connect(self._look_anew)

    def _show_tables(self, look: SourceLook) -> None:
        self.place.setText(self._kind(look))
        self.reading.setVisible(bool(look.tables))
        self.glossary.english.setEnabled(bool(look.tables))
        if not look.tables:
            self.preview.show_entries(look.report)
            return
        self._place = min(self._place, len(look.tables) - 1)
        self.reading.show_table(look.tables, self._place, look.choices)
        self.preview.show_preview(look.tables[self._place], look.choices.locales)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Let Tab go to the buttons over the columns before it goes to the rows."""
        stops = (self.reading.header_row, *self.preview.head.buttons, self.preview, self.outcome)
        for before, behind in pairwise(stops):
            self.setTabOrder(before, behind)

    def _kind(self, look: SourceLook) -> str:
        place = self._options.origin if self._options.pasted else look.path
        return f"{one_line(Path(place).name)} · {format_word(look.format)}"

    def _sentence(self, look: SourceLook) -> str:
        if not look.is_counted:
            return self.tr("Counting…")
        if not _has_something(look) and not any(each.decisions.columns for each in look.tables):
            return self.tr("Nothing in it can be imported.")
        if not _has_something(look):
            return self.tr(
                "Nothing can be imported like this. Say above a column that it holds the terms."
            )
        if look.is_known:
            text = self.tr("“{name}” is installed; this brings it up to date:")
        else:
            text = self.tr("A new glossary, “{name}”:")
        return text.format(name=look.glossary.id)

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.setProperty("tone", tone)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)

    def _choose_column(self, column: Column, role: Role, locale: Locale | None) -> None:
        table = self._decisions[self._place]
        self._set(choosing.with_column(self._options.choices, table, column, role, locale))

    def _tick_sheet(self, sheet: str, is_read: bool) -> None:  # noqa: FBT001 (Qt's)
        choices = self._options.choices
        self._set(choosing.with_sheet(choices, self._decisions, sheet, is_read=is_read))

    def _change(self, change: Callable[[TableChoices, Any], TableChoices], value: Any) -> None:
        self._set(change(self._options.choices, value))

    def _turn_to(self, place: int) -> None:
        self._place = place
        if self._look is not None:
            self._show_tables(self._look)

    def _set(self, choices: TableChoices) -> None:
        self._options = replace(self._options, choices=choices)
        self._look_anew()

    def _look_anew(self) -> None:
        self._say(self.tr("Counting…"))
        self.look_wanted.emit(self.options)

    @property
    def _decisions(self) -> tuple[TableDecisions, ...]:
        tables = self._look.tables if self._look is not None else ()
        return tuple(each.decisions for each in tables)

    def _import(self) -> None:
        options = self.options
        choices = choosing.settled(options.choices, self._decisions)
        self.accept()
        self.import_wanted.emit(replace(options, choices=choices))

    def _skip(self) -> None:
        self.accept()
        self.skipped.emit()


def _has_something(look: SourceLook) -> bool:
    """Whether there is anything to take in, as far as is known."""
    counts = look.report.counts
    held = counts.added + counts.updated + counts.unchanged + counts.removed
    return bool(held) or not look.is_counted
