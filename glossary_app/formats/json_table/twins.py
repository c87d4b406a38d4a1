"""Files that hold the same words in two languages: `data/en.yaml` and `data/ja.yaml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from glossary_app.formats.fields.locale_names import locale_of_path, without_locale
from glossary_app.model.source import SourceFile

# Of the words of one file so many stand in the other.
_LEAST_SHARE = 0.5

Words = Callable[[SourceFile], Mapping[str, object] | None]


class Twins:
    """Knows the words of all files whose path names a language; they are read when first asked."""

    def __init__(
        self, words_of: Words, files: Callable[[], Iterable[SourceFile]] | None = None
    ) -> None:
        self._words_of = words_of
        self._files = files
        # By path without the language: the digests of the words of each file.
        self._known: dict[str, dict[str, frozenset[int]]] | None = None

    def of(self, path: str) -> tuple[str, ...]:
        """The paths of the same file in other languages."""
        return tuple(other for other in self._alike(path) if other != path)

    def has_twin(self, path: str, words: Iterable[str]) -> bool:
        """Whether a file in another language holds most of these words: they are keys then."""
        mine = _digests(words)
        return any(
            len(mine & theirs) >= max(len(mine), len(theirs)) * _LEAST_SHARE
            for other, theirs in self._alike(path).items()
            if other != path
        )

    def _alike(self, path: str) -> Mapping[str, frozenset[int]]:
        if self._files is None or locale_of_path(path) is None:
            return {}
        if self._known is None:
            self._known = defaultdict(dict)
            for file in self._files():
                words = self._words_of(file) if locale_of_path(file.path) else None
                if words:
                    self._known[without_locale(file.path)][file.path] = _digests(words)
        return self._known.get(without_locale(path), {})


def _digests(words: Iterable[str]) -> frozenset[int]:
    return frozenset(map(hash, words))
