"""A row says what a term means, in the language of the hit where that is said."""

from __future__ import annotations

import pytest

from glossary_app.model.hit import Match, MatchField, MatchRule, Tier
from glossary_app.search.answering.rows import hit_by_designation
from glossary_app.search.entries.stored import Row, RowPage

MATCH = Match(Tier.EXACT_HEADWORD, MatchField.HEADWORD, "tide", MatchRule.IDENTICAL)


@pytest.mark.parametrize(
    ("english", "japanese", "shown"),
    [
        ("Water comes and goes.", "海の満ち引き。", "Water comes and goes."),
        ("", "海の満ち引き。", "海の満ち引き。"),
        ("", "", ""),
    ],
)
def test_a_hit_shows_a_definition_in_its_language_before_another(
    english: str, japanese: str, shown: str
) -> None:
    pages = (RowPage("en-US", "tide", "", english), RowPage("ja-JP", "潮", "しお", japanese))
    row = Row("sea", "tide", "reviewed", draft=False, counterpart="", pages=pages)

    hit = hit_by_designation(row, MATCH, "en-US")

    assert hit.snippet.text == shown
    assert hit.locale.tag == "en-US"
