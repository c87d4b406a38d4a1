"""JMdict as a table with the canonical headers, for load tests.

python -m tests.benchmarks.jmdict_table jmdict-en.tsv.xz OUTPUT.tsv [ENTRIES]
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

JMDICT = Path(__file__).parents[3] / "shared" / "corpora" / "jmdict" / "jmdict-en.tsv.xz"

HEADERS = (
    "id",
    "term:en-US",
    "aliases:en-US",
    "definition:en-US",
    "term:ja-JP",
    "aliases:ja-JP",
    "reading:ja-JP",
)
_MOST_GLOSSES = 4


@dataclass(frozen=True, slots=True)
class JmdictEntry:
    """An entry as JMdict has it; the first of each is the headword."""

    id: str
    kanji: tuple[str, ...]
    kana: tuple[str, ...]
    glosses: tuple[str, ...]
    definition: str

    @property
    def written(self) -> tuple[str, ...]:
        """The forms in kanji, else those in kana."""
        return self.kanji or self.kana


def read_jmdict(path: Path) -> Iterator[JmdictEntry]:
    """Yield the entries of the packed file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 1, None):
            id_, kanji, kana, _, _, senses = line.rstrip("\n").split("\t")
            glosses = (gloss for sense in senses.split(" | ") for gloss in sense.split("; "))
            yield JmdictEntry(id_, _split(kanji), _split(kana), tuple(glosses), senses)


def row_of(entry: JmdictEntry) -> str:
    """An entry as a line of the table."""
    values = (
        entry.id,
        entry.glosses[0],
        " | ".join(entry.glosses[1:_MOST_GLOSSES]),
        entry.definition.replace(" | ", "; "),
        (entry.written or entry.glosses)[0],
        " | ".join(entry.written[1:]),
        entry.kana[0] if entry.kana else "",
    )
    return "\t".join(value.replace('"', "'") for value in values)


def write_table(entries: Iterator[JmdictEntry], target: Path) -> int:
    """Write a table; returns how many entries it has."""
    count = 0
    with target.open("w", encoding="utf-8") as file:
        file.write("\t".join(HEADERS) + "\n")
        for entry in entries:
            file.write(row_of(entry) + "\n")
            count += 1
    return count


def _split(joined: str) -> tuple[str, ...]:
    return tuple(filter(None, joined.split(";")))


def main() -> None:
    """Convert a file."""
    source, target = map(Path, sys.argv[1:3])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    write_table(islice(read_jmdict(source), most), target)


if __name__ == "__main__":
    main()
