from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.provenance import TrustPolicy


def test_the_title_is_in_the_asked_locale_where_there_is_one() -> None:
    glossary = Glossary("starter", titles=((EN_US, "Starter"), (JA_JP, "はじめての用語集")))

    assert glossary.title(JA_JP) == "はじめての用語集"
    assert glossary.title(Locale("de")) == "Starter"


def test_a_glossary_without_titles_is_called_by_its_id() -> None:
    assert Glossary("starter").title(JA_JP) == "starter"


def test_only_reviewed_pages_are_handed_on_unless_said_otherwise() -> None:
    assert Glossary("starter").trust is TrustPolicy.REVIEWED_ONLY


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Starter glossary: AI and data", "Starter glossary"),
        ("はじめての用語集：AI・データ", "はじめての用語集"),
        ("音楽用語（改訂版）", "音楽用語"),
        ("Sea terms (2nd edition)", "Sea terms"),
        ("Sea terms — for beginners", "Sea terms"),
        ("Web terms", "Web terms"),
        (": odd", ": odd"),
        ("", "sea"),
    ],
)
def test_a_short_title_leaves_out_what_explains_the_title(title: str, short: str) -> None:
    assert Glossary("sea", ((EN_US, title),)).short_title(EN_US) == short


def test_what_the_user_gives_goes_before_what_the_source_says() -> None:
    declared = Glossary(
        "sea", ((JA_JP, "海の用語"),), short_name="海", attribution="© Port Authority, CC BY 4.0"
    )
    given = replace(declared, given=GivenNames("Harbour terms: ours", attribution="Harbour team"))

    assert (declared.short_title(JA_JP), declared.credit) == ("海", "© Port Authority, CC BY 4.0")
    assert given.title(JA_JP) == given.title(EN_US) == "Harbour terms: ours"
    assert given.declared_title(JA_JP) == "海の用語"
    assert given.credit == "Harbour team"
    assert given.short_title(EN_US) == "海"


def test_what_is_handed_on_is_called_as_the_user_calls_it() -> None:
    glossary = Glossary("sea", given=GivenNames("Harbour terms", "Harbour", "Harbour team"))

    told = glossary.as_given()

    assert (told.title(JA_JP), told.short_name) == ("Harbour terms", "Harbour")
    assert told.attribution == "Harbour team"
    assert told.given == GivenNames()
