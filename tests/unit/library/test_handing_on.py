"""One rule for every way out: page by page, by the glossary's trust policy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.library.export_options import ExportOptions
from glossary_app.library.handing_on import Gate, HeldBack, Withheld, WithheldError
from glossary_app.library.library import Library
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.model.provenance import Provenance, Quality, TrustPolicy
from tests.unit.library.conftest import DATA, Import

REF = EntryRef("finance", "churn")
ENGLISH = Page(EN_US, "Churn", "Customers who leave.", Provenance(Quality.REVIEWED))
JAPANESE = Page(JA_JP, "解約率", "離れた顧客の割合。", Provenance(Quality.DRAFT))
# Where a rule for pages and a rule for entries part: reviewed English, draft Japanese.
MIXED = Entry(REF, (ENGLISH, JAPANESE))
REVIEWED_ONLY = Gate(TrustPolicy.REVIEWED_ONLY)


def test_a_reviewed_page_goes_out_and_the_draft_beside_it_stays() -> None:
    part = REVIEWED_ONLY.part_of(MIXED)

    assert part.entry.pages == (ENGLISH,)
    assert part.withheld == (Withheld(REF, JA_JP, HeldBack.DRAFT, "draft"),)


def test_pages_that_are_not_shown_do_not_count() -> None:
    part = REVIEWED_ONLY.part_shown(MIXED, (EN_US,))

    assert (part.entry.pages, part.withheld) == ((ENGLISH,), ())


def test_an_entry_of_which_nothing_may_go_is_a_fault_that_says_why() -> None:
    with pytest.raises(WithheldError, match="ja-JP is draft") as raised:
        REVIEWED_ONLY.part_shown(MIXED, (JA_JP,))

    assert [page.reason for page in raised.value.withheld] == [HeldBack.DRAFT]


def test_the_page_that_is_shown_in_place_of_a_missing_one_is_judged() -> None:
    alone = Entry(REF, (replace(ENGLISH, provenance=Provenance(Quality.DRAFT)),))

    with pytest.raises(WithheldError):
        REVIEWED_ONLY.part_shown(alone, (JA_JP,))


@pytest.mark.parametrize(
    "gate",
    [Gate(TrustPolicy.MARKED), Gate(TrustPolicy.REVIEWED_ONLY, include_drafts=True)],
)
def test_drafts_go_out_marked_or_when_they_are_asked_for(gate: Gate) -> None:
    part = gate.part_of(MIXED)

    assert (part.entry, part.withheld) == (MIXED, ())


@pytest.mark.parametrize(
    ("provenance", "reason"),
    [
        (Provenance(Quality.VERIFIED), None),
        (Provenance(Quality.REVIEWED), None),
        (Provenance(Quality.REVIEWED, draft=True), HeldBack.DRAFT),
        (Provenance(Quality.DRAFT), HeldBack.DRAFT),
        (Provenance(Quality.UNRATED), HeldBack.NOT_REVIEWED),
        (Provenance("looked-at"), HeldBack.NOT_REVIEWED),
    ],
)
def test_a_page_is_held_back_for_a_reason(provenance: Provenance, reason: HeldBack | None) -> None:
    assert REVIEWED_ONLY.against(replace(ENGLISH, provenance=provenance)) is reason


@pytest.fixture
def half_reviewed(library: Library, import_into: Import, tmp_path: Path) -> Library:
    """The hand-off pages of `cache`, the Japanese one turned into a draft."""
    for locale in ("en-US", "ja-JP"):
        (tmp_path / "half" / locale).mkdir(parents=True)
        text = (DATA / "reviewed" / locale / "cache.md").read_text(encoding="utf-8")
        if locale == "ja-JP":
            text = text.replace("status: published", "status: draft")
        (tmp_path / "half" / locale / "cache.md").write_text(text, encoding="utf-8")
    import_into(tmp_path / "half")
    return library


CACHE = EntryRef("half", "cache")


def test_every_way_out_of_the_library_goes_by_the_same_pages(
    half_reviewed: Library, tmp_path: Path
) -> None:
    report = half_reviewed.export(ExportOptions("half", output=tmp_path / "out"))

    assert (report.pages, report.withheld) == (1, 1)
    assert half_reviewed.handoff_text(CACHE, EN_US).startswith("# Cache")
    with pytest.raises(WithheldError):
        half_reviewed.handoff_text(CACHE, JA_JP)


def test_a_draft_is_handed_on_when_it_is_asked_for(half_reviewed: Library, tmp_path: Path) -> None:
    options = ExportOptions("half", output=tmp_path / "out", include_drafts=True)

    report = half_reviewed.export(options)

    assert (report.pages, report.withheld) == (2, 0)
    assert "キャッシュ" in half_reviewed.handoff_text(CACHE, JA_JP, include_drafts=True)


def test_a_draft_can_be_read_whatever_may_be_handed_on(half_reviewed: Library) -> None:
    assert "キャッシュ" in half_reviewed.page_text(CACHE, JA_JP)


def test_trust_alone_says_what_pages_say(half_reviewed: Library) -> None:
    gate = Gate(TrustPolicy.REVIEWED_ONLY)

    [trust] = half_reviewed.trust_of([CACHE, EntryRef("half", "lost")]).values()

    pages = half_reviewed.entry(CACHE).pages
    assert {locale: gate.against_one_of(each) for locale, each in trust.items()} == {
        page.locale: gate.against(page) for page in pages
    }
    assert [gate.against(page) for page in pages] == [None, HeldBack.DRAFT]
