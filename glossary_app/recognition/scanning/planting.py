"""Plants designations as a tree of units: what may follow what, and where one ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.english import looks_like_a_verb
from glossary_app.recognition.scanning.tree import HOW_SURU_ENDS, even, verb_edges
from glossary_app.recognition.scanning.units import (
    LATIN,
    are_latin,
    first_key,
    is_katakana,
    unit_of,
    words_of,
)
from glossary_app.spelling.kana import has_kanji, katakana
from glossary_app.spelling.keys import loose_keys
from glossary_app.spelling.okurigana import bare_form

# Longer designations are sentences.
_MOST_UNITS = 24
_LEAST_KANA = 3
_LEAST_READING = 4
_NEXT = "\n"
# What stands behind the verb in sign in, roll back, shift left and tear down.
_BEHIND_VERBS = frozenset(
    ("away", "back", "down", "in", "left", "off", "on", "out", "over", "right", "up")
)
_DICTIONARY_FORM = re.compile("(?<=[一-鿿ぁ-ん])[うくぐすつぬぶむる]$")
# A name in English is a verb where the one in Japanese is.
_JAPANESE_VERB = re.compile("(?:[一-鿿ァ-ヺー]する|[一-鿿][ぁ-ん]{0,2}[うくぐすつぬぶむる])$")
_HIRAGANA_ONLY = re.compile("[ぁ-ゖー]+")
_KATAKANA_ONLY = re.compile("[ァ-ヺー・]+")
_TO_HIRAGANA = {code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)} | {0x30FB: ""}


class PlantedEnding(NamedTuple):
    """A designation, by its number, that ends at a node, and how."""

    number: int
    verb: str = ""
    is_reading: bool = False


# The words of a name, how it ends, and whether the last of them may be a verb.
_Waiting = tuple[list[str], PlantedEnding, bool]


class PlantedNode(dict[str, "PlantedNode"]):
    """What may follow, by the keys of units, and what ends here.

    There are several for each designation, so that a node is made without a word of Python.
    """

    endings: Sequence[PlantedEnding] = ()
    waiting: Sequence[_Waiting] = ()

    def end(self, ending: PlantedEnding) -> None:
        """Let a designation end here."""
        self.endings = (*self.endings, ending)

    def wait(self, name: _Waiting) -> None:
        """Let a name go on behind its first unit, which led here, once this branch grows."""
        if isinstance(self.waiting, list):
            self.waiting.append(name)
        else:
            self.waiting = [name]

    def grow(self) -> None:
        """Plant what waits here."""
        for words, ending, may_bend in self.waiting:
            node = self
            for word in words[1:-1]:
                node = node.child(*unit_of(word).keys)
            keys, script = unit_of(words[-1])
            node.child(*keys).end(ending)
            if may_bend and script is LATIN:
                node.child(*verb_edges(keys[0])).end(ending)
        self.waiting = ()

    def child(self, *keys: str) -> PlantedNode:
        """The node behind a unit that may be met by any of these keys, made if there is none."""
        if len(keys) == 1:
            return self[keys[0]] if keys[0] in self else self.setdefault(keys[0], PlantedNode())
        known = next((self[key] for key in keys if key in self), None)
        # One that leads nowhere yet is empty, and so not true.
        known = PlantedNode() if known is None else known
        for key in keys:
            self.setdefault(key, known)
        return known


class Planting:
    """The first units of designations, and the words in katakana that these are made of.

    A branch grows by itself and may go when it is done with: all of them take much room.
    """

    def __init__(self, designations: Sequence[Designation]) -> None:
        self.root = PlantedNode()
        evened = _evened([designation.text for designation in designations])
        of_names: set[str] = set()
        self._verbs = {each.ref for each in designations if _JAPANESE_VERB.search(each.text)}
        for number, (designation, text) in enumerate(zip(designations, evened, strict=True)):
            if text.isascii():
                may_bend = designation.ref in self._verbs
                self._plant(words_of(text), PlantedEnding(number), may_bend=may_bend)
                continue
            for words, ending in _paths(number, text, designation.readings):
                self._plant(words, ending)
                if not ending.is_reading:
                    of_names.update(filter(is_katakana, words))
        self.katakana_words = loose_keys(tuple(of_names))

    def _plant(self, words: list[str], ending: PlantedEnding, *, may_bend: bool = False) -> None:
        if not 0 < len(words) <= _MOST_UNITS:
            return
        keys, script = unit_of(words[0])
        node = self.root.child(*keys)
        if len(words) > 1:
            node.wait((words, ending, True))
            self._plant_otherwise(words, ending)
            return
        node.end(ending)
        if script is LATIN and (may_bend or looks_like_a_verb(keys[0])):
            self.root.child(*verb_edges(keys[0])).end(ending)

    def _plant_otherwise(self, words: list[str], ending: PlantedEnding) -> None:
        """A name of several words behind the forms of a verb, and written as one word."""
        if len(words) == 2 and first_key(words[1]) in _BEHIND_VERBS:
            verb = self.root.child(*verb_edges(first_key(words[0])))
            verb.wait((words, ending, False))
        if are_latin(words):
            joined = "".join(map(first_key, words[:-1]))
            self.root.child(*(joined + key for key in unit_of(words[-1]).keys)).end(ending)


def _evened(names: Sequence[str]) -> list[str]:
    """Names as the tree knows them, all in one go."""
    text = _NEXT.join(names)
    if text.count(_NEXT) >= len(names):
        text = _NEXT.join([name.replace(_NEXT, " ") for name in names])
    return even(unicodedata.normalize("NFKC", text)).split(_NEXT) if names else []


def _paths(
    number: int, text: str, readings: Iterable[str]
) -> Iterator[tuple[list[str], PlantedEnding]]:
    if not has_kanji(text):
        yield words_of(text), PlantedEnding(number)
        if len(text) >= _LEAST_KANA and (other := _in_the_other_kana(text)):
            yield other, PlantedEnding(number)
        return
    text = HOW_SURU_ENDS.sub("", text) if len(text) > _LEAST_KANA else text
    bare = bare_form(text)
    yield words_of(bare), PlantedEnding(number)
    if bare != text and not has_kanji(bare[-1:]):
        # Not every tail of kana is an ending: 板ばね is spelled out.
        yield words_of(text), PlantedEnding(number)
    if _DICTIONARY_FORM.search(text):
        yield words_of(bare_form(text[:-1])), PlantedEnding(number, verb=text[-1])
    for reading in readings:
        if len(reading) >= _LEAST_READING:
            yield words_of(reading), PlantedEnding(number, is_reading=True)


def _in_the_other_kana(text: str) -> list[str]:
    if _KATAKANA_ONLY.fullmatch(text):
        return list(text.translate(_TO_HIRAGANA))
    return words_of(katakana(text)) if _HIRAGANA_ONLY.fullmatch(text) else []
