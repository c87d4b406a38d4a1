"""No regular expression of the program goes back and back over a long text.

One that does makes a page of 60 kB take minutes. Told by how the work grows, not by how long it
takes: a text of twice the length may take about twice the work, and four times is a square.
"""

from __future__ import annotations

import re
from time import process_time

import pytest

from tests.reliability.expressions import Expression, apply, expressions, texts_against

_SIZE = 6_000
_ROUNDS = 3
# Seconds. Below it nothing can be told, and nothing is wrong: 6,000 letters, squared, take more.
_NOTHING = 0.008
_MOST_GROWTH = 3.0

EXPRESSIONS = tuple(expressions())


def test_expressions_are_found_where_modules_keep_them() -> None:
    names = {expression.name for expression in EXPRESSIONS}

    assert len(EXPRESSIONS) > 250
    assert "glossary_app.formats.fields.further_names._SEPARATOR" in names


@pytest.mark.parametrize(
    "source", [r"\s*[,;]\s*", r"(.+?)\s*\(([^()]+)\)", "[0-9]+x", "<!--.*?-->"]
)
def test_an_expression_that_looks_back_is_told(source: str) -> None:
    careless = Expression("careless", re.compile(source), ("search", "fullmatch"))

    assert _looks_back(careless)


@pytest.mark.parametrize(
    "source", [r"(?:(?<!\s)\s+)?[,;]\s*", r"(.*?\S)\s*\(([^()]+)\)$", "[0-9]x"]
)
def test_a_careful_one_is_not(source: str) -> None:
    assert not _looks_back(Expression("careful", re.compile(source), ("fullmatch", "match")))


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=[each.name for each in EXPRESSIONS])
def test_no_expression_of_the_program_looks_back(expression: Expression) -> None:
    assert not _looks_back(expression)


def _looks_back(expression: Expression) -> bool:
    pairs = zip(
        texts_against(expression.pattern, _SIZE),
        texts_against(expression.pattern, 2 * _SIZE),
        strict=True,
    )
    return any(_grows(expression, short, long) for short, long in pairs)


def _grows(expression: Expression, short: str, long: str) -> bool:
    before = _work(expression, short)
    if before < _NOTHING:
        return False
    # Again, and the best of them: another process may have had the processor's caches.
    before, after = (min(_work(expression, text) for _ in range(_ROUNDS)) for text in (short, long))
    return before >= _NOTHING and after > _MOST_GROWTH * before


def _work(expression: Expression, text: str) -> float:
    begin = process_time()
    apply(expression, text)
    return process_time() - begin
