"""What is said for all tests."""

from __future__ import annotations

import pytest

from tests import windows_rules


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
