"""Entries are called by what they are, whatever their order."""

from __future__ import annotations

from glossary_app.formats.fields.identity import (
    SlugsInOrder,
    distinct_slugs,
    slug_of_id,
    slug_of_names,
)


def test_slugs_that_nobody_else_wants_stay() -> None:
    assert distinct_slugs([("lee", ("lee",)), ("cove", ("cove",))]) == ["lee", "cove"]


def test_entries_of_one_slug_are_told_apart_by_their_names_in_any_order() -> None:
    noun, verb = ("report", ("report", "レポート")), ("report", ("report", "報告する"))

    assert distinct_slugs([noun, verb]) == distinct_slugs([verb, noun])[::-1]
    assert len({*distinct_slugs([noun, verb])}) == 2


def test_entries_that_say_the_same_are_still_two() -> None:
    same = ("report", ("report",))

    assert len({*distinct_slugs([same, same, same])}) == 3


def test_one_by_one_the_first_keeps_the_slug() -> None:
    slugs = SlugsInOrder()

    given = [slugs.slug_for("bank", [name]) for name in ("bank", "shore", "shore")]

    assert given[0] == "bank"
    assert len({*given}) == 3
    assert all(slug.startswith("bank-") for slug in given[1:])


def test_an_id_of_a_source_is_a_slug_without_what_a_slug_cannot_hold() -> None:
    assert slug_of_id(" c1 ") == "c1"
    assert slug_of_id("a/b:c") == "a-b-c"
    assert slug_of_id("//") == ""


def test_without_an_id_the_first_name_counts() -> None:
    assert slug_of_names(["Dead Reckoning", "推測航法"]) == "dead-reckoning"


def test_thousands_of_equal_rows_keep_slugs_of_a_length() -> None:
    same = ("report", ("report",))

    slugs = distinct_slugs([same] * 2_000)

    assert len({*slugs}) == 2_000
    assert max(map(len, slugs)) < 50
