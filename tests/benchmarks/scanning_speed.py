"""How long it takes to scan a megabyte: `python -m tests.benchmarks.scanning_speed JMDICT.tsv.xz`.

Ten thousand entries of JMdict are looked for in a megabyte of their own words and of prose made of
them, by the scanner alone and by `glossary scan` as a whole process. Processor time is told as a
multiple of a plain loop's as well, so that runs on busy machines compare.
"""

from __future__ import annotations

import lzma
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from glossary_app.library.scanning import TextScanner
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation
from tests.planted_names import planted

_Value = TypeVar("_Value")
_ENTRIES = 10_000
_BYTES = 1_000_000
_JAPANESE = "{0}は先月の{1}と比べて変わらない。また{2}を見直す必要がある。"
_ENGLISH = "The {0} of last month was not compared with any {1}, which the board had asked for. "
_LOOPS = 5_000_000


def main(table: Path) -> None:
    """Print seconds of processor time."""
    chosen = list(_chosen(table))
    scanner, made = _timed(lambda: TextScanner(planted(_designations(chosen))))
    loop = _timed(_loop)[1]
    told = [f"made in {made:.2f} s ({made / loop:.1f}); a plain loop of {_LOOPS:,}: {loop:.2f} s"]
    with TemporaryDirectory() as folder:
        home = _library(Path(folder), chosen)
        for name, text in _texts(chosen):
            found, taken = _timed(partial(scanner.scan, text))
            process = _process(home, text)
            told.append(
                f"{name}: {len(text):,} characters, {len(found.terms):,} terms,"
                f" {taken:.2f} s ({taken / loop:.1f});"
                f" process {process:.2f} s ({process / loop:.1f})"
            )
    sys.stdout.write("\n".join(told) + "\n")


def _texts(chosen: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    english = _text(_ENGLISH, [english for _, english in chosen])
    japanese = _text(_JAPANESE, [japanese for japanese, _ in chosen])
    yield "English", english
    yield "Japanese", japanese
    # Sentence by sentence, half of the bytes in each.
    pairs = zip(japanese.split("。"), english.split(". "), strict=False)
    both = "。".join(chain.from_iterable(pairs))
    yield "both", both.encode()[:_BYTES].decode(errors="ignore")


def _library(folder: Path, chosen: list[tuple[str, str]]) -> Path:
    table = folder / "chosen.tsv"
    rows = (f"{english}\t{japanese}" for japanese, english in chosen)
    table.write_text("\n".join(["term:en-US\tterm:ja-JP", *rows]), "utf-8")
    _run(folder, "import", str(table))
    return folder


def _process(home: Path, text: str) -> float:
    """Seconds of processor time of `glossary scan`, from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(home, "scan", "-", text=text)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _run(home: Path, *command: str, text: str = "") -> None:
    program = [sys.executable, "-c", "from glossary_app.cli.main import main; main()"]
    subprocess.run(
        [*program, "--data-dir", str(home), "--no-starter", *command],
        input=text.encode(),
        stdout=subprocess.DEVNULL,
        check=True,
    )


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
