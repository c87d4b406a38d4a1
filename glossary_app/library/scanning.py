"""The terms of the library in a text of somebody's own: where, which, and what to use instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby

from glossary_app.errors import NotFoundError
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import LocalTexts
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, FoundTerm, Scan, Wording
from glossary_app.paths import Folders
from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.scanner import Scanner
from glossary_app.recognition.scanning.sieve import Sieve
from glossary_app.store.designations import StoredDesignations
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.opening import open_or_read_existing


class TextScanner:
    """The designations of a library, made ready to scan any number of texts."""

    def __init__(self, designations: Iterable[Designation], scanner: Scanner | None = None) -> None:
        all_of_them = tuple(designations)
        self._scanner = scanner or Scanner(all_of_them)
        self._by_entry: dict[EntryRef, tuple[Designation, ...]] = {
            ref: tuple(group) for ref, group in groupby(all_of_them, key=lambda each: each.ref)
        }

    def scan(self, text: str, name: str = "") -> Scan:
        """All that is found in the text; `name` says which text it is."""
        return self.scan_prepared(PreparedText(text), name)

    def scan_prepared(self, prepared: PreparedText, name: str) -> Scan:
        """The same of a text that was made ready before."""
        return Scan(name, len(prepared.source), tuple(self._found(prepared)))

    def _found(self, prepared: PreparedText) -> Iterator[FoundTerm]:
        text = prepared.source
        line, counted = 1, 0
        told: dict[tuple[int, str], Wording] = {}
        for start, end, named, rule in self._scanner.scan(prepared):
            line += text.count("\n", counted, start)
            counted = start
            written = text[start:end]
            # The rule follows from both.
            wording = told.get((id(named), written))
            if wording is None:
                wording = told[id(named), written] = self._wording(named, written, rule)
            yield FoundTerm(start, end, line, wording)

    def _wording(self, named: Designation, written: str, rule: MatchRule) -> Wording:
        headwords, instead = self._headwords(named.ref), self._instead(named)
        return Wording(written, named.locale, named.ref, headwords, named.status, rule, instead)

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


def scan_text(stored: StoredDesignations, text: str, name: str, glossary: str = "") -> Scan:
    """Scan one text with the designations of one glossary, or all enabled ones.

    Raises NotFoundError when there is no such glossary.
    """
    if glossary and not stored.has_glossary(glossary):
        raise NotFoundError(glossary, "no such glossary", "see 'glossary glossaries'")
    prepared = PreparedText(text)
    sieve = Sieve(prepared)
    names, readings = stored.names(), stored.readings()
    named, read = list(sieve.names(names.texts)), list(sieve.readings(readings.texts))
    entries = {names.entries[at] for at in named} | {readings.entries[at] for at in read}
    may_stand = {names.texts[at] for at in named} | {readings.texts[at] for at in read}
    designations = tuple(stored.of(entries, glossary))
    wanted = [
        each
        for each in designations
        if each.text in may_stand or not may_stand.isdisjoint(each.readings)
    ]
    scanner = Scanner(wanted, sieve.katakana_words)
    return TextScanner(designations, scanner).scan_prepared(prepared, name)


def scan_in(folders: Folders, text: str, name: str, glossary: str = "") -> Scan:
    """The same with a library that is not open, and of which no more is needed."""
    with closing(open_or_read_existing(folders.store_file, LIBRARY)) as database:
        return scan_text(StoredDesignations(database), text, name, glossary)
