"""What may stand inside a line beside CommonMark: wiki links, bare addresses, marks, notes.

Each rule looks at the place where the parser stands, and either takes something or leaves it. Its
time is bounded by what it takes: nothing here goes back over what was read.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

# Pages and headings have short names; a longer one is text.
_WIKI = re.compile(
    r"!?\[\[([^\[\]|#\n]{0,200})(#[^\[\]|\n]{0,200})?(?:\|([^\[\]\n]{1,200}))?\]\](?!\()"
)
_BARE = re.compile(r"://[^\s<>()\[\]{}（）「」『』、。，．｜|`*\"]+")
_SCHEME = re.compile(r"(?<![A-Za-z0-9])https?$", re.IGNORECASE)
_BARE_ENDS = "!\"'*,.:;?"
_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]")
_MARK = re.compile(r"==(?=\S)([^=\n]{1,400})(?<=\S)==")
_LETTER = re.compile(r"[^\W\d_]")


def add_to(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    ruler = parser.inline.ruler
    ruler.before("link", "wiki_link", _wiki_link)
    ruler.before("link", "note", _note)
    ruler.before("emphasis", "mark", _mark)
    ruler.at("linkify", _bare_link)
    ruler.at("emphasis", _emphasis)
    parser.enable("linkify")


def _wiki_link(state: StateInline, silent: bool) -> bool:
    """`[[page]]`, `[[page#heading|text]]` and the embed `![[page]]`."""
    found = _WIKI.match(state.src, state.pos, state.posMax)
    if not found or state.linkLevel or not _LETTER.search(found[0]):
        return False
    if not silent:
        target, heading, text = found[1].strip(), (found[2] or "").strip(), (found[3] or "").strip()
        # The slash at its end says that a dot in a slug is no file suffix.
        href = f"{quote(target)}/{heading}" if target else heading
        _push_link(state, href, text or target or heading.lstrip("#"))
    state.pos = found.end()
    return True


def _bare_link(state: StateInline, silent: bool) -> bool:
    """A web address that stands in the text by itself."""
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending[-6:])
    # Asked for first: what follows may be long, and be met again at each of its own colons.
    found = scheme and _BARE.match(state.src, state.pos, state.posMax)
    if not scheme or not found:
        return False
    address = found[0].rstrip(_BARE_ENDS)
    if len(address) <= len("://"):
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[0])]
        _push_link(state, scheme[0] + address, scheme[0] + address)
    state.pos += len(address)
    return True


def _push_link(state: StateInline, href: str, text: str) -> None:
    state.push("link_open", "a", 1).attrs = {"href": href}
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1)


def _note(state: StateInline, silent: bool) -> bool:
    """The mark of a footnote that the page has, `[^1]`: shown as `[1]`."""
    if state.src[state.pos] != "[":
        return False
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if not found or found[1] not in state.env.get("notes", ()):
        return False
    if not silent:
        state.push("text", "", 0).content = f"[{found[1]}]"
    state.pos = found.end()
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    """`==marked==`."""
    found = _MARK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("strong_open", "strong", 1)
        state.push("text", "", 0).content = found[1]
        state.push("strong_close", "strong", -1)
    state.pos = found.end()
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Stars and underscores, also beside Japanese punctuation: `これは**「鍵」**です`.

    CommonMark lets a star after punctuation end nothing when a letter follows at once, which
    Japanese, written without blanks, does all the time. Its own rule stays for all other text.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    can_open, can_close, length = scanned
    before = state.src[state.pos - 1] if state.pos else " "
    after_at = state.pos + length
    after = state.src[after_at] if after_at < state.posMax else " "
    if marker == "*" and (_is_wide(before) or _is_wide(after)):
        can_open, can_close = _wide_flanks(before, after)
    for _ in range(length):
        state.push("text", "", 0).content = marker
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(marker), length, place, -1, can_open, can_close))
    state.pos = after_at
    return True


def _wide_flanks(before: str, after: str) -> tuple[bool, bool]:
    """Whether stars between these two characters may open and may close."""
    blank_before, blank_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    punct_before, punct_after = _is_punctuation(before), _is_punctuation(after)
    can_open = not blank_after and (not _closes(after) or blank_before or punct_before)
    can_close = not blank_before and (not _opens(before) or blank_after or punct_after)
    return can_open, can_close


def _closes(character: str) -> bool:
    """Whether this can only end something: `」`, `。`, but not `「`."""
    return _is_punctuation(character) and unicodedata.category(character) not in ("Ps", "Pi")


def _opens(character: str) -> bool:
    return unicodedata.category(character) in ("Ps", "Pi")


def _is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
