"""The program opens no internet socket: Python's sockets are watched, and calls to the kernel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

# Runs a command as its script does, and reports each socket that could leave the machine.
WATCHER = """
import importlib, socket, sys

report, module = sys.argv[1:3]
del sys.argv[1:3]
local = getattr(socket, "AF_UNIX", None)


def watch(event, details):
    if event == "socket.__new__" and details[1] == local:
        return
    if event in ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        with open(report, "a") as file:
            file.write(event)


sys.addaudithook(watch)
if module == "socket":
    socket.socket()
else:
    sys.exit(importlib.import_module(module).main())
"""
TABLE = "id,term:en-US,term:ja-JP,definition:en-US\nrag,RAG,検索拡張生成,Retrieval first\n"
TALK = """\
{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_terms",\
"arguments":{"query":"RAG"}}}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"find_terms_in_text",\
"arguments":{"text":"RAG"}}}
"""
COMMANDS = [
    ["import", "terms.csv"],
    ["search", "検索拡張生成"],
    ["show", "rag", "--format", "html"],
    ["list"],
    ["export", "--glossary", "terms", "--format", "csv", "--output", "exported.csv"],
    ["check"],
    ["reindex"],
    ["doctor"],
    ["glossaries"],
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    (folder / "terms.csv").write_text(TABLE, "utf-8")
    watched(folder, folder / "first.log", "glossary_app.cli.main", *COMMANDS[0])
    return folder


def surroundings(place: Path) -> dict[str, str]:
    """Folders of the program below the place, whatever the platform asks for them."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    folders = dict.fromkeys((*names, "LOCALAPPDATA", "APPDATA"), str(place / "home"))
    return {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}


def watched(place: Path, report: Path, module: str, *arguments: str) -> int:
    options = ["--data-dir", str(place / "library")] if module.endswith("cli.main") else []
    return subprocess.run(
        [sys.executable, "-c", WATCHER, report, module, *options, *arguments],
        cwd=place,
        env=surroundings(place),
        stdout=subprocess.DEVNULL,
        check=False,
    ).returncode


def traced(place: Path, report: Path, *command: str, stdin: IO[bytes] | None = None) -> int:
    trace = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(report)]
    probe = subprocess.run([*trace, "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("strace is not allowed to trace here")
    return subprocess.run(
        [*trace, *command],
        cwd=place,
        env=surroundings(place),
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        check=False,
    ).returncode


def script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def internet_calls(report: Path) -> list[str]:
    return [line for line in report.read_text("utf-8").splitlines() if "AF_INET" in line]


needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def test_the_watcher_notices_a_socket(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "sockets.log"

    watched(place, report, "socket")

    assert "socket.__new__" in report.read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_no_command_opens_a_socket(command: list[str], place: Path, tmp_path: Path) -> None:
    report = tmp_path / "sockets.log"

    status = watched(place, report, "glossary_app.cli.main", *command)

    assert status == 0
    assert not report.exists()


def test_the_window_opens_no_socket(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "sockets.log"
    picture = tmp_path / "window.png"

    status = watched(place, report, "glossary_app.gui.app", "--screenshot", str(picture))

    assert status == 0
    assert picture.stat().st_size > 0
    assert not report.exists()


@needs_strace
def test_strace_notices_a_socket(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "calls.log"

    traced(place, report, sys.executable, "-c", "import socket; socket.socket()")

    assert internet_calls(report)


@needs_strace
def test_importing_makes_no_internet_call(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "calls.log"
    program = [script("glossary"), "--data-dir", str(place / "second")]

    status = traced(place, report, *program, "import", "terms.csv")

    assert status == 0
    assert internet_calls(report) == []


@needs_strace
def test_the_window_makes_no_internet_call(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "calls.log"
    program = [
        sys.executable,
        "-m",
        "glossary_app.gui.app",
        "--screenshot",
        str(tmp_path / "w.png"),
    ]

    status = traced(place, report, *program, "fine-tuning")

    assert status == 0
    assert internet_calls(report) == []


@needs_strace
def test_serving_an_assistant_makes_no_internet_call(place: Path, tmp_path: Path) -> None:
    report = tmp_path / "calls.log"
    talk = tmp_path / "talk.jsonl"
    talk.write_text(TALK, "utf-8")
    program = [script("glossary"), "--data-dir", str(place / "library"), "mcp"]

    with talk.open("rb") as stdin:
        status = traced(place, report, *program, stdin=stdin)

    assert status == 0
    assert internet_calls(report) == []
