"""Hits by running text: all words must stand somewhere on the pages of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import log
from operator import itemgetter

from glossary_app.model.hit import MatchField, MatchRule
from glossary_app.search.answering.needles import Needle, words_of
from glossary_app.search.answering.scope import LibraryOrder, Scope
from glossary_app.search.entries.body import Body, fold_in_place
from glossary_app.search.files.postings import Documents, Postings, members, set_of, weight_in
from glossary_app.search.terms.analysis import stem
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.schema import locale_code
from glossary_app.search.terms.weights import BOOST, saturated

# So many candidates are checked and ranked one by one; of more, the weightiest.
_MOST_CANDIDATES = 120
# Of so many it is asked whether they are called by the words.
_MOST_COMPARED = 40
_MOST_COUNTED, _LETTERS_PER_WORD = 20, 4


@dataclass(frozen=True, slots=True)
class TextHit:
    """A document whose text answers. `needles` holds the best one of each word, with its locale."""

    document: int
    needles: tuple[tuple[Needle, str], ...]
    is_own: bool
    score: float

    @property
    def is_translated(self) -> bool:
        """Whether some word is only there in another language."""
        return any(needle.rule is MatchRule.TRANSLATION for needle, _ in self.needles)


# One word of a query: the needles any of which will do.
Word = tuple[Needle, ...]
# What a needle is worth in a document, the needle, and the locale in which it stands.
_Worth = tuple[float, Needle, str]


class FullText:
    """Looks for words in the text of all documents in a scope."""

    def __init__(self, postings: Postings, scope: Scope, words: tuple[Word, ...]) -> None:
        self._postings = postings
        self._scope = scope
        self._words = words
        self._hits: dict[int, TextHit | None] = {}
        self._rarities: dict[tuple[str, Needle], float] = {}
        self.documents = self._holding_all()
        self._must_adjoin = any(needle.must_adjoin for word in words for needle in word)

    def checked(self, documents: Documents) -> Documents:
        """The documents without those where the letters stand apart, as far as they are few."""
        if not self._must_adjoin or documents.bit_count() > _MOST_CANDIDATES:
            return documents
        return set_of([document for document in members(documents) if self._hit(document)])

    def hits(self, documents: Documents, order: LibraryOrder) -> list[TextHit]:
        """The hits in their order: direct ones, the reader's own locale, the best score first.

        What is called by another form of the words themselves comes before what tells of it.
        """
        found = [hit for document in self._weightiest(documents) if (hit := self._hit(document))]
        sorted_documents = order.sorted(hit.document for hit in found)
        places = {document: place for place, document in enumerate(sorted_documents)}
        found.sort(
            key=lambda hit: (hit.is_translated, not hit.is_own, -hit.score, places[hit.document])
        )
        called = list(filter(self._is_called_so, found[:_MOST_COMPARED]))
        return [*called, *(hit for hit in found if hit not in called)] if called else found

    def _is_called_so(self, hit: TextHit) -> bool:
        """Whether the words, of which some were bent, are all of one of an entry's names."""
        roots = {needle.root or stem(needle.text) for needle, _ in hit.needles}
        return any(needle.root for needle, _ in hit.needles) and any(
            roots == set(map(stem, words_of(named.text)))
            for named in self._postings.names(hit.document)
        )

    def _holding_all(self) -> Documents:
        found = self._scope.documents if self._words else 0
        for word in self._words:
            found &= self._holding(word)
            if not found:
                break
        return found

    def _holding(self, word: Word) -> Documents:
        found: Documents = 0
        for needle in word:
            for code in self._scope.codes:
                holders = self._set(needle, code)
                self._rarities[code, needle] = self._rarity(holders)
                found |= holders
        return found

    def _rarity(self, holders: Documents) -> float:
        return log(1 + self._postings.count / (1 + holders.bit_count())) if holders else 0.0

    def _set(self, needle: Needle, code: str) -> Documents:
        found: Documents = -1
        for group in needle.terms:
            either: Documents = 0
            for term in group:
                either |= self._postings.documents("text", code + term)
            found &= either
            if not found:
                break
        return max(found, 0)

    def _weightiest(self, documents: Documents) -> Iterable[int]:
        if documents.bit_count() <= _MOST_CANDIDATES:
            return members(documents)
        # The rarest word tells most about which of many documents are meant.
        rarest = min(self._words, key=lambda word: self._holding(word).bit_count())
        return _heaviest(self._weights(rarest), documents)

    def _weights(self, word: Word) -> Iterator[tuple[float, int]]:
        for needle in word:
            for code in self._scope.codes:
                for term in needle.terms[0]:
                    found = self._postings.weighted("text", code + term)
                    yield from zip(found.weights, found.documents, strict=True)

    def _hit(self, document: int) -> TextHit | None:
        if document not in self._hits:
            self._hits[document] = self._look_at(document)
        return self._hits[document]

    def _look_at(self, document: int) -> TextHit | None:
        ways: list[list[_Worth]] = []
        for word in self._words:
            worths = (self._weighed(*each, document) for each in self._worths(word, document))
            ways.append([each for each in worths if each[0]])
            if not ways[-1]:
                return None
        own = [[each for each in worths if each[2] == self._scope.codes[0]] for worths in ways]
        # A page of the reader's own language comes first only if it has all of the words.
        is_own = all(own)
        chosen = [max(worths, key=itemgetter(0)) for worths in (own if is_own else ways)]
        needles = tuple((needle, code) for _, needle, code in chosen)
        return TextHit(document, needles, is_own, sum(worth for worth, _, _ in chosen))

    def _weighed(self, worth: float, needle: Needle, code: str, document: int) -> _Worth:
        """What a needle is worth, once its letters have been looked for where terms do not tell.

        The terms' weights say how often the letters stand anywhere; a phrase counts by itself.
        """
        if not needle.must_adjoin:
            return worth, needle, code
        body, names = self._postings.body(document), self._postings.names(document)
        weight = phrase_weight(needle, code, body, names)
        return self._rarities[code, needle] * needle.factor * weight, needle, code

    def _worths(self, word: Word, document: int) -> Iterator[_Worth]:
        for needle in word:
            for code in self._scope.codes:
                if rarity := self._rarities.get((code, needle)):
                    weight = self._weight(needle, code, document)
                    if weight:
                        yield rarity * needle.factor * weight, needle, code

    def _weight(self, needle: Needle, code: str, document: int) -> float:
        """The weight of the rarest part: a phrase is no heavier than its lightest word."""
        lightest = 1.0
        for group in needle.terms:
            lists = (self._postings.weighted("text", code + term) for term in group)
            lightest = min(lightest, max(weight_in(found, document) for found in lists))
            if not lightest:
                break
        return lightest


def phrase_weight(needle: Needle, code: str, body: Body, names: tuple[Designation, ...]) -> float:
    """The weight of letters that must stand together, as the index weighs single terms."""
    boost = 0.0
    for start, _ in islice(needle.find(body.folded), _MOST_COUNTED):
        place = body.place_at(start)
        if locale_code(place.locale) == code:
            boost += BOOST[place.field]
    for named in names:
        if locale_code(named.locale) == code and needle.stands_in(fold_in_place(named.text)):
            boost += BOOST[MatchField.HEADWORD]
    return saturated(boost, len(body.folded) // _LETTERS_PER_WORD) if boost else 0.0


def _heaviest(weights: Iterable[tuple[float, int]], documents: Documents) -> list[int]:
    packed = documents.to_bytes((documents.bit_length() + 7) // 8, "little")
    size = len(packed) << 3
    heaviest = sorted(
        {
            document: weight
            for weight, document in weights
            if document < size and packed[document >> 3] >> (document & 7) & 1
        }.items(),
        key=lambda pair: -pair[1],
    )
    return [document for document, _ in heaviest[:_MOST_CANDIDATES]]
