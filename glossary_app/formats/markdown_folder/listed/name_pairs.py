"""Lists in which what stands behind a name is its name in the other language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from glossary_app.formats.fields.letters import has_letters, is_japanese
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm, name_of
from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole
from glossary_app.formats.markdown_folder.page_tables.tables import TableTerm
from glossary_app.formats.table.cells import designations
from glossary_app.model.locale import EN_US, JA_JP

# `- invoice → 請求書`: an arrow says so anywhere.
_ARROWS = ("→", "⇒", "➡", "=>", "->", "⟶")
_ARROW = re.compile("|".join(_ARROWS))
_ITEM = re.compile(r"(?: {0,3}(?:[-*+]|[0-9]{1,4}[.)])[ \t]+)?(?=\S)")
_LONGEST_NAME = 40
_FEWEST = 3


def named_twice(terms: Sequence[PageTerm]) -> tuple[PageTerm, ...]:
    """The terms with both of their names, where nearly all of them are so; else as they are."""
    pairs = [_pair(term.title, term.prose, term.source) for term in terms]
    found = [pair for pair in pairs if pair]
    if len(found) < _FEWEST or len(found) * 10 < len(terms) * 9:
        return tuple(terms)
    return tuple(
        replace(pair, anchor=term.anchor, group=term.group) if pair else term
        for term, pair in zip(terms, pairs, strict=True)
    )


def may_hold_arrows(body: str) -> bool:
    """Whether so many arrows stand in a page that it may list pairs; told fast."""
    return sum(map(body.count, _ARROWS)) >= _FEWEST


def arrow_pairs(lines: Sequence[str]) -> tuple[PageTerm, ...]:
    """The lines of any page that lead with an arrow from a name to that in the other language."""
    found: list[PageTerm] = []
    for line in lines:
        sides = _ARROW.split(_ITEM.sub("", line, count=1))
        pair = _pair(sides[0], sides[1], line) if len(sides) == 2 else None
        found += [pair] if pair else []
    return tuple(found) if len(found) >= _FEWEST else ()


def _pair(one: str, other: str, source: str) -> PageTerm | None:
    first, second = name_of(one), name_of(other)
    texts = (first, second)
    is_pair = is_japanese(first) is not is_japanese(second) and all(map(has_letters, texts))
    is_short = all(len(text) <= _LONGEST_NAME for text in texts) and "\n" not in other.strip()
    if not is_pair or not is_short or second.endswith(("。", ".")):
        return None
    names = {(JA_JP if is_japanese(text) else EN_US): designations(text) for text in texts}
    first_names = {locale: parts[0] for locale, parts in names.items() if parts}
    if len(first_names) != 2:
        return None
    others = tuple((part, ColumnRole.OTHER_NAME) for parts in names.values() for part in parts[1:])
    row = TableTerm(first_names[EN_US], source, first_names, others)
    return PageTerm(row.title, "", "", source, row=row)
