"""Everything that can be set, with a sensible default; a change is seen at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.forms import line_up_labels
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.settings import (
    BareCopy,
    Density,
    DoubleClick,
    Settings,
    StartView,
    StartWith,
    Theme,
    WebLinks,
)

_HISTORIES = (1000, 300, 100, 30)
_ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)


class PreferencesDialog(QDialog):
    """Shows the settings, and says which ones are wanted in their place."""

    settings_chosen = Signal(Settings)
    history_forgotten = Signal()

    def __init__(self, settings: Settings, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        give_size(self, 600, 420)
        self.settings = settings
        self._folder = folder
        self._values: dict[str, tuple[Any, ...]] = {}
        self._form = QFormLayout()
        self.pages = QTabWidget(self)
        self._add_looks()
        self._add_reading()
        self._add_list()
        self._add_copying()
        self._add_own_data()
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        reset = QPushButton(self.tr("Reset"), self)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._reset)
        buttons = QHBoxLayout()
        buttons.addWidget(reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = column_of(self)
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)

    def _add_looks(self) -> None:
        self._begin_page(self.tr("Looks"))
        system = self.tr("System")
        themes = {Theme.SYSTEM: system, Theme.LIGHT: self.tr("Light"), Theme.DARK: self.tr("Dark")}
        self._add_choice("theme", self.tr("Colors"), themes)
        languages = {"": system, "en-US": "English", "ja-JP": "日本語"}
        self._add_choice("ui_locale", self.tr("Language of the interface"), languages)
        sizes = {zoom: f"{zoom} %" for zoom in sorted({*_ZOOMS, self.settings.zoom})}
        self._add_choice("zoom", self.tr("Text size"), sizes)
        fonts = {False: self.tr("Own (Inter)"), True: system}
        self._add_choice("system_font", self.tr("Latin font"), fonts)

    def _add_reading(self) -> None:
        self._begin_page(self.tr("Reading"))
        starts = {
            StartWith.WHERE_LEFT: self.tr("Where I was"),
            StartWith.HOME: self.tr("Home"),
        }
        self._add_choice("start_with", self.tr("Start with"), starts)
        views = {
            StartView.AS_LEFT: self.tr("As it was"),
            StartView.ENGLISH: "English",
            StartView.JAPANESE: "日本語",
            StartView.BOTH: self.tr("Both"),
        }
        self._add_choice("start_view", self.tr("Reading language at start"), views)
        lengths = {
            80: self.tr("Short"),
            100: self.tr("Comfortable"),
            125: self.tr("Long"),
            160: self.tr("Very long"),
        }
        self._add_choice("line_length", self.tr("Length of lines"), lengths)
        clicks = {
            DoubleClick.LOOK_UP: self.tr("Looks the word up"),
            DoubleClick.SELECT: self.tr("Only selects the word"),
        }
        self._add_choice("double_click", self.tr("Double click"), clicks)
        links = {
            WebLinks.OPEN: self.tr("Open in the browser"),
            WebLinks.ASK: self.tr("Ask before opening"),
            WebLinks.COPY: self.tr("Copy the address"),
        }
        self._add_choice("web_links", self.tr("Links to sources"), links)

    def _add_list(self) -> None:
        self._begin_page(self.tr("List"))
        densities = {
            Density.COMFORTABLE: self.tr("Comfortable, two lines"),
            Density.COMPACT: self.tr("Compact, one line"),
        }
        self._add_choice("density", self.tr("Rows"), densities)
        self._add_tick("preview", self.tr("Show the entry while arrowing through the list"))
        self._add_tick("badges", self.tr("Mark what is checked otherwise than its glossary"))

    def _add_copying(self) -> None:
        self._begin_page(self.tr("Copying"))
        bare = {
            BareCopy.PAIR: self.tr("The pair of terms"),
            BareCopy.TERM: self.tr("The term"),
            BareCopy.DEFINITION: self.tr("The definition"),
            BareCopy.PLAIN: self.tr("The entry as plain text"),
            BareCopy.MARKDOWN: self.tr("The entry as Markdown"),
            BareCopy.NOTHING: self.tr("Nothing"),
        }
        self._add_choice("bare_copy", self.tr("Copied when nothing is selected"), bare)
        self._add_tick("rich_copy", self.tr("Copy tables with their looks (HTML) as well"))

    def _add_own_data(self) -> None:
        self._begin_page(self.tr("Your data"))
        self._add_tick("history", self.tr("Keep a history of entries and searches"))
        lengths = {most: self.tr("{n} entries").format(n=f"{most:,}") for most in _HISTORIES}
        self._add_choice("history_length", self.tr("Length of the history"), lengths)
        forget = QPushButton(self.tr("Clear the history"), self)
        forget.setAutoDefault(False)
        forget.clicked.connect(self.history_forgotten)
        folder = QLineEdit(str(self._folder), self)
        folder.setReadOnly(True)
        folder.setAccessibleName(self.tr("Data folder"))
        opening = QPushButton(self.tr("Open"), self)
        opening.setAutoDefault(False)
        opening.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.addWidget(folder, 1)
        row.addWidget(opening)
        self._form.addRow("", forget)
        self._form.addRow(self.tr("Data folder"), row)
        line_up_labels(self._form)

    def _begin_page(self, title: str) -> None:
        page = QWidget(self)
        self._form = QFormLayout(page)
        self._form.setContentsMargins(2, 16, 2, 8)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(9)
        self.pages.addTab(page, title)

    def _add_choice(self, field: str, name: str, choices: dict[Any, str]) -> None:
        box = ChoiceBox(self)
        box.setObjectName(field)
        box.setAccessibleName(name)
        values = self._values[field] = tuple(choices)
        for text in choices.values():
            box.addItem(text)
        value = getattr(self.settings, field)
        box.setCurrentIndex(values.index(value) if value in values else 0)
        box.currentIndexChanged.connect(partial(self._choose, field, values.__getitem__))
        self._form.addRow(name, box)
        line_up_labels(self._form)

    def _add_tick(self, field: str, text: str) -> None:
        tick = TickBox(text, self)
        tick.setObjectName(field)
        tick.setChecked(bool(getattr(self.settings, field)))
        tick.toggled.connect(partial(self._choose, field, bool))
        self._form.addRow("", tick)

    def _choose(self, field: str, value_of: Callable[[int], Any], told: int) -> None:
        self.settings = replace(self.settings, **{field: value_of(told)})
        self.settings_chosen.emit(self.settings)

    def _reset(self) -> None:
        usual = Settings()
        for box in self.findChildren(QComboBox):
            values = self._values[box.objectName()]
            box.setCurrentIndex(values.index(getattr(usual, box.objectName())))
        for tick in self.findChildren(TickBox):
            tick.setChecked(bool(getattr(usual, tick.objectName())))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
