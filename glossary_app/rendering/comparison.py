"""Two entries side by side, each section beside the other's of the same kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import Block, Card, Columns, Heading, Paragraph, Run
from glossary_app.model.entry import Entry
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page
from glossary_app.model.tone import Tone
from glossary_app.rendering.definition import blocks_in_card, definition_blocks
from glossary_app.rendering.label_texts import labels_of
from glossary_app.rendering.labels import LabelKey, Labels
from glossary_app.rendering.opening import headword, other_names, subject_lines, trust_line
from glossary_app.rendering.pairing import in_both, language_caption, merged_order
from glossary_app.rendering.parts import DEFINITION_ANCHOR, Part, page_parts
from glossary_app.rendering.prose import Linker

_PagePart = tuple[Page, Part]


@dataclass(frozen=True, slots=True)
class Compared:
    """An entry to be compared, and what its links have to know; `glossary` is named over it."""

    entry: Entry
    context: ArticleContext
    glossary: str = ""


def build_comparison(
    left: Compared, right: Compared, view: tuple[Locale, ...], labels: Labels
) -> Article:
    """Lay two entries out in columns; what one of them says nothing about is said there.

    In two languages a section stands once in each, so that what is compared stays side by side.
    """
    if len(view) == 1:
        labels = labels_of(left.entry.best_page(view[0]))
    ours, theirs = (_Side.of(each, view, labels) for each in (left, right))
    rows = _Rows(ours, theirs, view)
    blocks = [Columns(ours.opening(), theirs.opening(), rows.names), *_definition(rows)]
    for key in merged_order(tuple(ours.parts), tuple(theirs.parts)):
        said = ours.parts.get(key, ()), theirs.parts.get(key, ())
        bodies = ({page.locale.language: part.blocks for page, part in each} for each in said)
        blocks += [_heading(*said), *rows.of(*bodies)]
    return Article(" / ".join(rows.names), (ours.locale, theirs.locale), tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the entries, with the pages of it that are shown."""

    compared: Compared
    pages: tuple[Page, ...]
    labels: Labels
    linker: Linker
    parts: Mapping[str, tuple[_PagePart, ...]]

    @classmethod
    def of(cls, compared: Compared, view: tuple[Locale, ...], labels: Labels) -> _Side:
        """The entry in the languages of a view, else in the one that it has."""
        entry = compared.entry
        pages = tuple(page for locale in view if (page := entry.page(locale)))[:2]
        pages = pages or (entry.best_page(view[0]),)
        linker = Linker.for_entry(entry, compared.context)
        return cls(compared, pages, labels, linker, _parts(pages, linker))

    @property
    def name(self) -> str:
        """What the column is called."""
        return self.pages[0].headword

    @property
    def locale(self) -> Locale:
        """The language that the column begins with."""
        return self.pages[0].locale

    def opening(self) -> tuple[Block, ...]:
        """Headword, trust, names and subject."""
        entry, page = self.compared.entry, self.pages[0]
        glossary = self.compared.glossary
        return (
            headword(entry, page, self.labels),
            *((Paragraph((Run(glossary),), Tone.MUTED),) if glossary else ()),
            *trust_line(self.pages, self.labels),
            *other_names(entry, page, self.labels),
            *subject_lines(self.pages, self.labels),
        )


# What a side says, by language: the two may be written in other regions of it.
_Said = Mapping[str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Puts what both sides say into columns, a row for each language."""

    ours: _Side
    theirs: _Side
    view: tuple[Locale, ...]

    @property
    def names(self) -> tuple[str, str]:
        """What the columns are called."""
        return (self.ours.name, self.theirs.name)

    def of(self, ours: _Said, theirs: _Said) -> tuple[Block, ...]:
        """The rows of one section."""
        if len(self.view) == 1:
            left, right = (tuple(chain(*said.values())) for said in (ours, theirs))
            return (self._row(left, right),)
        rows = []
        for locale in self._locales():
            left, right = (said.get(locale.language, ()) for said in (ours, theirs))
            if left or right:
                rows.append(self._row(left, right, language_caption(locale)))
        return tuple(rows)

    def _locales(self) -> tuple[Locale, ...]:
        """Those that are read; a language that is not stands below them."""
        shown: dict[str, Locale] = {}
        for locale in (*self.view, *(page.locale for page in self.ours.pages + self.theirs.pages)):
            shown.setdefault(locale.language, locale)
        return tuple(shown.values())

    def _row(self, left: tuple[Block, ...], right: tuple[Block, ...], *caption: Block) -> Columns:
        nothing = Paragraph((Run(self.ours.labels[LabelKey.NOTHING_HERE]),), Tone.MUTED)
        left, right = ((*caption, *(said or (nothing,))) for said in (left, right))
        return Columns(left, right, self.names)


def _parts(pages: tuple[Page, ...], linker: Linker) -> Mapping[str, tuple[_PagePart, ...]]:
    """The parts of all pages by what they are about."""
    found: dict[str, tuple[_PagePart, ...]] = {}
    for page in pages:
        for part in page_parts(page, labels_of(page), linker):
            found[_subject(part)] = (*found.get(_subject(part), ()), (page, part))
    return found


def _subject(part: Part) -> str:
    """Sections of one kind are about the same; a page's own only under the same heading."""
    return part.heading.text.casefold() if part.own_heading else part.anchor


def _heading(ours: tuple[_PagePart, ...], theirs: tuple[_PagePart, ...]) -> Heading:
    """What both call the subject, each in its languages."""
    found = [part.heading for _, part in (*ours, *theirs)]
    notes = dict.fromkeys(each.note for each in found if each.note)
    title = in_both(*(each.text for each in found))
    return Heading(2, title, found[0].anchor, " / ".join(notes))


def _definition(rows: _Rows) -> tuple[Block, ...]:
    """What both terms mean in one card, and under it what they say further."""
    pages = rows.ours.pages + rows.theirs.pages
    label = in_both(*(labels_of(page)[LabelKey.DEFINITION] for page in pages))
    firsts: list[_Said] = []
    rests: list[_Said] = []
    for side in (rows.ours, rows.theirs):
        bodies = {page.locale.language: definition_blocks(page, side.linker) for page in side.pages}
        said = {locale: body for locale, body in bodies.items() if body}
        firsts.append({at: body[: blocks_in_card(body)] for at, body in said.items()})
        rests.append(
            {at: rest for at, body in said.items() if (rest := body[blocks_in_card(body) :])}
        )
    card = Card(rows.of(*firsts), label, Tone.ACCENT, DEFINITION_ANCHOR)
    return (card, *rows.of(*rests)) if any(rests) else (card,)
