"""Progress is for a person who watches, and long work ends well when it is interrupted."""

from __future__ import annotations

import io
import sys
from collections.abc import Generator

import pytest

from glossary_app.cli.progress import progress_line, run_with_progress, show_progress
from glossary_app.model.report import Progress, Stage


class Terminal(io.StringIO):
    """Standard error with a person in front of it."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> Terminal:
    """Put the terminal there: in the test itself, behind pytest's own capture."""
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def importing(ended: list[str]) -> Generator[Progress, None, int]:
    """Work of three steps, which notes how it ended."""
    try:
        for done in range(3):
            yield Progress(Stage.READING, done, 3, f"ja/抽象化-{done}.md")
        ended.append("to its end")
    except GeneratorExit:
        ended.append("undone")
        raise
    return 42


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(Stage.INDEXING, 1200, 5000), "indexing 1,200 of 5,000"),
        (Progress(Stage.READING, 3, 0), "reading 3"),
        (Progress(Stage.WAITING, 0, 0), "waiting for another process that changes the library"),
        (Progress(Stage.READING, 3, 9, "ja/抽象化.md"), "reading 3 of 9 ja/抽象化.md"),
    ],
)
def test_a_line_says_what_is_known(progress: Progress, line: str) -> None:
    assert progress_line(progress) == line


def test_a_person_sees_one_line_that_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())

    result = run_with_progress(importing([]))

    written = terminal.getvalue()
    assert result == 42
    assert "reading 0 of 3 ja/抽象化-0.md" in written
    assert "\n" not in written
    assert written.endswith("\r\033[K")


def test_nobody_sees_anything_where_standard_error_is_a_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_progress(importing([]))

    assert capsys.readouterr() == ("", "")


def test_work_without_a_step_has_its_result_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())

    def nothing_to_do() -> Generator[Progress, None, str]:
        yield from ()
        return "unchanged"

    assert run_with_progress(nothing_to_do()) == "unchanged"
    assert terminal.getvalue() == "\r\033[K"


def test_an_interrupted_step_undoes_the_work_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(Terminal):
        def write(self, text: str) -> int:
            if "reading" in text:
                raise KeyboardInterrupt
            return super().write(text)

    watched(monkeypatch, Interrupted())
    ended: list[str] = []
    work = importing(ended)

    with pytest.raises(KeyboardInterrupt):
        run_with_progress(work)

    assert ended == ["undone"]
