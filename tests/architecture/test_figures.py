"""The figures that the program holds itself to; CONTRIBUTING says why under Structure."""

from __future__ import annotations

import pytest

from tests.architecture import code_figures as figures
from tests.architecture.code_reading import PROGRAM, TESTS, Code, read_codes


@pytest.fixture(scope="module")
def program() -> tuple[Code, ...]:
    return read_codes(PROGRAM)


def test_files_are_small(program: tuple[Code, ...]) -> None:
    sizes = figures.file_sizes(program)

    assert figures.median([*sizes.values()]) <= 130
    assert figures.percentile_90([*sizes.values()]) <= 260
    assert {name: size for name, size in sizes.items() if size > 400} == {}


def test_functions_are_short(program: tuple[Code, ...]) -> None:
    sizes = figures.function_sizes(program)

    assert figures.median([*sizes.values()]) <= 9
    assert figures.percentile_90([*sizes.values()]) <= 25
    assert {name: size for name, size in sizes.items() if size > 50} == {}


def test_public_functions_are_documented(program: tuple[Code, ...]) -> None:
    without, public = figures.undocumented_public(program)

    assert len(without) <= 0.2 * public, without


def test_every_function_is_annotated(program: tuple[Code, ...]) -> None:
    assert figures.not_annotated(program) == []


def test_comments_are_there_and_are_few(program: tuple[Code, ...]) -> None:
    assert 2 <= figures.comment_density(program) <= 8


def test_no_modules_import_each_other(program: tuple[Code, ...]) -> None:
    assert figures.import_cycle(program) == ()


def test_there_is_at_least_as_much_test_code_as_code(program: tuple[Code, ...]) -> None:
    code = sum(map(figures.code_lines, program))
    tests = sum(map(figures.code_lines, read_codes(TESTS)))

    assert tests >= code
