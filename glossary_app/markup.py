"""Markdown text into the block model; the only door of the `markdown` package.

Raw HTML is shown as the text it is. A soft line break becomes a blank, or nothing in Japanese
text; a hard one stays in its run as a line feed.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element  # noqa: S405 - the type only, nothing is parsed with it

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "glossary"})

# Parts of a path that name a language, not an entry.
_LOCALE_PARTS = frozenset({"en", "ja", "en-us", "ja-jp"})
_PAGE_SUFFIX = re.compile(r"\.(?:md|markdown|html?)$", re.IGNORECASE)
_FILE_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HEADING_ID = re.compile(r"\s*\{#[^{}]*\}$")
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
# The package keeps U+0002 and U+0003 out of its input, so no text can hold these marks.
_CODE_MARK = re.compile("\x02code:([0-9]+)\x03")
_HARD_BREAK = "\x02br\x03"
_BLOCK_TAGS = frozenset(
    "h1 h2 h3 h4 h5 h6 p ul ol li pre blockquote table hr div".split(),
)


def parse_markdown(text: str) -> tuple[Block, ...]:
    """Lay Markdown out as blocks; any text at all is accepted.

    A link keeps its address as written when it is relative (see `entry_slug_of_link`); one with
    a scheme that could run something is dropped and its text stays.
    """
    fences = _Fences()
    try:
        root = _tree(text, fences)
        return tuple(_blocks(root, tuple(fences.codes)))
    except RecursionError:
        # Hundreds of nested quotes or brackets: nobody wrote that to be laid out.
        lines = (line.strip() for line in text.splitlines())
        return tuple(Paragraph((Run(line),)) for line in lines if line)


def plain_text(text: str) -> str:
    """What a reader of this Markdown sees, a line for each paragraph, item and table row."""
    return blocks_text(parse_markdown(text))


def blocks_text(blocks: Iterable[Block]) -> str:
    """The blocks' plain text, a line for each paragraph, item and table row."""
    return "\n".join(line for block in blocks for line in _lines_of(block) if line)


def entry_slug_of_link(href: str) -> str | None:
    """The entry that a relative link means: `/pod/`, `/ja/pod/`, `../pod.md#use`; else None."""
    if _SCHEME.match(href) or href.startswith("//"):
        return None
    path = re.split(r"[?#]", href.strip(), maxsplit=1)[0]
    parts = [unquote(part) for part in path.split("/") if part not in ("", ".", "..")]
    if parts and not path.endswith("/"):
        parts[-1] = _PAGE_SUFFIX.sub("", parts[-1])
        if _FILE_SUFFIX.search(parts[-1]):
            return None
    if parts and parts[-1] in ("index", "_index"):
        parts.pop()
    if not parts or parts[-1].lower() in _LOCALE_PARTS:
        return None
    slug = unicodedata.normalize("NFC", parts[-1])
    return None if re.search(r"[\x00-\x1f/\\:]", slug) or not slug.strip() else slug


def _tree(text: str, fences: _Fences) -> Element:
    parser = Markdown(extensions=[TableExtension(), SaneListExtension()])
    for unwanted in ("html", "entity", "automail"):
        parser.inlinePatterns.deregister(unwanted)
    parser.preprocessors.deregister("html_block")
    parser.treeprocessors.deregister("prettify")
    parser.preprocessors.register(fences, "fences", 25)
    parser.preprocessors.register(_Lists(), "lists", 24)
    parser.inlinePatterns.register(_WikiLink(_WikiLink.PATTERN, parser), "wiki_link", 175)
    parser.inlinePatterns.register(_BareLink(_BareLink.PATTERN, parser), "bare_link", 115)
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: Element = parser.parser.parseDocument(lines).getroot()
    for treeprocessor in parser.treeprocessors:
        root = treeprocessor.run(root) or root
    return root


class _Fences(Preprocessor):
    """Takes fenced code out of the source and leaves a mark; `codes` holds what was taken."""

    _OPEN = re.compile(r"((?: {0,3}> ?)* *)(`{3,}|~{3,})[^`]*$")

    def __init__(self) -> None:
        super().__init__()
        self.codes: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """Replace each fenced block; one that is never closed reaches to the end."""
        kept: list[str] = []
        rest = iter(lines)
        for line in rest:
            opening = self._OPEN.match(line)
            if not opening:
                kept.append(line)
                continue
            prefix, fence = opening.groups()
            self.codes.append("\n".join(self._code(rest, prefix, fence)))
            mark = f"{prefix}\x02code:{len(self.codes) - 1}\x03"
            kept += [prefix.rstrip(), mark, prefix.rstrip()]
        return kept

    @staticmethod
    def _code(rest: Iterator[str], prefix: str, fence: str) -> Iterator[str]:
        for line in rest:
            bare = line.removeprefix(prefix)
            closing = bare.strip()
            if closing.startswith(fence) and not closing.strip(fence[0]):
                return
            yield bare


class _Lists(Preprocessor):
    """Rewrites lists as CommonMark has them (any indent, no blank before) to this package's."""

    _ITEM = re.compile(r"( *)([-+*]|[0-9]{1,9}[.)])( +)(?=\S)")
    _RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")

    def run(self, lines: list[str]) -> list[str]:
        """Indent every level by four, and put a blank line before the first item."""
        written: list[str] = []
        # Each open level: where its marker stands, where its content starts, whether numbered.
        levels: list[tuple[int, int, bool]] = []
        for line in lines:
            item = None if self._RULE.match(line) else self._ITEM.match(line)
            after_blank = not written or not written[-1].strip()
            if item and self._opens(item, levels, after_blank=after_blank):
                self._write_item(line, item, levels, written)
            elif line.strip() and levels:
                self._write_continuation(line, levels, written, after_blank=after_blank)
            else:
                written.append(line)
        return written

    @staticmethod
    def _opens(
        item: re.Match[str], levels: list[tuple[int, int, bool]], *, after_blank: bool
    ) -> bool:
        if levels:
            return len(item[1]) < levels[-1][1] + 4
        # Only a list that counts from 1 may follow a line of text: "in\n1984. That" is none.
        numbered_late = item[2][:-1].lstrip("0") not in ("", "1")
        return len(item[1]) < 4 and (after_blank or not numbered_late)

    @staticmethod
    def _write_item(
        line: str, item: re.Match[str], levels: list[tuple[int, int, bool]], written: list[str]
    ) -> None:
        indent, numbered = len(item[1]), len(item[2]) > 1
        while levels and indent < levels[-1][0] + 2:
            closed = levels.pop()
            if (not levels or indent >= levels[-1][0] + 2) and closed[2] != numbered:
                written.append("")
        if not levels and written and written[-1].strip() and not _Lists._ITEM.match(written[-1]):
            written.append("")
        marker = "1." if numbered else "-"
        written.append(" " * 4 * len(levels) + f"{marker} {line[item.end() :]}")
        levels.append((indent, item.end(), numbered))

    @staticmethod
    def _write_continuation(
        line: str,
        levels: list[tuple[int, int, bool]],
        written: list[str],
        *,
        after_blank: bool,
    ) -> None:
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if after_blank:
            while levels and indent < levels[-1][0] + 2:
                levels.pop()
        if levels and after_blank:
            extra = max(indent - levels[-1][1], 0)
            text = " " * (4 * len(levels) + extra) + text
        elif after_blank:
            text = line
        written.append(text)


class _WikiLink(InlineProcessor):
    """`[[slug]]` and `[[slug|text]]`; `[[1]](…)` is an ordinary link."""

    PATTERN = (
        r"\[\[([^\[\]|#\n]*[^\W\d_][^\[\]|#\n]*)(?:#[^\[\]|\n]*)?(?:\|([^\[\]\n]+))?\]\](?!\()"
    )
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the package's own name for it
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Make the link; the slash at its end says that a dot in a slug is no file suffix."""
        link = Element("a", href=quote(m[1].strip()) + "/")
        link.text = AtomicString((m[2] or m[1]).strip())
        return link, m.start(0), m.end(0)


class _BareLink(InlineProcessor):
    """A web address that stands in the text by itself."""

    PATTERN = r"https?://[^\s<>()\[\]{}（）「」『』、。，．｜|\x02\x03]*[\w/=&#%+~-]"
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the package's own name for it
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Make the address a link to itself."""
        link = Element("a", href=m[0])
        link.text = AtomicString(m[0])
        return link, m.start(0), m.end(0)


def _blocks(element: Element, codes: tuple[str, ...]) -> Iterator[Block]:
    """An element's content: text between block elements makes paragraphs of its own."""
    loose: list[Run] = list(_text_runs(element.text, Run("")))
    for child in element:
        if child.tag in _BLOCK_TAGS:
            yield from _paragraphs(loose, codes)
            loose = []
            yield from _block(child, codes)
        else:
            loose += _inline_runs(child, Run(""))
        loose += _text_runs(child.tail, Run(""))
    yield from _paragraphs(loose, codes)


def _block(element: Element, codes: tuple[str, ...]) -> Iterator[Block]:
    match element.tag:
        case "ul" | "ol":
            items = tuple(tuple(_blocks(item, codes)) for item in element)
            yield BulletList(items, ordered=element.tag == "ol")
        case "pre":
            yield CodeBlock(_unescaped("".join(element.itertext())).rstrip("\n"))
        case "blockquote":
            yield Quote(tuple(_blocks(element, codes)))
        case "table":
            yield _table(element)
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            text = _HEADING_ID.sub("", _runs_text(_tidied(_content_runs(element, Run("")))))
            yield Heading(int(element.tag[1]), text.strip())
        case _:
            yield from _blocks(element, codes)


def _table(element: Element) -> Table:
    rows = [
        tuple(Cell(_tidied(_content_runs(cell, Run("")))) for cell in row)
        for row in element.iter("tr")
    ]
    return Table(rows[0], tuple(rows[1:]))


def _paragraphs(runs: Iterable[Run], codes: tuple[str, ...]) -> Iterator[Block]:
    """A paragraph; more when marks of fenced code stand in it."""
    before: list[Run] = []
    for run in runs:
        pieces = _CODE_MARK.split(run.text)
        for number, piece in enumerate(pieces):
            if number % 2 == 0:
                before.append(replace(run, text=piece))
                continue
            yield from _paragraph(before)
            yield CodeBlock(codes[int(piece)])
            before = []
    yield from _paragraph(before)


def _paragraph(runs: Iterable[Run]) -> Iterator[Paragraph]:
    tidied = _tidied(runs)
    if tidied:
        yield Paragraph(tidied)


def _content_runs(element: Element, style: Run) -> Iterator[Run]:
    yield from _text_runs(element.text, style)
    for child in element:
        yield from _inline_runs(child, style)
        yield from _text_runs(child.tail, style)


def _inline_runs(element: Element, style: Run) -> Iterator[Run]:
    match element.tag:
        case "strong":
            yield from _content_runs(element, replace(style, strong=True))
        case "em":
            yield from _content_runs(element, replace(style, emphasis=True))
        case "a":
            link = _safe_link(element.get("href", ""))
            yield from _content_runs(element, replace(style, link=link))
        case "code":
            yield replace(style, text=_unescaped(element.text or ""), code=True)
        case "img":
            yield replace(style, text=element.get("alt", ""))
        case "br":
            yield replace(style, text=_HARD_BREAK)
        case _:
            yield from _content_runs(element, style)


def _text_runs(text: str | None, style: Run) -> Iterator[Run]:
    if text:
        yield replace(style, text=_ENTITY.sub(lambda found: html.unescape(found[0]), text))


def _unescaped(code: str) -> str:
    # The package escapes these three in code, and only there.
    return code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _safe_link(href: str) -> str:
    """The address, or nothing when its scheme, hidden blanks aside, is not a safe one."""
    address = re.sub(r"[\x00-\x20\x7f]", "", html.unescape(href))
    scheme = _SCHEME.match(address)
    if scheme:
        return address if scheme[1].lower() in SAFE_SCHEMES else ""
    return "https:" + address if address.startswith("//") else address


def _tidied(runs: Iterable[Run]) -> Runs:
    """Runs with their soft breaks joined, neighbours of one style merged, ends trimmed."""
    merged: list[Run] = []
    for run in runs:
        if merged and replace(merged[-1], text="") == replace(run, text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    full = "".join(run.text for run in merged)
    japanese = bool(_HIRAGANA.search(full))
    done: list[Run] = []
    start = 0
    for run in merged:
        text = _joined(run.text, full, start, japanese=japanese)
        start += len(run.text)
        text = text if run.code else text.replace(_HARD_BREAK, "\n")
        done.append(replace(run, text=text))
    return _trimmed(done)


def _joined(text: str, full: str, start: int, *, japanese: bool) -> str:
    def joint(found: re.Match[str]) -> str:
        before = full[: start + found.start()].rstrip()[-1:]
        after = full[start + found.end() :].lstrip()[:1]
        wide = _is_wide(before) + _is_wide(after)
        return "" if wide == 2 or (japanese and wide) or _HARD_BREAK[-1] == before else " "

    return _SOFT_BREAK.sub(joint, text)


def _is_wide(character: str) -> bool:
    """Whether a script stands here that puts no blanks between words (Hangul does)."""
    if not character or unicodedata.east_asian_width(character) not in "WF":
        return False
    return not "가" <= character <= "힣"


def _trimmed(runs: list[Run]) -> Runs:
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)


def _runs_text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs=runs):
            yield _runs_text(runs)
        case Heading(text=text) | CodeBlock(text=text):
            yield text
        case BulletList(items=items):
            yield from (blocks_text(item) for item in items)
        case Table(header=header, rows=rows):
            yield from ("\t".join(_runs_text(cell.runs) for cell in row) for row in (header, *rows))
        case Quote(blocks=blocks) | Card(blocks=blocks):
            yield blocks_text(blocks)
        case Chips(chips=chips):
            yield " ".join(chip.text for chip in chips)
        case Columns(left=left, right=right):
            yield from (blocks_text(left), blocks_text(right))
