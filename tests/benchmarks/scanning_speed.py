"""How long it takes to scan a megabyte: `python -m tests.benchmarks.scanning_speed JMDICT.tsv.xz`.

Ten thousand entries of JMdict are looked for in a megabyte of their own words and of prose made of
them. Processor time is told beside that of a plain loop, so that runs on busy machines compare.
"""

from __future__ import annotations

import lzma
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from glossary_app.library.scanning import TextScanner
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation

_Value = TypeVar("_Value")
_ENTRIES = 10_000
_BYTES = 1_000_000
_JAPANESE = "{0}は先月の{1}と比べて変わらない。また{2}を見直す必要がある。"
_ENGLISH = "The {0} of last month was not compared with any {1}, which the board had asked for. "
_LOOPS = 5_000_000


def main(table: Path) -> None:
    """Print seconds of processor time."""
    chosen = list(_chosen(table))
    scanner, made = _timed(lambda: TextScanner(_designations(chosen)))
    told = [f"made in {made:.2f} s; a plain loop of {_LOOPS:,}: {_timed(_loop)[1]:.2f} s"]
    for name, sentence, column in (("English", _ENGLISH, 1), ("Japanese", _JAPANESE, 0)):
        text = _text(sentence, [row[column] for row in chosen])
        found, taken = _timed(partial(scanner.scan, text))
        told.append(f"{name}: {len(text):,} characters, {len(found.terms):,} terms, {taken:.2f} s")
    sys.stdout.write("\n".join(told) + "\n")


def _chosen(table: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(table, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    written = [row for row in rows if row[1]]
    for row in written[1 :: len(written) // _ENTRIES][:_ENTRIES]:
        yield row[1].split(";")[0], row[-1].split(";")[0]


def _designations(chosen: list[tuple[str, str]]) -> Iterator[Designation]:
    for number, (japanese, english) in enumerate(chosen):
        ref = EntryRef("jmdict", str(number))
        yield Designation(english, EN_US, ref, None, is_headword=True)
        yield Designation(japanese, JA_JP, ref, None, is_headword=True)


def _text(sentence: str, words: list[str]) -> str:
    chance = random.Random(1)  # noqa: S311 - the same text each time
    sentences: list[str] = []
    size = 0
    while size < _BYTES:
        sentences.append(sentence.format(*chance.sample(words, 3)))
        size += len(sentences[-1].encode())
    return "".join(sentences)


def _timed(work: Callable[[], _Value]) -> tuple[_Value, float]:
    started = time.process_time()
    value = work()
    return value, time.process_time() - started


def _loop() -> None:
    counts: dict[int, int] = {}
    for number in range(_LOOPS):
        counts[number % 1000] = number


if __name__ == "__main__":
    main(Path(sys.argv[1]))
