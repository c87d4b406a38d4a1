"""Hits by running text: all words must stand somewhere on the pages of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from glossary_app.model.hit import MatchRule
from glossary_app.search.documents import Passage, read_body, read_names
from glossary_app.search.needles import Needle
from glossary_app.search.postings import Documents, Postings, members, weight_in
from glossary_app.search.scope import LibraryOrder, Scope

# So many candidates are checked and ranked one by one; of more, the weightiest.
_MOST_CANDIDATES = 300


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


class FullText:
    """Looks for words in the text of all documents in a scope."""

    def __init__(self, postings: Postings, scope: Scope) -> None:
        self._postings = postings
        self._scope = scope
        self._sets: dict[tuple[str, str], Documents] = {}

    def documents(self, words: Iterable[Word]) -> Documents:
        """The documents that have all the words; letters may still stand apart."""
        found = self._scope.documents
        for word in words:
            either: Documents = 0
            for needle in word:
                for code in self._scope.codes:
                    either |= self._set(needle, code)
            found &= either
            if not found:
                return 0
        return found

    def checked(self, words: tuple[Word, ...], documents: Documents) -> Documents:
        """The documents without those where the letters stand apart, as far as they are few."""
        if documents.bit_count() > _MOST_CANDIDATES or not any(
            n.must_adjoin for w in words for n in w
        ):
            return documents
        for document in members(documents):
            if not self._hit(document, words):
                documents &= ~(1 << document)
        return documents

    def hits(
        self, words: tuple[Word, ...], documents: Documents, order: LibraryOrder
    ) -> list[TextHit]:
        """The hits in their order: direct ones, the reader's own locale, the best score first."""
        candidates = self._weightiest(words, documents)
        found = [hit for document in candidates if (hit := self._hit(document, words))]
        places = {
            document: at for at, document in enumerate(order.sorted(h.document for h in found))
        }
        return sorted(
            found,
            key=lambda hit: (hit.is_translated, not hit.is_own, -hit.score, places[hit.document]),
        )

    def _weightiest(self, words: tuple[Word, ...], documents: Documents) -> Iterable[int]:
        if documents.bit_count() <= _MOST_CANDIDATES:
            return members(documents)
        rare = min(words, key=lambda word: self.documents([word]).bit_count())
        return _heaviest(self._weights(rare), documents)

    def _weights(self, word: Word) -> Iterator[tuple[float, int]]:
        for needle in word:
            for code in self._scope.codes:
                for term in needle.terms[0]:
                    found = self._postings.weighted("text", code + term)
                    yield from zip(found.weights, found.documents, strict=True)

    def _hit(self, document: int, words: tuple[Word, ...]) -> TextHit | None:
        passages: tuple[Passage, ...] | None = None
        chosen: list[tuple[Needle, str]] = []
        score = 0.0
        for word in words:
            best: tuple[float, Needle, str] | None = None
            for worth, needle, code in sorted(self._worths(word, document), key=lambda w: -w[0]):
                if needle.must_adjoin:
                    passages = passages or self.passages(document)
                    if not self._stands(needle, passages, document):
                        continue
                best = (worth, needle, code)
                break
            if best is None:
                return None
            score += best[0]
            chosen.append((best[1], best[2]))
        own = all(code == self._scope.codes[0] for _, code in chosen)
        return TextHit(document, tuple(chosen), own, score)

    def passages(self, document: int) -> tuple[Passage, ...]:
        """The running text of a document."""
        return read_body(self._postings.column("body", document))

    def _stands(self, needle: Needle, passages: tuple[Passage, ...], document: int) -> bool:
        stands_in = needle.stands_in
        if any(stands_in(passage.text) or stands_in(passage.heading) for passage in passages):
            return True
        names = read_names(self._postings.column("names", document))
        return any(stands_in(named.text) for named in names)

    def _worths(self, word: Word, document: int) -> Iterator[tuple[float, Needle, str]]:
        total = self._scope.documents.bit_count()
        for needle in word:
            for code in self._scope.codes:
                holders = self._set(needle, code)
                if not holders >> document & 1:
                    continue
                rarity = log(1 + total / (1 + holders.bit_count()))
                yield rarity * needle.factor * self._weight(needle, code, document), needle, code

    def _weight(self, needle: Needle, code: str, document: int) -> float:
        """The weight of the rarest part: a phrase is no heavier than its lightest word."""
        groups = (
            max(weight_in(self._postings.weighted("text", code + term), document) for term in group)
            for group in needle.terms
        )
        return min(groups)

    def _set(self, needle: Needle, code: str) -> Documents:
        key = (code, needle.text + needle.rule)
        if key not in self._sets:
            found = self._scope.documents
            for group in needle.terms:
                either: Documents = 0
                for term in group:
                    either |= self._postings.documents("text", code + term)
                found &= either
                if not found:
                    break
            self._sets[key] = found
        return self._sets[key]


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
