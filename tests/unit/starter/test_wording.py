"""Length and style of the starter's pages: what a proofreader would count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, SectionKind

SHORT_DEFINITION = {EN_US: (80, 260), JA_JP: (40, 120)}
MEANING = {EN_US: (380, 700), JA_JP: (170, 350)}
EXAMPLE = {EN_US: (330, 620), JA_JP: (150, 300)}
ROW = {EN_US: 160, JA_JP: 80}
ANSWER = {EN_US: (60, 240), JA_JP: (30, 120)}
PAGE = {EN_US: (3600, 5400), JA_JP: (1600, 2600)}

# Long vowels as the industry writes them, kana where a kanji reads stiffly, no loose spellings.
MISSPELT = re.compile(
    r"サーバ(?!ー)|ユーザ(?!ー)|コンピュータ(?!ー)|パラメータ(?!ー)|プロバイダ(?!ー)|メモリ(?!ー)"
    r"|ライブラリ(?!ー)|トークナイザ(?!ー)|フォルダ(?!ー)|インタフェース|インターフェイス"
    r"|下さい|全て|既に|行なう|又は|[、。]{2}"
)
BRITISH = re.compile(
    r"\b(\w+isation|behaviours?|colours?|licences?|centres?|judgements?|catalogues?|labell\w+"
    r"|cancelled|organis\w+|normalis\w+|optimis\w+|analys(e|ed|ing)|whilst|learnt)\b",
    re.IGNORECASE,
)
POLITE = re.compile(r"(です|ます|ません|ました|でした|ください|いいえ)(（[^）]*）)?。")
SENTENCE = re.compile(r"[^。]*。")
QUOTED = re.compile(r"「[^」]*」")
WORD = re.compile(r"[A-Za-z']+")


def pages(entries: tuple[Entry, ...], locale: Locale) -> Iterator[tuple[str, Page]]:
    for entry in entries:
        page = entry.page(locale)
        assert page
        yield entry.ref.slug, page


def prose(page: Page) -> list[str]:
    """Running text: what is written in whole sentences."""
    return [
        page.short_definition,
        *(section.lead for section in page.sections if section.lead),
        *(section.prose for section in page.sections if section.prose),
        *(faq.answer for faq in page.faqs),
        page.limitations.lead,
        *page.limitations.items,
    ]


def whole_text(page: Page) -> list[str]:
    cells = [cell for section in page.sections for row in section.rows for cell in row]
    return [page.headword, *prose(page), *cells, *(faq.question for faq in page.faqs)]


def section_prose(page: Page, kind: SectionKind) -> str:
    return next(section.prose for section in page.sections if section.kind is kind)


@pytest.mark.parametrize("locale", [EN_US, JA_JP], ids=str)
def test_texts_are_neither_thin_nor_long(entries: tuple[Entry, ...], locale: Locale) -> None:
    faults = [
        (slug, text[:20], len(text))
        for slug, page in pages(entries, locale)
        for text, bounds in measured(page)
        if not bounds[0] <= len(text) <= bounds[1]
    ]

    assert faults == []


def measured(page: Page) -> list[tuple[str, tuple[int, int]]]:
    """Each text whose length matters, with the least and the most that it may have."""
    locale = page.locale
    return [
        (page.short_definition, SHORT_DEFINITION[locale]),
        (section_prose(page, SectionKind.MEANING), MEANING[locale]),
        (section_prose(page, SectionKind.EXAMPLES), EXAMPLE[locale]),
        ("".join(whole_text(page)), PAGE[locale]),
        *((faq.answer, ANSWER[locale]) for faq in page.faqs),
    ]


def test_lists_have_three_or_four_tight_rows(entries: tuple[Entry, ...]) -> None:
    faults = [
        (slug, section.kind, row)
        for locale in (EN_US, JA_JP)
        for slug, page in pages(entries, locale)
        for section in page.sections
        for row in section.rows
        if len(" | ".join(row)) > ROW[locale] or len(section.rows) not in (3, 4)
    ]

    assert faults == []


def test_every_page_answers_three_questions_or_more(entries: tuple[Entry, ...]) -> None:
    counts = {len(page.faqs) for entry in entries for page in entry.pages}

    assert min(counts) >= 3


def test_a_short_definition_is_one_or_two_sentences(entries: tuple[Entry, ...]) -> None:
    ends = {EN_US: re.compile(r"[.?](?= [A-Z]|$)"), JA_JP: re.compile("。")}

    faults = [
        (slug, page.short_definition)
        for locale, end in ends.items()
        for slug, page in pages(entries, locale)
        if len(end.findall(page.short_definition)) not in (1, 2)
    ]

    assert faults == []


def test_japanese_prose_is_polite_throughout(entries: tuple[Entry, ...]) -> None:
    impolite = [
        (slug, sentence)
        for slug, page in pages(entries, JA_JP)
        for text in prose(page)
        for sentence in SENTENCE.findall(QUOTED.sub("「」", text))
        if not POLITE.search(sentence)
    ]

    assert impolite == []


def test_japanese_is_spelt_as_the_industry_spells_it(entries: tuple[Entry, ...]) -> None:
    misspelt = [
        (slug, found.group())
        for slug, page in pages(entries, JA_JP)
        for text in whole_text(page)
        for found in MISSPELT.finditer(text)
    ]

    assert misspelt == []


def test_english_is_spelt_the_american_way(entries: tuple[Entry, ...]) -> None:
    british = [
        (slug, found.group())
        for slug, page in pages(entries, EN_US)
        for text in whole_text(page)
        for found in BRITISH.finditer(text)
    ]

    assert british == []


def test_questions_end_in_a_question_mark(entries: tuple[Entry, ...]) -> None:
    faults = [
        faq.question
        for locale, mark in ((EN_US, "?"), (JA_JP, "？"))
        for _, page in pages(entries, locale)
        for faq in page.faqs
        if not faq.question.endswith(mark)
    ]

    assert faults == []


def test_no_sentence_is_taken_from_the_sample_page(entries: tuple[Entry, ...]) -> None:
    sample = Path(__file__).parents[4] / "shared" / "samples" / "fine-tuning.en-US.md"
    if not sample.exists():
        pytest.skip("the sample page is not here")
    foreign = runs_of_words(sample.read_text(encoding="utf-8"))

    shared = {
        run
        for _, page in pages(entries, EN_US)
        for text in whole_text(page)
        for run in runs_of_words(text)
        if run in foreign
    }

    assert shared == set()


def runs_of_words(text: str, length: int = 6) -> set[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
