"""Model values become JSON under the model's own names."""

from __future__ import annotations

import json

from glossary_app.model.entry import BackLink, EntryRef
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, Snippet, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Section, SectionKind
from glossary_app.model.plain import to_plain


def test_pairs_by_locale_become_an_object() -> None:
    link = BackLink(
        EntryRef("starter", "token"), "related", ((EN_US, "Token"), (JA_JP, "トークン"))
    )

    plain = to_plain(link)

    assert plain == {
        "glossary": "starter",
        "entry": "token",
        "kind": "related",
        "headwords": {"en-US": "Token", "ja-JP": "トークン"},
    }


def test_enums_and_spans_become_strings_and_lists() -> None:
    match = Match(Tier.EXACT_ALIAS, MatchField.ALIAS, "RAG", MatchRule.CASE, ((0, 3),))

    assert to_plain(match) == {
        "tier": "exact_alias",
        "field": "alias",
        "text": "RAG",
        "rule": "case_ignored",
        "spans": [[0, 3]],
        "section": "",
        "status": None,
    }


def test_a_whole_page_is_fit_for_json() -> None:
    section = Section(SectionKind.BOUNDARY, "境界", rows=(("含める", "文体"), ("含めない", "事実")))
    page = Page(JA_JP, "微調整", "短い定義", reading=Reading("びちょうせい"), sections=(section,))

    plain = json.loads(json.dumps(to_plain(page)))

    assert plain["locale"] == "ja-JP"
    assert plain["reading"] == {"kana": "びちょうせい", "derived": False}
    assert plain["sections"][0]["rows"] == [["含める", "文体"], ["含めない", "事実"]]


def test_a_hit_carries_its_entry_s_names_beside_the_reason() -> None:
    hit = Hit(
        EntryRef("starter", "token"),
        "Token",
        ((EN_US, "Token"), (JA_JP, "トークン")),
        ((JA_JP, "とーくん"),),
        EN_US,
        "draft",
        draft=True,
        match=Match(Tier.EXACT_HEADWORD, MatchField.HEADWORD, "Token", MatchRule.CASE, ((0, 5),)),
        snippet=Snippet("A piece of text.", ((2, 7),)),
    )

    plain = json.loads(json.dumps(to_plain(hit)))

    assert (plain["glossary"], plain["entry"]) == ("starter", "token")
    assert plain["readings"] == {"ja-JP": "とーくん"}
    assert plain["locale"] == "en-US"
    assert plain["match"]["spans"] == [[0, 5]]
    assert plain["snippet"] == {"text": "A piece of text.", "spans": [[2, 7]]}
