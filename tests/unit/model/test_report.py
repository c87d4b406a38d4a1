"""Severities and words of trust, as reports use them."""

from __future__ import annotations

import json

import pytest

from glossary_app.model.locale import JA_JP
from glossary_app.model.plain import to_plain
from glossary_app.model.provenance import Provenance, Quality, least_checked
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Severity
from glossary_app.model.source import SourceText


def test_a_report_is_fit_for_json() -> None:
    finding = Finding("ja/抽象化.md", 4, Severity.ERROR, "no-title", "no title", ("抽象化",))
    report = ImportReport("ai-terms", ImportCounts(added=3), 1, (finding,))

    plain = json.loads(json.dumps(to_plain(report), ensure_ascii=False))

    assert plain["counts"] == {"added": 3, "updated": 0, "unchanged": 0, "removed": 0}
    assert plain["findings"][0]["path"] == "ja/抽象化.md"
    assert plain["findings"][0]["severity"] == "error"


def test_a_list_of_texts_by_locale_is_an_object_only_when_it_holds_some() -> None:
    assert to_plain(((JA_JP, "抽象化"),)) == {"ja-JP": "抽象化"}
    assert to_plain(()) == []
    assert to_plain(("抽象化", "具体化")) == ["抽象化", "具体化"]


def test_pairs_that_are_not_all_by_locale_stay_a_list() -> None:
    assert to_plain(((JA_JP, "抽象化"), ("en-US", "Abstraction"))) == [
        ["ja-JP", "抽象化"],
        ["en-US", "Abstraction"],
    ]


@pytest.mark.parametrize(
    ("provenance", "trusted"),
    [
        (Provenance(Quality.VERIFIED), True),
        (Provenance(Quality.VERIFIED, draft=True), False),
        (Provenance(Quality.DRAFT), False),
        (Provenance(), False),
        (Provenance("Reviewed"), False),
        (Provenance("査読済み"), False),
    ],
)
def test_only_pages_that_say_so_in_the_known_words_are_trusted(
    provenance: Provenance,
    trusted: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert provenance.is_trusted is trusted


def test_the_least_checked_of_equals_is_the_first() -> None:
    assert least_checked(["査読中", "unrated", "looked-at"]) == "査読中"


def test_a_digest_follows_every_byte_of_the_text() -> None:
    texts = ["Cache", "Cache\n", "Cache\r\n", "\ufeffCache", "Ｃache", "Cache\ud800"]

    digests = {SourceText("cache.md", "handoff-markdown", text).digest for text in texts}

    assert len(digests) == len(texts)
