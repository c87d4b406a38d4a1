"""A cell of statuses says what its headword is, or how far a review has come."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.model.page import TermStatus


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("使用禁止", TermStatus.FORBIDDEN),
        ("使用禁止用語", TermStatus.FORBIDDEN),
        ("Do not use", TermStatus.FORBIDDEN),
        ("ＮＧ", TermStatus.FORBIDDEN),
        ("廃止", TermStatus.DEPRECATED),
        ("非推奨", TermStatus.DEPRECATED),
        ("Deprecated term", TermStatus.DEPRECATED),
        ("not-recommended", TermStatus.DEPRECATED),
        ("許容", TermStatus.ADMITTED),
        ("推奨", TermStatus.PREFERRED),
        ("推奨語", TermStatus.PREFERRED),
        ("承認", None),
        ("in review", None),
        ("", None),
    ],
)
def test_words_of_both_languages(text: str, status: TermStatus | None) -> None:
    assert status_in_words(text) is status


def test_of_several_statuses_the_one_against_a_name_counts() -> None:
    assert status_in_words("CasePermissive;Forbidden") is TermStatus.FORBIDDEN
    assert status_in_words("CasePermissive; HalfPrefix") is None
