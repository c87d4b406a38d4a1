"""What is said for all tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests import windows_rules

# A change is judged by the same examples on every machine, however slow it is; others are looked
# for where this is asked for. Hypothesis draws from the constants of the modules that are loaded,
# so that a test alone may see others than in the whole run.
settings.register_profile("same", deadline=None, derandomize="GLOSSARY_EXPLORE" not in os.environ)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--windows-rules`: what is open cannot be taken away or replaced."""
    parser.addoption(
        "--windows-rules",
        action="store_true",
        help="refuse, as Windows does, to take away or replace files that are open",
    )


@pytest.fixture(autouse=True)
def _rules_of_windows(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.config.getoption("--windows-rules") and windows_rules.are_available():
        windows_rules.switch_on(monkeypatch)
