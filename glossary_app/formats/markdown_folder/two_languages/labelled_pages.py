"""Pages of a term whose text names it in both languages, in its title or behind labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from glossary_app.formats.fields.further_names import alias_terms, is_no_name
from glossary_app.formats.fields.letters import is_japanese
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.markdown_folder.listed.labelled import Labelled
from glossary_app.formats.markdown_folder.names import titled_terms
from glossary_app.formats.table.cells import designations
from glossary_app.formats.table.names.term_cells import (
    both_languages,
    name_and_reading,
    text_by_language,
)
from glossary_app.markup.plain import parsed_once
from glossary_app.markup.sentences import opening_sentences, paragraph_of
from glossary_app.model.imports.columns import STATUS_OF_ROLE, Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.spelling.from_romaji import kana_of_romaji
from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.kana import is_japanese as has_japanese

# A paragraph that begins so is code, a list, a table, a label or a link: it is in no language.
_NO_TEXT = re.compile(r"[`~|#>*+\-→\[<\d]|https?:")
_SLASH = re.compile(r"\s[/／]\s|／")
_ENDS_SENTENCE = (".", "。", "!", "！", "?", "？", ")", "）", "」")


def in_languages(
    said: Labelled, locale: Locale, page: Page, resolve: Callable[[str], str | None]
) -> Iterator[Page]:
    """The page with what the labelled lines add, and one in the other language if it has a name.

    Paragraphs in the other language go with its name. What is related is resolved to its slug.
    """
    other = EN_US if locale.is_japanese else JA_JP
    page = replace(page, relations=(*page.relations, *_related(said, page, resolve)))
    titled = names_in(page.headword)
    named = tuple(dict.fromkeys((*said.of(other, Role.TERM), *_spoken(titled, other))))
    if not named:
        yield _with_names(page, said, locale, is_alone=True)
        return
    own, foreign = _parted(page, other)
    first = _with_text(page, own) if foreign else page
    names = _spoken(titled, locale) or (page.headword,)
    held = {*names[:1], *named, *titled}
    held.update(term.text for term in titled_terms(page.headword, locale) if titled)
    terms = tuple(term for term in page.terms if term.text not in held)
    theirs = [term.text for term in terms if term.locale == other]
    terms = tuple(term for term in terms if term.locale != other)
    first = replace(_called(first, names[0]), terms=(*terms, *alias_terms(names[1:], locale)))
    second = replace(_with_text(page, foreign), locale=other, reading=None)
    second = replace(
        _called(second, named[0]), terms=tuple(alias_terms((*named[1:], *theirs), other))
    )
    pages = sorted(((locale, first), (other, second)), key=lambda each: each[0].is_japanese)
    for spoken, each in pages:
        yield _with_names(each, said, spoken, is_alone=False)


def with_lines(said: Labelled, page: Page, resolve: Callable[[str], str | None]) -> Page:
    """The page with what the labelled lines add, where the other language has a file of its own."""
    own = (each for each in said.names if each[0] is not Role.TERM or each[1] == page.locale)
    told = replace(said, names=tuple(own))
    page = replace(page, relations=(*page.relations, *_related(told, page, resolve)))
    return _with_names(page, told, page.locale, is_alone=True)


def _called(page: Page, name: str) -> Page:
    """The page under a name, without the reading behind it in brackets."""
    headword, kana = name_and_reading(name) if page.locale.is_japanese else (name, "")
    before, _, romaji = headword.partition(",")
    if page.locale.is_japanese and not kana and kana_of_romaji(romaji.strip()):
        # `Kiln (窯, kama)`
        headword, kana = before, romaji.strip()
    return replace(page, headword=headword, reading=Reading(kana) if kana else page.reading)


def names_in(title: str) -> tuple[str, ...]:
    """The names in a title that says one in each language; else nothing."""
    names = both_languages(title)
    return () if any(map(is_no_name, names)) else names


def _spoken(names: Sequence[str], locale: Locale) -> tuple[str, ...]:
    spoken = (name for name in names if has_japanese(name) is locale.is_japanese)
    # 読む / 書く beside `read / write` is one name in each.
    is_parallel = len(names) > 1 and all(_SLASH.search(name) for name in names)
    return tuple(n for each in spoken for n in ((each,) if is_parallel else designations(each)))


def _related(
    said: Labelled, page: Page, resolve: Callable[[str], str | None]
) -> Iterator[Relation]:
    seen = {each.target for each in page.relations}
    for name in dict.fromkeys(said.related):
        target = resolve(name) or slug_of_term(name)
        if target not in seen and name != page.headword:
            seen.add(target)
            yield Relation(name, RelationKind.RELATED, target)


def _with_names(page: Page, said: Labelled, locale: Locale, *, is_alone: bool) -> Page:
    other = EN_US if locale.is_japanese else JA_JP
    terms = list(page.terms)
    for spoken in (locale, other) if is_alone else (locale,):
        given = said.of(spoken, Role.TERM, Role.ALIASES)
        names = [name_and_reading(name)[0] if spoken.is_japanese else name for name in given]
        short = said.of(spoken, Role.ABBREVIATION)
        terms += alias_terms((name for name in names if name != page.headword), spoken)
        terms += [
            Term(name, TermKind.ABBREVIATION, spoken) for name in short if name != page.headword
        ]
        terms += [
            Term(name, TermKind.VARIANT, spoken, status=status)
            for role, status in STATUS_OF_ROLE.items()
            for name in said.of(spoken, role)
            if name != page.headword
        ]
    own = (said.category,) if said.category and page.category not in ("", said.category) else ()
    kana = next(iter(said.of(JA_JP, Role.READING)), "") if locale.is_japanese else ""
    reading = Reading(hiragana(kana)) if has_japanese(kana) else page.reading
    return replace(
        page,
        terms=tuple(dict.fromkeys(terms)),
        reading=reading,
        category=page.category or said.category,
        tags=tuple(dict.fromkeys((*page.tags, *own, *said.tags))),
    )


def _parted(page: Page, other: Locale) -> tuple[str, str]:
    """The paragraphs of a page in its own language, and those in the other one."""
    prose = next((each.prose for each in page.sections if not each.heading), "")
    if "```" in prose or "~~~" in prose:
        return prose, ""
    paragraphs = (part for part in prose.split("\n\n") if part.strip())
    # The two may stand one line below the other.
    parts = [half for part in paragraphs for half in text_by_language(part) or (part,)]
    foreign = [part for part in parts if _is_text(part) and is_japanese(part) is other.is_japanese]
    own = [part for part in parts if part not in foreign]
    return "\n\n".join(own), "\n\n".join(foreign)


def _is_text(part: str) -> bool:
    return not _NO_TEXT.match(part) and part.rstrip().endswith(_ENDS_SENTENCE)


def _with_text(page: Page, prose: str) -> Page:
    others = tuple(each for each in page.sections if each.heading)
    section = (Section(SectionKind.DEFINITION, "", prose=prose),) if prose else ()
    opening = paragraph_of(parsed_once(prose)) if prose.lstrip("→ [") and prose[:1] != "→" else ""
    return replace(
        page,
        short_definition=opening_sentences(opening),
        sections=(*section, *others) if prose else (),
    )
