"""One concept, with a page for each locale that describes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary_app.model.languages import Side
from glossary_app.model.locale import EN_US, JA_JP, Locale, LocalTexts, nearest_locale, text_for
from glossary_app.model.page import Page, Relation, Term, TermKind
from glossary_app.model.provenance import least_checked

# The kinds of term that name an entry in a language, best first. A term's locale cannot tell: a
# hand-off page tags its katakana with the locale of the page.
NAMED_BY = {
    Side.JAPANESE: (TermKind.LOCALIZED_TITLE, TermKind.KATAKANA),
    Side.ENGLISH: (TermKind.ENGLISH_NAME,),
}
_SIDES = tuple(Side)


@dataclass(frozen=True, slots=True, order=True)
class EntryRef:
    """Names one entry in the library."""

    glossary: str
    slug: str

    def __str__(self) -> str:
        return f"{self.glossary}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept; its pages stand in the order of `order_of_locale`."""

    ref: EntryRef
    pages: tuple[Page, ...]

    def page(self, locale: Locale) -> Page | None:
        """The page in this locale, else the first in another region of its language."""
        found = nearest_locale(locale, (page.locale for page in self.pages))
        return next((page for page in self.pages if page.locale == found), None)

    def best_page(self, locale: Locale) -> Page:
        """The page in this locale, else the first one there is."""
        return self.page(locale) or self.pages[0]

    @property
    def headwords(self) -> LocalTexts:
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
        found: dict[tuple[str, str, str], Relation] = {}
        for page in self.pages:
            for relation in page.relations:
                key = (relation.kind, relation.glossary, relation.target)
                found.setdefault(key, relation)
        return tuple(found.values())

    @property
    def targets(self) -> tuple[EntryRef, ...]:
        """What the relations lead to, one for each; an entry of this name may be missing."""
        return tuple(self.target_of(relation) for relation in self.relations)

    def target_of(self, relation: Relation) -> EntryRef:
        """What one of the relations leads to."""
        return EntryRef(relation.glossary or self.ref.glossary, relation.target)

    @property
    def counterpart(self) -> str:
        """The name in the other language, where no page is in that language; else empty."""
        headwords = {page.locale.language: page.headword for page in self.pages}
        return counterpart_name(
            headwords, ((t.kind, t.text) for t in self.terms if not t.is_discouraged)
        )

    @property
    def quality(self) -> str:
        """The quality of the least checked page."""
        return least_checked(page.provenance.quality for page in self.pages)

    @property
    def is_draft(self) -> bool:
        """Whether any page is marked as a draft."""
        return any(page.provenance.draft for page in self.pages)


def counterpart_name(headwords: Mapping[str, str], terms: Iterable[tuple[str, str]]) -> str:
    """The best name in the language that has no headword; empty when it says nothing new.

    `headwords` are by language; `terms` are pairs of kind and text, first come, first served.
    """
    kinds = next((kinds for language, kinds in NAMED_BY.items() if language not in headwords), ())
    named: dict[str, str] = {}
    for kind, text in terms:
        if text not in headwords.values():
            named.setdefault(kind, text)
    return next((named[kind] for kind in kinds if kind in named), "")


def order_of_locale(locale: Locale) -> tuple[int, bool, str]:
    """Sort key that puts English first, then Japanese, and of each its usual region."""
    side = locale.side
    place = _SIDES.index(side) if side else len(_SIDES)
    return (place, locale not in (EN_US, JA_JP), locale.tag)


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """What a list shows of an entry, without its pages.

    `readings` holds the kana reading per locale, where one is known; `counterpart` the name in
    the other language, where no page is in it.
    """

    ref: EntryRef
    headwords: LocalTexts
    readings: LocalTexts
    short_definitions: LocalTexts
    quality: str
    draft: bool
    category: str = ""
    counterpart: str = ""

    def headword(self, locale: Locale) -> str:
        """The headword in this locale or its language, else the first there is."""
        return text_for(locale, self.headwords) or self.headwords[0][1]


@dataclass(frozen=True, slots=True)
class BackLink:
    """Another entry that points at this one."""

    ref: EntryRef
    kind: str
    headwords: LocalTexts
