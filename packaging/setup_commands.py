"""The commands of bootstrap: run the program, run the tests, check the code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from coverage_gate import below_their_bar
from glossary_app.installation.missing_libraries import (
    OFFSCREEN,
    X_WINDOWS,
    packages_of,
    screen_needs,
)
from lock import RUN, TEST
from setup_apt import apt_line
from setup_environment import Environment, SetupError, prepare
from setup_libraries import (
    TEST_NEEDS,
    missing_libraries,
    provide_at_once,
    provide_libraries,
)
from setup_starter import build_starter
from setup_translations import build_translations

ROOT = Path(__file__).resolve().parent.parent
RELIABILITY = "tests/reliability"
# Tests of what opens, replaces and removes files.
KEEPING_FILES = (
    "tests/unit/test_windows_rules.py",
    "tests/unit/test_settings.py",
    "tests/unit/importing",
    "tests/unit/library",
    "tests/unit/search/files",
    "tests/unit/search/test_index.py",
    "tests/unit/store",
)
COVERAGE_REPORT = ROOT / "build" / "coverage.json"
USAGE = """usage: python3 packaging/bootstrap.py COMMAND [ARGUMENTS]

  run     open the window; arguments go to glossary-app
  test    run the tests with their coverage bars, which takes 5 to 10 minutes; arguments go to
          pytest, then without the bars: `test -rs` also says why tests are skipped
  check   formatting, lint, types and import contracts
  reliability  texts and queries made to do harm, which takes 3 to 6 minutes
  windows      the tests of what keeps files, while nothing that is open may be taken away
"""
CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
)
NO_SCREEN = """There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.
Everything is installed all the same. Instead of a window you can have:
  a picture          python3 packaging/bootstrap.py run --screenshot build/window.png
  a virtual screen   {screen}xvfb-run -a python3 packaging/bootstrap.py run
  the command line   {glossary} search fine-tuning"""
# The program, and what it only recommends but does not start without.
VIRTUAL_SCREEN = ("xvfb", "xauth")
NEEDS_NO_SCREEN = ("--screenshot", "--selfcheck", "--version", "--help")


def main(arguments: list[str]) -> int:
    """Carry out one command; the result is the exit status."""
    commands = {
        "run": run,
        "test": test,
        "check": check,
        "reliability": reliability,
        "windows": windows_rules,
    }
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in commands:
        print(USAGE, end="")
        return 0 if name in ("-h", "--help") else 2
    try:
        return commands[name](without_separator(rest))
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window."""
    screen = has_screen(os.environ, sys.platform)
    needs = screen_needs(os.environ) if screen else OFFSCREEN
    provide_at_once(needs)
    environment = prepare(ROOT, RUN)
    make_ready(environment, needs)
    if not screen and not set(arguments) & set(NEEDS_NO_SCREEN):
        print(without_screen(environment))
        return 1
    return start(environment, "glossary-app", *arguments)


def without_screen(environment: Environment) -> str:
    """What can be had instead of a window."""
    glossary = environment.script("glossary").relative_to(ROOT)
    if shutil.which("xvfb-run") is not None:
        return NO_SCREEN.format(glossary=glossary, screen="")
    wanted = (*VIRTUAL_SCREEN, *packages_of(missing_libraries(environment, X_WINDOWS)))
    return NO_SCREEN.format(glossary=glossary, screen=f"{apt_line(wanted)} && ")


def test(arguments: list[str]) -> int:
    """Run the tests; a whole run also holds the coverage bars."""
    provide_at_once(TEST_NEEDS)
    environment = prepare(ROOT, TEST)
    make_ready(environment, TEST_NEEDS)
    variables = test_variables(os.environ)
    if arguments:
        return start(environment, "pytest", *arguments, variables=variables)
    COVERAGE_REPORT.parent.mkdir(exist_ok=True)
    status = start(
        environment,
        "pytest",
        # It measures work, which coverage would multiply: see `reliability`.
        f"--ignore={RELIABILITY}",
        "--cov",
        "--cov-report=term:skip-covered",
        f"--cov-report=json:{COVERAGE_REPORT}",
        variables=variables,
    )
    shortfalls = below_their_bar(COVERAGE_REPORT) if status == 0 else ()
    for shortfall in shortfalls:
        print(shortfall, file=sys.stderr)
    return status or bool(shortfalls)


def reliability(arguments: list[str]) -> int:
    """Run the tests of what is made to do harm."""
    return run_some_tests(RELIABILITY, *arguments)


def windows_rules(arguments: list[str]) -> int:
    """Run the tests of what keeps files as if this were Windows."""
    return run_some_tests("--windows-rules", *(arguments or KEEPING_FILES))


def run_some_tests(*arguments: str) -> int:
    """Run tests in the environment of the tests, without the bars."""
    provide_at_once(TEST_NEEDS)
    environment = prepare(ROOT, TEST)
    make_ready(environment, TEST_NEEDS)
    return start(environment, "pytest", "-q", *arguments, variables=test_variables(os.environ))


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed, so that one run shows all."""
    provide_at_once((), wished=TEST_NEEDS)
    environment = prepare(ROOT, TEST)
    failed = [tool[0] for tool in CHECKS if start(environment, *tool, *arguments)]
    if failed:
        print("failed:", ", ".join(failed), file=sys.stderr)
    return bool(failed)


def make_ready(environment: Environment, needs: tuple[str, ...]) -> None:
    """Provide what the program needs beside its code."""
    provide_libraries(environment, needs)
    build_translations(ROOT)
    build_starter(environment.python, ROOT)


def has_screen(variables: Mapping[str, str], platform: str) -> bool:
    """Whether a window can open, or the user has said what to draw on instead."""
    if platform in ("win32", "darwin"):
        return True
    return any(variables.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def test_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """Off screen, and in a locale in which Qt does not warn."""
    return {**variables, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


def without_separator(arguments: list[str]) -> list[str]:
    """Arguments as the command wants them: a first `--` only sets them apart."""
    return arguments[1:] if arguments[:1] == ["--"] else arguments


def start(
    environment: Environment,
    script: str,
    *arguments: str,
    variables: Mapping[str, str] = os.environ,
) -> int:
    """Run a script of the environment in the checkout and hand on its exit status."""
    command: list[str | Path] = [environment.script(script), *arguments]
    return subprocess.run(command, cwd=ROOT, env=dict(variables), check=False).returncode
