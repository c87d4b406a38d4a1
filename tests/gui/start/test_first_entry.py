"""What was read last is seen before the window is furnished."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from glossary_app.gui.app import fill_shell, make_shell
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.first_entry import show_first_entry
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.style.appearance import dress
from glossary_app.library.library import Library
from glossary_app.model.article import Place
from glossary_app.paths import Folders, folders_below
from glossary_app.settings import Settings, View

LAST = Settings(
    ui_locale="en-US", entry="starter/overfitting", tabs=("starter/rag", "starter/overfitting")
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    made = folders_below(tmp_path_factory.mktemp("library"))
    Library.open(made, starter=True).close()
    return made


def shell_for(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Shell:
    shell = make_shell(qapp, Arguments(), settings)
    qtbot.addWidget(shell)
    shell.show()
    return shell


def shown_in(shell: Shell) -> str:
    return "\n".join(view.document().toPlainText() for view in shell.findChildren(ArticleView))


@pytest.mark.parametrize(
    ("view", "text"), [(View.ENGLISH, "Overfitting"), (View.JAPANESE, "過学習")]
)
def test_the_entry_is_shown_in_the_language_it_was_read_in(
    qapp: QApplication, qtbot: QtBot, folders: Folders, view: View, text: str
) -> None:
    settings = Settings(entry=LAST.entry, tabs=LAST.tabs, view=view)
    shell = shell_for(qapp, qtbot, settings)

    assert show_first_entry(shell, dress(qapp, settings), folders)

    assert shell.shows_page
    assert text in shown_in(shell)
    assert shell.windowTitle() == f"{text} — Glossary Browser"


@pytest.mark.parametrize("entry", ["", "starter/gone"])
def test_without_an_entry_there_is_nothing_to_show(
    qapp: QApplication, qtbot: QtBot, folders: Folders, entry: str
) -> None:
    settings = Settings(entry=entry, tabs=(entry,))
    shell = shell_for(qapp, qtbot, settings)

    assert not show_first_entry(shell, dress(qapp, settings), folders)

    assert not shell.shows_page


def test_a_library_that_is_not_there_yet_shows_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    nowhere = folders_below(tmp_path)
    shell = shell_for(qapp, qtbot, LAST)

    assert not show_first_entry(shell, dress(qapp, LAST), nowhere)

    assert not nowhere.store_file.exists()


def test_a_damaged_library_is_left_to_whoever_mends_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    damaged = folders_below(tmp_path)
    damaged.data.mkdir(parents=True)
    damaged.store_file.write_bytes(b"Dear diary" * 100)
    shell = shell_for(qapp, qtbot, LAST)

    assert not show_first_entry(shell, dress(qapp, LAST), damaged)

    assert damaged.store_file.read_bytes().startswith(b"Dear diary")


def test_the_window_takes_its_place_with_what_was_typed_meanwhile(
    qapp: QApplication, qtbot: QtBot, folders: Folders
) -> None:
    shell = shell_for(qapp, qtbot, LAST)
    fill_shell(qapp, shell, Arguments(), folders)
    (program,) = shell.findChildren(Program)
    (line,) = (each for each in shell.findChildren(QLineEdit) if each.isVisible())
    seen_first = (shell.is_furnished, shown_in(shell))
    named_first = shell.windowTitle()
    QTest.keyClicks(line, "recall")

    qtbot.waitUntil(lambda: shell.is_furnished, timeout=10_000)

    assert seen_first[0] is False
    assert named_first == "Overfitting — Glossary Browser"
    assert "Overfitting" in seen_first[1]
    assert shell.windowTitle().startswith("Overfitting")
    assert program.window.search_panel.line.text() == "recall"
    assert shell.styleSheet() == ""
    shell.close()


@pytest.mark.parametrize(
    ("wish", "view", "title"),
    [
        ("churn-rate", View.ENGLISH, "Churn rate"),
        ("starter/churn-rate", View.JAPANESE, "解約率"),
        ("glossary://starter/ja-JP/churn-rate", View.ENGLISH, "解約率"),
        ("glossary://starter/ja-JP/churn-rate", View.BOTH, "Churn rate"),
        ("glossary://starter/-/churn-rate", View.JAPANESE, "解約率"),
    ],
)
def test_a_wish_comes_before_what_was_read_last(
    qapp: QApplication, qtbot: QtBot, folders: Folders, wish: str, view: View, title: str
) -> None:
    settings = replace(LAST, view=view, section="meaning/1")
    shell = shell_for(qapp, qtbot, settings)

    assert show_first_entry(shell, dress(qapp, settings), folders, wish)

    assert shell.title == title
    (page,) = shell.findChildren(ArticleView)
    assert page.place() == Place()


@pytest.mark.parametrize(
    "wish", ["churn", "starter/churn", "glossary://search?q=churn", "/home/me/terms.glossary"]
)
def test_what_no_entry_is_called_is_left_to_the_window(
    qapp: QApplication, qtbot: QtBot, folders: Folders, wish: str
) -> None:
    shell = shell_for(qapp, qtbot, LAST)

    assert not show_first_entry(shell, dress(qapp, LAST), folders, wish)

    assert not shell.shows_page


def test_a_folder_that_may_not_be_entered_is_left_to_whoever_tells_of_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    shell = shell_for(qapp, qtbot, LAST)
    appearance = dress(qapp, LAST)
    monkeypatch.setattr(Path, "exists", refuse)

    assert not show_first_entry(shell, appearance, folders_below(tmp_path / "closed"))
