"""Pages of a term whose text names it in both languages, behind labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.formats.fields.further_names import alias_terms
from glossary_app.formats.fields.letters import is_japanese
from glossary_app.formats.markdown_folder.listed.labelled import Labelled
from glossary_app.formats.table.names.term_cells import both_languages
from glossary_app.markup.plain import parsed_once
from glossary_app.markup.sentences import opening_sentences, paragraph_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading, Section, SectionKind, Term, TermKind
from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.kana import is_japanese as has_japanese


def in_languages(said: Labelled, locale: Locale, page: Page) -> Iterator[Page]:
    """The page with what the labelled lines add, and one in the other language if it has a name.

    Paragraphs in the other language go with its name.
    """
    other = EN_US if locale.is_japanese else JA_JP
    titled = both_languages(page.headword)
    named = said.of(other, Role.TERM) or _spoken(titled, other)
    if not named or (titled and not said.definitions):
        yield _with_names(page, said, locale)
        return
    own, foreign = _parted(page, other)
    first = _with_text(page, own) if foreign else page
    first = replace(first, headword=next(iter(_spoken(titled, locale)), page.headword))
    second = replace(_with_text(page, foreign), locale=other, headword=named[0], terms=())
    pages = sorted(((locale, first), (other, second)), key=lambda each: each[0].is_japanese)
    for spoken, each in pages:
        yield _with_names(each, said, spoken)


def _spoken(names: Sequence[str], locale: Locale) -> tuple[str, ...]:
    return tuple(name for name in names if has_japanese(name) is locale.is_japanese)


def _with_names(page: Page, said: Labelled, locale: Locale) -> Page:
    names = said.of(locale, Role.TERM, Role.ALIASES)
    short = said.of(locale, Role.ABBREVIATION)
    terms = (
        *page.terms,
        *alias_terms((name for name in names if name != page.headword), locale),
        *(Term(name, TermKind.ABBREVIATION, locale) for name in short if name != page.headword),
    )
    kana = next(iter(said.of(JA_JP, Role.READING)), "") if locale.is_japanese else ""
    reading = Reading(hiragana(kana)) if has_japanese(kana) else page.reading
    return replace(
        page,
        terms=tuple(dict.fromkeys(terms)),
        reading=reading,
        category=page.category or said.category,
        tags=tuple(dict.fromkeys((*page.tags, *said.tags))),
    )


def _parted(page: Page, other: Locale) -> tuple[str, str]:
    """The paragraphs of a page in its own language, and those in the other one."""
    prose = next((each.prose for each in page.sections if not each.heading), "")
    parts = [part for part in prose.split("\n\n") if part.strip()]
    foreign = [part for part in parts if is_japanese(part) is other.is_japanese]
    own = [part for part in parts if part not in foreign]
    return "\n\n".join(own), "\n\n".join(foreign)


def _with_text(page: Page, prose: str) -> Page:
    others = tuple(each for each in page.sections if each.heading)
    section = (Section(SectionKind.DEFINITION, "", prose=prose),) if prose else ()
    opening = paragraph_of(parsed_once(prose)) if prose.lstrip("→ [") and prose[:1] != "→" else ""
    return replace(
        page,
        short_definition=opening_sentences(opening),
        sections=(*section, *others) if prose else (),
    )
