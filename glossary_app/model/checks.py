"""What can be said against a library's content: a catalogue of small checks with stable codes.

| code | severity | what |
| --- | --- | --- |
| empty-headword | warning | a page without headword |
| empty-definition | info | a page without short definition |
| no-sources | info | a page that names no source |
| duplicate-headword | warning | two entries of a glossary with one headword in one locale |
| missing-locale | info | an entry without a page in a locale that its glossary has |
| dangling-relation | info | a relation whose target is not in the glossary |
| one-sided-relation | info | a relation that its target does not return |
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, RelationKind
from glossary_app.model.report import Finding, Severity

PageCheck = Callable[[EntryRef, Page], Iterator[Finding]]
EntryCheck = Callable[[Entry], Iterator[Finding]]

# SKOS S19, S23, S25: how a relation reads from its other end.
_INVERSES: dict[str, str] = {
    RelationKind.RELATED: RelationKind.RELATED,
    RelationKind.COMPARE: RelationKind.COMPARE,
    RelationKind.BROADER: RelationKind.NARROWER,
    RelationKind.NARROWER: RelationKind.BROADER,
}


def empty_headword(ref: EntryRef, page: Page) -> Iterator[Finding]:
    """A page that no list can show."""
    if not page.headword.strip():
        message = f"the {page.locale} page has no headword"
        yield _warning(ref, "empty-headword", message, page.locale.tag)


def empty_definition(ref: EntryRef, page: Page) -> Iterator[Finding]:
    """A page that does not say what its term means."""
    if not page.short_definition.strip():
        message = f"the {page.locale} page has no short definition"
        yield _info(ref, "empty-definition", message, page.locale.tag)


def no_sources(ref: EntryRef, page: Page) -> Iterator[Finding]:
    """A page whose statements cannot be looked up."""
    if not page.sources:
        yield _info(ref, "no-sources", f"the {page.locale} page names no source", page.locale.tag)


PAGE_CHECKS: tuple[PageCheck, ...] = (empty_headword, empty_definition, no_sources)


def check_entries(
    entries: Iterable[Entry],
    page_checks: tuple[PageCheck, ...] = PAGE_CHECKS,
    entry_checks: tuple[EntryCheck, ...] = (),
) -> Iterator[Finding]:
    """Check entries as they come, then what only shows when all have been seen.

    Further checks (a declared hash against the page's text) are added by the caller. Keeps a few
    small keys for each entry, never the entries themselves.
    """
    seen = _Seen()
    for entry in entries:
        for check_whole in entry_checks:
            yield from check_whole(entry)
        for page in entry.pages:
            for check in page_checks:
                yield from check(entry.ref, page)
            yield from seen.duplicate_headword(entry.ref, page)
        seen.add(entry)
    yield from seen.missing_locales()
    yield from seen.dangling_relations()
    yield from seen.one_sided_relations()


@dataclass(slots=True)
class _Seen:
    """What has to be remembered of entries that have passed."""

    locales: dict[EntryRef, tuple[Locale, ...]] = field(default_factory=dict)
    headwords: dict[bytes, str] = field(default_factory=dict)
    relations: set[tuple[EntryRef, str, str]] = field(default_factory=set)

    def add(self, entry: Entry) -> None:
        """Remember an entry's locales and relations."""
        self.locales[entry.ref] = tuple(page.locale for page in entry.pages)
        for relation in entry.relations:
            self.relations.add((entry.ref, relation.kind, relation.target))

    def duplicate_headword(self, ref: EntryRef, page: Page) -> Iterator[Finding]:
        """A headword that another entry of the glossary has in this locale."""
        folded = unicodedata.normalize("NFKC", page.headword).casefold().strip()
        # Ten bytes for each headword instead of its text: among a million entries, two meet by
        # chance less than once in a billion libraries.
        name = f"{ref.glossary}\n{page.locale}\n{folded}".encode("utf-8", "surrogatepass")
        first = self.headwords.setdefault(hashlib.blake2b(name, digest_size=10).digest(), ref.slug)
        if folded and first != ref.slug:
            message = f"'{page.headword}' ({page.locale}) is also the headword of '{first}'"
            yield _warning(ref, "duplicate-headword", message, page.headword, first)

    def missing_locales(self) -> Iterator[Finding]:
        """Entries without a page in a locale that other entries of their glossary have."""
        of_glossary: dict[str, dict[str, Locale]] = {}
        for ref, locales in self.locales.items():
            known = of_glossary.setdefault(ref.glossary, {})
            # A page in another region of a language will do.
            known |= {each.language: min(each, known.get(each.language, each)) for each in locales}
        for ref, locales in self.locales.items():
            had = {locale.language for locale in locales}
            for language, locale in sorted(of_glossary[ref.glossary].items()):
                if language not in had:
                    yield _info(ref, "missing-locale", f"there is no {locale} page", locale.tag)

    def dangling_relations(self) -> Iterator[Finding]:
        """Relations to entries that are not in the glossary."""
        for ref, kind, target in sorted(self.relations):
            if EntryRef(ref.glossary, target) not in self.locales:
                message = f"the glossary has no entry '{target}' ({kind})"
                yield _info(ref, "dangling-relation", message, kind, target)

    def one_sided_relations(self) -> Iterator[Finding]:
        """Relations of a known kind that their target does not return in any known kind."""
        # Any kind will do: what one page compares with, the other may just call related.
        linked = {(ref, target) for ref, _, target in self.relations}
        for ref, kind, target in sorted(self.relations):
            other = EntryRef(ref.glossary, target)
            if kind not in _INVERSES or other not in self.locales or (other, ref.slug) in linked:
                continue
            message = f"'{target}' does not name this entry as '{_INVERSES[kind]}'"
            yield _info(ref, "one-sided-relation", message, kind, target)


def _info(ref: EntryRef, code: str, message: str, *values: str) -> Finding:
    return Finding(str(ref), 0, Severity.INFO, code, message, values)


def _warning(ref: EntryRef, code: str, message: str, *values: str) -> Finding:
    return Finding(str(ref), 0, Severity.WARNING, code, message, values)
