"""How fast a table and a folder of pages come in, and how much room they take.

    python -m tests.benchmarks.import_speed [ROWS] [PAGES]

Against a floor in the same run: reading the same bytes, and writing the same texts into a bare
SQLite file. The ratios can be compared between machines, the figures beside them cannot.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.importing.pipeline import import_source
from glossary_app.model.imports.options import ImportOptions
from glossary_app.store.store import Store
from tests.benchmarks.jmdict_table import JMDICT, read_jmdict, write_table

_WORDS = "cluster node pool queue cache store token model index page shard".split()  # noqa: SIM905 - as it is read
_SENTENCE = "The {0} keeps what the {1} asks for, and hands it to the next {2} when it is free. "
_JAPANESE = "{0}は{1}が求めるものを保ち、空いたときに次の{2}へ渡す。"


@dataclass(frozen=True, slots=True)
class Measured:
    """An import beside its floor; bytes on disk and in the source."""

    what: str
    count: int
    seconds: float
    floor: float
    room: int
    source: int

    def __str__(self) -> str:
        return (
            f"{self.what}: {self.count / self.seconds:.0f}/s, {self.seconds / self.floor:.0f} x"
            f" the floor, {self.room / self.count:.0f} bytes each,"
            f" {self.room / self.source:.1f} x the source"
        )


def measure_table(rows: int) -> Measured:
    """Import the first rows of JMdict as a table."""
    with TemporaryDirectory() as folder:
        table = Path(folder) / "jmdict.tsv"
        count = write_table(islice(read_jmdict(JMDICT), rows), table)
        return _measured("rows", count, table, Path(folder))


def measure_folder(pages: int) -> Measured:
    """Import a folder of invented Markdown pages in two languages."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "pages"
        for name, text in islice(_invented(), pages):
            file = source / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return _measured("pages", pages, source, Path(folder))


def _measured(what: str, count: int, source: Path, folder: Path) -> Measured:
    home = folder / "home"
    seconds = _timed(lambda: _import(source, home))
    floor = _timed(lambda: _write_bare(source, folder / "floor.db"))
    return Measured(what, count, seconds, floor, _size(home), _size(source))


def _import(source: Path, home: Path) -> None:
    with closing(Store.open(home / "glossaries.db")) as store:
        for _ in import_source(source, ImportOptions(), store, home / "index"):
            pass


def _write_bare(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute("CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT)")
        texts = _texts(source)
        connection.executemany("INSERT INTO texts (text) VALUES (?)", texts)


def _texts(source: Path) -> Iterator[tuple[str]]:
    if source.is_dir():
        yield from ((file.read_text("utf-8"),) for file in sorted(source.rglob("*.md")))
        return
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, "excel-tab"):
            yield from ((cell,) for cell in row)


def _invented() -> Iterator[tuple[str, str]]:
    number = 0
    while True:
        words = [_WORDS[(number * step + step) % len(_WORDS)] for step in (3, 5, 7)]
        for locale, sentence in (("en", _SENTENCE), ("ja", _JAPANESE)):
            text = "".join(sentence.format(*words[at % 3 :], *words) for at in range(40))
            header = f"---\ntitle: {words[0]} {number}\n---\n"
            body = f"# {words[0]} {number}\n\n{text}\n\n## Usage\n\n- **{words[1]}**: {text}\n"
            yield f"{locale}/{words[0]}-{number}.md", header + body
        number += 1


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print both."""
    given = [int(each) for each in sys.argv[1:3]]
    rows, pages = (*given, *(10_000, 400)[len(given) :])
    for measured in (measure_table(rows), measure_folder(pages)):
        sys.stdout.write(f"{measured}\n")


if __name__ == "__main__":
    main()
