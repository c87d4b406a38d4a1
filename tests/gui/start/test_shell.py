"""The frame of the window, before and after it is furnished."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.app import make_shell
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.filling import launch
from glossary_app.gui.start.shell import Shell, system_colours
from glossary_app.gui.style.appearance import dress
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.style.measures import SMALLEST_RIGHT
from glossary_app.gui.style.translations import Interface
from glossary_app.paths import Folders, folders_below
from glossary_app.settings import Settings, Theme


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot) -> Shell:
    made = Shell(LIGHT, Settings())
    qtbot.addWidget(made)
    return made


def line_of(shell: Shell) -> QLineEdit:
    (line,) = shell.findChildren(QLineEdit)
    return line


def columns(shell: Shell) -> list[QWidget]:
    """The left and the right column, which have a width of their own."""
    panels = shell.findChildren(QWidget)
    return [panel for panel in panels if panel.minimumWidth() in (304, 212)]


def test_it_says_once_that_it_has_been_painted(shell: Shell, qtbot: QtBot) -> None:
    painted: list[bool] = []
    shell.first_painted.connect(lambda: painted.append(shell.isVisible()))

    shell.show()
    qtbot.waitUntil(lambda: bool(painted))
    shell.repaint()
    QTest.qWait(20)

    assert painted == [True]


def test_what_is_typed_at_once_is_kept(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    qtbot.waitExposed(shell)

    QTest.keyClicks(line_of(shell), "rag")

    assert shell.typed == "rag"


def test_the_body_takes_the_place_of_the_columns(shell: Shell) -> None:
    body = QLabel("body")

    shell.furnish(body)

    assert shell.centralWidget() is body


def test_folded_columns_stay_folded(qtbot: QtBot) -> None:
    folded = Shell(LIGHT, Settings(left_column=False, right_column=False))
    qtbot.addWidget(folded)
    folded.resize(1280, 800)
    folded.show()

    assert [column.isVisible() for column in columns(folded)] == [False, False]


def test_the_window_comes_back_as_large_as_it_was(shell: Shell, qtbot: QtBot) -> None:
    shell.resize(777, 555)
    geometry = bytes(shell.saveGeometry().toHex().data()).decode()

    again = Shell(LIGHT, Settings(geometry=geometry))
    qtbot.addWidget(again)

    assert (again.width(), again.height()) == (777, 555)


@pytest.mark.parametrize(
    ("theme", "window", "expected"),
    [
        (Theme.SYSTEM, "#202020", DARK),
        (Theme.SYSTEM, "#f0f0f0", LIGHT),
        (Theme.LIGHT, "#202020", LIGHT),
        (Theme.DARK, "#f0f0f0", DARK),
    ],
)
def test_the_first_colours_are_those_of_the_desktop_or_the_chosen_ones(
    qapp: QApplication, theme: Theme, window: str, expected: object
) -> None:
    before = qapp.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.Window, window)
    qapp.setPalette(palette)

    colours = system_colours(qapp, theme)
    qapp.setPalette(before)

    assert colours is expected


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_below(tmp_path)


def test_letters_typed_before_the_window_is_furnished_are_searched(
    qapp: QApplication, qtbot: QtBot, folders: Folders
) -> None:
    settings = Settings(ui_locale="en-US", query="old query")
    shell = make_shell(qapp, Arguments(), settings)
    qtbot.addWidget(shell)
    shell.show()
    QTest.keyClicks(line_of(shell), "fine")

    program = launch(dress(qapp, settings), shell, Arguments(starter=True), folders)
    panel = program.window.search_panel
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0, timeout=60_000)

    assert panel.line.text() == "fine"
    assert panel.model.row(0).headword.text.casefold().startswith("fine")
    shell.close()
    assert folders.settings_file.exists()


def test_enter_before_the_window_is_furnished_opens_what_was_typed(
    qapp: QApplication, qtbot: QtBot, folders: Folders
) -> None:
    settings = Settings(ui_locale="en-US")
    shell = make_shell(qapp, Arguments(), settings)
    qtbot.addWidget(shell)
    shell.show()
    QTest.keyClicks(line_of(shell), "overfit")
    QTest.keyClick(line_of(shell), Qt.Key.Key_Return)

    program = launch(dress(qapp, settings), shell, Arguments(starter=True), folders)
    column = program.window.column
    # Unlike a preview, that takes the keyboard along.
    qtbot.waitUntil(column.article.sheet.hasFocus, timeout=60_000)

    qtbot.waitUntil(lambda: program.reader.opened is not None)
    opened = program.reader.opened
    assert opened is not None
    assert opened.entry.ref.slug == "overfitting"
    shell.close()


def test_enter_is_forgotten_where_typing_goes_on(shell: Shell) -> None:
    shell.show()
    QTest.keyClicks(line_of(shell), "overf")
    QTest.keyClick(line_of(shell), Qt.Key.Key_Return)
    before = shell.has_entered

    QTest.keyClicks(line_of(shell), "it")

    assert (before, shell.has_entered) == (True, False)


def test_a_wished_size_wins_over_the_remembered_one(qapp: QApplication, qtbot: QtBot) -> None:
    shell = make_shell(qapp, replace(Arguments(), size=(900, 700)), Settings())
    qtbot.addWidget(shell)

    assert (shell.width(), shell.height()) == (900, 700)


def test_the_window_is_called_after_its_article_in_any_language(
    qapp: QApplication, shell: Shell
) -> None:
    interface = Interface(qapp)
    names = [shell.windowTitle()]
    for language, title in (("en-US", "Recall"), ("ja-JP", ""), ("ja-JP", "再現率")):
        interface.speak(language)
        qapp.processEvents()
        if title:
            shell.name_after(title)
        names.append(shell.windowTitle())
    interface.speak("en-US")
    qapp.processEvents()

    assert names == [
        "Glossary Browser",
        "Recall — Glossary Browser",
        "Recall — 用語集ブラウザー",
        "再現率 — 用語集ブラウザー",
    ]
    assert shell.windowTitle() == "再現率 — Glossary Browser"


def test_the_body_is_seen_as_soon_as_it_is_there(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    qtbot.waitExposed(shell)
    body = QLabel("body")

    shell.furnish(body)

    assert body.isVisible()
    assert body.size() == shell.size()


def test_columns_begin_as_wide_as_they_were(qtbot: QtBot) -> None:
    made = Shell(LIGHT, Settings(left_width=333, right_width=5))
    qtbot.addWidget(made)
    widths = {panel.minimumWidth() for panel in made.findChildren(QWidget)}

    assert {333, SMALLEST_RIGHT} <= widths
