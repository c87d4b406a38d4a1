"""Checks on a hand-off page's sections: order, doubling, rows, text that has no place."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.handoff.body import joined_rows, text_of
from glossary_app.formats.handoff.grammar import Mark, RawSection
from glossary_app.formats.handoff.reader import sections_of
from glossary_app.formats.handoff.remarks import ReadPage, Remark
from glossary_app.formats.handoff.sections import Part, slot_number, slot_of
from glossary_app.model.page import SectionKind


def stray_text(read: ReadPage) -> Iterator[Remark]:
    """Text before the first section that is neither banner nor header line."""
    for piece in read.raw.stray:
        message = f"this line is no part of the header: '{piece.text}'"
        yield Remark(piece.line, "stray-text", message, (piece.text,))


def different_definitions(read: ReadPage) -> Iterator[Remark]:
    """On a hand-off page the definition section says the same as the short definition."""
    if read.dialect.is_own:
        return
    for raw in sections_of(read.placed, SectionKind.DEFINITION):
        if text_of(raw.pieces, read.dialect) not in ("", read.page.short_definition):
            message = f"'{raw.heading}' differs from the short definition"
            yield Remark(raw.line, "definition-differs", message, (raw.heading,))


def missing_definition(read: ReadPage) -> Iterator[Remark]:
    """A page of ours may do without a definition, but should not."""
    if not read.page.short_definition:
        yield Remark(1, "no-definition", "the page has no short definition")


def section_order(read: ReadPage) -> Iterator[Remark]:
    """Known sections stand in their fixed order, each once; `other` ones stand anywhere."""
    highest = -1
    seen: set[int] = set()
    for raw in read.raw.sections:
        number = slot_number(raw.heading)
        if number is None:
            continue
        if number in seen:
            message = f"the section stands twice: '{raw.heading}'"
            yield Remark(raw.line, "section-duplicate", message, (raw.heading,))
        elif number < highest:
            message = f"the section is out of its order: '{raw.heading}'"
            yield Remark(raw.line, "section-order", message, (raw.heading,))
        seen.add(number)
        highest = max(highest, number)


def unknown_sections(read: ReadPage) -> Iterator[Remark]:
    """Headings that the hand-off page does not know; a page of ours may have any."""
    if read.dialect.is_own:
        return
    for raw in read.raw.sections:
        if slot_of(raw.heading) is None:
            message = f"the section is kept as it is: '{raw.heading}'"
            yield Remark(raw.line, "unknown-section", message, (raw.heading,))


def unreadable_parts(read: ReadPage) -> Iterator[Remark]:
    """Aliases, sources and the like of which nothing could be read."""
    for place in read.placed:
        slot = slot_of(place.raw.heading)
        if slot and slot.what not in (place.what, Part.SHORT_DEFINITION):
            message = f"nothing here has the form of '{slot.english}', so it is kept as text"
            yield Remark(place.raw.line, "part-form", message, (slot.english,))


def misplaced_text(read: ReadPage) -> Iterator[Remark]:
    """Paragraphs in lists of aliases and the like, or before the first question."""
    for place in read.placed:
        if place.what is Part.FAQ:
            if place.raw.pieces and place.raw.pieces[0].mark is not Mark.QUESTION:
                yield _misplaced(place.raw, 0)
        elif place.what in _LISTS:
            marks = [piece.mark for piece in place.raw.pieces]
            yield from (
                _misplaced(place.raw, number)
                for number, mark in enumerate(marks)
                if mark is not Mark.ITEM
            )


_LISTS = frozenset({Part.ALIASES, Part.RELATIONS, Part.CHUNKS, Part.SOURCES})


def _misplaced(raw: RawSection, number: int) -> Remark:
    piece = raw.pieces[number]
    return Remark(piece.line, "misplaced-text", f"this text has no place here: '{piece.text}'")


def undoubled_rows(read: ReadPage) -> Iterator[Remark]:
    """Where prose and rows both stand on a v2 page, the prose ends with the joined rows."""
    if not read.dialect.repeats_rows:
        return
    for place in read.placed:
        if not isinstance(place.what, SectionKind) or place.what in _FREE:
            continue
        raw = place.raw
        marks = [piece.mark for piece in raw.pieces]
        if Mark.ITEM not in marks or marks[0] is Mark.ITEM:
            continue
        before = text_of(raw.pieces[: marks.index(Mark.ITEM)], read.dialect)
        if not before.endswith(joined_rows(raw)):
            message = f"the prose of '{raw.heading}' does not end with its rows"
            yield Remark(raw.line, "doubling-mismatch", message, (raw.heading,))


# These are free in form: the first may be any text, the second is compared as a whole.
_FREE = frozenset({SectionKind.OTHER, SectionKind.DEFINITION})


def uneven_rows(read: ReadPage) -> Iterator[Remark]:
    """The rows of one section have the same number of cells."""
    for place in read.placed:
        if not isinstance(place.what, SectionKind) or place.what in _FREE:
            continue
        items = place.raw.items
        counts = [len(read.dialect.read_cells(item.text)) for item in items]
        for item, count in zip(items, counts, strict=True):
            if count != counts[0]:
                message = f"the row has {count} cells, the first one {counts[0]}"
                yield Remark(item.line, "row-cells", message, (str(count), str(counts[0])))
                break
