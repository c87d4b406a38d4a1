"""Sentences of ours in Japanese.

Code says a sentence in English, with what it quotes; here it is found again by its form. So no
message needs a key, and what is not listed is said in English.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import pairwise

from glossary_app.resource_files import read_resource

_LONGEST_SENTENCE = 2_000
_QUOTE = "{}"


def in_japanese(text: str) -> str:
    """The sentence in Japanese; as it is where it is none of those that are known."""
    exact, forms = _sentences()
    if text in exact:
        return exact[text]
    for english, form, japanese in forms if len(text) <= _LONGEST_SENTENCE else ():
        found = form.fullmatch(text)
        if found:
            parts = zip(found.groups(), _are_names(english), strict=True)
            return japanese.format(*(part if name else in_japanese(part) for part, name in parts))
    return text


def _are_names(english: str) -> list[bool]:
    """Which of its quotations are somebody's names: those between quotation marks."""
    parts = english.split(_QUOTE)
    return [before.endswith("'") and after.startswith("'") for before, after in pairwise(parts)]


@cache
def _sentences() -> tuple[dict[str, str], tuple[tuple[str, re.Pattern[str], str], ...]]:
    """Sentences that quote nothing, and the forms of the others, the most particular first."""
    read = tomllib.loads(read_resource("command-line/ja.toml").decode("utf-8"))
    every = {english: japanese for part in read.values() for english, japanese in part.items()}
    exact = {english: japanese for english, japanese in every.items() if _QUOTE not in english}
    quoting = sorted(every.keys() - exact.keys(), key=lambda text: (-len(text), text))
    return exact, tuple((english, _form(english), every[english]) for english in quoting)


def _form(english: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, english.split(_QUOTE))), re.DOTALL)
