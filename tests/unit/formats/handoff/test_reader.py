from __future__ import annotations

from collections.abc import Callable

from glossary_app.formats.handoff.grammar import read_raw_page
from glossary_app.formats.handoff.reader import place_sections
from glossary_app.formats.handoff.sections import Part
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
)
from glossary_app.model.source import SourcePage

ReadOne = Callable[[str], SourcePage]

SHORT = "A vector database stores embeddings and finds the ones that lie nearest to a question."


def test_every_part_of_a_hand_off_page_is_read(v2_page: str, read_one: ReadOne) -> None:
    read = read_one(v2_page)

    page = read.page
    assert read.slug == "vector-database"
    assert (page.headword, page.locale) == ("Vector Database", EN_US)
    assert page.short_definition == SHORT
    assert [section.kind for section in page.sections] == [
        SectionKind.DEFINITION,
        SectionKind.FORMULA,
        SectionKind.BOUNDARY,
        SectionKind.MEANING,
        SectionKind.USAGE,
        SectionKind.USAGE,
        SectionKind.DRIVERS,
        SectionKind.MISUNDERSTANDINGS,
        SectionKind.MISUNDERSTANDINGS,
        SectionKind.EXAMPLES,
        SectionKind.COMPARISONS,
        SectionKind.RELATED_METRICS,
    ]
    assert page.terms[1] == Term("ベクター・データベース", "katakana", EN_US)
    assert page.relations[1] == Relation(
        "Full-text Index",
        "compare",
        "full-text-index",
        "https://terms.example/en-US/core/full-text-index",
    )
    assert len(page.chunks) == 14
    assert page.chunks[0] == Chunk(
        "core:chunk:vector-database:en-US:definition:00000000000000a1", "definition"
    )
    assert page.faqs[1] == Faq("Must every text be cut?", "Long ones, yes.")
    assert page.sources == (
        Source("Terms desk", "Notes on search: part 2", "https://terms.example/notes/search-2"),
        Source("Example Press", "Nearness - a primer", "https://press.example/nearness"),
    )
    assert page.limitations == Limitations(
        "The figures are examples.", ("Measure with your own texts.",)
    )


def test_a_definition_that_repeats_the_short_one_keeps_its_heading_only(
    v2_page: str, read_one: ReadOne
) -> None:
    page = read_one(v2_page).page

    assert page.sections[0] == Section(SectionKind.DEFINITION, "一言でいうと")


def test_a_definition_of_its_own_is_kept(v2_page: str, read_one: ReadOne) -> None:
    changed = v2_page.replace(f"一言でいうと\n\n{SHORT}", "一言でいうと\n\nA store of vectors.")

    page = read_one(changed).page

    assert page.short_definition == SHORT
    assert page.sections[0].prose == "A store of vectors."


def test_a_definition_section_stands_in_for_a_missing_short_definition(
    v2_page: str, read_one: ReadOne
) -> None:
    changed = v2_page.replace(f"## Short Definition\n\n{SHORT}\n\n", "")

    page = read_one(changed).page

    assert page.short_definition == SHORT
    assert page.sections[0] == Section(SectionKind.DEFINITION, "一言でいうと")


def test_doubled_rows_are_kept_once(v2_page: str, read_one: ReadOne) -> None:
    formula = read_one(v2_page).page.sections[1]

    assert formula.lead == "Weigh what a search finds against what it costs."
    assert formula.rows[1] == (
        "Latency",
        "Slowest of 100 searches",
        "Shows what readers feel",
    )
    assert formula.doubled


def test_version_1_has_rows_without_running_text(v1_page: str, read_one: ReadOne) -> None:
    page = read_one(v1_page).page

    assert page.sections[1].rows[0][0] == "Include"
    assert (page.sections[1].lead, page.sections[1].doubled) == ("", False)
    assert page.chunks == ()


def test_a_japanese_page_has_a_reading(japanese_page: str, read_one: ReadOne) -> None:
    page = read_one(japanese_page).page

    assert page.locale == JA_JP
    assert page.reading == Reading("べくとるでーたべーす")
    assert Term("べくとるでーたべーす", "reading", JA_JP) in page.terms


def test_a_reading_on_an_english_page_is_not_the_reading_of_its_headword(
    v2_page: str, read_one: ReadOne
) -> None:
    changed = v2_page.replace(
        "## Relations", "- べくとるでーたべーす (reading, ja-JP)\n\n## Relations"
    )

    page = read_one(changed).page

    assert page.reading is None
    assert page.terms[-1].kind == "reading"


def test_line_ends_and_byte_order_mark_make_no_difference(v2_page: str, read_one: ReadOne) -> None:
    windows = "\ufeff" + v2_page.replace("\n", "\r\n")

    assert read_one(windows).page == read_one(v2_page).page


def test_english_headings_are_understood(v2_page: str, read_one: ReadOne) -> None:
    changed = v2_page.replace("## 意味", "## Meaning").replace(
        "## よくある誤解 / 落とし穴", "## Pitfalls"
    )

    sections = read_one(changed).page.sections

    assert [section.kind for section in sections] == [
        section.kind for section in read_one(v2_page).page.sections
    ]
    assert sections[3].heading == "Meaning"


def test_an_unknown_section_keeps_its_place(v2_page: str, read_one: ReadOne) -> None:
    changed = v2_page.replace("## 意味", "## History\n\nFirst built in 2019.\n\n## 意味")

    sections = read_one(changed).page.sections

    assert sections[3] == Section(SectionKind.OTHER, "History", prose="First built in 2019.")


def test_a_section_that_stands_twice_is_kept_twice(v2_page: str, read_one: ReadOne) -> None:
    changed = v2_page.replace("## 最小例", "## 意味\n\nOnce more.\n\n## 最小例")

    meanings = [s for s in read_one(changed).page.sections if s.kind is SectionKind.MEANING]

    assert [section.prose for section in meanings][1] == "Once more."


def test_a_part_that_stands_twice_is_read_as_one(v2_page: str, read_one: ReadOne) -> None:
    changed = v2_page + "## Aliases\n\n- VDB (abbreviation, en-US)\n\n## Limitations\n\nMore.\n"

    page = read_one(changed).page

    assert page.terms[-1] == Term("VDB", "abbreviation", EN_US)
    assert page.limitations.lead == "The figures are examples.\n\nMore."


def test_parts_of_which_nothing_parses_are_kept_as_text() -> None:
    raw = read_raw_page(
        "## Short Definition\n\nOne.\n\n## Short Definition\n\nTwo.\n\n## Aliases\n\nNone.\n\n"
        "## Relations\n\n- none\n\n## RAG Chunks\n\nNone.\n\n## FAQ\n\nAsk.\n\n## Sources\n\nUs.\n"
    )

    placed = [place.what for place in place_sections(raw)]

    assert placed == [Part.SHORT_DEFINITION, *[SectionKind.OTHER] * 6]


def test_empty_parts_are_parts() -> None:
    raw = read_raw_page("## Aliases\n\n## FAQ\n\n## Limitations\n")

    assert [place.what for place in place_sections(raw)] == [
        Part.ALIASES,
        Part.FAQ,
        Part.LIMITATIONS,
    ]
