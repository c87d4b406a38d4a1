"""The locks: one set of versions, each with its hashes, and no addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lock import BUILD, RUN, TEST, Lock, build_requirements

PIN = re.compile(r"^([\w.-]+)==(\S+)( ; [^\\]+)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.M)
LOCKS = [RUN, TEST, BUILD]


def versions(lock: Lock) -> dict[str, str]:
    return {name: version for name, version, *_ in PIN.findall(lock.path.read_text("utf-8"))}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_line_is_a_pin_with_hashes(lock: Lock) -> None:
    text = lock.path.read_text("utf-8")

    rest = re.sub(r"^#.*$", "", PIN.sub("", text), flags=re.M)

    assert versions(lock)
    assert rest.strip() == ""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_address_stands_in_a_lock(lock: Lock) -> None:
    text = lock.path.read_text("utf-8")

    assert not re.search(r"://|index-url|find-links|trusted-host", text)


@pytest.mark.parametrize("larger", [TEST, BUILD], ids=lambda lock: lock.name)
def test_the_run_lock_is_a_part_of_the_others(larger: Lock) -> None:
    assert versions(RUN).items() <= versions(larger).items()


def test_what_builds_the_project_is_locked_too() -> None:
    pyproject = Path(__file__).parents[2] / "pyproject.toml"

    needed = {re.split(r"[<>=!~]", line)[0] for line in build_requirements(pyproject)}

    assert needed <= set(versions(RUN))
