"""The rows of a bank as concepts: rows of one sequence are one, with all its spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from glossary_app.formats.fields.concept import Concept, Designation, LanguagePart
from glossary_app.formats.fields.headings import PART_OF_SPEECH
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.yomitan.glosses import is_inflection, read_gloss
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Relation, RelationKind
from glossary_app.spelling.kana import is_japanese

# A gloss of this size names the thing; a longer one says what it is.
_LONGEST_NAME = 40
_MOST_WORDS = 5
_ENDS = (".", "。", "!", "?", "！", "？", ";", ":")
# Of a third version, after the score; the first one had its glosses there, one by one.
_GLOSSES_AT = 5


@dataclass(slots=True)
class TermRows:
    """Rows that belong together, and what is read of them."""

    rows: list[list[Any]] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, ...]:
        """What the first row is called and how it is read: which entry this is."""
        return (str(self.rows[0][0]), str(self.rows[0][1]))


def grouped_rows(bank: Iterable[Any], left: LeftAside) -> Iterator[TermRows]:
    """The rows of a bank, put together; forms of other words are counted and left out."""
    groups: dict[object, TermRows] = {}
    for row in bank:
        if not _is_row(row):
            left.add("row that is no term", str(row)[:40])
            continue
        glosses = _glosses(row)
        if glosses and all(map(is_inflection, glosses)):
            left.add("inflected form", row[0])
            continue
        sequence = row[6] if len(row) > 6 and isinstance(row[6], int) else 0
        key = sequence if sequence > 0 else (row[0], row[1])
        groups.setdefault(key, TermRows()).rows.append(row)
    yield from groups.values()


def read_term(
    term: TermRows, parts_of_speech: Mapping[str, str], gloss_locale: Locale | None, left: LeftAside
) -> Concept:
    """The concept of these rows; `gloss_locale` is what the index says of glosses, if anything."""
    concept = Concept()
    # Names of rows first: they know their readings, and glosses that repeat them do not.
    for row in term.rows:
        part = concept.part(_language(row))
        if row[0] not in [name.text for name in part.designations]:
            reading = row[1] if part.locale.is_japanese and row[1] != row[0] else ""
            part.designations.append(Designation(row[0], reading=reading))
        spoken = [parts_of_speech[tag] for tag in _words(row[2]) if tag in parts_of_speech]
        if spoken:
            part.headers.setdefault(PART_OF_SPEECH, ", ".join(spoken))
    for row in term.rows:
        for gloss in _glosses(row):
            _take_gloss(gloss, concept, concept.part(_language(row)), gloss_locale, left)
    return concept


def _language(row: list[Any]) -> Locale:
    return JA_JP if is_japanese(row[0] + row[1]) else EN_US


def _is_row(row: Any) -> bool:
    return (
        isinstance(row, list)
        and len(row) > _GLOSSES_AT
        and all(isinstance(text, str) for text in row[:2])
        and bool(row[0].strip())
    )


def _glosses(row: list[Any]) -> list[Any]:
    glosses = row[_GLOSSES_AT]
    return glosses if isinstance(glosses, list) else row[_GLOSSES_AT:]


def _words(tags: Any) -> list[str]:
    return tags.split() if isinstance(tags, str) else []


def _take_gloss(
    gloss: Any,
    concept: Concept,
    own: LanguagePart,
    gloss_locale: Locale | None,
    left: LeftAside,
) -> None:
    if is_inflection(gloss):
        return
    read = read_gloss(gloss)
    for _ in range(read.pictures):
        left.add("picture", own.designations[0].text)
    for word in read.links:
        concept.relations.append(Relation(word, RelationKind.RELATED, word))
    for line in read.lines:
        locale = JA_JP if is_japanese(line) else gloss_locale or EN_US
        if locale.side is None:
            left.add(f"language {locale}", line)
        elif locale.side is own.locale.side:
            own.definitions.append(line)
        elif names := _names_in(line):
            for name in names:
                _name(concept.part(locale), name)
        else:
            concept.definitions.append(line)


def _names_in(line: str) -> list[str]:
    """The names in a gloss, which older dictionaries part by semicolons; none in what explains."""
    parts = [part.strip() for part in re.split(r"[;；]", line) if part.strip()]
    return parts if parts and all(map(_is_name, parts)) else []


def _is_name(line: str) -> bool:
    is_short = len(line) <= _LONGEST_NAME and len(line.split()) <= _MOST_WORDS
    return is_short and not line.endswith(_ENDS)


def _name(part: LanguagePart, line: str) -> None:
    if line not in [name.text for name in part.designations]:
        part.designations.append(Designation(line))
