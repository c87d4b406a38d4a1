"""A child process that looks at sources: its newest answer counts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.child import Child, import_command
from glossary_app.gui.glossaries.looker import Looker
from glossary_app.import_child.wire import ImportOrder, write_message
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import AS_IT_COMES
from glossary_app.model.report import ImportCounts, ImportReport, Progress, Stage
from glossary_app.paths import folders_below

BEGUN = SourceLook("tides.csv", Glossary("tides"), "csv")
COUNTED = SourceLook(
    "tides.csv",
    Glossary("tides"),
    "csv",
    report=ImportReport("tides", ImportCounts(added=3), 0),
)


@pytest.fixture
def looker(qapp: QApplication, tmp_path: Path) -> Iterator[Looker]:
    """A looker whose child says nothing by itself."""
    command = (sys.executable, "-c", "import sys; sys.stdin.read()")
    made = Looker(folders_below(tmp_path), command, starter=False, parent=qapp)
    yield made
    made.close()


def answer(looker: Looker, *messages: object) -> None:
    """As if the child had said this."""
    [child] = looker.findChildren(Child)
    for message in messages:
        child.said.emit(message)


def answers_of(looker: Looker) -> list[SourceLook]:
    told: list[SourceLook] = []
    looker.looked.connect(told.append)
    return told


def test_a_look_comes_twice_as_it_begins_and_counted(looker: Looker, tmp_path: Path) -> None:
    told = answers_of(looker)
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)

    answer(looker, BEGUN, COUNTED)

    assert told == [BEGUN, COUNTED]


def test_what_was_asked_before_is_answered_no_more(looker: Looker, tmp_path: Path) -> None:
    told = answers_of(looker)
    stopped = GlossaryError("", "the import was stopped")
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)

    answer(looker, BEGUN, stopped)
    assert told == []
    answer(looker, COUNTED)

    assert told == [COUNTED]


def test_a_fault_of_an_older_question_is_not_told(
    looker: Looker, qtbot: QtBot, tmp_path: Path
) -> None:
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)

    with qtbot.assertNotEmitted(looker.failed):
        answer(looker, GlossaryError("tides.csv", "cannot be read"))
    with qtbot.waitSignal(looker.failed) as told:
        answer(looker, GlossaryError("tides.csv", "cannot be read"))

    assert told.args is not None


def test_progress_is_told_of_the_newest_question_only(
    looker: Looker, qtbot: QtBot, tmp_path: Path
) -> None:
    progress = Progress(Stage.READING, 10, 90)
    looker.look(tmp_path / "tides.csv", AS_IT_COMES)
    with qtbot.waitSignal(looker.progressed):
        answer(looker, progress)

    looker.look(tmp_path / "tides.csv", AS_IT_COMES)

    with qtbot.assertNotEmitted(looker.progressed):
        answer(looker, progress)


def test_a_child_that_ends_while_it_is_asked_has_failed(qtbot: QtBot, tmp_path: Path) -> None:
    command = (sys.executable, "-c", "import os; os.write(2, b'no memory'); os._exit(9)")
    looker = Looker(folders_below(tmp_path), command, starter=False)

    with qtbot.waitSignal(looker.failed) as told:
        looker.look(tmp_path / "tides.csv", AS_IT_COMES)

    [fault] = told.args or []
    assert fault.code == "import-crashed"
    assert "no memory" in fault.what


def test_one_child_answers_one_question_after_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "for line in sys.stdin:\n"
        "    if line.startswith('{'):\n"
        f"        sys.stdout.write({write_message(COUNTED)!r}); sys.stdout.flush()\n"
    )
    looker = Looker(folders_below(tmp_path), (sys.executable, "-c", script), starter=False)
    [child] = looker.findChildren(Child)

    for _ in range(3):
        with qtbot.waitSignal(looker.looked) as told:
            looker.look(tmp_path / "tides.csv", AS_IT_COMES)
        assert told.args == [COUNTED]
        assert child.is_running

    looker.close()
    assert not child.is_running


def test_what_a_library_prints_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "sys.stdin.readline()\n"
        "print('loading a dictionary')\n"
        f"sys.stdout.write({write_message(BEGUN)!r})\n"
    )
    child = Child((sys.executable, "-c", script))
    said: list[object] = []
    child.said.connect(said.append)

    with qtbot.waitSignal(child.ended):
        child.start(ImportOrder(folders_below(tmp_path), ()))

    assert said == [BEGUN]


def test_a_child_that_is_closed_says_nothing_more(qtbot: QtBot, tmp_path: Path) -> None:
    child = Child((sys.executable, "-c", "import sys; sys.stdin.read()"))
    child.start(ImportOrder(folders_below(tmp_path), ()))

    with qtbot.assertNotEmitted(child.ended, wait=50):
        child.close()

    assert not child.is_running


def test_the_child_is_the_program_itself_where_it_is_one_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = import_command()
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    frozen = import_command()

    assert usual[-1] == "glossary_app.import_child.process"
    assert frozen == (sys.executable, "--import-process")
