"""Runs: the inline part of an element, with its line breaks settled.

A soft line break becomes a blank, or nothing in Japanese text; a hard one stays as a line feed.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from glossary_app.markup.links import safe_address
from glossary_app.model.blocks import Run, Runs

PLAIN = Run("")

# Stands for a hard break until the soft ones are joined; see source.CODE_MARK.
_HARD_BREAK = "\x02br\x03"
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")
# Running Japanese always holds hiragana; English text may quote kanji or katakana.
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def content_runs(element: Element, style: Run = PLAIN) -> Iterator[Run]:
    """The runs inside an element, line breaks as they come."""
    yield from text_runs(element.text, style)
    for child in element:
        yield from inline_runs(child, style)
        yield from text_runs(child.tail, style)


def inline_runs(element: Element, style: Run = PLAIN) -> Iterator[Run]:
    """The runs that an inline element stands for, its tail left out."""
    match element.tag:
        case "strong":
            yield from content_runs(element, replace(style, strong=True))
        case "em":
            yield from content_runs(element, replace(style, emphasis=True))
        case "a":
            link = safe_address(element.get("href", ""))
            yield from content_runs(element, replace(style, link=link))
        case "code":
            yield replace(style, text=unescaped_code(element.text or ""), code=True)
        case "img":
            yield replace(style, text=element.get("alt", ""))
        case "br":
            yield replace(style, text=_HARD_BREAK)
        case _:
            yield from content_runs(element, style)


def text_runs(text: str | None, style: Run = PLAIN) -> Iterator[Run]:
    """One run of this text, its entities resolved; none when there is no text."""
    if text:
        yield replace(style, text=_ENTITY.sub(lambda found: html.unescape(found[0]), text))


def unescaped_code(code: str) -> str:
    """Code as written: the package escapes these three in code, and only there."""
    return code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def tidied(runs: Iterable[Run]) -> Runs:
    """Runs with line breaks settled, neighbours of one style merged and the ends trimmed."""
    merged = _merged(runs)
    full = "".join(run.text for run in merged)
    japanese = bool(_HIRAGANA.search(full))
    settled: list[Run] = []
    start = 0
    for run in merged:
        text = _joined(run.text, full, start, japanese=japanese)
        start += len(run.text)
        settled.append(replace(run, text=text.replace(_HARD_BREAK, "\n")))
    return _trimmed(settled)


def is_wide(character: str) -> bool:
    """Whether a script stands here that puts no blanks between words (Hangul does)."""
    if not character or unicodedata.east_asian_width(character) not in "WF":
        return False
    return not "가" <= character <= "힣"


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and replace(merged[-1], text=run.text) == run:
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _joined(text: str, full: str, start: int, *, japanese: bool) -> str:
    def joint(found: re.Match[str]) -> str:
        before, after = start + found.start() - 1, start + found.end()
        wide = is_wide(full[max(before, 0) : before + 1]) + is_wide(full[after : after + 1])
        return "" if wide == 2 or (japanese and wide) else " "

    return _SOFT_BREAK.sub(joint, text)


def _trimmed(runs: list[Run]) -> Runs:
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)
