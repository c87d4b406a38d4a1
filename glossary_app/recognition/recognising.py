"""Finds names in texts: the longest at each place, none inside another.

All texts are followed together, a step at a time, so that a lexicon that has to ask a database
is asked a few times a page. What no name begins with is dropped at its first step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from glossary_app.model.entry import EntryRef
from glossary_app.model.naming import Name, NameSpan
from glossary_app.recognition.everyday import FUNCTION_WORDS
from glossary_app.recognition.lexicon import Lexicon
from glossary_app.recognition.spellings import (
    in_both_numbers,
    is_everyday,
    is_linkable,
    is_phrase,
    is_telling,
    is_written_so,
)
from glossary_app.recognition.words import HIRAGANA, KANJI, LATIN, Step, cut

# Longer designations are sentences.
_MOST_STEPS = 16

# Kanji that go with a word without making another one of it: 各部門 is still 部門, while
# 評価者 is no longer 評価.
_PREFIXES = frozenset("各当本同全両新旧")
_SUFFIXES = frozenset("時中後前用済等毎別内間上下側")
_HONORIFICS = frozenset("おご")
# A name of so many kanji is not met by chance inside a longer word.
_SURE_KANJI = 4


class _Cut(NamedTuple):
    """A text and its steps."""

    text: str
    steps: list[Step]

    def step(self, at: int) -> Step | None:
        """A step that joins the one before it; None where there is none."""
        if at < len(self.steps) and self.steps[at].joins:
            return self.steps[at]
        return None


class _Path(NamedTuple):
    """Where a name may be: the steps from `first` to `last` of a text, and their key.

    `stem` is the key without the last step's.
    """

    text: int
    first: int
    last: int
    stem: str
    key: str


class _Ending(NamedTuple):
    """The last step of a name, and its key."""

    last: int
    key: str


_Endings = dict[int, list[_Ending]]


def recognise(
    texts: Sequence[str], lexicon: Lexicon, home: EntryRef
) -> tuple[tuple[NameSpan, ...], ...]:
    """The names in each text, in their order, without those of the entry `home` itself.

    Of several entries with the same name, one of the same glossary is meant before others.
    """
    cuts = [_Cut(text, cut(text)) for text in texts]
    found = _followed(cuts, lexicon)
    keys = {ending.key for endings in found for ends in endings.values() for ending in ends}
    names = lexicon.names(keys) if keys else {}
    return tuple(
        tuple(_spans(of_text, endings, names, home))
        for of_text, endings in zip(cuts, found, strict=True)
    )


def _followed(cuts: Sequence[_Cut], lexicon: Lexicon) -> list[_Endings]:
    """For each text, by the step at which a name may begin: where names end."""
    found: list[_Endings] = [defaultdict(list) for _ in cuts]
    paths = _first_paths(cuts, lexicon)
    for _ in range(_MOST_STEPS):
        if not paths:
            break
        paths = _next_paths(paths, cuts, lexicon, found)
    return found


def _first_paths(cuts: Sequence[_Cut], lexicon: Lexicon) -> list[_Path]:
    """The steps that a name begins with. Most words occur often, so each is asked for once."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    scripts: dict[str, Step] = {}
    for at, of_text in enumerate(cuts):
        for first, step in enumerate(of_text.steps):
            places[step.key].append((at, first))
            scripts[step.key] = step
    forms = {key: _forms("", scripts[key]) for key in places if key not in FUNCTION_WORDS}
    known = lexicon.known({form for several in forms.values() for form in several})
    alive = [
        key
        for key, several in forms.items()
        if known[key].is_opening or any(known[form].is_name for form in several)
    ]
    return [
        _Path(at, first, first, "", key)
        for key in alive
        for at, first in places[key]
        if _may_begin(cuts[at], first)
    ]


def _next_paths(
    paths: list[_Path], cuts: Sequence[_Cut], lexicon: Lexicon, found: list[_Endings]
) -> list[_Path]:
    """Note the names that end here, and go one step further where a name begins so."""
    forms = {key: _forms(stem, cuts[at].steps[last]) for at, _, last, stem, key in paths}
    known = lexicon.known({form for several in forms.values() for form in several})
    longer = []
    for path in paths:
        at, first, last, _, key = path
        steps = cuts[at].steps
        for form in forms[key]:
            if known[form].is_name and _may_end(cuts[at], first, last):
                found[at][first].append(_Ending(last, form))
        if known[key].is_opening and last + 1 < len(steps) and steps[last + 1].joins:
            longer.append(_Path(at, first, last + 1, key, key + steps[last + 1].key))
    return longer


def _forms(stem: str, step: Step) -> tuple[str, ...]:
    """The key up to a step, and what it is with the step's word in the other number."""
    if step.script is not LATIN:
        return (stem + step.key,)
    forms = in_both_numbers(step.key)
    return tuple([stem + form for form in forms]) if stem else forms


def _may_begin(of_text: _Cut, at: int) -> bool:
    """Whether a name may begin here: not in the middle of a Japanese word, as far as it shows."""
    step = of_text.steps[at]
    if step.script is KANJI:
        return step.offset != 1 or of_text.text[step.start - 1] in _PREFIXES
    if step.script is HIRAGANA:
        follows = of_text.step(at + 1)
        return step.key in _HONORIFICS and follows is not None and follows.is_first_kanji
    return True


def _may_end(of_text: _Cut, first: int, last: int) -> bool:
    """Whether a name may end here: what is left of a word in kanji has to be a word as well."""
    written = of_text.text[of_text.steps[first].start : of_text.steps[last].end]
    if not is_linkable(written):
        return False
    if first == last and written.islower() and is_everyday(written):
        return False
    # What is left of a possessive is no plural.
    if first < last and of_text.steps[last].key == "s":
        return False
    if of_text.steps[last].script is not KANJI or last - first + 1 >= _SURE_KANJI:
        return True
    after = of_text.step(last + 1)
    if after is None or not after.offset:
        return True
    beyond = of_text.step(last + 2)
    return after.key in _SUFFIXES or (beyond is not None and beyond.offset > 0)


def _spans(
    of_text: _Cut, endings: _Endings, names: Mapping[str, tuple[Name, ...]], home: EntryRef
) -> Iterator[NameSpan]:
    end = 0
    for first in sorted(endings):
        start = of_text.steps[first].start
        if start < end:
            continue
        by_last: dict[int, list[Name]] = defaultdict(list)
        for ending in endings[first]:
            by_last[ending.last] += names.get(ending.key, ())
        # Ends were noted as they were reached, the farthest last.
        for last, named in reversed(by_last.items()):
            past = of_text.steps[last].end
            name = _meant(named, of_text.text, (start, past), home)
            if name is not None:
                end = past
                if name.ref != home:
                    yield NameSpan(start, past, name)
                break


def _meant(named: list[Name], text: str, place: tuple[int, int], home: EntryRef) -> Name | None:
    """The name that is meant by what stands here: the page's own, else its glossary's, else any."""
    if not named:
        return None
    written, before = text[slice(*place)], text[: place[0]]
    meant = [name for name in named if _may_mean(name, written, before, home)]
    return min(
        meant,
        key=lambda name: (name.ref != home, name.ref.glossary != home.glossary),
        default=None,
    )


def _may_mean(name: Name, written: str, before: str, home: EntryRef) -> bool:
    text = name.text
    if name.ref.glossary != home.glossary and not (
        is_telling(text) and (name.is_headword or is_phrase(text))
    ):
        return False
    return is_linkable(text) and is_written_so(text, written, before)
