"""What names are abbreviated to."""

from __future__ import annotations

import pytest

from glossary_app.search.terms.initials import initials_of, may_be_initials


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Mean time to repair", ("mttr", "mtr")),
        ("Internet of Things", ("iot", "it")),
        ("Write-ahead log", ("wal",)),
        ("Électricité de France", ("edf",)),
        ("Cache", ()),
        ("A to Z", ("atz",)),
        ("one two three four five six seven", ()),
        ("平均 修復 時間", ()),
    ],
)
def test_names_of_a_few_words_have_initials(text: str, initials: tuple[str, ...]) -> None:
    assert initials_of(text) == initials


@pytest.mark.parametrize(
    ("key", "may"), [("iot", True), ("i", False), ("c2", False), ("略", False)]
)
def test_only_a_few_plain_letters_may_be_initials(key: str, may: bool) -> None:  # noqa: FBT001 - a case
    assert may_be_initials(key) is may
