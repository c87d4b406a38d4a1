"""Terms of definition lists and of abbreviations, as extensions of Markdown have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MEANING = re.compile(r"[ ]{0,3}[:~][ \t]+(?=\S)")
_ANY_MEANING = re.compile(r"\n {0,3}[:~][ \t]")
_ABBREVIATION = re.compile(r"[ ]{0,3}\*\[([^\[\]]{1,100})\]:[ \t]*(\S.*)")
# Headings, tables, quotes and the fences of code.
_NO_NAMES = (" ", "\t", "#", "|", ">", "```", "~~~")
_LONGEST_NAME = 200
# A page of abbreviations may have a few words on what they are.
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Defined:
    """The names of a term, what they mean, and the lines that say so."""

    names: tuple[str, ...]
    prose: str
    source: str


def may_define_terms(body: str) -> bool:
    """Whether any line of a page may say what the one above it means; told fast."""
    return bool(_ANY_MEANING.search(body))


def definitions(lines: Sequence[str]) -> Iterator[Defined]:
    """`Term` and below it `: text`; several names may stand above one text."""
    starts = [place for place in range(len(lines)) if _begins_definition(lines, place)]
    tops = [_top_of_names(lines, start) for start in starts]
    ends: list[int] = []
    for number, start in enumerate(starts):
        end = tops[number + 1] if number + 1 < len(tops) else len(lines)
        end = next((n for n in range(start + 1, end) if lines[n].startswith("#")), end)
        ends.append(end)
    own = [_end_of_own(lines, start, end) for start, end in zip(starts, ends, strict=True)]
    # Those who write all of their further paragraphs at the margin mean them so.
    is_loose = sum(one < other for one, other in zip(own, ends, strict=True)) * 2 > len(own)
    for top, start, end in zip(tops, starts, ends if is_loose else own, strict=True):
        prose = "\n".join(map(_unmarked, lines[start + 1 : end])).strip("\n")
        yield Defined(tuple(lines[top : start + 1]), prose, "\n".join(lines[top:end]))


def abbreviations(lines: Sequence[str]) -> tuple[Defined, ...]:
    """`*[HTML]: HyperText Markup Language`, on a page that has little else."""
    written = [line for line in lines if line.strip()]
    found = [(match, line) for line in written if (match := _ABBREVIATION.fullmatch(line))]
    if len(found) < len(written) * _LEAST_SHARE:
        return ()
    return tuple(Defined((match[1],), match[2].strip(), line) for match, line in found)


def without_abbreviations(prose: str) -> str:
    """The prose without the lines that only say what abbreviations in it mean."""
    return "\n".join(line for line in prose.split("\n") if not _ABBREVIATION.fullmatch(line))


def _end_of_own(lines: Sequence[str], start: int, end: int) -> int:
    """The line behind what a term means: text at the margin behind a blank line is the page's."""
    for place in range(start + 2, end):
        line = lines[place]
        is_own = not line.strip() or line.startswith((" ", "\t")) or _MEANING.match(line)
        if not is_own and not lines[place - 1].strip() and lines[start + 1 : place - 1]:
            return place
    return end


def _begins_definition(lines: Sequence[str], place: int) -> bool:
    below = place + 1
    if not _may_be_name(lines[place]):
        return False
    if below < len(lines) and not lines[below].strip():
        below += 1
    return below < len(lines) and bool(_MEANING.match(lines[below]))


def _may_be_name(line: str) -> bool:
    is_marked = line.startswith(_NO_NAMES) or bool(_MEANING.match(line))
    return bool(line.strip("*_~` \t")) and not is_marked and len(line) <= _LONGEST_NAME


def _top_of_names(lines: Sequence[str], start: int) -> int:
    """The first of several names; what is not parted from the text above is part of it."""
    top = start
    while top > 0 and _may_be_name(lines[top - 1]):
        top -= 1
    return top if top == 0 or not lines[top - 1].strip() else start


def _unmarked(line: str) -> str:
    if marked := _MEANING.match(line):
        return line[marked.end() :]
    return line[2:] if line.startswith("  ") else line
