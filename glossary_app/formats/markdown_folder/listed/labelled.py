"""Lines that say one thing of a term behind a label: `**日本語:** 鍵`, `- Reading: かぎ`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from glossary_app.formats.table.cells import cell_text, values
from glossary_app.formats.table.names.sending_on import without_pointing
from glossary_app.formats.table.roles.column_names import Meaning, meaning_of
from glossary_app.markup.plain import plain_text
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import is_japanese

# Every run of blanks is bounded: a line of nothing else is not gone over again and again.
_LINE = re.compile(
    r"(?:[-*+][ \t]{1,8})?(?P<bold>\*\*|__)?"
    r"(?P<label>[^:：*_\s](?:[^:：*_\n]{0,38}[^:：*_\s])?)[ \t]{0,8}"
    r"(?:(?:::|[:：])[ \t]{0,8}(?(bold)(?P=bold))|(?(bold)(?P=bold))[ \t]{0,8}(?:::|[:：]))"
    r"[ \t]{0,8}(?P<text>\S.*)"
)
# What programs of notes take for a property, wherever in a note it stands.
_PROPERTY = re.compile(r"[ \t]{0,40}(?:[-*+][ \t]{1,8})?[^:：\n]{1,40}::[ \t]")
_NAMES = (Role.TERM, Role.ALIASES, Role.ABBREVIATION, Role.READING)
_ROLES = (*_NAMES, Role.DEFINITION, Role.SUBJECT, Role.TAGS, Role.PART_OF_SPEECH, Role.RELATED)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Labelled:
    """What lines with labels say, and the text without them."""

    names: tuple[tuple[Role, Locale, str], ...]
    definitions: tuple[str, ...]
    category: str
    tags: tuple[str, ...]
    prose: str

    def of(self, locale: Locale, *roles: Role) -> tuple[str, ...]:
        """The names of these roles in a language."""
        found = ((role, text) for role, spoken, text in self.names if spoken == locale)
        return tuple(text for role, text in found if role in roles)


def labelled(prose: str) -> Labelled | None:
    """What the lines at the beginning of a text say of its term; None where they name nothing."""
    lines = prose.split("\n")
    end = next((at for at, line in enumerate(lines) if line.strip() and not _told(line)), None)
    own = [line for at, line in enumerate(lines) if at < (end or 0) or end is None]
    below = lines[end:] if end is not None else []
    properties = [line for line in below if _PROPERTY.match(line) and _told(line)]
    told = [each for line in (*own, *properties) if (each := _told(line))]
    is_told = any(each.role in _NAMES or (each.locale and text) for each, text in told)
    if not is_told and not any(map(_PROPERTY.match, (*own, *properties))):
        return None
    rest = "\n".join(line for line in below if line not in properties)
    return Labelled(
        tuple(name for meaning, text in told for name in _named(meaning, text)),
        tuple(text for meaning, text in told if meaning.role is Role.DEFINITION),
        next((plain_text(text) for meaning, text in told if meaning.role is Role.SUBJECT), ""),
        tuple(v for m, text in told if m.role is Role.TAGS for v in values(plain_text(text))),
        _text(told, rest.strip("\n")),
    )


def is_label(name: str) -> bool:
    """Whether a word is what lines about a term begin with, and no term."""
    meaning = meaning_of(name)
    return meaning is not None and meaning.role in _ROLES


def _told(line: str) -> tuple[Meaning, str] | None:
    found = _LINE.fullmatch(line.strip())
    meaning = meaning_of(found["label"].strip()) if found else None
    if not found or not meaning or meaning.role not in _ROLES:
        return None
    text = found["text"].strip()
    is_foreign = meaning.locale and meaning.locale.language not in ("en", "ja")
    # `Name: …` says nothing of a second language; sentences behind `EN:` define.
    if is_foreign or (meaning.role is Role.TERM and not meaning.locale):
        return None
    if meaning.role in _NAMES and not _is_name(text):
        is_said = meaning.role is Role.TERM
        return (Meaning(Role.DEFINITION, meaning.locale), text) if is_said else None
    return meaning, text


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not text.endswith((".", "。", "!", "！"))


def _named(meaning: Meaning, text: str) -> tuple[tuple[Role, Locale, str], ...]:
    if meaning.role not in _NAMES:
        return ()
    names = [name for name in values(plain_text(text)) if cell_text(name)]
    own = JA_JP if meaning.role is Role.READING else meaning.locale
    return tuple(
        (meaning.role, own or (JA_JP if is_japanese(name) else EN_US), name) for name in names
    )


def _text(told: Sequence[tuple[Meaning, str]], rest: str) -> str:
    """What stays in the text: definitions before the rest, and what is related, for its links."""
    said = [text for meaning, text in told if meaning.role is Role.DEFINITION]
    related = [text for meaning, text in told if meaning.role is Role.RELATED]
    links = [f"→ {without_pointing(text)}" for text in related]
    return "\n\n".join(filter(None, (*said, rest, *links)))
