"""The subjects of the library: categories, with those put together that mean the same.

A subject is written in capitals and without, and in two languages: what an entry's English page
calls Concept and its Japanese one コンセプト is one subject.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from unicodedata import normalize

from glossary_app.model.listing import Subject
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.store.file.database import Database

# One pass over the index that lists are made of: no entry is looked up.
_CATEGORIES = """
SELECT english, japanese, count(*)
FROM (
  SELECT
    max(iif(locale >= 'ja' AND locale < 'jb', '', category)) AS english,
    max(iif(locale >= 'ja' AND locale < 'jb', category, '')) AS japanese
  FROM pages
  WHERE category <> ''
  GROUP BY entry
)
GROUP BY english, japanese
"""

_Pair = tuple[str, str]


def read_subjects(database: Database, limit: int) -> tuple[Subject, ...]:
    """The subjects that the most entries are on, at most so many, the largest first."""
    counted = {(english, japanese): n for english, japanese, n in database.rows(_CATEGORIES)}
    found = sorted(_subjects(counted), key=lambda subject: (-subject.entries, subject.names))
    return tuple(found[:limit])


def _subjects(counted: dict[_Pair, int]) -> Iterator[Subject]:
    leaders = _leaders(counted)
    groups: defaultdict[str, dict[_Pair, int]] = defaultdict(dict)
    for pair, count in counted.items():
        # Pages that disagree put their entry on two subjects.
        for key in {leaders[_folded(name)] for name in pair if name}:
            groups[key][pair] = count
    for key, pairs in groups.items():
        sides: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for pair, count in pairs.items():
            for side, name in zip(sides, pair, strict=True):
                if name and leaders[_folded(name)] == key:
                    side[name] += count
        yield Subject(
            tuple(sorted({*sides[0], *sides[1]})),
            tuple(_titles(*sides)),
            sum(pairs.values()),
        )


def _titles(english: Counter[str], japanese: Counter[str]) -> Iterator[tuple[Locale, str]]:
    for locale, names in ((EN_US, english), (JA_JP, japanese)):
        if names:
            # Of equally frequent spellings the one that begins with a capital.
            yield locale, min(names, key=lambda name: (-names[name], name))


def _leaders(counted: dict[_Pair, int]) -> dict[str, str]:
    """For each folded name the one that stands for all that mean the same."""
    folded: Counter[_Pair] = Counter()
    for (english, japanese), count in counted.items():
        folded[_folded(english), _folded(japanese)] += count
    leaders = {name: name for pair in folded for name in pair if name}
    pairs = {pair: count for pair, count in folded.items() if all(pair)}
    for english, japanese in pairs:
        if _is_most(pairs, (english, japanese), 0) and _is_most(pairs, (english, japanese), 1):
            old, new = leaders[japanese], leaders[english]
            leaders = {name: new if led == old else led for name, led in leaders.items()}
    return leaders


def _is_most(pairs: dict[_Pair, int], pair: _Pair, side: int) -> bool:
    """Whether most of the pages of this name on one side have that name on the other."""
    total = sum(count for other, count in pairs.items() if other[side] == pair[side])
    return 2 * pairs[pair] > total


def _folded(name: str) -> str:
    return " ".join(normalize("NFKC", name).casefold().split())
