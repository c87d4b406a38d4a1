"""Pages for the terms of one page of many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.formats.fields.further_names import is_acronym
from glossary_app.formats.fields.headings import note_heading
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.markdown_folder.folder import Folder
from glossary_app.formats.markdown_folder.listed.headed import with_labels
from glossary_app.formats.markdown_folder.listed.labelled import (
    Labelled,
    labelled,
    unlabelled,
)
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm
from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole
from glossary_app.formats.markdown_folder.page import Article, Part, build_page
from glossary_app.formats.markdown_folder.page_tables.facts import RowFacts
from glossary_app.formats.markdown_folder.page_tables.tables import TableTerm
from glossary_app.formats.markdown_folder.place import script_locale
from glossary_app.formats.markdown_folder.prose import ProseReader
from glossary_app.formats.markdown_folder.slices import cut
from glossary_app.formats.markdown_folder.two_languages.labelled_pages import in_languages, names_in
from glossary_app.formats.table.cells import values
from glossary_app.formats.table.names.sending_on import sent_on
from glossary_app.formats.table.names.term_cells import kana_of_reading
from glossary_app.markup.plain import plain_text
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading, Relation, RelationKind, Term, TermKind
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.spelling.kana import is_japanese

# What is longer says more than where to look.
_LINE = 120
_SEE = re.compile(r"see (.{1,80}?)\.?", re.IGNORECASE)


class TermPages:
    """Makes the pages of a file; `locale` is the file's."""

    def __init__(
        self, file: SourceText, locale: Locale, prose: ProseReader, folder: Folder
    ) -> None:
        self._file = file
        self._locale = locale
        self._prose = prose
        self._folder = folder

    def read(self, terms: Sequence[PageTerm], slugs: Sequence[str]) -> Iterator[SourcePage]:
        """Yield the pages of the terms, under these slugs or else their own."""
        own = (slug_of_term(term.title) for term in terms)
        cuts = cut(self._file.text, [term.source for term in terms])
        texts = cuts or [term.source for term in terms]
        for term, text, slug in zip(terms, texts, slugs or own, strict=False):
            source = replace(self._file, text=text)
            pages = self._row_pages(slug, term.row) if term.row else self._pages(slug, term)
            yield from (SourcePage(slug, page, source) for page in pages)

    def _pages(self, slug: str, term: PageTerm) -> Iterator[Page]:
        """The page of a term, and one in the other language where its lines name it there."""
        term = replace(term, prose=with_labels(term.prose))
        said = labelled(term.prose)
        foreign = [n for n in term.others if is_japanese(n) is not is_japanese(term.title)]
        if said is None and not foreign and not names_in(term.title):
            yield self._page(slug, term, self._locale_of(term))
            return
        said = (said or unlabelled(term.prose)).named(foreign)
        others = tuple(name for name in term.others if name not in foreign)
        bare = replace(term, prose=said.prose, others=others)
        locale = self._labelled_locale(term, said)
        page = self._page(slug, bare, locale)
        yield from in_languages(said, locale, page, self._resolved)

    def _labelled_locale(self, term: PageTerm, said: Labelled) -> Locale:
        """The language of the title, where the text is not all in the file's other one."""
        if names_in(term.title) and said.prose.strip():
            # Both languages name it; its text is in one of them.
            return JA_JP if is_japanese(said.prose) else EN_US
        if is_japanese(term.title):
            return JA_JP
        return EN_US if said.of(JA_JP, Role.TERM) else self._locale_of(term)

    def _resolved(self, name: str) -> str | None:
        return self._folder.resolve(self._file.path, name)

    def _page(self, slug: str, term: PageTerm, locale: Locale) -> Page:
        part = Part("", self._prose.read(term.prose))
        page = build_page(Article(slug, locale, term.title, (part,), category=term.group))
        others = (_term(name, ColumnRole.OTHER_NAME, locale) for name in term.others)
        page = replace(page, terms=tuple(dict.fromkeys((*page.terms, *others))))
        name = _sent_on(term.prose) if len(term.prose) < _LINE and not page.relations else ""
        target = self._resolved(name)
        if target is None or target == slug:
            return page
        return replace(page, relations=(Relation(name, RelationKind.RELATED, target),))

    def _locale_of(self, term: PageTerm) -> Locale:
        """The file's language; a Japanese term is Japanese also where the others are not."""
        is_other = is_japanese(term.title) and not self._locale.is_japanese
        spoken = script_locale(f"{term.title}\n{term.prose}") if is_other else self._locale
        return spoken if spoken.is_japanese else self._locale

    def _row_pages(self, slug: str, row: TableTerm) -> Iterator[Page]:
        """A page for each language in which the row names or defines the term."""
        for locale in dict.fromkeys((*row.names, *row.definitions, *row.notes)):
            yield self._row_page(slug, row, locale)

    def _row_page(self, slug: str, row: TableTerm, locale: Locale) -> Page:
        headword = row.names.get(locale) or row.names[_first(row)]
        prose = self._prose.read(row.definitions.get(locale, ""))
        note = self._prose.read(row.notes.get(locale, ""))
        parts = (Part("", prose), *((Part(note_heading(locale), note),) if note else ()))
        page = build_page(Article(slug, locale, headword, parts))
        kana = _kana(row.readings) if locale.is_japanese else ""
        others = (_term(name, role, locale) for name, role in _others(row, locale))
        facts = RowFacts(row, self._folder, self._file.path)
        terms = (*facts.marked_names(headword, locale), *page.terms, *others)
        linked = {each.target for each in page.relations}
        named = (each for each in facts.relations(slug) if each.target not in linked)
        return replace(
            page,
            # What is noted of a term does not define it.
            short_definition=page.short_definition if prose else "",
            reading=Reading(kana) if kana else page.reading,
            terms=tuple(dict.fromkeys(terms)),
            provenance=facts.provenance,
            relations=(*page.relations, *named),
            sources=facts.sources,
            category=facts.category,
            tags=facts.tags,
        )


def _sent_on(prose: str) -> str:
    """The name that a text of one line sends its reader to; empty where it says more."""
    text = plain_text(prose).strip()
    found = _SEE.fullmatch(text)
    return found[1] if found else sent_on(text)


def _kana(readings: str) -> str:
    """The reading in kana, or in romaji: the first of several, without what is said of it."""
    first = next(iter(values(readings)), "").replace("（", "(").partition("(")[0]
    return kana_of_reading(first.strip())


def _others(row: TableTerm, locale: Locale) -> Iterator[tuple[str, ColumnRole]]:
    """The further names in a language: by their letters, where the row names both."""
    said = {name.casefold() for name in row.names.values()}
    for name, role in row.others:
        own = JA_JP if is_japanese(name) else EN_US
        spoken = own if own in row.names else _first(row)
        if spoken == locale and name.casefold() not in said:
            yield name, role


def _first(row: TableTerm) -> Locale:
    return next(iter(row.names))


def _term(name: str, role: ColumnRole, locale: Locale) -> Term:
    is_short = role is ColumnRole.SHORT or is_acronym(name)
    kind = TermKind.ABBREVIATION if is_short else TermKind.SYNONYM
    if role is ColumnRole.READING:
        return Term(name, TermKind.READING, JA_JP)
    return Term(name, kind, locale)
