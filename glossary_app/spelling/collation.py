"""Where a name stands in a list: kana by the syllabary, Latin letters by the alphabet.

A sort key begins with the mark of its group, so that keys compared as plain text put kana first,
as a Japanese list does; an English list begins with the Latin letters (see `groups_of`).
"""

from __future__ import annotations

from glossary_app.model.locale import Locale

KANA, LATIN, OTHER = "k", "l", "o"

# What stands under no letter and no kana.
NO_INITIAL = "#"

# The first kana of each row of the syllabary; a row ends where the next begins.
_KANA_ROWS = "あかさたなはまやらわ"


def initial_of(key: str) -> str:
    """The letter or kana row under which a key stands; its first two characters are enough."""
    group, first = key[:1], key[1:2]
    if group == KANA:
        return next(row for row in reversed(_KANA_ROWS) if row <= _full_size(first))
    return first.upper() if group == LATIN else NO_INITIAL


def groups_of(locale: Locale) -> str:
    """The marks of the groups in the order of a list in this locale."""
    return KANA + LATIN + OTHER if locale.is_japanese else LATIN + KANA + OTHER


def _full_size(kana: str) -> str:
    # Small kana stand just before the full-size ones in Unicode, ぁ before あ.
    return chr(ord(kana) + 1) if kana in "ぁぃぅぇぉっゃゅょゎ" else kana
