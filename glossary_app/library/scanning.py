"""The terms of the library in a text of somebody's own: where, which, and what to use instead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from glossary_app.errors import no_such_glossary
from glossary_app.library.cut_names import cut_names
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import LocalTexts
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, FoundTerm, Scan, Wording
from glossary_app.paths import Folders
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.recognition.scanning.tree import Tree
from glossary_app.store.designations import StoredDesignations
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.opening import open_or_read_existing


class TextScanner:
    """Scans any number of texts for the designations of a tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._entries = tree.entries

    def scan(self, text: str, name: str = "") -> Scan:
        """All that is found in the text; `name` says which text it is."""
        return Scan(name, len(text), tuple(self._found(text)))

    def rest(self) -> None:
        """Keep nothing of what the last text has led to."""
        self._tree.rest()

    def _found(self, text: str) -> Iterator[FoundTerm]:
        line, counted = 1, 0
        told: dict[tuple[int, str], Wording] = {}
        for start, end, named, rule in marks_in(text, self._tree):
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
        return tuple((each.locale, each.text) for each in self._entries[ref] if each.is_headword)

    def _instead(self, named: Designation) -> tuple[str, ...]:
        """What to write for a form that is not to be used: preferred names, then headwords."""
        if not named.is_discouraged:
            return ()
        usable = [
            each
            for each in self._entries[named.ref]
            if each.locale.side == named.locale.side
            and not each.is_discouraged
            and each.text != named.text
        ]
        preferred = [each for each in usable if each.status is TermStatus.PREFERRED]
        headwords = [each for each in usable if each.is_headword]
        return tuple(dict.fromkeys(each.text for each in (*preferred, *headwords)))


def scanner_in(folders: Folders, stored: StoredDesignations, glossary: str = "") -> TextScanner:
    """A scanner for the designations of one glossary, or of all enabled ones.

    Raises NotFoundError when there is no such glossary.
    """
    glossaries = dict(stored.glossaries())
    if glossary and glossary not in glossaries:
        raise no_such_glossary(glossary, tuple(glossaries))
    wanted = {glossary} if glossary else {each for each, is_on in glossaries.items() if is_on}
    return TextScanner(Tree(cut_names(folders, stored), glossaries.keys() - wanted))


def scan_in(folders: Folders, text: str, name: str, glossary: str = "") -> Scan:
    """Scan one text with a library that is not open, and of which no more is needed."""
    with closing(open_or_read_existing(folders.store_file, LIBRARY)) as database:
        return scanner_in(folders, StoredDesignations(database), glossary).scan(text, name)
