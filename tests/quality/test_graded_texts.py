"""The share of marks in graded texts that a scan finds, and of what it finds beside them.

A text marks each designation as `⟦what is written=entry⟧`, with `!` behind a forbidden form.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from tests.planted_names import planted

SCANNED = Path(__file__).with_name("scanned")
MARK = re.compile(r"⟦([^=⟧]*)=([a-z-]+)(!?)⟧")
LEAST_MARKS, LEAST_FOUND, MOST_FALSE = 300, 0.99, 0.01


class Marked(NamedTuple):
    """A place of a text, and what stands there."""

    text: str
    start: int
    written: str
    entry: str
    is_forbidden: bool


def designations() -> list[Designation]:
    with (SCANNED / "terms.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    first: set[tuple[str, str]] = set()
    found = []
    for row in rows:
        place = (row["entry"], row["locale"])
        status = TermStatus(row["status"]) if row["status"] else None
        readings = (row["reading"],) if row["reading"] else ()
        ref = EntryRef("desk", row["entry"])
        is_headword = place not in first
        found.append(
            Designation(row["text"], Locale(row["locale"]), ref, status, is_headword, readings)
        )
        first.add(place)
    return found


def graded(path: Path) -> tuple[str, set[Marked]]:
    """A text without its marks, and the marks."""
    source = path.read_text(encoding="utf-8")
    plain: list[str] = []
    marks: set[Marked] = set()
    at = length = 0
    for found in MARK.finditer(source):
        plain += [source[at : found.start()], found[1]]
        length += found.start() - at
        marks.add(Marked(path.name, length, found[1], found[2], bool(found[3])))
        length += len(found[1])
        at = found.end()
    return "".join([*plain, source[at:]]), marks


def scanned(path: Path, text: str) -> set[Marked]:
    return {
        Marked(
            path.name,
            mark.start,
            text[mark.start : mark.end],
            mark.designation.ref.slug,
            mark.designation.status is TermStatus.FORBIDDEN,
        )
        for mark in marks_in(text, planted(designations()))
    }


def test_nearly_every_mark_is_found_and_hardly_anything_else() -> None:
    expected: set[Marked] = set()
    found: set[Marked] = set()

    for path in sorted(SCANNED.glob("text-*")):
        text, marks = graded(path)
        expected |= marks
        found |= scanned(path, text)

    missed, false = expected - found, found - expected
    told = "\n".join(
        f"{kind}: {each}"
        for kind, all_ in (("missed", missed), ("false", false))
        for each in sorted(all_)
    )
    assert len(expected) >= LEAST_MARKS
    assert len(missed) <= (1 - LEAST_FOUND) * len(expected), told
    assert len(false) <= MOST_FALSE * len(found), told


def test_a_mark_is_taken_from_the_text_and_its_place_kept(tmp_path: Path) -> None:
    path = tmp_path / "text"
    path.write_text("the ⟦caches=cache⟧ of ⟦サーバ=server!⟧", encoding="utf-8")

    text, marks = graded(path)

    assert text == "the caches of サーバ"
    assert marks == {
        Marked("text", 4, "caches", "cache", False),
        Marked("text", 14, "サーバ", "server", True),
    }
