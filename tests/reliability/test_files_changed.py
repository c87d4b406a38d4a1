"""Changed files go through the whole program, and nothing of it raises, loses or acts.

`GLOSSARY_FUZZ=100000` runs as many; a case is told by its number, and run again by `fuzzing`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.fuzzing import SEED, FileCases, QueryCases, faults_of_cases

CASES = int(os.environ.get("GLOSSARY_FUZZ", "450"))
# Told in shares, so that a fault names its place and a long run can be watched.
SHARES = 9


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileCases]:
    cases = FileCases(tmp_path_factory.mktemp("files"), SEED)
    yield cases
    cases.close()


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QueryCases]:
    cases = QueryCases(tmp_path_factory.mktemp("queries"), SEED)
    yield cases
    cases.close()


def test_the_same_number_makes_the_same_case(tmp_path: Path) -> None:
    one = FileCases(tmp_path, SEED)

    first, again, other = one.input(7), one.input(7), one.input(16)

    one.close()
    assert first == again
    assert first != other


@pytest.mark.parametrize("share", range(SHARES))
def test_changed_files_break_nothing(files: FileCases, share: int) -> None:
    numbers = range(share * CASES // SHARES, (share + 1) * CASES // SHARES)

    assert list(faults_of_cases(files.faults, numbers)) == []


@pytest.mark.parametrize("share", range(SHARES))
def test_odd_queries_are_answered(queries: QueryCases, share: int) -> None:
    numbers = range(share * CASES // SHARES, (share + 1) * CASES // SHARES)

    assert list(faults_of_cases(queries.faults, numbers)) == []
