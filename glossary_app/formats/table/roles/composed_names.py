"""Names of columns that are put together of several words: the last says what, the others which."""

from __future__ import annotations

import re

from glossary_app.formats.table.roles.role_words import HEADS, KINDS, NAMES, NO_KINDS
from glossary_app.model.imports.columns import Role

# `Notes to translators`, `Source of the definition`: what stands before these words decides.
_BEHIND = re.compile(r" (?:of|for|to|in|from|with)\b.*")
_DESIGNATIONS = (Role.TERM, Role.ALIASES, Role.ABBREVIATION)
# One character begins a word more often than it stands within one: 旧, 誤, 別.
_LEAST_WITHIN = 2


def composed_role(text: str) -> Role | None:
    """The role of a column whose name is this, in normal form and without a language."""
    head, before = _english_head(text) if text.isascii() else _japanese_head(text)
    if not head or not before:
        return None
    role = HEADS.get(head)
    if role and role not in _DESIGNATIONS:
        return role
    kind = kind_of_name(text)
    if kind or role is not Role.TERM:
        return kind or role
    return None if any(_stands_in(word, text) for word in NO_KINDS) else role


def _english_head(text: str) -> tuple[str, str]:
    """The last word before `of …`, and the words around it."""
    front = _BEHIND.sub("", text).split()
    head = front[-1] if front else ""
    return (head, text) if head in HEADS or head in NAMES else ("", "")


def _japanese_head(text: str) -> tuple[str, str]:
    """The longest known word at the end, and what stands before it."""
    for at in range(1, len(text)):
        if text[at:] in HEADS or text[at:] in NAMES:
            return text[at:], text[:at].strip()
    return "", ""


def kind_of_name(text: str) -> Role | None:
    """What the words within a name make of it: old, wrong, other ones; None where it is plain."""
    return next(
        (role for role, words in KINDS.items() if any(_stands_in(word, text) for word in words)),
        None,
    )


def _stands_in(word: str, text: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text) is not None
    return text.startswith(word) if len(word) < _LEAST_WITHIN else word in text
