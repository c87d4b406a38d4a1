"""The command line as a process: encodings, pipes, exit codes."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the test pages."""
    home = tmp_path_factory.mktemp("process") / "home"
    for source in ("reviewed", "folder"):
        assert run(home, "import", DATA / source).returncode == 0
    return home


def command(home: Path, *arguments: str | Path | bytes) -> list[str | Path | bytes]:
    return [sys.executable, "-m", "glossary_app", "--data-dir", home, "--no-starter", *arguments]


def run(
    home: Path, *arguments: str | Path | bytes, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run to the end, with these variables beside the usual ones."""
    return subprocess.run(
        command(home, *arguments),
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp932"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_input_and_output_are_utf8_in_every_locale(home: Path, environment: dict[str, str]) -> None:
    if "PYTHONUTF8" in environment and not str(DATA).isascii():
        pytest.skip("such a Python does not find a program that is run from a folder of this name")
    ended = run(home, "search", "--batch", "-", given="キャッシュ\n".encode(), **environment)

    answer = json.loads(ended.stdout.decode("utf-8"))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert answer["query"] == "キャッシュ"
    assert answer["hits"][0]["headword"] == "キャッシュ"


def test_a_batch_answers_blank_and_broken_lines_in_their_place(home: Path) -> None:
    lines = b"\xef\xbb\xbfcache\r\n\n  \n\xff\xfe\n\x00\n" + "過学習".encode()

    ended = run(home, "search", "--batch", "-", given=lines)

    queries = [json.loads(line)["query"] for line in ended.stdout.splitlines()]
    assert ended.returncode == 0
    assert queries == ["cache", "", "  ", "\ufffd\ufffd", "\x00", "過学習"]


def test_a_query_that_is_no_text_finds_nothing(home: Path) -> None:
    ended = run(home, "search", b"\xff\xfe", "--json")

    assert (ended.returncode, ended.stderr) == (1, b"")
    assert json.loads(ended.stdout)["hits"] == []


def test_an_entry_named_by_bytes_that_are_no_text_is_not_found(home: Path) -> None:
    ended = run(home, "show", b"\xff")

    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.startswith(b"glossary: no entry")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no broken pipes")
@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize("arguments", [("list",), ("show", "cache", "--format", "markdown")])
def test_a_reader_that_goes_away_is_no_fault(
    home: Path, buffered: str, arguments: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    ended = subprocess.run(
        command(home, *arguments),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONUNBUFFERED": buffered},
    )
    os.close(writing)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_nothing_is_written_to_standard_error_when_nobody_watches(
    home: Path, tmp_path: Path
) -> None:
    ended = run(tmp_path / "other", "import", DATA / "reviewed")

    assert ended.stderr == b""
    assert ended.stdout.decode().startswith("reviewed: 2 added")


def test_the_environment_decides_where_the_library_is(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the folders of other systems do not follow these variables")
    folders = {
        f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "CACHE", "CONFIG", "STATE")
    }
    call = [sys.executable, "-m", "glossary_app", "--no-starter", "glossaries", "--json"]

    ended = subprocess.run(
        call, capture_output=True, check=True, env={**os.environ, **folders}, text=True
    )

    assert json.loads(ended.stdout) == {"glossaries": []}
    assert (tmp_path / "DATA" / "glossary-app" / "glossaries.db").is_file()


def interrupted_at(stage: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as if Ctrl+C came with this step of the work."""
    script = (
        "import sys\n"
        "from glossary_app.cli import progress\n"
        "from glossary_app.cli.main import run\n"
        "class Terminal:\n"
        "    def __getattr__(self, name): return getattr(sys.__stderr__, name)\n"
        "    def isatty(self): return True\n"
        "    def write(self, text):\n"
        "        if sys.argv[1] in text: sys.argv[1] = 'once'; raise KeyboardInterrupt\n"
        "        return sys.__stderr__.write(text)\n"
        "sys.stderr = Terminal()\n"
        "progress._SECONDS_BETWEEN = 0\n"
        "sys.exit(run(sys.argv[2:]))\n"
    )
    call = [sys.executable, "-c", script, stage, *arguments]
    return subprocess.run(call, capture_output=True, check=False)


def test_an_import_that_is_interrupted_while_it_is_indexed_changes_nothing(tmp_path: Path) -> None:
    home, place = tmp_path / "home", ("--data-dir", tmp_path / "home", "--no-starter")

    ended = interrupted_at("indexing", *place, "import", DATA / "reviewed")

    assert ended.returncode == 2
    assert ended.stderr.endswith(b"glossary: stopped; nothing was changed\n")
    assert run(home, "list").stdout == b""


def test_an_interruption_of_the_second_source_says_that_the_first_stays(tmp_path: Path) -> None:
    home, place = tmp_path / "home", ("--data-dir", tmp_path / "home", "--no-starter")

    ended = interrupted_at("en/queue.md", *place, "import", DATA / "reviewed", DATA / "folder")

    assert ended.returncode == 2
    assert ended.stderr.endswith(b"glossary: stopped; what was done before stays\n")
    assert run(home, "search", "cache").returncode == 0
    assert b"reviewed" in run(home, "glossaries").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device without room")
def test_an_answer_that_finds_no_room_is_a_fault_in_words(home: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            command(home, "list"), stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert ended.returncode == 2
    assert b"the disk is full" in ended.stderr
    assert b"Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes it")
def test_a_closed_output_is_a_fault_in_words(home: Path) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *command(home, "list")],
        stderr=subprocess.PIPE,
        check=False,
    )

    assert ended.returncode == 2
    assert b"standard output is closed" in ended.stderr


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux holds a process to a limit of memory"
)
def test_too_little_memory_is_told_in_a_line(tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    rows = "".join(f"queue {number},待ち行列{number}\n" for number in range(2_000))
    table.write_text(f"English,日本語\n{rows}", "utf-8")
    limited = 'ulimit -v 256000; exec "$@"'

    ended = subprocess.run(
        ["sh", "-c", limited, "sh", *command(tmp_path / "home", "import", table)],
        capture_output=True,
        check=False,
    )

    said = ended.stderr.decode("utf-8")
    assert ended.returncode == 0 or said.startswith("glossary: there is not enough memory"), said
    assert "Traceback" not in said


def read_terminal(master: int) -> Iterator[str]:
    """What was written to a terminal until nobody has it open any more."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    # Linux tells of the end by a fault (pty, 7).
    with suppress(OSError):
        while piece := os.read(master, 4096):
            yield decoder.decode(piece)
    os.close(master)


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "siren", "--format", "markdown"),
        ("hand-off", "siren"),
        ("export", "--glossary", "siren", "--format", "csv"),
        ("list", "--json"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_terminal_finds_nothing_to_obey(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    pty = pytest.importorskip("pty")
    table = tmp_path / "siren.csv"
    row = "siren,Siren,\x1b]0;owned\x07 \x9b2J \u202egnos\n"
    table.write_text(f"id,term:en-US,definition:en-US\n{row}", "utf-8")
    home = tmp_path / "home"
    assert run(home, "import", table).returncode == 0
    master, slave = pty.openpty()

    ended = subprocess.run(command(home, *arguments), stdout=slave, check=False)
    os.close(slave)
    shown = "".join(read_terminal(master))

    assert ended.returncode == 0
    assert not set(shown) & set("\x1b\x07\x9b\u202e\ufeff")


def test_a_file_gets_every_character(tmp_path: Path) -> None:
    table = tmp_path / "siren.csv"
    table.write_text("id,term:en-US,definition:en-US\nsiren,Siren,\x1b]0;owned\x07\n", "utf-8")
    home = tmp_path / "home"
    assert run(home, "import", table).returncode == 0

    exported = run(home, "export", "--glossary", "siren", "--format", "csv").stdout

    assert b"\x1b]0;owned\x07" in exported
