"""What the program says about itself, and about the work of others in it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import distribution, version
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from glossary_app.gui.app import fill_shell, make_shell
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.style.translations import Interface
from glossary_app.gui.window.about_dialog import AboutDialog
from glossary_app.installation.third_party import (
    Component,
    carried_in,
    component_of,
    components,
    installed_for,
)
from glossary_app.paths import folders_below
from glossary_app.settings import Settings
from tests.gui.test_accessibility import name_of, reached_by_tab


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    made = Interface(qapp)
    yield made
    made.speak("en-US")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> AboutDialog:
    made = AboutDialog(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def labels(dialog: AboutDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def row_of(dialog: AboutDialog, start: str) -> int:
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    return next(row for row, text in enumerate(texts) if text.startswith(start))


def part(name: str) -> Component:
    return next(found for found in components() if found.name == name)


def test_the_menu_opens_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    folders = folders_below(tmp_path)
    shell = make_shell(qapp, Arguments(), Settings(ui_locale="en-US"))
    qtbot.addWidget(shell)
    fill_shell(qapp, shell, Arguments(starter=False), folders)
    (program,) = shell.findChildren(Program)

    program.window.commands.action(Command.ABOUT).trigger()

    (opened,) = shell.findChildren(AboutDialog)
    assert opened.isVisible()
    assert not opened.isModal()
    assert opened.folder.text() == str(folders.data)
    opened.close()
    shell.close()


def test_it_says_what_the_program_is_and_runs_on(dialog: AboutDialog) -> None:
    said = labels(dialog)

    assert f"Glossary Browser {version('glossary-app')}" in said
    assert "no network connection" in said
    assert "MIT" in said
    assert f"PySide6 {version('PySide6-Essentials')} · Whoosh {version('whoosh3')}" in said


def test_the_data_folder_can_be_copied(dialog: AboutDialog, tmp_path: Path) -> None:
    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_a_licence_is_read_where_its_part_is_chosen(dialog: AboutDialog) -> None:
    dialog.list.setCurrentRow(row_of(dialog, "PySide6"))

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    assert dialog.text.isReadOnly()


def test_everything_that_tab_reaches_in_it_has_a_name(dialog: AboutDialog) -> None:
    reached = list(reached_by_tab(dialog))

    assert {dialog.folder, dialog.copy_button, dialog.list, dialog.text} <= set(reached)
    assert [widget for widget in reached if not name_of(widget)] == []


def test_tab_leads_out_of_the_text(dialog: AboutDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.text.setFocus()
    qtbot.waitUntil(dialog.text.hasFocus)

    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)

    assert not dialog.text.hasFocus()


def test_it_speaks_japanese(interface: Interface, qtbot: QtBot, tmp_path: Path) -> None:
    interface.speak("ja-JP")

    dialog = AboutDialog(tmp_path)
    qtbot.addWidget(dialog)

    assert dialog.windowTitle() == "用語集ブラウザーについて"
    assert "ネットワークには一切接続しません" in labels(dialog)


def test_every_part_names_its_licence_and_brings_its_text() -> None:
    found = components()

    assert [found.name for found in found if not found.licence or len(found.text) < 200] == []
    assert [part.name.casefold() for part in found] == sorted(
        part.name.casefold() for part in found
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("whoosh3", "Redistribution and use"),
        ("SudachiPy", "Apache License"),
        ("shiboken6", "GNU GENERAL PUBLIC LICENSE"),
        ("Inter", "SIL OPEN FONT LICENSE"),
        ("Noto Sans JP", "SIL OPEN FONT LICENSE"),
    ],
)
def test_libraries_and_fonts_are_among_them(name: str, words: str) -> None:
    assert words in part(name).text


def test_what_a_library_needs_is_found_too() -> None:
    names = {found.name for found in installed_for("glossary-app")}

    # Asked for by sqlite-utils, and by tests alone.
    assert "tabulate" in names
    assert not {"pytest", "mypy", "glossary-app"} & names


def test_a_distribution_without_an_expression_is_read_by_its_older_field() -> None:
    assert component_of(distribution("pyyaml")).licence == "MIT"


def test_a_package_brings_a_folder_for_each_part(tmp_path: Path) -> None:
    folder = tmp_path / "sqlite"
    folder.mkdir()
    (folder / "ABOUT.txt").write_text("SQLite 3.40.1\nLicence: public domain\n", "utf-8")
    (folder / "copyright.txt").write_text("May you do good and not evil.\n", "utf-8")
    (tmp_path / "NOTICE.txt").write_text("For readers of the folder.\n", "utf-8")

    (found,) = carried_in(tmp_path)

    assert found == Component("SQLite", "3.40.1", "public domain", "May you do good and not evil.")
