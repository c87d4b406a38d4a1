"""English plurals, regular and not, in the singular.

A form may come of several words (`axes` of axis, axe and ax), so that all are given. Stems would
not do: they put `relational` and `relation` together, and most words are not their own stem.
The irregular plurals are those that the library inflect lists; to load it takes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from glossary_app.resource_files import read_resource
from glossary_app.spelling.folding import folded_text
from glossary_app.spelling.keys import strict_key

_WORD = re.compile("[a-z]+")
_MOST_FORMS = 8
_SHORTEST_PLURAL = 4
_SHORTEST_STEM = 3
_NO_PLURAL = ("ss", "us", "is")
_HISSING = ("ses", "xes", "zes", "ches", "shes", "oes")
_OTHER_ENDINGS = (
    ("men", "man"),
    ("trices", "trix"),
    ("eaux", "eau"),
    ("yses", "ysis"),
    ("eses", "esis"),
    ("oses", "osis"),
)

# Other words have no singular but an irregular one.
_PLURAL = ("s", *(ending for ending, _ in _OTHER_ENDINGS))


def singular_keys(text: str) -> tuple[str, ...]:
    """The keys of a text with plurals made singular; empty when it has none."""
    folded = folded_text(text).casefold()
    if not any(map(singulars, _WORD.findall(folded))):
        return ()
    words = list(_WORD.finditer(folded))
    forms = [(word.group(), *singulars(word.group())) for word in words]
    key = strict_key(folded)
    # The last word bends most often, and its forms come first here.
    chosen = islice(product(*forms), _MOST_FORMS)
    found = (strict_key(_replaced(folded, words, each)) for each in chosen)
    return tuple(dict.fromkeys(each for each in found if each and each != key))


def verb_keys(text: str) -> tuple[str, ...]:
    """The keys of a text with other forms of its verbs: `logging in` is `log in`.

    Of longer forms only those that do not begin with what was typed: `autoscale`, autoscaling.
    """
    folded = folded_text(text).casefold()
    words = list(_WORD.finditer(folded))
    forms = [(word.group(), *_verbs(word.group())) for word in words]
    if not any(len(each) > 1 for each in forms):
        return ()
    found = (
        strict_key(_replaced(folded, words, each))
        for each in islice(product(*forms), 1, _MOST_FORMS)
    )
    return tuple(dict.fromkeys(filter(None, found)))


def _verbs(word: str) -> Iterator[str]:
    """What a form in -ing or -ed may come from (rolling, tuned, logging, retried), and tuning."""
    if word.endswith("e") and len(word) > _SHORTEST_STEM:
        yield word[:-1] + "ing"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_STEM:
            continue
        yield stem
        yield stem + "e"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        if ending == "ed":
            yield stem + "ing"
            if stem.endswith("i"):
                yield stem[:-1] + "y"


@lru_cache(maxsize=20_000)
def singulars(word: str) -> tuple[str, ...]:
    """What a word in lower case may be the plural of, the likeliest first."""
    if not word.endswith(_PLURAL) and word not in _irregular():
        return ()
    return tuple(dict.fromkeys((*_irregular().get(word, ()), *_regular(word))))


def has_irregular_singular(word: str) -> bool:
    """Whether the singular of a word in lower case does not follow from its letters."""
    return word in _irregular()


def _regular(word: str) -> Iterator[str]:
    for ending, singular in _OTHER_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + singular
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        yield word[:-3] + "y"
    if word.endswith("ves"):
        yield word[:-3] + "f"
        yield word[:-3] + "fe"
    if word.endswith(_HISSING):
        yield word[:-2]
    if word.endswith(("zzes", "sses")):
        yield word[:-3]
    yield word[:-1]


def _replaced(text: str, words: list[re.Match[str]], chosen: tuple[str, ...]) -> str:
    parts: list[str] = []
    place = 0
    for match, word in zip(words, chosen, strict=True):
        parts += [text[place : match.start()], word]
        place = match.end()
    return "".join(parts) + text[place:]


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in read_resource("spelling/plurals.txt").decode("utf-8").splitlines():
        if not line.startswith("#"):
            plural, singular = line.split()
            found[plural] = (*found.get(plural, ()), singular)
    return found
