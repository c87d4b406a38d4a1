"""All designations as a tree of units: what may follow what, and where one ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.english import looks_like_a_verb, verb_keys
from glossary_app.recognition.scanning.units import (
    HIRAGANA,
    KATAKANA,
    LATIN,
    Unit,
    even_width,
    unit_of,
    words_of,
)
from glossary_app.spelling.kana import has_kanji, katakana
from glossary_app.spelling.okurigana import bare_form
from glossary_app.spelling.variants import common_form

# Longer designations are sentences.
_MOST_UNITS = 24
_LEAST_KANA = 3
LEAST_READING = 4
_VERB_MARK = "~"
# What stands behind the verb in sign in, roll back and tear down.
_BEHIND_VERBS = frozenset(("back", "down", "in", "off", "on", "out", "over", "up"))
_SURU = re.compile(r"(?<=[一-鿿ァ-ヺー])(?:する|な|の)$")
_DICTIONARY_FORM = re.compile("(?<=[一-鿿ぁ-ん])[うくぐすつぬぶむる]$")
_HIRAGANA_ONLY = re.compile("[ぁ-ゖー]+")
_KATAKANA_ONLY = re.compile("[ァ-ヺー・]+")


class Ending(NamedTuple):
    """A designation that ends at a node, and how: as it is, as a verb's stem, or as it sounds."""

    designation: Designation
    verb: str = ""
    is_reading: bool = False


class Node(dict[str, "Node"]):
    """What may follow, by the keys of units, and what ends here.

    There are several for each designation, so that a node is made without a word of Python.
    """

    endings: Sequence[Ending] = ()

    def end(self, ending: Ending) -> None:
        """Let a designation end here."""
        self.endings = (*self.endings, ending)

    def child(self, *keys: str) -> Node:
        """The node behind a unit that may be met by any of these keys, made if there is none."""
        if len(keys) == 1:
            return self[keys[0]] if keys[0] in self else self.setdefault(keys[0], Node())
        known = next((self[key] for key in keys if key in self), None)
        # One that leads nowhere yet is empty, and so not true.
        known = Node() if known is None else known
        for key in keys:
            self.setdefault(key, known)
        return known


class Tree:
    """The tree, and the words in katakana that designations are made of."""

    def __init__(self, designations: Iterable[Designation]) -> None:
        self.root = Node()
        self.katakana_words: set[str] = set()
        for designation in designations:
            for units, ending in _paths(designation):
                self._plant(units, ending)

    def _plant(self, units: tuple[Unit, ...], ending: Ending) -> None:
        if not 0 < len(units) <= _MOST_UNITS:
            return
        *before, last = units
        if not ending.is_reading:
            self.katakana_words.update(unit.keys[0] for unit in units if unit.script is KATAKANA)
        node = self.root
        for unit in before:
            node = node.child(*unit.keys)
        node.child(*last.keys).end(ending)
        if last.script is LATIN and (before or looks_like_a_verb(last.keys[0])):
            node.child(*verb_edges(last.keys[0])).end(ending)
        if len(before) == 1 and last.keys[0] in _BEHIND_VERBS:
            verb = self.root.child(*verb_edges(before[0].keys[0]))
            verb.child(*last.keys).end(ending)
        if before and all(unit.script is LATIN for unit in units):
            joined = "".join(unit.keys[0] for unit in before)
            self.root.child(*(joined + key for key in last.keys)).end(ending)


def verb_edges(key: str) -> tuple[str, ...]:
    """The keys of an edge that any form of a verb follows."""
    return tuple(_VERB_MARK + each for each in verb_keys(key))


def last_kana(endings: Sequence[Ending]) -> frozenset[str]:
    """With no other kana than these do the okurigana of these designations end."""
    return frozenset().union(*map(_last_kana, endings))


def even(text: str) -> str:
    """A text as the tree knows it: even in width, with common characters, one for each."""
    return common_form(even_width(text))


def _paths(designation: Designation) -> Iterator[tuple[tuple[Unit, ...], Ending]]:
    text = even(unicodedata.normalize("NFKC", designation.text))
    if not has_kanji(text):
        yield _units(text), Ending(designation)
        yield from _in_the_other_kana(text, designation)
        return
    text = _SURU.sub("", text) if len(text) > _LEAST_KANA else text
    yield _units(bare_form(text)), Ending(designation)
    if _DICTIONARY_FORM.search(text):
        yield _units(bare_form(text[:-1])), Ending(designation, verb=text[-1])
    for reading in designation.readings:
        if len(reading) >= LEAST_READING:
            yield _units(reading), Ending(designation, is_reading=True)


def _in_the_other_kana(
    text: str, designation: Designation
) -> Iterator[tuple[tuple[Unit, ...], Ending]]:
    if len(text) < _LEAST_KANA:
        return
    if _KATAKANA_ONLY.fullmatch(text):
        yield _hiragana_units(text), Ending(designation)
    elif _HIRAGANA_ONLY.fullmatch(text):
        yield _units(katakana(text)), Ending(designation)


def _hiragana_units(text: str) -> tuple[Unit, ...]:
    return tuple(Unit((kana,), HIRAGANA) for kana in text.translate(_TO_HIRAGANA))


_TO_HIRAGANA = {code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)} | {0x30FB: ""}


def _units(text: str) -> tuple[Unit, ...]:
    return tuple(map(unit_of, words_of(text)))


def _last_kana(ending: Ending) -> Iterator[str]:
    named = ending.designation
    yield named.text.removesuffix(ending.verb)[-1:]
    yield _SURU.sub("", named.text)[-1:]
    yield ending.verb
    for reading in named.readings:
        yield reading[-1:]
