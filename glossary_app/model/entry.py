"""One concept, with a page for each locale that describes it."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Relation, Term
from glossary_app.model.provenance import least_checked


@dataclass(frozen=True, slots=True, order=True)
class EntryRef:
    """Names one entry in the library."""

    glossary: str
    slug: str

    def __str__(self) -> str:
        return f"{self.glossary}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept; its pages stand in the order en-US, ja-JP, then the others by tag."""

    ref: EntryRef
    pages: tuple[Page, ...]

    def page(self, locale: Locale) -> Page | None:
        """The page in exactly this locale."""
        return next((page for page in self.pages if page.locale == locale), None)

    def best_page(self, locale: Locale) -> Page:
        """The page in this locale, else the first one there is."""
        return self.page(locale) or self.pages[0]

    @property
    def headwords(self) -> tuple[tuple[Locale, str], ...]:
        """Each page's locale and headword."""
        return tuple((page.locale, page.headword) for page in self.pages)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The designations of all pages, each text and kind once."""
        # The last of equal ones stands: the Japanese page, the later one, knows the reading.
        found = {(t.text, t.kind, t.locale): t for page in self.pages for t in page.terms}
        return tuple(found.values())

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relations of all pages, each kind and target once."""
        found: dict[tuple[str, str], Relation] = {}
        for page in self.pages:
            for relation in page.relations:
                found.setdefault((relation.kind, relation.target), relation)
        return tuple(found.values())

    @property
    def quality(self) -> str:
        """The quality of the least checked page."""
        return least_checked(page.provenance.quality for page in self.pages)

    @property
    def is_draft(self) -> bool:
        """Whether any page is marked as a draft."""
        return any(page.provenance.draft for page in self.pages)


def order_of_locale(locale: Locale) -> tuple[int, str]:
    """Sort key that puts en-US first and ja-JP second."""
    return ({EN_US: 0, JA_JP: 1}.get(locale, 2), locale.tag)


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """What a list shows of an entry, without its pages.

    `readings` holds the kana reading per locale, where one is known.
    """

    ref: EntryRef
    headwords: tuple[tuple[Locale, str], ...]
    readings: tuple[tuple[Locale, str], ...]
    short_definitions: tuple[tuple[Locale, str], ...]
    quality: str
    draft: bool
    category: str = ""

    def headword(self, locale: Locale) -> str:
        """The headword in this locale, else the first there is."""
        return dict(self.headwords).get(locale) or self.headwords[0][1]


@dataclass(frozen=True, slots=True)
class BackLink:
    """Another entry that points at this one."""

    ref: EntryRef
    kind: str
    headwords: tuple[tuple[Locale, str], ...]
