"""From one start to the next: the window begins with a picture of how it was left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.app import fill_shell, make_shell, show_last_view
from glossary_app.gui.program import Program
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.cover import Cover
from glossary_app.gui.start.last_view import LastView
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.widgets.bars import Notice
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.paths import Folders, folders_below
from glossary_app.settings import Settings, Theme, View, load_settings, save_settings

LAST = Settings(
    theme=Theme.LIGHT,
    ui_locale="en-US",
    entry="starter/overfitting",
    tabs=("starter/ai-agent", "starter/overfitting"),
    section="meaning/1",
    offset=300,
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = folders_below(tmp_path)
    Library.open(made, starter=True).close()
    save_settings(LAST, made.settings_file)
    return made


class Starts:
    """Starts the program again and again on the same folders."""

    def __init__(self, app: QApplication, qtbot: QtBot, folders: Folders) -> None:
        self._app, self._qtbot, self._folders = app, qtbot, folders
        self.shells: list[Shell] = []

    def show(self) -> Shell:
        """What is seen first."""
        shell = make_shell(self._app, Arguments(), load_settings(self._folders.settings_file))
        show_last_view(self._app, shell, self._folders)
        self._qtbot.addWidget(shell)
        shell.show()
        self._qtbot.waitExposed(shell)
        self.shells.append(shell)
        return shell

    def fill(self, shell: Shell) -> Program:
        """The whole window, at rest."""
        fill_shell(self._app, shell, Arguments(), self._folders)
        (program,) = shell.findChildren(Program)
        with self._qtbot.waitSignal(program.reader.surroundings_found, timeout=10_000):
            pass
        self._qtbot.waitUntil(lambda: shell.is_furnished and not shell.is_covered, timeout=10_000)
        self._qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() > 0)
        return program

    def leave(self, change: Callable[[Program], object] = lambda _: None) -> None:
        """Start, do something, and close the window."""
        shell = self.show()
        change(self.fill(shell))
        self.close(shell)

    def close(self, shell: Shell) -> None:
        """Close the window, and speak English again: here one process starts several times."""
        shell.close()
        for program in shell.findChildren(Program):
            program.appearance.choose_ui_locale("en-US")


@pytest.fixture
def starts(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Starts]:
    made = Starts(qapp, qtbot, folders)
    yield made
    for shell in made.shells:
        made.close(shell)


@pytest.mark.parametrize(
    ("view", "ui_locale", "name"),
    [
        (View.ENGLISH, "en-US", "Overfitting — Glossary Browser"),
        (View.JAPANESE, "ja-JP", "過学習 — 用語集ブラウザー"),
        (View.BOTH, "en-US", "Overfitting — Glossary Browser"),
    ],
)
def test_the_next_start_shows_it_at_once_and_is_the_same_when_filled(
    starts: Starts, folders: Folders, view: View, ui_locale: str, name: str
) -> None:
    save_settings(replace(LAST, view=view, ui_locale=ui_locale), folders.settings_file)
    starts.leave()

    shell = starts.show()
    first = (shell.is_covered, shell.windowTitle(), shell.grab().toImage())
    program = starts.fill(shell)

    assert first[:2] == (True, name)
    assert shell.windowTitle() == name
    assert program.window.column.article.place().anchor == "meaning/1"
    program.window.column.article.settle()
    article = program.window.column.article.sheet.viewport()
    area = article.rect().translated(article.mapTo(shell, QPoint()))
    shown = shell.grab().toImage()
    assert shown.copy(area) == first[2].copy(area)


def test_the_first_start_of_all_has_no_picture(starts: Starts) -> None:
    assert not starts.show().is_covered


@pytest.mark.parametrize(
    "change",
    [
        lambda program: program.finding.open_bar(),
        lambda program: program.graph.toggle(),
        lambda program: program.window.column.bars.show_notice(Notice("test", "Something is up")),
        lambda program: program.window.search_panel.chips.press(Scope(starred=True)),
        lambda program: program.window.window().resize(500, 700),
    ],
)
def test_what_does_not_come_back_is_not_kept(
    starts: Starts, folders: Folders, change: Callable[[Program], object]
) -> None:
    starts.leave(change)

    assert not folders.last_view_file.exists()


def test_a_list_that_will_be_another_one_is_left_out(starts: Starts, qtbot: QtBot) -> None:
    def read_on(program: Program) -> None:
        program.reader.open(EntryRef("starter", "churn-rate"))
        qtbot.waitUntil(lambda: program.window.window().windowTitle().startswith("Churn"))

    starts.leave()
    kept = starts.show()
    whole = colours_of_list(kept)
    read_on(starts.fill(kept))
    starts.close(kept)

    outdated = starts.show()

    assert outdated.windowTitle() == "Churn rate — Glossary Browser"
    assert whole > 10
    assert colours_of_list(outdated) == 1


def colours_of_list(shell: Shell) -> int:
    """How many colours there are where the list will be."""
    image = shell.grab().toImage()
    down = range(250, shell.height() - 60, 2)
    return len({image.pixel(x, y) for x in range(30, 200) for y in down})


def test_wishes_start_without_it() -> None:
    assert Arguments().opens_as_left
    for wish in (
        Arguments(term="RAG"),
        Arguments(view=View.BOTH),
        Arguments(theme=Theme.DARK),
        Arguments(size=(900, 700)),
        Arguments(ui_locale="ja-JP"),
        Arguments(screenshot=Path("a.png")),
    ):
        assert not wish.opens_as_left


@pytest.fixture
def covered(qapp: QApplication, qtbot: QtBot) -> Shell:
    shell = Shell(LIGHT, Settings())
    qtbot.addWidget(shell)
    shell.resize(1000, 700)
    picture = QPixmap(1000, 700)
    picture.fill("#00ff00")
    shell.show_last_view(LastView(picture, "RAG", "RAG — Glossary Browser", "old query"))
    shell.show()
    qtbot.waitExposed(shell)
    return shell


def line_of(shell: Shell) -> QLineEdit:
    (line,) = shell.findChildren(QLineEdit)
    return line


def cover_of(shell: Shell) -> Cover:
    (cover,) = shell.findChildren(Cover)
    return cover


def test_the_window_is_named_after_what_is_in_the_picture(covered: Shell) -> None:
    assert covered.windowTitle() == "RAG — Glossary Browser"
    assert covered.title == "RAG"
    assert covered.shows_page


def test_a_window_of_another_size_shows_no_picture(covered: Shell) -> None:
    covered.resize(900, 700)
    smaller = covered.is_covered
    covered.resize(1000, 700)

    assert not smaller
    assert covered.is_covered


def test_the_old_query_is_not_taken_for_typed_and_goes_with_the_first_letter(
    covered: Shell,
) -> None:
    before = covered.typed

    QTest.keyClicks(line_of(covered), "xyz")

    assert before == ""
    assert covered.typed == "xyz"


def test_the_line_is_seen_as_soon_as_it_is_typed_into(covered: Shell) -> None:
    line, cover = line_of(covered), cover_of(covered)
    before = cover.mask().isEmpty()

    QTest.keyClicks(line, "x")

    middle = line.mapTo(covered, line.rect().center())
    assert before
    assert covered.is_covered
    assert not cover.mask().contains(middle)
    assert cover.mask().contains(QPoint(600, 400))


@pytest.fixture
def body(covered: Shell) -> QWidget:
    """What is furnished under the picture: a button as large as the window, and a line."""
    made = QWidget()
    layout = QVBoxLayout(made)
    for part in (QPushButton(), QLineEdit()):
        layout.addWidget(part)
    covered.furnish(made)
    return made


def test_the_window_is_filled_under_the_picture(covered: Shell, body: QWidget) -> None:
    assert body.isVisible()
    assert covered.is_covered


def test_a_key_goes_to_the_window_and_takes_the_picture_away(covered: Shell, body: QWidget) -> None:
    line = body.findChild(QLineEdit)
    assert line is not None

    QTest.keyClicks(line, "k")

    assert line.text() == "k"
    assert not covered.is_covered


def test_a_click_on_the_picture_is_for_what_is_under_it(
    covered: Shell, body: QWidget, qtbot: QtBot
) -> None:
    button = body.findChild(QPushButton)
    assert button is not None
    point = button.mapTo(covered, button.rect().center())

    # To the window, as the system does it: the picture is in front of the button.
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(covered.windowHandle(), Qt.MouseButton.LeftButton, pos=point)

    assert not covered.is_covered


def test_a_page_takes_the_place_of_the_picture(covered: Shell) -> None:
    covered.show_page(QWidget())

    assert not covered.is_covered
    assert covered.shows_page
