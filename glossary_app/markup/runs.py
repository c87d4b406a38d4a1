"""Runs: the inline part of a text, with its line breaks settled.

A soft line break becomes a blank, or nothing in Japanese text; a hard one stays as a line feed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from glossary_app.markup.links import safe_address
from glossary_app.markup.scripts import above, below
from glossary_app.markup.simple_runs import HARD_BREAK
from glossary_app.model.blocks import Run, Runs

PLAIN = Run("")

# The parser has taken the blanks around a line's end away.
_SOFT_BREAK = re.compile(r"\n[ \t]*")
_BLANKS = " \t\n\x00\u3000"
_UNTIDY = re.compile("[\n\x00]|^[ \t\u3000]|[ \t\u3000]$")
# Running Japanese always holds hiragana; English text may quote kanji or katakana.
_HIRAGANA = re.compile(r"[ぁ-ゖ]")


def inline_runs(tokens: Iterable[Token]) -> Runs:
    """The runs of a line or paragraph."""
    return tidied([*_Styles().runs(_with_pictures_parted(tuple(tokens)))])


def _with_pictures_parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with a dot between pictures that follow each other: each says its own."""
    for place, token in enumerate(tokens):
        is_between = 0 < place < len(tokens) - 1 and not token.content.strip()
        if is_between and tokens[place - 1].type == tokens[place + 1].type == "image":
            yield Token("text", "", 0, content=" · ")
        else:
            yield token


class _Styles:
    """Follows which styles are open; what an author forgot to close ends with the paragraph."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []

    def runs(self, tokens: Iterable[Token]) -> Iterator[Run]:
        """Yield a run for each piece of text."""
        plain: list[str] = []
        for token in tokens:
            text = self._text_of(token)
            if text and not self._open and token.type != "code_inline":
                plain.append(text)
                continue
            if plain and (text or self._open):
                yield Run("".join(plain))
                plain = []
            if text:
                yield self._styled(text, code=token.type == "code_inline")
        if plain:
            yield Run("".join(plain))

    def _text_of(self, token: Token) -> str:
        match token.type:
            case "text" | "code_inline" | "text_special":
                return token.content
            case "softbreak":
                return "\n"
            case "hardbreak":
                return HARD_BREAK
            case "image":
                return "".join(map(self._text_of, token.children or []))
            case kind if token.nesting > 0 or kind == "html_open":
                return self._opened(token)
            case _:
                return self._closed(token)

    def _opened(self, token: Token) -> str:
        """Begin a style; what has to be written before its text."""
        self._open.append((token.tag, str(token.attrs.get("href", ""))))
        return "（" if token.tag == "rt" else ""

    def _closed(self, token: Token) -> str:
        """End a style; what has to be written behind its text."""
        return "）" if self._close(token.tag) and token.tag == "rt" else ""

    def _close(self, tag: str) -> bool:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place]
                return True
        return False

    def _styled(self, text: str, *, code: bool) -> Run:
        if not self._open:
            return Run(text, code=code)
        tags = {tag for tag, _ in self._open}
        if "rp" in tags:
            # Brackets for programs that do not know ruby; ours stand around the reading.
            return Run("")
        text = below(text) if "sub" in tags else above(text) if "sup" in tags else text
        return Run(
            text,
            strong="strong" in tags,
            emphasis="em" in tags,
            code=code or "code" in tags,
            struck="s" in tags,
            link=next((safe_address(href) for tag, href in self._open if tag == "a"), ""),
        )


def tidied(runs: Sequence[Run]) -> Runs:
    """Runs with line breaks settled, neighbours of one style merged and the ends trimmed."""
    if len(runs) == 1 and not _UNTIDY.search(runs[0].text):
        # As most lines are.
        return tuple(runs) if runs[0].text else ()
    merged = _merged(runs)
    texts = [run.text for run in merged]
    if any("\n" in text for text in texts):
        texts = _joined_lines(texts)
    if texts:
        texts[0] = texts[0].lstrip(_BLANKS)
        texts[-1] = texts[-1].rstrip(_BLANKS)
    settled = (text.replace(HARD_BREAK, "\n") for text in texts)
    return tuple(
        run if run.text == text else replace(run, text=text)
        for run, text in zip(merged, settled, strict=True)
        if text
    )


def is_wide(character: str) -> bool:
    """Whether a script stands here that puts no blanks between words (Hangul does)."""
    if not character or unicodedata.east_asian_width(character) not in "WF":
        return False
    return not "가" <= character <= "힣"


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and _is_alike(merged[-1], run):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _is_alike(run: Run, other: Run) -> bool:
    return (run.strong, run.emphasis, run.code, run.struck, run.link) == (
        other.strong,
        other.emphasis,
        other.code,
        other.struck,
        other.link,
    )


def _joined_lines(texts: list[str]) -> list[str]:
    full = "".join(texts)
    japanese = bool(_HIRAGANA.search(full))
    if not japanese and full.isascii():
        return [_SOFT_BREAK.sub(" ", text) for text in texts]
    joined: list[str] = []
    start = 0
    for text in texts:
        joined.append(_joined(text, full, start, japanese=japanese))
        start += len(text)
    return joined


def _joined(text: str, full: str, start: int, *, japanese: bool) -> str:
    def joint(found: re.Match[str]) -> str:
        before, after = start + found.start() - 1, start + found.end()
        wide = is_wide(full[max(before, 0) : before + 1]) + is_wide(full[after : after + 1])
        return "" if wide == 2 or (japanese and wide) else " "

    return _SOFT_BREAK.sub(joint, text)
