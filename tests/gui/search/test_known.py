"""Names of glossaries, and marks for what is an exception in them."""

from __future__ import annotations

import pytest

from glossary_app.gui.search.known import KnownGlossaries, names_of
from glossary_app.gui.search.rows import Row
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP

CLOUD = Glossary("cloud", ((EN_US, "Cloud native: terms of operations"), (JA_JP, "クラウド用語集")))
PRIVATE = Glossary("own")


def row(quality: str) -> Row:
    nothing = Marked("")
    return Row(EntryRef("cloud", "pod"), Marked("Pod"), nothing, nothing, "", quality)


def test_one_glossary_needs_no_name() -> None:
    assert names_of((CLOUD,), EN_US) == {}
    assert names_of((CLOUD, Glossary("own", enabled=False)), EN_US) == {}


def test_several_are_named_in_the_language_that_is_read() -> None:
    assert names_of((CLOUD, PRIVATE), EN_US) == {"cloud": "Cloud native", "own": "own"}
    assert names_of((CLOUD, PRIVATE), JA_JP) == {"cloud": "クラウド用語集", "own": "own"}


def test_only_an_exception_gets_a_badge() -> None:
    drafts = KnownGlossaries(usual_qualities={"cloud": "draft"})

    badges = [drafts.badge(row(quality)) for quality in ("draft", "reviewed", "unrated", "gold")]

    assert badges == ["", "reviewed", "", ""]


def test_nothing_is_an_exception_before_the_rule_is_known() -> None:
    assert KnownGlossaries().badge(row("draft")) == ""


@pytest.mark.parametrize(
    ("usual", "badges"),
    [
        ("draft", ["", "reviewed", "verified", ""]),
        ("reviewed", ["draft", "", "verified", ""]),
        ("unrated", ["draft", "reviewed", "verified", ""]),
    ],
)
def test_each_glossary_has_a_rule_of_its_own(usual: str, badges: list[str]) -> None:
    known = KnownGlossaries(usual_qualities={"cloud": usual, "other": "draft"})

    qualities = ("draft", "reviewed", "verified", "unrated")

    assert [known.badge(row(quality)) for quality in qualities] == badges
