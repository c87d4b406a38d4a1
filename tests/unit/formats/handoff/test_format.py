from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from glossary_app.formats.format import WritableFormat
from glossary_app.formats.handoff.format import HandoffMarkdown, page_text, render_page
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, ProseFormat, Relation, Section, SectionKind
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

ReadOne = Callable[[str], SourcePage]
Remarks = Callable[[str], list[tuple[str, int]]]

GLOSSARY = Glossary("notes")
QUEUE = Page(
    EN_US,
    "Queue",
    "A queue keeps work in order.",
    Provenance(canonical_url="https://site.example/queue/", draft=True),
    sections=(
        Section(
            SectionKind.DEFINITION, "", prose="A *queue* keeps work in order. It is read once."
        ),
        Section(SectionKind.OTHER, "Uses", prose="- mail\n- builds"),
    ),
    relations=(Relation("consumer", "related", "consumer", "https://old.example/consumer/"),),
    prose_format=ProseFormat.MARKDOWN,
)


def from_folder(page: Page, slug: str = "queue") -> SourcePage:
    return SourcePage(slug, page, SourceText("en/queue.md", "markdown-folder", "---\n"))


def sniffs(text: str) -> bool:
    return HandoffMarkdown().sniff(SourceFile("x.md", text.encode()))


def test_it_is_a_writable_format() -> None:
    assert isinstance(HandoffMarkdown(), WritableFormat)
    assert HandoffMarkdown().name == "handoff-markdown"


def test_hand_off_pages_are_recognised(v2_page: str, v1_page: str, own_page: str) -> None:
    assert sniffs(v2_page)
    assert sniffs(v1_page)
    assert sniffs("\ufeff" + own_page.replace("\n", "\r\n"))


@pytest.mark.parametrize("text", ["", "---\ntitle: Queue\n---\n", "# Read me\n\n- Locale: x\n"])
def test_other_markdown_is_not_recognised(text: str) -> None:
    assert not sniffs(text)


def test_an_unchanged_page_is_written_byte_for_byte(v2_page: str) -> None:
    data = ("\ufeff" + v2_page.replace("\n", "\r\n")).encode()
    (page,) = HandoffMarkdown().read(SourceFile("any.md", data))
    assert isinstance(page, SourcePage)

    (written,) = HandoffMarkdown().write(GLOSSARY, [page])

    assert written == SourceFile("en-US/vector-database.md", data)


def test_a_page_written_anew_differs_only_by_its_stale_hash(
    v2_page: str, read_one: ReadOne
) -> None:
    page = read_one(v2_page)

    text = render_page(EntryRef("notes", page.slug), page.page)

    hash_line = next(line for line in v2_page.split("\n") if line.startswith("- Content hash"))
    assert text == v2_page.replace(hash_line + "\n", "")


def test_a_changed_page_declares_no_hash(v2_page: str, read_one: ReadOne) -> None:
    page = read_one(v2_page)
    changed = replace(page.page, short_definition="A store of vectors.")
    source = SourceText("", "", "")

    text = page_text(SourcePage(page.slug, changed, source), "notes")

    assert "Content hash" not in text
    assert read_one(text).page.short_definition == "A store of vectors."
    assert "core:chunk:vector-database:en-US:formula:00000000000000a2" in text


def test_a_page_of_another_format_becomes_a_sealed_page_of_ours(
    read_one: ReadOne, remarks: Remarks
) -> None:
    (file,) = HandoffMarkdown().write(GLOSSARY, [from_folder(QUEUE)])

    text = file.data.decode()
    page = read_one(text).page
    assert file.path == "en-US/queue.md"
    assert remarks(text) == []
    assert page.provenance.schema_version == "glossary-term-page-v1"
    assert page.provenance.draft
    assert page.sections[0].prose == "A queue keeps work in order. It is read once."
    assert page.sections[1].rows == (("mail",), ("builds",))
    assert page.relations[0].url == "https://site.example/consumer"
    assert [chunk.kind for chunk in page.chunks] == ["definition", "other"]


def test_a_usable_canonical_url_is_kept_and_another_is_ours() -> None:
    kept = render_page(EntryRef("notes", "queue"), QUEUE)
    other = render_page(EntryRef("notes", "fifo"), QUEUE)

    assert "- Canonical URL: https://site.example/queue/\n" in kept
    assert "- Canonical URL: glossary://notes/en-US/fifo\n" in other


def test_an_entry_with_nothing_but_a_name_can_be_handed_on(read_one: ReadOne) -> None:
    page = Page(JA_JP, "", "", Provenance(quality="checked twice"))

    read = read_one(page_text(from_folder(page, "待ち行列"), "notes"))

    assert read.slug == "待ち行列"
    assert read.page.headword == "待ち行列"
    assert read.page.provenance.quality == "checked twice"


def test_file_names_hold_no_path() -> None:
    (file,) = HandoffMarkdown().write(GLOSSARY, [from_folder(QUEUE, "../up")])

    assert file.path == "en-US/%2E.%2Fup.md"


def test_a_file_that_is_not_utf8_is_refused_with_its_line() -> None:
    found = list(HandoffMarkdown().read(SourceFile("x.md", "# Queue\n\n待".encode("cp932"))))

    assert [(f.code, f.line) for f in found if isinstance(f, Finding)] == [("not-utf8", 3)]


@pytest.mark.parametrize("path", ["README.md", "en-US/_index.md", "LICENSE-notes.md"])
def test_files_that_accompany_pages_are_no_terms(path: str) -> None:
    (found,) = HandoffMarkdown().read(SourceFile(path, b"# About\n"))

    assert isinstance(found, Finding)
    assert (found.code, found.severity) == ("not-a-term", Severity.INFO)


def test_a_term_called_index_is_a_term(own_page: str) -> None:
    text = own_page.replace("ja-JP/recall", "ja-JP/index")

    first, *_ = HandoffMarkdown().read(SourceFile("ja-JP/index.md", text.encode()))

    assert isinstance(first, SourcePage)


def test_quality_is_named_by_the_banner_in_either_language(read_one: ReadOne) -> None:
    for locale in (EN_US, JA_JP):
        for quality in Quality:
            page = replace(QUEUE, locale=locale, provenance=Provenance(quality=quality))

            banner = read_one(page_text(from_folder(page), "notes")).page.provenance.banner

            assert quality in banner
