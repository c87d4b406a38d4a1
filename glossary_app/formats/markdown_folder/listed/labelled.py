"""Lines that say one thing of a term behind a label: `**日本語:** 鍵`, `- Reading: かぎ`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole, column_named
from glossary_app.formats.table.cells import cell_text, values
from glossary_app.formats.table.names.sending_on import without_pointing
from glossary_app.formats.table.roles.column_names import (
    Meaning,
    meaning_of,
    normal_name,
)
from glossary_app.formats.table.roles.role_words import AVOIDS
from glossary_app.markup.plain import plain_text
from glossary_app.model.imports.columns import DISCOURAGED_ROLES, FURTHER_NAMES, Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import is_japanese

# Every run of blanks is bounded: a line of nothing else is not gone over again and again.
# A note at the foot of a page (`[^1]: …`) has no label.
_LINE = re.compile(
    r"(?:[-*+][ \t]{1,8})?(?P<bold>\*\*|__|\*|_)?"
    r"(?P<label>(?!\[\^)[^:：*_\s](?:[^:：*_\n]{0,38}[^:：*_\s])?)[ \t]{0,8}"
    r"(?:(?:::|[:：])[ \t]{0,8}(?(bold)(?P=bold))|(?(bold)(?P=bold))[ \t]{0,8}(?:::|[:：]))"
    r"[ \t]{0,8}(?P<text>\S.*)"
)
# What programs of notes take for a property, wherever in a note it stands.
_PROPERTY = re.compile(r"[ \t]{0,40}(?:[-*+][ \t]{1,8})?[^:：\n]{1,40}::[ \t]")
_NAMES = (Role.TERM, *FURTHER_NAMES, Role.READING)
_ANYWHERE = (*_NAMES, Role.RELATED)
_ROLES = (*_NAMES, Role.DEFINITION, Role.SUBJECT, Role.TAGS, Role.PART_OF_SPEECH, Role.RELATED)
_LONGEST_NAME = 80
_MOST_WORDS = 6
# What Japanese words do, and to what, is no name: よく使う答えを近くに置く仕組み.
_PARTICLE = re.compile(r"(?<=[一-鿿ぁ-ゖァ-ヺー])[をがは](?=[一-鿿ぁ-ゖァ-ヺ])")
_LONGEST_CLAUSE = 10
_LONGEST_RELATED = 40
_WIDE = re.compile(r"[^ -~]")
_SET_OFF = re.compile(r"(?:[-*+][ \t]{1,8})?[*_]")
_BOLD = re.compile(r"(?:[-*+][ \t]{1,8})?(?:\*\*|__)")
_BULLET = re.compile(r"[-*+][ \t]{1,8}\S")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_LINKED = re.compile(r"\]\(|\[\[|\]\[|<http")
# `**Full name**: …` says what an abbreviation stands for.
_IN_FULL = ColumnRole.LONG


@dataclass(frozen=True, slots=True)
class Labelled:
    """What lines with labels say, and the text without them."""

    names: tuple[tuple[Role, Locale, str], ...]
    definitions: tuple[str, ...]
    category: str
    tags: tuple[str, ...]
    prose: str
    related: tuple[str, ...] = ()

    def of(self, locale: Locale, *roles: Role) -> tuple[str, ...]:
        """The names of these roles in a language."""
        found = ((role, text) for role, spoken, text in self.names if spoken == locale)
        return tuple(text for role, text in found if role in roles)

    def named(self, names: Sequence[str]) -> Labelled:
        """With these names beside, each in the language of its letters."""
        told = ((Role.TERM, JA_JP if is_japanese(name) else EN_US, name) for name in names)
        return replace(self, names=(*self.names, *told))


def labelled(prose: str) -> Labelled | None:
    """What the lines at the beginning of a text say of its term; None where they say nothing.

    Names and what is related are read wherever they stand behind labels in bold.
    """
    lines = prose.split("\n")
    end = next((at for at, line in enumerate(lines) if line.strip() and not _told(line)), None)
    own = [line for at, line in enumerate(lines) if at < (end or 0) or end is None]
    below = lines[end:] if end is not None else []
    properties = _told_below(below)
    told = [each for line in (*own, *properties) if (each := _told(line))]
    is_told = any(each.role in _NAMES or (each.locale and text) for each, text in told)
    is_listed = any(each.role is Role.RELATED and _plain_names(text) for each, text in told)
    says = is_told or is_listed or any(map(_defines, own))
    if not says and not any(map(_PROPERTY.match, (*own, *properties))):
        return None
    rest = "\n".join(line for line in below if line not in properties)
    related = [text for meaning, text in told if meaning.role is Role.RELATED]
    return Labelled(
        tuple(name for meaning, text in told for name in _named(meaning, text)),
        tuple(text for meaning, text in told if meaning.role is Role.DEFINITION),
        next((plain_text(text) for meaning, text in told if meaning.role is Role.SUBJECT), ""),
        tuple(v for m, text in told if m.role is Role.TAGS for v in values(plain_text(text))),
        _text(told, rest.strip("\n")),
        tuple(name for text in related for name in _plain_names(text)),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What one line says of a term, and the names in it."""

    role: Role
    names: tuple[str, ...]


def told_of_term(line: str) -> Told | None:
    """What a line with a label says; None where it says nothing that is known."""
    told = _told(line)
    if told is None:
        return None
    meaning, text = told
    is_related = meaning.role is Role.RELATED
    names = _plain_names(text) if is_related else [name for *_, name in _named(meaning, text)]
    return Told(meaning.role, tuple(names))


def unlabelled(prose: str) -> Labelled:
    """A text that says nothing behind labels."""
    return Labelled((), (), "", (), prose)


def _told_below(lines: Sequence[str]) -> list[str]:
    """Properties of notes, and names and what is related behind labels; not in code.

    Labels are in bold or italics, or begin all bullets of the list that ends the text.
    """
    found = _ending_list(lines)
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        told = None if fence else _told(line)
        if told and (_PROPERTY.match(line) or _is_set_off(line, *told)):
            found.append(line)
    return found


def _is_set_off(line: str, meaning: Meaning, text: str) -> bool:
    """Whether a label is in bold or italics, or leads by itself to others: `See also: glaze`."""
    if _SET_OFF.match(line):
        return meaning.role in _ANYWHERE
    is_related = meaning.role is Role.RELATED and not _BULLET.match(line)
    names = _plain_names(text) if is_related else ()
    return bool(names) and all(map(_is_name, names))


def _ending_list(lines: Sequence[str]) -> list[str]:
    """The bullets that end a text, where each says a name or what is related behind a label."""
    said = [line for line in lines if line.strip()]
    bullets = list(takewhile(_BULLET.match, reversed(said)))
    told = list(map(_told, bullets))
    return bullets[::-1] if all(each and each[0].role in _ANYWHERE for each in told) else []


def _defines(line: str) -> bool:
    """Whether a label in bold says that what stands behind it is the definition."""
    told = _told(line) if _BOLD.match(line) else None
    return bool(told and told[0].role is Role.DEFINITION)


def _plain_names(text: str) -> tuple[str, ...]:
    """The names in a text of related ones; none where there are links, or more than names."""
    names = () if _LINKED.search(text) else values(plain_text(without_pointing(text)))
    return names if all(_width(name) <= _LONGEST_RELATED for name in names) else ()


def _width(name: str) -> int:
    return len(name) + len(_WIDE.findall(name))


def is_label(name: str) -> bool:
    """Whether a word is what lines about a term begin with, and no term."""
    meaning = meaning_of(name)
    return meaning is not None and meaning.role in _ROLES


def _told(line: str) -> tuple[Meaning, str] | None:
    found = _LINE.fullmatch(line.strip())
    meaning = _meaning(found["label"].strip()) if found else None
    if not found or not meaning or meaning.role not in _ROLES:
        return None
    text = found["text"].strip()
    if meaning.role in DISCOURAGED_ROLES:
        # `Do not use: kiln, oven.` lists names like a sentence.
        text = text.rstrip(" .。")
    is_foreign = meaning.locale and meaning.locale.language not in ("en", "ja")
    # `Name: …` says nothing of a second language; sentences behind `EN:` define.
    if is_foreign or (meaning.role is Role.TERM and not meaning.locale):
        return None
    if meaning.role is Role.SUBJECT and not _is_name(text):
        return None
    if meaning.role in _NAMES and not _are_names(meaning, text):
        is_said = meaning.role is Role.TERM
        return (Meaning(Role.DEFINITION, meaning.locale), text) if is_said else None
    return meaning, text


@lru_cache(maxsize=1_024)
def role_of_label(label: str) -> Role | None:
    """What stands behind a label; the headings of a folder say the same few again and again."""
    meaning = _meaning(label)
    return meaning.role if meaning else None


def _meaning(label: str) -> Meaning | None:
    column = column_named(label)
    if column and column.role is _IN_FULL:
        return Meaning(Role.ALIASES)
    return meaning_of(label) or (Meaning(Role.FORBIDDEN) if _says_not_to(label) else None)


def _says_not_to(label: str) -> bool:
    """Whether a word means what not to use, as beside one for what to use: `Not: cart`."""
    return len(label) > 1 and normal_name(label) in AVOIDS


def _are_names(meaning: Meaning, text: str) -> bool:
    is_list = meaning.role in FURTHER_NAMES
    return all(map(_is_name, _listed(text))) if is_list else _is_name(text)


def _listed(text: str) -> list[str]:
    """What a text lists, be it by two kinds of signs: 炉 / kiln、窯."""
    return [part for name in values(plain_text(text)) for part in values(name)]


def _is_name(text: str) -> bool:
    """Whether a text is a name, and no words on what it means."""
    is_long = _width(text) > _LONGEST_NAME or len(text.split()) > _MOST_WORDS
    is_clause = len(text) > _LONGEST_CLAUSE and bool(_PARTICLE.search(text))
    return not (is_long or is_clause or text.endswith((".", "。", "!", "！")))


def _named(meaning: Meaning, text: str) -> tuple[tuple[Role, Locale, str], ...]:
    if meaning.role not in _NAMES:
        return ()
    names = [name for name in _listed(text) if cell_text(name)]
    own = JA_JP if meaning.role is Role.READING else meaning.locale
    return tuple(
        (meaning.role, own or (JA_JP if is_japanese(name) else EN_US), name) for name in names
    )


def _text(told: Sequence[tuple[Meaning, str]], rest: str) -> str:
    """What stays in the text: definitions before the rest, and what is related, for its links."""
    said = [text for meaning, text in told if meaning.role is Role.DEFINITION]
    related = [text for meaning, text in told if meaning.role is Role.RELATED]
    links = [f"→ {without_pointing(text)}" for text in related if not _plain_names(text)]
    return "\n\n".join(filter(None, (*said, rest, *links)))
