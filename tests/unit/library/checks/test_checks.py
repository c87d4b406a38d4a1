"""Faults that show when languages and entries are held together."""

from __future__ import annotations

from glossary_app.library.checks.designations import DiscouragedNames, DuplicateDesignations
from glossary_app.library.checks.pages import page_findings
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Page,
    Reading,
    Section,
    SectionKind,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.report import Finding, Severity


def entry(slug: str, *pages: Page, glossary: str = "sea") -> Entry:
    return Entry(EntryRef(glossary, slug), pages)


def english(headword: str, definition: str = "", *terms: Term) -> Page:
    return Page(EN_US, headword, definition, terms=terms)


def japanese(headword: str, definition: str = "", *terms: Term) -> Page:
    return Page(JA_JP, headword, definition, reading=Reading("よみ"), terms=terms)


def name(text: str, status: TermStatus | None = None) -> Term:
    locale = EN_US if text.isascii() else JA_JP
    return Term(text, TermKind.SYNONYM, locale, status=status)


def said(findings: list[Finding]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(found.code, found.path, found.values) for found in findings]


def duplicates(*entries: Entry) -> list[tuple[str, str, tuple[str, ...]]]:
    seen = DuplicateDesignations()
    return said([found for each in entries for found in seen.findings(each)])


def forbidden_findings(entries: tuple[Entry, ...]) -> list[Finding]:
    names = DiscouragedNames()
    return [*names.findings([*names.noted(entries)])]


def forbidden(*entries: Entry) -> list[tuple[str, str, tuple[str, ...]]]:
    return said(forbidden_findings(entries))


def test_a_section_that_one_language_lacks_is_found() -> None:
    usage = Section(SectionKind.USAGE, "Usage", prose="In a storm.")
    note = Section(SectionKind.OTHER, "Note", prose="Rare.")
    lee = entry("lee", Page(EN_US, "lee", "", sections=(usage, note)), japanese("風下"))

    assert said([*page_findings(lee)]) == [("section-parity", "sea/lee", ("ja-JP", "usage"))]


def test_sections_of_a_single_page_have_nothing_to_equal() -> None:
    usage = Section(SectionKind.USAGE, "Usage", prose="In a storm.")

    assert said([*page_findings(entry("lee", Page(EN_US, "lee", "", sections=(usage,))))]) == []


def test_a_reading_that_no_source_gives_is_missing() -> None:
    derived = Page(JA_JP, "風下", "", reading=Reading("かざしも", derived=True))
    kana = Page(JA_JP, "ブイ", "")

    assert said([*page_findings(entry("lee", derived))]) == [("no-reading", "sea/lee", ("風下",))]
    assert said([*page_findings(entry("buoy", kana))]) == []


def test_texts_that_are_too_long_are_found_by_their_width() -> None:
    long = Section(SectionKind.USAGE, "使い方", prose="風" * 2_001)
    page = Page(JA_JP, "ブイ", "風" * 226, sections=(long,))

    assert said([*page_findings(entry("buoy", page))]) == [
        ("long-definition", "sea/buoy", ("ja-JP", "452")),
        ("long-section", "sea/buoy", ("使い方", "ja-JP", "4002")),
    ]


def test_a_name_of_two_entries_is_found_once() -> None:
    lee = entry("lee", english("lee", "", name("shelter")))
    cove = entry("cove", english("cove", "", name("Shelter"), name("bight")))

    assert duplicates(lee, cove) == [("duplicate-designation", "sea/cove", ("Shelter", "lee"))]


def test_names_of_other_glossaries_and_languages_are_no_duplicates() -> None:
    lee = entry("lee", english("lee", "", name("cover")))
    other = entry("cover", english("x", "", name("cover")), glossary="land")

    assert duplicates(lee, other, entry("hull", japanese("船体", "", name("cover")))) == []


def test_a_forbidden_name_in_another_text_is_found() -> None:
    lee = entry("lee", english("lee", "", name("downwind", TermStatus.FORBIDDEN)))
    cove = entry("cove", english("cove", "It lies Downwind of a cape, downwind of all."))

    assert forbidden(lee, cove) == [
        ("forbidden-in-use", "sea/cove", ("downwind", "lee", "en-US", "definition"))
    ]


def test_a_deprecated_name_that_another_entry_is_called_by_is_found() -> None:
    server = entry("server", japanese("サーバー", "", name("サーバ", TermStatus.DEPRECATED)))
    mail = entry("mail", japanese("メールの サーバ"))

    assert forbidden(server, mail) == [
        ("forbidden-in-use", "sea/mail", ("サーバ", "server", "ja-JP", "headword"))
    ]


def test_a_compound_uses_what_it_ends_with() -> None:
    server = entry("server", japanese("サーバー", "", name("サーバ", TermStatus.DEPRECATED)))

    assert [path for _, path, _ in forbidden(server, entry("mail", japanese("メールサーバ")))] == [
        "sea/mail"
    ]


def test_a_word_that_only_begins_like_a_forbidden_one_is_another() -> None:
    server = entry("server", japanese("サーバー", "", name("サーバ", TermStatus.DEPRECATED)))
    form = entry("shape", english("shape", "", name("form", TermStatus.FORBIDDEN)))
    others = (entry("a", japanese("メールサーバー")), entry("b", english("format", "To reform.")))

    assert forbidden(server, form, *others) == []


def test_an_entry_may_name_what_it_forbids() -> None:
    lee = entry("lee", english("lee", "Not downwind.", name("downwind", TermStatus.FORBIDDEN)))

    assert forbidden(lee) == []


def test_only_a_forbidden_name_in_use_is_a_warning() -> None:
    lee = entry("lee", english("lee", "", name("downwind", TermStatus.FORBIDDEN)))
    cove = entry("cove", english("downwind"))

    assert {found.severity for found in forbidden_findings((lee, cove))} == {Severity.WARNING}
