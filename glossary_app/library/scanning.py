"""The terms of the library in a text of somebody's own: where, which, and what to use instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import LocalTexts
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, FoundTerm, Scan
from glossary_app.recognition.scanning.scanner import Scanner
from glossary_app.store.store import Store


class TextScanner:
    """The designations of a library, made ready to scan any number of texts."""

    def __init__(self, designations: Iterable[Designation]) -> None:
        all_of_them = tuple(designations)
        self._scanner = Scanner(all_of_them)
        self._by_entry: dict[EntryRef, tuple[Designation, ...]] = {
            ref: tuple(group) for ref, group in groupby(all_of_them, key=lambda each: each.ref)
        }

    def scan(self, text: str, name: str = "") -> Scan:
        """All that is found in the text; `name` says which text it is."""
        return Scan(name, len(text), tuple(self._found(text)))

    def _found(self, text: str) -> Iterator[FoundTerm]:
        line, counted = 1, 0
        told: dict[int, tuple[LocalTexts, tuple[str, ...]]] = {}
        for mark in self._scanner.scan(text):
            line += text.count("\n", counted, mark.start)
            counted = mark.start
            named = mark.designation
            headwords, instead = told.get(id(named)) or told.setdefault(
                id(named), (self._headwords(named.ref), self._instead(named))
            )
            yield FoundTerm(
                mark.start,
                mark.end,
                line,
                text[mark.start : mark.end],
                named.locale,
                named.ref,
                headwords,
                named.status,
                mark.rule,
                instead,
            )

    def _headwords(self, ref: EntryRef) -> LocalTexts:
        return tuple((each.locale, each.text) for each in self._by_entry[ref] if each.is_headword)

    def _instead(self, named: Designation) -> tuple[str, ...]:
        """What to write for a form that is not to be used: preferred names, then headwords."""
        if not named.is_discouraged:
            return ()
        usable = [
            each
            for each in self._by_entry[named.ref]
            if each.locale.side == named.locale.side
            and not each.is_discouraged
            and each.text != named.text
        ]
        preferred = [each for each in usable if each.status is TermStatus.PREFERRED]
        headwords = [each for each in usable if each.is_headword]
        return tuple(dict.fromkeys(each.text for each in (*preferred, *headwords)))


def scan_text(store: Store, text: str, name: str) -> Scan:
    """Scan one text with all designations of the store's enabled glossaries."""
    return TextScanner(store.designations()).scan(text, name)
