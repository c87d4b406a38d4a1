"""Texts with a paragraph for each term: its name, and behind or below it what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from glossary_app.errors import PageError
from glossary_app.formats.fields.letters import has_letters, is_japanese
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.rubrics import group_named
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.model.imports.columns import Role

_Paragraph = list[RawRow]

_TERM, _TRANSLATION, _DEFINITION = "Term", "Translation", "Definition"
# `説明：海の満ち引き。`, `Japanese: 潮`; of a name that means a column.
_LABELLED = re.compile(r"([^:：]{1,30})[:：]\s*(\S.*)")
# `Kiln: an oven`, `Kiln - an oven`
_NAMED = re.compile(r"([^:：]{1,60}?)(?:[:：]\s*|\s+[-–—―]+\s+)(\S.*)")
_MARKS = "■□◆◇●○▼▽▲△▶►★☆◎§・*#-–>【】《》≪≫ \t\u3000"
_ENDS = ("。", ".", "．", "！", "？", "!", "?")
_LONGEST_NAME = 60
_FEWEST = 2
_MOST_LINES = 1_000
_MOST = 0.8
# What is so much longer than a name explains it.
_TIMES_LONGER = 2.5
_LONG_TEXT = 20


def are_paragraphs(rows: Sequence[RawRow]) -> bool:
    """Whether lines, of which the blank ones are gone, are paragraphs of terms."""
    if any(row.is_full for row in rows):
        return False
    paragraphs = [each for each in _paragraphs(rows) if not _is_group(each)]
    if paragraphs and len(paragraphs[0]) == 1 and not _is_explained(paragraphs[0]):
        # The title of the text.
        paragraphs = paragraphs[1:]
    good = sum(map(_is_explained, paragraphs))
    return good >= _FEWEST and good >= len(paragraphs) * _MOST


def one_row_a_paragraph(grid: Grid, rows: Sequence[RawRow]) -> Grid:
    """The grid with a row for each paragraph below the names of its columns."""
    said = [_said(each) for each in _paragraphs(rows) if _is_explained(each)]
    named = dict.fromkeys(chain.from_iterable(said))
    labels = [name for name in named if name not in (_TERM, _TRANSLATION, _DEFINITION)]
    names = [_TERM, _TRANSLATION, *labels, _DEFINITION]
    if _TRANSLATION not in named:
        names.remove(_TRANSLATION)
    return replace(grid, rows=lambda: _rows(grid, names))


def _rows(grid: Grid, names: Sequence[str]) -> Iterator[RawRow | PageError]:
    # In no line of the file.
    yield RawRow([*names], "", 0)
    has_begun = False
    for paragraph in _paragraphs_and_errors(grid.rows()):
        if isinstance(paragraph, PageError):
            yield paragraph
        elif _is_group(paragraph):
            yield paragraph[0]
        elif has_begun or _is_explained(paragraph):
            # What stands above the first is the title of the text.
            has_begun = True
            said = _said(paragraph)
            text = "\n".join(row.text for row in paragraph)
            known = {name: held for name, held in said.items() if name in names}
            rest = [f"{name}: {held}" for name, held in said.items() if name not in names]
            known[_DEFINITION] = "\n".join(filter(None, (known.get(_DEFINITION, ""), *rest)))
            cells = [known.get(name, "") for name in names]
            yield replace(paragraph[0], cells=cells, text=text)


def _paragraphs_and_errors(
    rows: Iterable[RawRow | PageError],
) -> Iterator[_Paragraph | PageError]:
    held: _Paragraph = []
    for row in rows:
        is_full = len(held) == _MOST_LINES
        if isinstance(row, PageError) or is_full or (held and row.line != held[-1].line + 1):
            if held:
                yield held
            held = []
        if isinstance(row, PageError):
            yield row
        elif not row.is_comment:
            held.append(row)
    if held:
        yield held


def _paragraphs(rows: Sequence[RawRow]) -> list[_Paragraph]:
    return [each for each in _paragraphs_and_errors(rows) if not isinstance(each, PageError)]


def _is_group(paragraph: _Paragraph) -> bool:
    return len(paragraph) == 1 and group_named(paragraph[0]) is not None


def _is_explained(paragraph: _Paragraph) -> bool:
    first, *below = paragraph
    if named := _named(first):
        # Of lines that name one term each, none goes on in the next.
        is_alone = not any(map(_named, below))
        return is_alone and _explains([named[1], *map(_line, below)], named[0])
    name = _line(first).strip(_MARKS)
    # `[A]` goes before many terms, `■ tide` before its own text.
    is_name = name != _line(first).strip() or group_named(first) is None
    is_name = is_name and has_letters(name) and not name.endswith(_ENDS)
    return (
        is_name
        and len(name) <= _LONGEST_NAME
        and bool(below)
        and _explains([*map(_line, below)], name)
    )


def _named(first: RawRow) -> tuple[str, str] | None:
    """The name that begins a paragraph, and what stands behind it in its line."""
    found = _NAMED.fullmatch(_line(first).strip(_MARKS))
    is_name = found and has_letters(found[1]) and not meaning_of(found[1])
    return (found[1].strip(), found[2].strip()) if found and is_name else None


def _explains(lines: Sequence[str], name: str) -> bool:
    text = " ".join(line.strip() for line in lines)
    is_long = len(text) > max(_LONG_TEXT, len(name) * _TIMES_LONGER) or text.endswith(_ENDS)
    is_set_in = all(line[:1].isspace() for line in lines)
    return is_long or is_set_in or all(map(_label, lines)) or is_japanese(text) != is_japanese(name)


def _said(paragraph: _Paragraph) -> dict[str, str]:
    """What a paragraph says, by the names of columns."""
    first, *below = map(_line, paragraph)
    if named := _named(paragraph[0]):
        first, below = named[0], [named[1], *below]
    said = {_TERM: _term(first)}
    plain: list[str] = []
    for at, line in enumerate(below):
        label = _label(line)
        if label and not plain:
            said[label[0]] = label[1]
        elif at == 0 and _translates(line.strip(), said[_TERM]):
            said[_TRANSLATION] = line.strip()
        else:
            plain.append(line.strip())
    if plain:
        said[_DEFINITION] = "\n".join(plain)
    return said


def _term(line: str) -> str:
    """The term of a first line, which may say that it is one: 用語：潮."""
    label = _label(line)
    meaning = meaning_of(label[0]) if label else None
    return label[1] if label and meaning and meaning.role is Role.TERM else line.strip(_MARKS)


def _label(line: str) -> tuple[str, str] | None:
    found = _LABELLED.fullmatch(line.strip(_MARKS))
    return (found[1].strip(), found[2].strip()) if found and meaning_of(found[1]) else None


def _translates(line: str, name: str) -> bool:
    is_short = len(line) <= _LONGEST_NAME and not line.endswith(_ENDS)
    return is_short and is_japanese(line) is not is_japanese(name)


def _line(row: RawRow) -> str:
    return next((cell for cell in row.cells if cell.strip()), "")
