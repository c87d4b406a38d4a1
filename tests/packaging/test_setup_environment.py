"""The virtual environment is made once and known again by its stamp."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lock import RUN, TEST, Lock
from setup_environment import Environment, prepare, read_stamp, stamp_text, works


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "glossary-app"\n', "utf-8")
    return tmp_path


@pytest.fixture
def lock(tmp_path: Path) -> Lock:
    (tmp_path / "run.txt").write_text("whoosh3==3.54.0\n", "utf-8")
    return Lock("run", (), tmp_path)


def an_environment(checkout: Path) -> Environment:
    environment = Environment(checkout / ".venv", sys.platform)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    return environment


@pytest.mark.parametrize("installed", [RUN, TEST], ids=lambda lock: lock.name)
def test_an_environment_with_enough_in_it_is_left_alone(installed: Lock, checkout: Path) -> None:
    environment = an_environment(checkout)
    environment.stamp.write_text(stamp_text(checkout, installed), "utf-8")

    prepared = prepare(checkout, RUN)

    assert prepared == environment
    assert environment.python.read_bytes() == b""


@pytest.mark.parametrize(("file", "text"), [("run.txt", "x==1\n"), ("pyproject.toml", "[tool]\n")])
def test_a_change_of_what_is_wanted_changes_the_stamp(
    file: str, text: str, checkout: Path, lock: Lock
) -> None:
    before = stamp_text(checkout, lock)

    (checkout / file).write_text(text, "utf-8")

    assert stamp_text(checkout, lock) != before


def test_a_stamp_without_an_interpreter_says_nothing(checkout: Path, lock: Lock) -> None:
    environment = an_environment(checkout)
    environment.stamp.write_text("installed", "utf-8")

    environment.python.unlink()

    assert read_stamp(environment) == ""


def test_an_interpreter_that_does_not_start_does_not_work(checkout: Path) -> None:
    environment = an_environment(checkout)
    environment.python.write_text("#!/bin/false\n", "utf-8")
    environment.python.chmod(0o755)

    assert not works(environment)


def test_programs_lie_where_each_system_puts_them() -> None:
    folder = Path("checkout/.venv")

    on_linux = Environment(folder, "linux").script("glossary")
    on_windows = Environment(folder, "win32").script("glossary")

    assert on_linux == folder / "bin" / "glossary"
    assert on_windows == folder / "Scripts" / "glossary.exe"
