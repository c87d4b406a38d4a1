from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace

from glossary_app.model.checks import PAGE_CHECKS, check_entries
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Relation, Source
from glossary_app.model.report import Finding, Severity

SOURCE = Source("NIST", "AI RMF", "https://www.nist.gov/")


def page(headword: str, locale: Locale = EN_US, *relations: tuple[str, str]) -> Page:
    return Page(
        locale,
        headword,
        f"What {headword} means.",
        relations=tuple(Relation(target, kind, target) for kind, target in relations),
        sources=(SOURCE,),
    )


def entry(slug: str, *pages: Page, glossary: str = "starter") -> Entry:
    return Entry(EntryRef(glossary, slug), pages)


def codes(*entries: Entry) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(f.code, f.path, f.values) for f in check_entries(iter(entries))]


def test_sound_entries_have_nothing_said_of_them() -> None:
    precision = entry("precision", page("Precision", EN_US, ("compare", "recall")))
    recall = entry("recall", page("Recall", EN_US, ("compare", "precision")))

    assert codes(precision, recall) == []


def test_a_page_without_headword_definition_or_sources_is_found() -> None:
    bare = Page(JA_JP, " ", "")

    assert codes(entry("recall", bare)) == [
        ("empty-headword", "starter/recall", ("ja-JP",)),
        ("empty-definition", "starter/recall", ("ja-JP",)),
        ("no-sources", "starter/recall", ("ja-JP",)),
    ]


def test_a_headword_of_two_entries_is_found_in_any_case_and_width() -> None:
    first = entry("cache", page("Cache"))
    second = entry("web-cache", page("ＣＡＣＨＥ"))

    assert codes(first, second) == [
        ("duplicate-headword", "starter/web-cache", ("ＣＡＣＨＥ", "cache"))
    ]


def test_the_same_headword_elsewhere_is_no_duplicate() -> None:
    here = entry("cache", page("Cache"), page("Cache", JA_JP))
    there = entry("web-cache", page("Cache"), glossary="team")

    assert [code for code, *_ in codes(here, there)] == []


def test_a_locale_that_others_have_is_missed() -> None:
    both = entry("cache", page("Cache"), page("キャッシュ", JA_JP))
    english = entry("queue", page("Queue"))
    elsewhere = entry("stack", page("Stack"), glossary="team")

    assert codes(both, english, elsewhere) == [("missing-locale", "starter/queue", ("ja-JP",))]


def test_a_page_in_another_region_is_not_missed() -> None:
    american = entry("cache", page("Cache"))
    british = entry("queue", page("Queue", Locale("en-GB")))

    assert "missing-locale" not in [code for code, *_ in codes(american, british)]


def test_a_relation_to_no_entry_is_found_in_either_order() -> None:
    recall = entry("recall", page("Recall", EN_US, ("related", "precision"), ("related", "f1")))
    precision = entry("precision", page("Precision", EN_US, ("related", "recall")))
    expected = [("dangling-relation", "starter/recall", ("related", "f1"))]

    assert codes(recall, precision) == expected
    assert codes(precision, recall) == expected


def test_a_relation_that_is_not_returned_is_found() -> None:
    recall = entry("recall", page("Recall", EN_US, ("broader", "evaluation")))
    evaluation = entry("evaluation", page("Evaluation"))

    found = list(check_entries([recall, evaluation]))

    assert [(f.code, f.path) for f in found] == [("one-sided-relation", "starter/recall")]
    assert found[0].message == "'evaluation' does not name this entry as 'narrower'"
    assert found[0].severity is Severity.INFO


def test_relations_of_unknown_kind_need_not_be_returned() -> None:
    recall = entry("recall", page("Recall", EN_US, ("replaces", "hit-rate")))
    hit_rate = entry("hit-rate", page("Hit rate"))

    assert codes(recall, hit_rate) == []


def test_a_glossary_does_not_point_into_another() -> None:
    recall = entry("recall", page("Recall", EN_US, ("related", "f1")))
    f1 = entry("f1", page("F1", EN_US, ("related", "recall")), glossary="team")

    assert [code for code, *_ in codes(recall, f1)] == ["dangling-relation", "dangling-relation"]


def test_the_caller_may_add_a_check_of_its_own() -> None:
    def stale(ref: EntryRef, page: Page) -> Iterator[Finding]:
        yield Finding(str(ref), 0, Severity.WARNING, "stale-hash", page.headword)

    found = check_entries([entry("recall", page("Recall"))], (*PAGE_CHECKS, stale))

    assert [finding.code for finding in found] == ["stale-hash"]


def test_every_check_says_what_it_is_about() -> None:
    assert all(check.__doc__ for check in PAGE_CHECKS)


def test_memory_does_not_grow_with_the_size_of_the_pages() -> None:
    long = replace(page("x"), short_definition="long " * 20_000)
    entries = (
        entry(f"entry-{n}", replace(long, headword=f"Entry {n}", category=f"{n}" * 20_000))
        for n in range(300)
    )

    tracemalloc.start()
    found = sum(1 for _ in check_entries(entries))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found == 0
    assert peak < 2_000_000
