"""Starting the window: arguments, what is imported when, pictures."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from glossary_app.gui.app import main
from glossary_app.gui.start.arguments import Arguments, parse_arguments
from glossary_app.gui.start.later_starts import WishListener
from glossary_app.gui.start.meeting_place import meeting_place
from glossary_app.gui.start.self_check import self_check
from glossary_app.paths import folders_below
from glossary_app.settings import Theme, View

# What must not be there before the first paint, and what must never be there.
_LATE = {"whoosh", "sqlite_utils", "sqlite3", "click", "markdown", "sudachipy", "yaml", "rapidfuzz"}
_NEVER = {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtQml"}

_FIRST_PAINT = """
import sys
from glossary_app.gui.app import make_application, make_shell
from glossary_app.gui.start.arguments import Arguments
from glossary_app.settings import Settings
app = make_application()
shell = make_shell(app, Arguments(), Settings())
shell.show()
app.processEvents()
shell.grab()
print(" ".join(sys.modules))
"""


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A program of ours, without a screen."""
    # Measuring coverage would load SQLite into the program.
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", **variables}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    said = run("-c", _FIRST_PAINT, str(tmp_path))

    modules = set(said.stdout.split())
    assert said.returncode == 0, said.stderr
    assert "PySide6.QtWidgets" in modules
    assert modules & _LATE == set()
    assert modules & _NEVER == set()


def test_a_picture_of_a_new_library_is_drawn(tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "window.png"

    said = run(
        *("-c", "import sys; from glossary_app.gui.app import main; sys.exit(main())"),
        *("--data-dir", str(tmp_path / "data"), "--screenshot", str(picture)),
        *("fine-tuning", "--locale", "both", "--theme", "dark", "--size", "900x600"),
        *("--scale", "2"),
    )

    image = QImage(str(picture))
    assert said.returncode == 0, said.stderr
    assert (image.width(), image.height()) == (1800, 1200)
    # The page of the dark theme, with text on it.
    spots = [(x, y) for x in range(25, 1800, 50) for y in range(25, 1200, 50)]
    dark = [spot for spot in spots if image.pixelColor(*spot).lightness() < 60]
    assert 0.8 < len(dark) / len(spots) < 1


def test_a_picture_of_a_term_that_is_not_there_fails(tmp_path: Path) -> None:
    said = run(
        *("-c", "import sys; from glossary_app.gui.app import main; sys.exit(main())"),
        *("--data-dir", str(tmp_path / "data"), "--no-starter"),
        *("--screenshot", str(tmp_path / "window.png"), "monad"),
    )

    assert said.returncode == 1
    assert f"{tmp_path / 'window.png'} shows no entry: nothing is called 'monad'" in said.stderr


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    picture = tmp_path / "file" / "window.png"

    said = run(
        *("-c", "import sys; from glossary_app.gui.app import main; sys.exit(main())"),
        *("--data-dir", str(tmp_path / "data"), "--screenshot", str(picture), "fine-tuning"),
    )

    assert said.returncode == 2
    assert f"the picture {picture} could not be written: Not a directory" in said.stderr


def test_all_arguments_are_read(tmp_path: Path) -> None:
    line = "--no-starter --verbose --locale ja-JP --theme dark --size 1200x900 --scale 2"

    arguments = parse_arguments(
        [*line.split(), "--data-dir", str(tmp_path), "--screenshot", "a.png", "RAG"]
    )

    assert arguments == Arguments(
        term="RAG",
        data_dir=tmp_path,
        starter=False,
        verbose=True,
        view=View.JAPANESE,
        theme=Theme.DARK,
        size=(1200, 900),
        scale=2.0,
        screenshot=Path("a.png"),
    )


def test_the_term_may_follow_the_picture() -> None:
    arguments = parse_arguments(["--screenshot", "a.png", "fine-tuning", "--locale", "both"])

    assert (arguments.screenshot, arguments.term) == (Path("a.png"), "fine-tuning")


def test_a_pack_is_named_in_full_for_a_window_that_runs_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pack = tmp_path / "用語 1.glossary"

    # A desktop hands a file over as an address.
    given = [parse_arguments([name]).term for name in (pack.name, str(pack), pack.as_uri())]

    assert given == [str(pack)] * 3


@pytest.mark.parametrize("term", ["", "fine-tuning", "glossary://search?q=file:", "a/b"])
def test_a_term_stays_as_it_was_typed(term: str) -> None:
    assert parse_arguments([term]).term == term


@pytest.mark.parametrize(
    "argv",
    [
        ["--size", "big"],
        ["--size", "10x10"],
        ["--scale", "99"],
        ["--scale", "x"],
        ["--theme", "pink"],
    ],
)
def test_arguments_without_sense_are_refused(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse_arguments(argv)

    assert leaving.value.code == 2
    assert argv[1] in capsys.readouterr().err


def test_a_fault_of_the_call_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--theme", "pink"])

    assert capsys.readouterr().err == (
        "glossary-app: argument --theme: not one of system, light, dark: 'pink'; "
        "see 'glossary-app --help'\n"
    )


def test_help_has_examples_in_the_language_of_the_system() -> None:
    said = {
        language: run(
            *("-c", "from glossary_app.gui.app import main; main(['--help'])"),
            LC_ALL=language,
            LANGUAGE="",
        ).stdout
        for language in ("en_US.UTF-8", "ja_JP.UTF-8")
    }

    assert "examples:\n  glossary-app fine-tuning" in said["en_US.UTF-8"]
    assert "例:\n  glossary-app 解約率" in said["ja_JP.UTF-8"]
    assert "ページの言語" in said["ja_JP.UTF-8"]
    assert all("--locale {en-US,ja-JP,both}" in text for text in said.values())


@pytest.mark.parametrize("option", ["--data-dir", "--screenshot"])
def test_an_empty_path_is_not_this_folder(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse_arguments([option, ""])

    assert leaving.value.code == 2
    assert f"{option}: the path is empty" in capsys.readouterr().err


def test_the_program_tells_its_version() -> None:
    said = run("-m", "glossary_app.gui.app", "--version")

    assert said.stdout == f"glossary-app {version('glossary-app')}\n"


def test_the_program_checks_itself() -> None:
    asked: list[list[str]] = []

    def draw(argv: list[str]) -> int:
        asked.append(argv)
        Path(argv[argv.index("--screenshot") + 1]).touch()
        return 0

    assert self_check(draw) == 0
    assert "--data-dir" in asked[0]


def test_a_check_without_a_picture_fails() -> None:
    assert self_check(lambda _: 0) == 1
    assert self_check(lambda _: 3) != 0


def test_a_second_start_leaves_when_the_first_takes_its_wish(qtbot: QtBot, tmp_path: Path) -> None:
    listener = WishListener(meeting_place(folders_below(tmp_path)))
    listener.open()
    listener.start()

    with qtbot.waitSignal(listener.wished) as wished:
        code = main(["--data-dir", str(tmp_path), "RAG"])

    listener.close()
    assert code == 0
    assert wished.args == ["RAG"]
