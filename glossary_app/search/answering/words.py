"""What to look for in running text for each word of a query."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from glossary_app.model.hit import MatchRule
from glossary_app.search.answering.full_text import FullText, Word
from glossary_app.search.answering.lexicon import Lexicon
from glossary_app.search.answering.needles import (
    Needle,
    japanese_needles,
    needles_for_word,
    phrase_needle,
    prefix_needle,
    words_of,
)
from glossary_app.search.answering.scope import Scope
from glossary_app.search.files.postings import Documents, Postings, members
from glossary_app.search.terms.analysis import WORD_MARK
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.schema import ALIAS, END, HEADWORD, READING
from glossary_app.spelling.kana import is_kana, is_kanji

_VARIANT_WORTH, _TRANSLATION_WORTH = 0.6, 0.3
_MOST_WORDS, _MOST_TRANSLATIONS, _MOST_NAMED, _MOST_GROWN = 10, 6, 8, 30
_SHORTEST_GROWN = 4


class WordReader:
    """Turns a query's words into needles."""

    def __init__(self, postings: Postings, lexicon: Lexicon, scope: Scope) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._scope = scope

    def words(self, query: str) -> tuple[Word, ...]:
        """The needles of each word; empty when there is nothing to look for in text."""
        read = words_of(query)[:_MOST_WORDS]
        found: list[Word] = []
        for at, run in enumerate(read):
            is_last = at == len(read) - 1 and query.endswith(query.strip()[-1:])
            found.extend(self._read(run, is_growing=is_last, is_only=len(read) == 1))
        return tuple(found)

    def translations(self, documents: Documents, text: str) -> Word:
        """The names that the documents, which the text names, have besides."""
        if documents.bit_count() > _MOST_NAMED:
            return ()
        found: dict[str, Needle] = {}
        for document in members(documents):
            for named in _others(self._postings.names(document), text):
                needle = phrase_needle(named, MatchRule.TRANSLATION, _TRANSLATION_WORTH)
                if needle and len(found) < _MOST_TRANSLATIONS:
                    found.setdefault(needle.text, needle)
        return tuple(found.values())

    def _read(self, run: str, *, is_growing: bool, is_only: bool) -> Iterator[Word]:
        direct = needles_for_word(run)
        if not direct:
            return
        needles = [*direct, *self._variants(run)]
        if is_growing and run.isascii() and len(run) >= _SHORTEST_GROWN:
            needles.extend(self._grown(run))
        # The name of a whole query is translated by the caller, that of its words here.
        if not is_only:
            needles.extend(self.translations(self._named(run), run))
        word = tuple(needles)
        # 費用の見積書 stands nowhere in one piece, but its words may.
        if not run.isascii() and not FullText(self._postings, self._scope, (word,)).documents:
            parts = self._lexicon.split(run)
            if len(parts) > 1 and parts != (run,):
                yield from filter(None, map(self._part, parts))
                return
        yield word

    def _part(self, run: str) -> Word:
        return (*needles_for_word(run), *self._variants(run))

    def _variants(self, run: str) -> Iterator[Needle]:
        for spelling in self._lexicon.spellings(run):
            if is_kana(spelling[0]) or is_kanji(spelling[0]):
                yield from japanese_needles(spelling, MatchRule.VARIANT, _VARIANT_WORTH)

    def _grown(self, run: str) -> Iterator[Needle]:
        terms: dict[str, None] = {}
        for code in self._scope.codes:
            start = code + WORD_MARK + run
            grown = islice(self._postings.terms("text", start), _MOST_GROWN)
            terms.update(dict.fromkeys(term[len(code) :] for term in grown if term != start))
        needle = prefix_needle(run, terms)
        if needle:
            yield needle

    def _named(self, run: str) -> Documents:
        found: Documents = 0
        for flag in (HEADWORD, ALIAS, READING):
            for code in self._scope.codes:
                found |= self._postings.documents("key", f"{flag}{run}{END}{code}")
        return found


def _others(names: tuple[Designation, ...], text: str) -> Iterator[str]:
    """The designations in scripts other than that of the text."""
    for named in names:
        if named.text.isascii() != text.isascii():
            yield named.text
