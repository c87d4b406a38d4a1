"""Old, rare and variant forms of characters: 國 is 国, 髙 is 高, 𠮟 is 叱.

The table comes from Unihan, OpenCC and the Japanese standards (packaging/make_spelling_tables.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from glossary_app.resource_files import read_resource

# A set of thousands of characters takes milliseconds to compile: long texts come with an import.
_FEW_LETTERS = 200


def common_form(text: str) -> str:
    """The text with each variant in its common form; every character stays one character."""
    if text.isascii():
        return text
    # Few texts have any, and to look for those is faster than to translate each character into
    # itself. No common form is a variant.
    for variant in _variants_in(text):
        text = text.replace(variant, _common_forms()[ord(variant)])
    return text


def _variants_in(text: str) -> Collection[str]:
    if len(text) <= _FEW_LETTERS:
        return _variants().intersection(text)
    return set(_any_variant().findall(text))


@cache
def _any_variant() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(_variants())))}]")


@cache
def _variants() -> frozenset[str]:
    return frozenset(map(chr, _common_forms()))


@cache
def _common_forms() -> dict[int, str]:
    lines = read_resource("spelling/variants.txt").decode("utf-8").splitlines()
    groups = (line for line in lines if not line.startswith("#"))
    return {ord(variant): group[0] for group in groups for variant in group[1:]}
