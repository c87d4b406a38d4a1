"""The commands of bootstrap: run the program, run the tests, check the code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from coverage_gate import below_their_bar
from glossary_app.installation.missing_libraries import OFFSCREEN, screen_needs
from lock import RUN, TEST
from setup_environment import Environment, SetupError, prepare
from setup_libraries import provide_libraries
from setup_starter import build_starter
from setup_translations import build_translations

ROOT = Path(__file__).resolve().parent.parent
COVERAGE_REPORT = ROOT / "build" / "coverage.json"
# The tests ask Qt for all texts of the program.
TEST_TOOLS = ("lupdate",)
USAGE = """usage: python3 packaging/bootstrap.py COMMAND [ARGUMENTS]

  run     open the window; arguments go to glossary-app
  test    run the tests with their coverage bars; arguments go to pytest (then without the bars)
  check   formatting, lint, types and import contracts
"""
CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
)
NO_SCREEN = """There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.
Everything is installed all the same. Instead of a window you can have:
  a picture          python3 packaging/bootstrap.py run --screenshot window.png
  a virtual screen   xvfb-run -a python3 packaging/bootstrap.py run
  the command line   {glossary} search fine-tuning"""
NEEDS_NO_SCREEN = ("--screenshot", "--selfcheck", "--version", "--help")


def main(arguments: list[str]) -> int:
    """Carry out one command; the result is the exit status."""
    commands = {"run": run, "test": test, "check": check}
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
    environment = prepare(ROOT, RUN)
    provide_libraries(environment, screen_needs(os.environ) if screen else OFFSCREEN)
    build_translations(ROOT)
    build_starter(environment.python, ROOT)
    if not screen and not set(arguments) & set(NEEDS_NO_SCREEN):
        print(NO_SCREEN.format(glossary=environment.script("glossary").relative_to(ROOT)))
        return 1
    return start(environment, "glossary-app", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; a whole run also holds the coverage bars."""
    environment = prepare_for_tests((*OFFSCREEN, *TEST_TOOLS))
    variables = test_variables(os.environ)
    if arguments:
        return start(environment, "pytest", *arguments, variables=variables)
    COVERAGE_REPORT.parent.mkdir(exist_ok=True)
    status = start(
        environment,
        "pytest",
        "--cov",
        "--cov-report=term:skip-covered",
        f"--cov-report=json:{COVERAGE_REPORT}",
        variables=variables,
    )
    shortfalls = below_their_bar(COVERAGE_REPORT) if status == 0 else ()
    for shortfall in shortfalls:
        print(shortfall, file=sys.stderr)
    return status or bool(shortfalls)


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed, so that one run shows all."""
    environment = prepare_for_tests(())
    failed = [tool[0] for tool in CHECKS if start(environment, *tool, *arguments)]
    if failed:
        print("failed:", ", ".join(failed), file=sys.stderr)
    return bool(failed)


def prepare_for_tests(needs: tuple[str, ...]) -> Environment:
    """The environment with test tools and, for tests, what the program needs beside its code."""
    environment = prepare(ROOT, TEST)
    if needs:
        provide_libraries(environment, needs)
        build_translations(ROOT)
        build_starter(environment.python, ROOT)
    return environment


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
