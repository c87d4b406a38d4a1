"""What stands below a heading of a hand-off page: prose, rows, questions, limitations.

Prose before a list is its `lead`; prose without a list, or after it, is `prose`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.formats.handoff.dialect import Dialect
from glossary_app.formats.handoff.grammar import Mark, Piece, RawSection
from glossary_app.model.page import Faq, Limitations, Section, SectionKind


def text_of(pieces: Iterable[Piece], dialect: Dialect) -> str:
    """Paragraphs with a blank line between them; the items of a list stay on lines of their own."""
    text = ""
    previous: Mark | None = None
    for piece in pieces:
        gap = "\n" if piece.mark is previous is Mark.ITEM else "\n\n"
        line = f"- {piece.text}" if piece.mark is Mark.ITEM else dialect.read_paragraph(piece.text)
        text += (gap if text else "") + line
        previous = piece.mark
    return text


def read_section(kind: SectionKind, raw: RawSection, dialect: Dialect) -> Section:
    """Tell lead, rows and prose apart, and drop rows that are repeated in the lead."""
    before, after = _around_list(raw, dialect)
    if not raw.items:
        return Section(kind, raw.heading, prose=before)
    rows = tuple(dialect.read_cells(item.text) for item in raw.items)
    joined = joined_rows(raw)
    if dialect.is_own or not joined or not before.endswith(joined):
        return Section(kind, raw.heading, before, rows, after)
    lead = before[: -len(joined)].strip()
    return Section(kind, raw.heading, lead, rows, after, doubled=True)


def joined_rows(raw: RawSection) -> str:
    """The rows as a hand-off page repeats them in its running text."""
    return " ".join(item.text for item in raw.items)


def read_faqs(raw: RawSection, dialect: Dialect) -> Iterator[Faq]:
    """Each question with everything up to the next one."""
    question: str | None = None
    answer: list[Piece] = []
    for piece in raw.pieces:
        if piece.mark is Mark.QUESTION:
            if question is not None:
                yield Faq(question, text_of(answer, dialect))
            question, answer = piece.text, []
        else:
            answer.append(piece)
    if question is not None:
        yield Faq(question, text_of(answer, dialect))


def read_limitations(raw: RawSection, dialect: Dialect) -> Limitations:
    """The paragraphs, then the items; items are no rows here, a bar in them is text."""
    paragraphs = [piece for piece in raw.pieces if piece.mark is not Mark.ITEM]
    return Limitations(text_of(paragraphs, dialect), tuple(item.text for item in raw.items))


def _around_list(raw: RawSection, dialect: Dialect) -> tuple[str, str]:
    """The paragraphs before the first item and those after it."""
    marks = [piece.mark for piece in raw.pieces]
    first = marks.index(Mark.ITEM) if Mark.ITEM in marks else len(marks)
    after = (piece for piece in raw.pieces[first:] if piece.mark is not Mark.ITEM)
    return text_of(raw.pieces[:first], dialect), text_of(after, dialect)
