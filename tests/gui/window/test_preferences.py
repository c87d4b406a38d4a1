"""What can be set, and that it is seen at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.search.delegate import ROW_HEIGHTS
from glossary_app.gui.window.preferences_dialog import PreferencesDialog
from glossary_app.model.entry import EntryRef
from glossary_app.settings import (
    LONGEST_LINE,
    SHORTEST_LINE,
    Density,
    Settings,
    StartView,
    StartWith,
    Theme,
    View,
    WebLinks,
    load_settings,
    save_settings,
)
from tests.gui.conftest import FakeLibrary

ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> PreferencesDialog:
    made = PreferencesDialog(Settings(), tmp_path)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def opened(program: Program) -> Iterator[PreferencesDialog]:
    """The dialog of a window."""
    program.window.commands.action(Command.PREFERENCES).trigger()
    made = program.preferences.dialog
    assert made is not None
    yield made
    made.close()


def box(dialog: PreferencesDialog, field: str) -> QComboBox:
    found = dialog.findChild(QComboBox, field)
    assert isinstance(found, QComboBox)
    return found


def tick(dialog: PreferencesDialog, field: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, field)
    assert isinstance(found, QCheckBox)
    return found


def button(dialog: PreferencesDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


@pytest.mark.parametrize(
    ("field", "chosen", "expected"),
    [
        ("theme", "Dark", Theme.DARK),
        ("theme", "Light", Theme.LIGHT),
        ("ui_locale", "日本語", "ja-JP"),
        ("ui_locale", "English", "en-US"),
        ("zoom", "125 %", 125),
        ("system_font", "System", True),
        ("start_with", "Home", StartWith.HOME),
        ("start_view", "日本語", StartView.JAPANESE),
        ("start_view", "Both", StartView.BOTH),
        ("line_length", "Long", 125),
        ("density", "Compact, one line", Density.COMPACT),
    ],
)
def test_a_choice_changes_its_setting_alone(
    dialog: PreferencesDialog, field: str, chosen: str, expected: object
) -> None:
    told: list[Settings] = []
    dialog.settings_chosen.connect(told.append)

    box(dialog, field).setCurrentText(chosen)

    usual = Settings()
    changed = [each.name for each in fields(Settings) if _differs(each.name, told[-1], usual)]
    assert changed == [field]
    assert getattr(told[-1], field) == expected


def _differs(field: str, one: Settings, other: Settings) -> bool:
    left: Any = getattr(one, field)
    return bool(left != getattr(other, field))


@pytest.mark.parametrize("field", ["preview", "badges", "history"])
def test_a_tick_changes_its_setting(dialog: PreferencesDialog, field: str) -> None:
    told: list[Settings] = []
    dialog.settings_chosen.connect(told.append)

    tick(dialog, field).click()
    off = told[-1]
    tick(dialog, field).click()

    assert getattr(off, field) is False
    assert told[-1] == Settings()


def test_it_shows_what_is_set(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(
        theme=Theme.DARK,
        zoom=67,
        density=Density.COMPACT,
        start_view=StartView.JAPANESE,
        line_length=160,
        history=False,
    )

    dialog = PreferencesDialog(settings, tmp_path)
    qtbot.addWidget(dialog)

    shown = {
        field: box(dialog, field).currentText()
        for field in ("theme", "zoom", "density", "start_view", "line_length")
    }
    assert shown == {
        "theme": "Dark",
        "zoom": "67 %",
        "density": "Compact, one line",
        "start_view": "日本語",
        "line_length": "Very long",
    }
    assert not tick(dialog, "history").isChecked()


def test_reset_goes_back_to_the_defaults(qtbot: QtBot, tmp_path: Path) -> None:
    changed = Settings(zoom=150, density=Density.COMPACT, badges=False, theme=Theme.DARK)
    dialog = PreferencesDialog(changed, tmp_path)
    qtbot.addWidget(dialog)

    button(dialog, "Reset").click()

    assert dialog.settings == Settings()


def test_the_folder_of_the_data_is_named(dialog: PreferencesDialog, tmp_path: Path) -> None:
    shown = [line.text() for line in dialog.findChildren(QLineEdit)]

    assert shown == [str(tmp_path)]


def test_a_lower_row_is_drawn_at_once(program: Program, opened: PreferencesDialog) -> None:
    box(opened, "density").setCurrentText("Compact, one line")

    rows = program.window.search_panel.list
    rows.doItemsLayout()
    assert rows.rhythm.row_height == ROW_HEIGHTS[Density.COMPACT]
    assert program.appearance.settings.density is Density.COMPACT


def test_longer_lines_are_set_at_once(program: Program, opened: PreferencesDialog) -> None:
    program.window.resize(1900, 800)
    program.window.column.article.settle()
    before = program.window.column.article.grab().toImage()

    box(opened, "line_length").setCurrentText("Very long")
    program.window.column.article.settle()

    assert program.window.column.article.grab().toImage() != before


def test_without_preview_arrows_open_nothing(
    program: Program, opened: PreferencesDialog, qtbot: QtBot
) -> None:
    shown = _shown(program)
    tick(opened, "preview").click()

    program.window.search_panel.looked_at.emit(ENCAPSULATION)
    qtbot.wait(350)

    assert _shown(program) == shown


def test_without_a_history_nothing_is_kept(
    program: Program, opened: PreferencesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    tick(opened, "history").click()
    before = len(library.user.seen)

    program.window.search_panel.line.setText("cache")
    program.window.search_panel.entered.emit(CACHE, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: _shown(program) == CACHE)

    assert len(library.user.seen) == before
    assert library.user.searched == []


def _shown(program: Program) -> EntryRef | None:
    return program.reader.opened.entry.ref if program.reader.opened else None


def test_the_history_can_be_cleared(
    program: Program, opened: PreferencesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    program.reader.open(CACHE)
    qtbot.waitUntil(lambda: bool(library.user.seen))
    library.user.searched.append("cache")

    button(opened, "Clear the history").click()

    qtbot.waitUntil(lambda: not library.user.seen)
    assert library.user.searched == []


def test_another_language_opens_the_dialog_anew_in_it(
    program: Program, opened: PreferencesDialog
) -> None:
    box(opened, "ui_locale").setCurrentText("日本語")
    fresh = program.preferences.dialog
    title = fresh.windowTitle() if fresh else ""
    program.appearance.choose_ui_locale("en-US")

    assert fresh is not opened
    assert title == "設定"


@pytest.mark.parametrize(
    ("start_view", "left", "first"),
    [
        (StartView.AS_LEFT, View.BOTH, View.BOTH),
        (StartView.AS_LEFT, View.JAPANESE, View.JAPANESE),
        (StartView.ENGLISH, View.BOTH, View.ENGLISH),
        (StartView.JAPANESE, View.ENGLISH, View.JAPANESE),
        (StartView.BOTH, View.ENGLISH, View.BOTH),
    ],
)
def test_the_first_language_is_the_one_that_is_set(
    start_view: StartView, left: View, first: View
) -> None:
    assert Settings(view=left, start_view=start_view).first_view is first


@pytest.mark.parametrize(
    "settings",
    [
        Settings(density=Density.COMPACT, line_length=125),
        Settings(start_with=StartWith.HOME, start_view=StartView.BOTH),
        Settings(preview=False, badges=False, history=False),
    ],
)
def test_what_is_set_is_remembered(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"

    save_settings(settings, file)

    assert load_settings(file) == settings


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('{"line_length": 5}', Settings(line_length=SHORTEST_LINE)),
        ('{"line_length": 5000}', Settings(line_length=LONGEST_LINE)),
        ('{"line_length": true}', Settings()),
        ('{"density": "tiny"}', Settings()),
        ('{"start_view": "fr-FR"}', Settings()),
        ('{"start_with": 3}', Settings()),
        ('{"history": "no"}', Settings()),
    ],
)
def test_what_makes_no_sense_is_the_default(written: str, read: Settings, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(written, encoding="utf-8")

    assert load_settings(file) == read


def test_a_double_click_only_selects_where_that_is_chosen(
    opened: PreferencesDialog, program: Program
) -> None:
    box(opened, "double_click").setCurrentIndex(1)

    assert not program.window.column.article.sheet.habits.looks_up


def test_tables_are_copied_as_text_alone_where_that_is_chosen(
    opened: PreferencesDialog, program: Program
) -> None:
    tick(opened, "rich_copy").setChecked(False)
    sheet = program.window.column.article.sheet
    program.window.column.article.document()
    sheet.selectAll()

    data = sheet.createMimeDataFromSelection()

    assert data.hasText()
    assert not data.hasHtml()


@pytest.mark.parametrize(
    ("row", "copied"),
    [(0, "Abstraction\t抽象化"), (1, "Abstraction"), (5, "before")],
)
def test_the_key_copies_what_is_chosen_when_nothing_is_selected(
    opened: PreferencesDialog, program: Program, qtbot: QtBot, row: int, copied: str
) -> None:
    QGuiApplication.clipboard().setText("before")
    program.reader.open(EntryRef("basics", "abstraction"))
    qtbot.waitUntil(lambda: program.window.column.article.article.title == "Abstraction")
    box(opened, "bare_copy").setCurrentIndex(1 if row != 1 else 0)
    box(opened, "bare_copy").setCurrentIndex(row)

    program.window.column.article.sheet.copy_selection()

    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == copied)


def test_only_so_many_entries_are_remembered(
    opened: PreferencesDialog, program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    for number in range(40):
        library.user.add_search(f"word {number}")

    box(opened, "history_length").setCurrentIndex(3)

    qtbot.waitUntil(lambda: len(library.user.searched) == 30)
    assert library.user.searched[0] == "word 39"


ADDRESS = "https://example.org/tides"


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the system's browser is asked to open."""
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    return asked


@pytest.mark.parametrize(
    ("choice", "seen"), [(WebLinks.OPEN, [ADDRESS]), (WebLinks.ASK, []), (WebLinks.COPY, [])]
)
def test_links_to_sources_go_where_is_chosen(
    program: Program, browser: list[str], choice: WebLinks, seen: list[str]
) -> None:
    program.appearance.prefer(replace(program.appearance.settings, web_links=choice))

    program.window.column.article.link_chosen.emit(ADDRESS)

    bar = program.window.column.bars.bar("web")
    assert browser == seen
    assert (bar is not None) is (choice is WebLinks.ASK)
    if choice is WebLinks.COPY:
        assert QGuiApplication.clipboard().text() == ADDRESS


def test_an_asked_link_opens_with_its_button(program: Program, browser: list[str]) -> None:
    program.appearance.prefer(replace(program.appearance.settings, web_links=WebLinks.ASK))
    program.window.column.article.link_chosen.emit(ADDRESS)
    bar = program.window.column.bars.bar("web")
    assert bar is not None

    bar.buttons[0].click()

    assert browser == [ADDRESS]
    assert program.window.column.bars.bar("web") is None


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)"])
def test_what_is_no_web_address_is_left_alone(
    program: Program, browser: list[str], address: str
) -> None:
    program.window.column.article.link_chosen.emit(address)

    assert browser == []


@pytest.mark.parametrize("stored", [{"web_links": "sometimes"}, {"history_length": -4}])
def test_choices_that_make_no_sense_are_their_defaults(
    tmp_path: Path, stored: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(stored))

    settings = load_settings(file)

    assert settings.web_links is WebLinks.OPEN
    assert settings.history_length >= 10
