"""Search in pages of some ten thousand letters: how fast they are indexed and found.

    python -m tests.benchmarks.long_pages [PAGES]

The pages are made up of invented sentences whose words are as unevenly frequent as in real
text; half of them are Japanese.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Reading, Section, SectionKind
from glossary_app.search.building.index_writing import rebuild
from glossary_app.search.index import SearchIndex

_LETTERS, _JAPANESE_LETTERS = 9_000, 4_000
_SECTIONS = tuple(SectionKind)
_SYLLABLES = "ba den for gra hil ist jun kel lo mar net or pre qui ran sta tor ul ver wen".split()  # noqa: SIM905 - as it is read
_KANJI = "評価学習検索機械言語情報処理生成推論結果費用見積開発設計運用品質顧客価値記録権限"
_ENDINGS = ("を行う。", "のために", "と比べて", "であり、", "が必要です。", "から求める。", "する")


class PageMaker:
    """Makes entries with two long pages each; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - text, not a secret
        self.words = self._invent(6000)
        self.compounds = sorted({a + b for a in _KANJI for b in _KANJI if a != b})
        self._word_weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        weights = (1 / (rank + 3) for rank in range(len(self.compounds)))
        self._compound_weights = list(accumulate(weights))

    def entries(self, count: int) -> Iterator[Entry]:
        """Yield entries."""
        for number in range(count):
            english = Page(
                EN_US, self._headword(), self._english(200), sections=self._sections(EN_US)
            )
            japanese = Page(
                JA_JP,
                self._random.choice(self.compounds) + self._random.choice(self.compounds),
                self._japanese(100),
                reading=Reading("よみかた", derived=True),
                sections=self._sections(JA_JP),
            )
            yield Entry(EntryRef("long", f"entry-{number}"), (english, japanese))

    def queries(self, count: int) -> Iterator[tuple[str, Locale]]:
        """Yield words, pairs and phrases in both languages."""
        pick = self._random.choice
        for _ in range(count):
            yield pick(self.words), EN_US
            yield f"{pick(self.words[:400])} {pick(self.words[:400])}", EN_US
            yield pick(self.compounds), JA_JP
            yield pick(self.compounds[:200]) + pick(_ENDINGS).rstrip("。、"), JA_JP

    def _invent(self, count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            length = self._random.randint(2, 4)
            found["".join(self._random.choices(_SYLLABLES, k=length))] = None
        return list(found)

    def _headword(self) -> str:
        return " ".join(self._random.sample(self.words, 2)).capitalize()

    def _sections(self, locale: Locale) -> tuple[Section, ...]:
        japanese = locale.is_japanese
        letters = (_JAPANESE_LETTERS if japanese else _LETTERS) // len(_SECTIONS)
        write = self._japanese if japanese else self._english
        return tuple(Section(kind, kind.value, prose=write(letters)) for kind in _SECTIONS)

    def _english(self, letters: int) -> str:
        words = self._random.choices(self.words, cum_weights=self._word_weights, k=letters // 7)
        return " ".join(words) + "."

    def _japanese(self, letters: int) -> str:
        chosen = self._random.choices(
            self.compounds, cum_weights=self._compound_weights, k=letters // 5
        )
        return "".join(word + self._random.choice(_ENDINGS) for word in chosen)


def measure(pages: int) -> str:
    """Build and search; returns the figures, for people."""
    maker = PageMaker(7)
    with TemporaryDirectory() as folder:
        start = time.process_time()
        for _ in rebuild(Path(folder), maker.entries(pages // 2), "1"):
            pass
        seconds = time.process_time() - start
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        index = SearchIndex.open(Path(folder), "1")
        times = sorted(_times(index, list(maker.queries(60))))
        index.close()
    count = len(times)
    return (
        f"{pages} pages: {pages / seconds:.0f} pages/s, {size / 2**20:.0f} MB;"
        f" {count} searches: p50 {times[count // 2]:.2f} ms,"
        f" p95 {times[int(count * 0.95)]:.2f} ms, max {times[-1]:.2f} ms"
    )


def _times(index: SearchIndex, queries: list[tuple[str, Locale]]) -> Iterator[float]:
    for query, locale in queries:
        start = time.process_time()
        index.search(SearchRequest(query, locale), ("long",))
        yield (time.process_time() - start) * 1000


if __name__ == "__main__":
    sys.stdout.write(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200) + "\n")
