"""One line of EDICT: `取扱い;取扱 [とりあつかい] /(n) (1) handling/(2) operation/EntL1/`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ENTRY_NUMBER = re.compile(r"EntL\d+X?")
# `(P)`, `(oK)`, `(io)` behind a spelling; behind a reading also the spellings that it is for.
_MARKS = re.compile(r"[(（][^()（）]*[)）]")
_LEADING = re.compile(r"\s*(?:\((?P<bracket>[^()]*)\)|\{(?P<field>[^{}]*)\})\s*")
_NUMBER = re.compile(r"\d{1,3}")
_CODES = re.compile(r"[a-zA-Z0-9-]{1,10}(?:,[a-zA-Z0-9-]{1,10})*")
_COMMON = "P"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word may mean: its glosses, and the field that these belong to."""

    glosses: tuple[str, ...]
    field: str = ""


@dataclass(frozen=True, slots=True)
class EdictLine:
    """A word: its spellings, the first of its readings, its parts of speech, and its senses."""

    heads: tuple[str, ...]
    reading: str
    speech: tuple[str, ...]
    senses: tuple[Sense, ...]
    number: str


def read_line(text: str) -> EdictLine | None:
    """What a line says; None for one that is no word with its glosses."""
    before, _, behind = text.strip().partition("/")
    if len(behind) < 2 or not behind.endswith("/"):
        return None
    written, bracket, read = before.rstrip().removesuffix("]").partition("[")
    if bool(bracket) is not before.rstrip().endswith("]") or set("[]") & {*written, *read}:
        return None
    heads, readings = _spellings(written), _spellings(read)
    parts = [part.strip() for part in behind[:-1].split("/")]
    numbers = [part for part in parts if _ENTRY_NUMBER.fullmatch(part)]
    speech, senses = _senses([part for part in parts if part and part not in numbers])
    if not heads or not senses:
        return None
    return EdictLine(heads, next(iter(readings), ""), speech, senses, "".join(numbers[:1]))


def _spellings(text: str) -> tuple[str, ...]:
    parts = (_MARKS.sub("", part).strip() for part in text.split(";"))
    return tuple(dict.fromkeys(filter(None, parts)))


def _senses(parts: list[str]) -> tuple[tuple[str, ...], tuple[Sense, ...]]:
    """The parts of speech of all senses, and the senses; a number begins a new one."""
    speech: dict[str, None] = {}
    senses: list[tuple[list[str], str]] = []
    for part in parts:
        rest, field, is_new = part, "", not senses
        while found := _LEADING.match(rest):
            said = found["bracket"] or ""
            if found["field"]:
                field = found["field"]
            elif _NUMBER.fullmatch(said):
                is_new = True
            elif not _CODES.fullmatch(said):
                break
            elif said != _COMMON:
                speech |= dict.fromkeys(said.split(","))
            rest = rest[found.end() :]
        if is_new and rest:
            senses.append(([], field))
        if rest:
            senses[-1][0].append(rest)
    return tuple(speech), tuple(Sense(tuple(glosses), field) for glosses, field in senses)
