"""Callouts: quotes that begin with `[!NOTE]`, as GitHub and Obsidian write them."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from glossary_app.model.blocks import Block, Card, Paragraph, Quote, Run
from glossary_app.model.tone import Tone

_MARK = re.compile(r"\[!([\w-]{1,40})\][+-]?[ \t]*")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_LONGEST_LABEL = 80

# What each kind is called in either language, and how it looks. A kind that is not here is shown
# under its own name.
_KINDS = {
    "note": ("Note", "注記", Tone.NEUTRAL),
    "info": ("Info", "情報", Tone.NEUTRAL),
    "abstract": ("Summary", "概要", Tone.NEUTRAL),
    "summary": ("Summary", "概要", Tone.NEUTRAL),
    "tldr": ("Summary", "概要", Tone.NEUTRAL),
    "todo": ("To do", "未完了", Tone.NEUTRAL),
    "tip": ("Tip", "ヒント", Tone.GOOD),
    "hint": ("Tip", "ヒント", Tone.GOOD),
    "success": ("Done", "完了", Tone.GOOD),
    "check": ("Done", "完了", Tone.GOOD),
    "important": ("Important", "重要", Tone.CAUTION),
    "question": ("Question", "質問", Tone.NEUTRAL),
    "faq": ("Question", "質問", Tone.NEUTRAL),
    "warning": ("Warning", "警告", Tone.CAUTION),
    "caution": ("Caution", "注意", Tone.CAUTION),
    "attention": ("Caution", "注意", Tone.CAUTION),
    "danger": ("Danger", "危険", Tone.ERROR),
    "error": ("Error", "エラー", Tone.ERROR),
    "failure": ("Failure", "失敗", Tone.ERROR),
    "bug": ("Bug", "不具合", Tone.ERROR),
    "example": ("Example", "例", Tone.NEUTRAL),
    "quote": ("Quote", "引用", Tone.NEUTRAL),
    "seealso": ("See also", "関連項目", Tone.NEUTRAL),
    "deprecated": ("Deprecated", "非推奨", Tone.CAUTION),
}


def add_to(parser: MarkdownIt) -> None:
    """Add the rule that finds callouts among quotes, before their lines are joined."""
    parser.core.ruler.before("inline", "callouts", _mark_callouts)


def quote_or_callout(opening: Token, blocks: tuple[Block, ...]) -> Block:
    """A quote, or the callout that its opening token was found to be."""
    if "callout" not in opening.meta:
        return Quote(blocks)
    mark, paragraph = opening.meta["callout"]
    return callout(mark, paragraph, blocks)


def mark_of(line: str) -> tuple[str, str] | None:
    """The kind and the title of the callout that begins with this line; None for other lines."""
    found = _MARK.match(line)
    return (found[1], line[found.end() :].strip(" *_")) if found else None


def callout(mark: tuple[str, str], paragraph: str, blocks: tuple[Block, ...]) -> Card:
    """The callout with this mark, in the language of the paragraph that it begins."""
    kind, title = mark
    english, japanese, tone = _KINDS.get(kind.lower(), (kind.title(), "", Tone.NEUTRAL))
    if len(title) > _LONGEST_LABEL:
        blocks, title = (Paragraph((Run(title),)), *blocks), ""
    name = japanese if japanese and _HIRAGANA.search(paragraph) else english
    return Card(blocks, title or name, tone)


def _mark_callouts(state: StateCore) -> None:
    for opening, _, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if opening.type != "blockquote_open" or inline.type != "inline":
            continue
        first, _, rest = inline.content.partition("\n")
        mark = mark_of(first)
        if mark:
            opening.meta["callout"] = (mark, inline.content)
            inline.content = rest
