"""What Home looks like: a column of short sections, each a heading with things to press."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.home.questions import HomeContents
from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.widgets.flow_layout import FlowLayout
from glossary_app.gui.widgets.plain import marked_up_label, one_line, plain_label
from glossary_app.markup.plain_marks import without_marks
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale, text_for
from glossary_app.settings import View
from glossary_app.spelling.visible import visible

_WIDEST = 680
_PROSE_LINE = 22
# As the style sheet has it: padding and border.
_SIDES_OF_A_PILL = 26
_ENDLESS = re.compile(r"[!-~]{24}(?=[!-~])")
# What somebody who has just come needs; the rest is in the list of all keys.
_KEYS = (
    Command.SEARCH,
    Command.TOGGLE_LANGUAGE,
    Command.STAR,
    Command.PALETTE,
    Command.KEYS,
)


class Pill(QPushButton):
    """A name to press, cut where the column ends."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(_shown(text), parent)
        self._whole = one_line(text)
        self.setProperty("look", "pill")
        self.setAccessibleName(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the whole name."""
        self.ensurePolished()
        # A part of a pixel too little would cut the end off.
        width = ceil(QFontMetricsF(self.font()).horizontalAdvance(self._whole)) + 1
        return QSize(width + _SIDES_OF_A_PILL, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as the column."""
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say as much as there is room for."""
        super().resizeEvent(event)
        room = self.width() - _SIDES_OF_A_PILL
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(_shown(cut))


class HomePage(QScrollArea):
    """Says what was pressed; shows what it is given."""

    entry_chosen = Signal(EntryRef)
    query_chosen = Signal(str)
    command_chosen = Signal(Command)
    view_chosen = Signal(View)
    missing_forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setProperty("look", "page")
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Until the library has been asked, nobody knows whether it is empty.
        self._contents: HomeContents | None = None
        self._examples: tuple[str, ...] = ()
        self._keys: dict[Command, str] = {}
        self._view = View.ENGLISH
        self._locale: Locale | None = None
        self._layout = QVBoxLayout()
        self._fill()

    def show_contents(self, contents: HomeContents, view: View, locale: Locale) -> None:
        """Show this, headwords in the locale that is read."""
        self._contents, self._view, self._locale = contents, view, locale
        self._fill()

    def show_view(self, view: View) -> None:
        """Mark the language of reading, whatever the library has to say."""
        if view is not self._view:
            self._view = view
            self._fill()

    def show_examples(self, examples: tuple[str, ...]) -> None:
        """Offer these queries to begin with."""
        if examples != self._examples:
            self._examples = examples
            self._fill()

    def show_keys(self, keys: dict[Command, str]) -> None:
        """Name the first commands with these keys."""
        self._keys = keys
        self._fill()

    def set_zoom(self, zoom: float) -> None:
        """Be read in this size; the style sheet gives most of it."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        """Build the page anew: it is short, and seldom changes while it is seen."""
        self.setAccessibleName(self.tr("Home"))
        body = QWidget()
        body.setProperty("look", "page")
        column = QWidget(body)
        column.setMaximumWidth(round(_WIDEST * self._zoom))
        self._layout = QVBoxLayout(column)
        self._layout.setContentsMargins(32, 40, 32, 32)
        self._layout.setSpacing(8)
        self._add_head()
        if self._contents is not None and self._contents.is_empty:
            self._add_invitation()
        elif self._contents is not None:
            self._add_reading(self._contents)
        self._add_languages()
        self._add_keys()
        self._layout.addStretch(1)
        beside = QHBoxLayout(body)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(column, 100)
        beside.addStretch(1)
        self.setWidget(body)

    def _add_head(self) -> None:
        title = plain_label(self.tr("Glossary Browser"), self)
        title.setProperty("look", "title")
        purpose = self.tr("Find a term in English or Japanese, and read what it means in both.")
        line = plain_label(purpose, self)
        line.setWordWrap(True)
        line.setProperty("look", "lead")
        self._layout.addWidget(title)
        self._layout.addWidget(line)

    def _add_invitation(self) -> None:
        self._add_heading(self.tr("No glossary yet"))
        self._add_text(
            self.tr("Import a table, a dictionary or a folder of pages, or drop one here.")
        )
        self._add_commands(
            (Command.IMPORT_FILES, self.tr("Import a file…")),
            (Command.IMPORT_FOLDER, self.tr("Import a folder…")),
            (Command.ADD_STARTER, self.tr("Add the starter glossary")),
        )

    def _add_reading(self, shown: HomeContents) -> None:
        if self._examples:
            self._add_heading(self.tr("Try a search"))
            self._add_flow(self._query_button(query) for query in self._examples)
        self._add_entries(self.tr("Continue reading"), shown.recent)
        self._add_entries(self.tr("Starred"), shown.starred)
        self._add_entries(self.tr("With a note"), shown.noted)
        self._add_term_of_the_day(shown.term_of_the_day)
        self._add_missing(shown.missing)
        self._add_glossaries(shown.glossaries)

    def _add_term_of_the_day(self, term: EntrySummary | None) -> None:
        if term is None or self._locale is None:
            return
        self._add_heading(self.tr("Term of the day"))
        self._add_flow((self._entry_button(term),))
        definitions = term.short_definitions
        text = text_for(self._locale, definitions) or next((text for _, text in definitions), "")
        if text:
            self._add_prose(without_marks(text))

    def _add_glossaries(self, glossaries: tuple[tuple[Glossary, int], ...]) -> None:
        self._add_heading(self.tr("Glossaries"))
        for glossary, count in glossaries:
            title = one_line(glossary.title(self._locale)) if self._locale else glossary.id
            entries = self.tr("%n entry(s)", "", count).replace(str(count), f"{count:,}")
            self._add_text(f"{title} — {entries}")
        self._add_commands(
            (Command.IMPORT_FILES, self.tr("Import…")),
            (Command.GLOSSARIES, self.tr("All glossaries…")),
        )

    def _add_missing(self, missing: tuple[str, ...]) -> None:
        if not missing:
            return
        self._add_heading(self.tr("Searched and not found"))
        self._add_flow(self._query_button(query) for query in missing)
        copy = QPushButton(self.tr("Copy the list"), self)
        copy.clicked.connect(partial(_copy, "\n".join(missing)))
        forget = QPushButton(self.tr("Clear the list"), self)
        forget.clicked.connect(self.missing_forgotten)
        self._add_flow((copy, forget))

    def _add_languages(self) -> None:
        self._add_heading(self.tr("Language of reading"))
        row, flow = self._flow()
        group = QButtonGroup(row)
        for view, text in (
            (View.ENGLISH, "English"),
            (View.JAPANESE, "日本語"),
            (View.BOTH, self.tr("Both")),
        ):
            button = QPushButton(text, row)
            button.setCheckable(True)
            button.setProperty("look", "scope")
            button.setChecked(view is self._view)
            button.clicked.connect(partial(self._choose_view, view))
            group.addButton(button)
            flow.addWidget(button)

    def _add_keys(self) -> None:
        named = {info.command: info.text for info in COMMANDS}
        told = [(named[each], self._keys[each]) for each in _KEYS if each in self._keys]
        if not told:
            return
        self._add_heading(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(1, 1)
        for row, (name, keys) in enumerate(told):
            grid.addWidget(plain_label(keys, self), row, 0)
            said = plain_label(name, self)
            said.setProperty("look", "quiet")
            grid.addWidget(said, row, 1)
        self._layout.addLayout(grid)

    def _add_entries(self, heading: str, entries: tuple[EntrySummary, ...]) -> None:
        if entries:
            self._add_heading(heading)
            self._add_flow(map(self._entry_button, entries))

    def _add_heading(self, text: str) -> None:
        label = plain_label(text, self)
        label.setProperty("look", "heading")
        self._layout.addSpacing(14)
        self._layout.addWidget(label)

    def _add_text(self, text: str) -> QLabel:
        label = plain_label(text, self)
        label.setWordWrap(True)
        self._layout.addWidget(label)
        return label

    def _add_prose(self, text: str) -> None:
        """Several lines to be read: they need more room than the style gives them."""
        label = marked_up_label(self)
        label.setWordWrap(True)
        styled = f"-qt-line-height-type: fixed; line-height: {round(_PROSE_LINE * self._zoom)}px"
        label.setText(f'<p style="{styled}">{escape(_breakable(text))}</p>')
        label.setAccessibleName(text)
        self._layout.addWidget(label)

    def _add_commands(self, *commands: tuple[Command, str]) -> None:
        buttons: list[QPushButton] = []
        for command, text in commands:
            button = QPushButton(text, self)
            button.clicked.connect(partial(self._choose_command, command))
            buttons.append(button)
        self._add_flow(buttons)

    def _add_flow(self, buttons: Iterable[QPushButton]) -> None:
        row, flow = self._flow()
        for button in buttons:
            button.setParent(row)
            flow.addWidget(button)

    def _flow(self) -> tuple[QWidget, FlowLayout]:
        row = QWidget(self)
        flow = FlowLayout(row, spacing=8)
        self._layout.addWidget(row)
        return row, flow

    def _query_button(self, query: str) -> QPushButton:
        button = Pill(query, self)
        button.clicked.connect(partial(self._choose_query, query))
        return button

    def _entry_button(self, entry: EntrySummary) -> QPushButton:
        headword = entry.headword(self._locale) if self._locale else entry.ref.slug
        button = Pill(visible(headword), self)
        button.clicked.connect(partial(self._choose_entry, entry.ref))
        return button

    def _choose_query(self, query: str, *_: object) -> None:
        self.query_chosen.emit(query)

    def _choose_entry(self, ref: EntryRef, *_: object) -> None:
        self.entry_chosen.emit(ref)

    def _choose_command(self, command: Command, *_: object) -> None:
        self.command_chosen.emit(command)

    def _choose_view(self, view: View, *_: object) -> None:
        self.view_chosen.emit(view)


def _shown(text: str) -> str:
    # A button takes a single & for the sign of its key.
    return one_line(text).replace("&", "&&")


def _breakable(text: str) -> str:
    # A label breaks its lines between words only, and would cut off what has no end, as addresses.
    return _ENDLESS.sub("\\g<0>\u200b", text)


def _copy(text: str, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
