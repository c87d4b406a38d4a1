"""Checks on the names of a glossary: each is to mean one thing, and discouraged ones nothing.

| code | severity | what |
| --- | --- | --- |
| duplicate-designation | info | a further name that is also a name of another entry |
| forbidden-in-use | warning | a discouraged name that another entry is called by or uses |
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossary_app.library.checks.pages import section_text
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.languages import Side
from glossary_app.model.page import Page, TermKind
from glossary_app.model.report import Finding, Severity

# A name goes on where a letter of its own script follows: サーバ is no サーバー, form no format.
_KATAKANA = "ァ-ヺー"
_WORD = r"A-Za-z0-9À-ɏ"
_SHORT = 2


@dataclass(frozen=True, slots=True)
class _Discouraged:
    """A name that is not to be used, and whose it is."""

    text: str
    ref: EntryRef


class DuplicateDesignations:
    """Remembers the names that have passed, in a few bytes each."""

    def __init__(self) -> None:
        self._seen: dict[bytes, str] = {}

    def findings(self, entry: Entry) -> Iterator[Finding]:
        """The further names of an entry that another had before it, or as its headword."""
        told: set[str] = set()
        for page in entry.pages:
            for text, is_headword in _names(page):
                first = self._seen.setdefault(_key(entry.ref, page, text), entry.ref.slug)
                # Two headwords that are alike are told by a check of their own.
                if first != entry.ref.slug and not is_headword and text not in told:
                    told.add(text)
                    message = f"'{text}' is also a name of '{first}'"
                    values = (text, first)
                    code = "duplicate-designation"
                    yield Finding(str(entry.ref), 0, Severity.INFO, code, message, values)


class DiscouragedNames:
    """Names that are not to be used: noted as the entries pass, and then looked for in them."""

    def __init__(self) -> None:
        self._known: dict[Side, dict[str, _Discouraged]] = {side: {} for side in Side}

    def __bool__(self) -> bool:
        return any(self._known.values())

    def noted(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the entries as they come, and remember which names they discourage."""
        for entry in entries:
            for term in entry.terms:
                text = term.text.strip()
                if term.is_discouraged and text:
                    self._known[_side_of(text)][_folded(text)] = _Discouraged(text, entry.ref)
            yield entry

    def findings(self, entries: Iterable[Entry]) -> Iterator[Finding]:
        """Where another entry uses one of them."""
        kinds = [(_pattern(known, side), known) for side, known in self._known.items() if known]
        for entry in entries:
            for pattern, known in kinds:
                yield from _uses(entry, pattern, known)


def _uses(
    entry: Entry, pattern: re.Pattern[str], known: dict[str, _Discouraged]
) -> Iterator[Finding]:
    for page in entry.pages:
        told: set[str] = set()
        for place, text in _texts(page):
            for found in pattern.finditer(_folded(text)):
                name = known[found[0]]
                is_elsewhere = name.ref != entry.ref and name.ref.glossary == entry.ref.glossary
                if is_elsewhere and name.text not in told:
                    told.add(name.text)
                    yield _use(entry, page, place, name)


def _use(entry: Entry, page: Page, place: str, name: _Discouraged) -> Finding:
    message = (
        f"'{name.text}' is not to be used (see '{name.ref.slug}'), but stands in the "
        f"{page.locale} {place}"
    )
    values = (name.text, name.ref.slug, page.locale.tag, place)
    return Finding(str(entry.ref), 0, Severity.WARNING, "forbidden-in-use", message, values)


def _texts(page: Page) -> Iterator[tuple[str, str]]:
    yield "headword", page.headword
    yield from (("name", term.text) for term in page.terms if not term.is_discouraged)
    yield "definition", page.short_definition
    yield from (("text", section_text(section)) for section in page.sections)
    yield from (("text", f"{faq.question}\n{faq.answer}") for faq in page.faqs)


def _names(page: Page) -> Iterator[tuple[str, bool]]:
    yield page.headword, True
    for term in page.terms:
        if term.kind != TermKind.READING and term.text != page.headword:
            yield term.text, False


def _pattern(known: dict[str, _Discouraged], side: Side) -> re.Pattern[str]:
    # The longer first: of two that begin alike, the longer is meant.
    ordered = sorted(known, key=len, reverse=True)
    if side is Side.ENGLISH:
        names = "|".join(map(re.escape, ordered))
        return re.compile(f"(?<![{_WORD}])(?:{names})(?![{_WORD}])")
    return re.compile("|".join(map(_japanese_pattern, ordered)))


def _japanese_pattern(name: str) -> str:
    # Words join without a blank, so a longer name may end a compound: サーバ in メールサーバ.
    before = f"(?<![{_KATAKANA}])" if len(name) <= _SHORT else ""
    return f"{before}{re.escape(name)}(?![{_KATAKANA}])"


def _side_of(text: str) -> Side:
    return Side.ENGLISH if re.search(r"[A-Za-z]", text) and text.isascii() else Side.JAPANESE


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _key(ref: EntryRef, page: Page, text: str) -> bytes:
    name = f"{ref.glossary}\n{page.locale.language}\n{_folded(text).strip()}"
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=10).digest()
