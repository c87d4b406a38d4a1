"""Entries are read one by one, by name, or all in their order."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.entry import Entry, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading, Term
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.store.store import Store
from tests.unit.store.pages import abstraction, import_pages, ref, source_page, with_page

GERMAN = Locale("de-DE")


def test_an_entry_has_its_pages_in_the_order_of_locales(store: Store) -> None:
    german = source_page("abstraction", "Abstraktion", GERMAN)
    english, japanese = abstraction()

    import_pages(store, [german, japanese, english])

    assert store.entry(ref("abstraction")) == Entry(
        ref("abstraction"), (english.page, japanese.page, german.page)
    )


def test_an_unknown_name_is_no_entry(store: Store) -> None:
    import_pages(store, abstraction())

    assert store.entry(ref("abstraction", "other-terms")) is None
    assert store.entry(ref("抽象化")) is None
    assert store.summary(ref("抽象化")) is None
    assert store.source_pages(ref("抽象化")) == ()


def test_entries_come_in_library_order_and_by_slug(store: Store) -> None:
    for glossary in ("zoology", "anatomy"):
        pages = [source_page(slug, slug.title()) for slug in ("tail", "claw")]
        import_pages(store, pages, Glossary(glossary), root=glossary)

    refs = [entry.ref for entry in store.entries(None)]

    assert refs == [
        ref("claw", "zoology"),
        ref("tail", "zoology"),
        ref("claw", "anatomy"),
        ref("tail", "anatomy"),
    ]
    assert [summary.ref for summary in store.summaries(None)] == refs
    assert [entry.ref for entry in store.entries("anatomy")] == refs[2:]
    assert [page.slug for page in store.source_pages_of("anatomy")] == ["claw", "tail"]


def test_no_entry_is_lost_between_two_batches(store: Store) -> None:
    pages = [source_page(f"term-{number:03}", f"Term {number}") for number in range(450)]
    import_pages(store, pages)

    read = [*store.entries(None)]

    assert [entry.pages[0] for entry in read] == [page.page for page in pages]
    assert [*store.source_pages_of("ai-terms")] == pages


def test_entries_are_read_by_name_in_the_order_asked_for(store: Store) -> None:
    pages = [source_page(f"term-{number:03}", f"Term {number}") for number in range(450)]
    import_pages(store, pages)
    wanted = [ref(page.slug) for page in reversed(pages)]

    read = store.entries_of([ref("missing"), *wanted])

    assert [entry.ref for entry in read] == wanted


def test_entries_are_counted(store: Store) -> None:
    import_pages(store, abstraction())
    import_pages(store, [source_page("tail", "Tail")], Glossary("zoology"))

    counts = [store.entry_count(glossary) for glossary in (None, "ai-terms", "missing")]

    assert counts == [2, 1, 0]


def test_reading_on_works_while_entries_go_away(store: Store) -> None:
    import_pages(store, [source_page(f"term-{number:03}", "Term") for number in range(450)])
    entries = store.entries(None)

    first = next(entries)
    import_pages(store, [source_page("term-449", "Term")])
    rest = [*entries]

    assert first.ref == ref("term-000")
    assert rest[-1].ref == ref("term-449")


def test_a_summary_says_what_a_list_shows(store: Store) -> None:
    english, japanese = abstraction()
    checked = Page(
        EN_US,
        "Abstraction",
        "Leaving details out.",
        Provenance(Quality.VERIFIED),
        category="Basics",
    )
    unchecked = Page(
        JA_JP,
        "抽象化",
        "細部を省くこと。",
        Provenance(Quality.DRAFT, draft=True),
        Reading("ちゅうしょうか"),
        category="基礎",
    )
    import_pages(store, [with_page(japanese, unchecked), with_page(english, checked)])

    summary = store.summary(ref("abstraction"))

    assert summary == EntrySummary(
        ref("abstraction"),
        headwords=((EN_US, "Abstraction"), (JA_JP, "抽象化")),
        readings=((JA_JP, "ちゅうしょうか"),),
        short_definitions=((EN_US, "Leaving details out."), (JA_JP, "細部を省くこと。")),
        quality=Quality.DRAFT,
        draft=True,
        category="Basics",
    )


def test_summaries_are_read_by_name(store: Store) -> None:
    pages = [source_page(f"term-{number:03}", f"Term {number}") for number in range(700)]
    import_pages(store, pages)
    wanted = [ref(page.slug) for page in reversed(pages)]

    summaries = store.summaries_of([ref("missing"), *wanted])

    assert [*summaries] == wanted
    assert summaries[ref("term-042")].headword(EN_US) == "Term 42"


def test_a_text_is_kept_byte_for_byte(store: Store) -> None:
    text = "\ufeff# 過学習\r\n\r\n> \x00 \u2028  \n\n\n"

    import_pages(store, [source_page("overfitting", "過学習", JA_JP, text=text)])

    (page,) = store.source_pages(ref("overfitting"))
    assert page.source.text == text


def test_a_summary_names_the_entry_in_the_language_without_a_page(store: Store) -> None:
    term = Term("ファインチューニング", "localized_title", JA_JP)
    english = source_page("fine-tuning", "Fine-tuning")
    alone = with_page(english, replace(english.page, terms=(term,)))
    import_pages(store, [alone, *abstraction()])

    names = {each.ref.slug: each.counterpart for each in store.summaries(None)}

    assert names == {"abstraction": "", "fine-tuning": "ファインチューニング"}
