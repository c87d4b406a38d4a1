from __future__ import annotations

import hashlib
import textwrap
from dataclasses import replace

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.handoff import format as handoff_markdown
from glossary_app.formats.handoff.own_page import (
    banner,
    chunk_digest,
    chunk_texts,
    chunks_of,
    content_hash,
    seal_page,
)
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Faq, Page, Section, SectionKind
from glossary_app.model.provenance import Provenance, Quality

PAGE = Page(
    EN_US,
    "Recall",
    "The share that was caught.",
    Provenance(canonical_url="glossary://notes/en-US/recall"),
)


def documented_page() -> str:
    """The page that stands as test vector in the format's docstring."""
    documentation = handoff_markdown.__doc__ or ""
    return textwrap.dedent(documentation[documentation.index("    # Overfitting") :])


def test_the_documented_test_vector_holds() -> None:
    page = documented_page()

    assert "28ebf3814226a52e25d0a7027456e4cd829662678463f21baabbf35efafabcfa" in page
    assert seal_page(page) == page
    assert content_hash(page) == (
        "28ebf3814226a52e25d0a7027456e4cd829662678463f21baabbf35efafabcfa"
    )


def test_the_content_hash_is_of_the_page_without_its_hash_line() -> None:
    page = documented_page()
    lines = [line for line in page.split("\n") if not line.startswith("- Content hash")]

    assert content_hash(page) == hashlib.sha256("\n".join(lines).encode()).hexdigest()


def test_line_ends_and_blanks_do_not_change_the_content_hash() -> None:
    page = documented_page()
    windows = "\ufeff\r\n" + page.replace("\n", " \r\n") + "\r\n\r\n"

    assert content_hash(windows) == content_hash(page)
    assert seal_page(windows) == page


def test_the_chunk_hash_is_of_lead_rows_and_prose() -> None:
    section = Section(
        SectionKind.BOUNDARY, "Boundary", "Lead.", (("y | x", "why"),), "One.\n\nTwo."
    )
    expected = hashlib.sha256(b"Lead.\ny | x | why\nOne.\nTwo.").hexdigest()[:16]

    chunks = chunks_of(replace(PAGE, sections=(section,)))

    assert chunk_digest("Lead.\ny | x | why\nOne.\nTwo.") == expected
    assert chunks[1].id == f"notes:chunk:recall:en-US:boundary:{expected}"


def test_the_short_definition_has_the_chunk_of_a_missing_definition_section() -> None:
    empty = Section(SectionKind.DEFINITION, "In a Word")
    other = Section(SectionKind.DEFINITION, "In a Word", prose="What was found.")

    assert list(chunk_texts(PAGE)) == [("definition", PAGE.short_definition)]
    assert list(chunk_texts(replace(PAGE, sections=(empty,)))) == list(chunk_texts(PAGE))
    assert list(chunk_texts(replace(PAGE, sections=(other,)))) == [
        ("definition", "What was found.")
    ]


def test_other_sections_and_questions_are_named_in_their_text() -> None:
    page = replace(
        PAGE,
        sections=(
            Section(SectionKind.OTHER, "History", prose="Old."),
            Section(SectionKind.MEANING, "Meaning"),
        ),
        faqs=(Faq("Why?", "For:\n\n- one"),),
    )

    assert list(chunk_texts(page))[1:] == [("other", "History\nOld."), ("faq", "Why?\nFor:\n- one")]


def test_slugs_are_percent_encoded_in_chunk_ids() -> None:
    page = replace(PAGE, provenance=Provenance(canonical_url="glossary://notes/en-US/a%20b"))
    without_host = replace(PAGE, provenance=Provenance(canonical_url="urn:en/recall"))

    assert chunks_of(page)[0].id.startswith("notes:chunk:a%20b:en-US:definition:")
    assert chunks_of(without_host)[0].id.startswith("glossary:chunk:recall:")


def test_sealing_writes_chunks_before_the_later_parts(own_page: str) -> None:
    sealed = seal_page(own_page)

    chunks, questions = sealed.index("## RAGチャンク"), sealed.index("## よくある質問")
    assert sealed.index("## 関連") < chunks < questions
    assert sealed.count("notes:chunk:recall:ja-JP:") == 3
    assert sealed.count("- Content hash: ") == 1


def test_sealing_again_replaces_what_is_stale(own_page: str) -> None:
    edited = seal_page(own_page).replace("見逃しの少なさ", "見逃しの多さ")

    again = seal_page(edited)

    assert again == seal_page(own_page.replace("見逃しの少なさ", "見逃しの多さ"))


def test_sealing_leaves_one_chunk_section_in_its_place(own_page: str) -> None:
    scattered = own_page.replace("## 関連", "## Chunks\n\n- old\n\n## 関連") + "\n## RAG Chunks\n"

    sealed = seal_page(scattered)

    assert sealed.index("## Chunks") < sealed.index("## 関連")
    assert sealed.count("hunks") == 1
    assert "- old" not in sealed
    assert seal_page(sealed) == sealed


def test_sealing_keeps_what_it_does_not_know(own_page: str) -> None:
    text = own_page.replace("- Quality", "- Desk: A\n- Quality") + "\n## 由来\n\n英語から。\n"

    sealed = seal_page(text)

    assert "\n- Desk: A\n" in sealed
    assert "\n## 由来\n\n英語から。\n" in sealed


def test_pages_of_others_are_not_sealed(v2_page: str) -> None:
    with pytest.raises(PageError, match="not of our own schema") as error:
        seal_page(v2_page)

    assert error.value.page_code == "foreign-schema"


def test_a_page_that_cannot_be_read_is_not_sealed() -> None:
    with pytest.raises(PageError, match="no canonical URL"):
        seal_page("# Recall\n\n- Schema version: glossary-term-page-v1\n")


def test_the_banner_names_any_quality_in_the_language_of_the_page() -> None:
    assert banner(Quality.DRAFT, EN_US) == "Glossary term page. Quality: draft, not yet reviewed."
    assert banner("checked", EN_US) == "Glossary term page. Quality: checked."
    assert "verified" in banner(Quality.VERIFIED, JA_JP)
    assert "checked" in banner("checked", JA_JP)
