"""What was typed, in each of the forms that designations are filed under."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.spelling.folding import bare_key, bare_stem_key, folded_key
from glossary_app.spelling.inflection import singular_keys, verb_keys
from glossary_app.spelling.keys import is_japanese, loose_key, strict_key
from glossary_app.spelling.romaji import romaji_key


@dataclass(frozen=True, slots=True)
class Typed:
    """A query's text and its keys; `romaji` is empty unless Latin letters were typed.

    `folded` is the key without variant spellings, `bare` without okurigana as well; `stem` is
    what designations begin with, folded so, or empty where that says nothing new. `singulars` are
    the keys with plurals made singular, `verbs` those with verbs in another form.
    """

    text: str
    strict: str
    loose: str
    folded: str
    bare: str
    stem: str
    singulars: tuple[str, ...]
    verbs: tuple[str, ...]
    romaji: str
    words: tuple[str, ...]


def typed(text: str) -> Typed:
    """The forms of a text."""
    strict, loose = strict_key(text), loose_key(text)
    stem = bare_stem_key(text)
    # Digits alone begin far too much: 3 is no way to look for 三角形.
    says_more = stem not in (strict, loose) and not stem.isdecimal()
    return Typed(
        text,
        strict,
        loose,
        folded_key(text),
        bare_key(text),
        stem if says_more else "",
        singular_keys(text),
        verb_keys(text),
        "" if is_japanese(strict) else romaji_key(text),
        tuple(filter(None, map(strict_key, text.split()))),
    )
