"""Shortcodes, macros and roles in a page, replaced by what they say.

One way through the text: code is left alone, and each opening mark is looked at once, however often
it comes and whether or not it is ever closed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from glossary_app.formats.markdown_folder.shortcode_table import (
    SHORTCODES,
    Argument,
    Does,
    Shortcode,
)

# What may begin something: code, a shortcode, a tag of Liquid, a comment, a role of MyST or Sphinx.
_OPENING = re.compile(
    r"(?P<code>`+)|(?P<tildes>~{3,})|(?P<brace>\{\{[<%]?|\{%)|(?P<comment><!--|%%)"
    r"|(?P<role>\{([A-Za-z][\w:.-]{0,30})\}(?=`)|:(?<![\w:].)([A-Za-z][\w:.+-]{0,30}):(?=`))"
)
_SHORTEST_FENCE, _FURTHEST_IN = 3, 12
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
# Longer ones are no shortcodes, and looking further for their ends would take its time.
_LONGEST = 2000
_NAME = re.compile(r"\s*(?:(/|end)\s*)?([A-Za-z][\w.-]{0,60})\s*(/?)")
_ARGUMENT = re.compile(
    r"""(?:([A-Za-z][\w-]{0,40})\s{0,9}=\s{0,9})?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,()"'`]+))"""
)
# What stands in a template's own language is no shortcode: `{{ .Values.x }}`, `{{ a | b }}`.
_TEMPLATE = re.compile(r"\s*[-.$#^&!>]|.*\|\s", re.DOTALL)
_ADDRESS = re.compile(r"https?:|[./#]|\S*/\S*$|\d+%?$|(?:true|false)$|[\w-]+\.[A-Za-z]{2,4}$")
_ROLE_TARGET = re.compile(r"(|.*?\S)\s*<([^<>]*)>", re.DOTALL)
_GAP = re.compile(r"(?<=\S)[ \t]+(?=[.,;:!?)。、，．）」]|$)")


@dataclass(frozen=True, slots=True)
class Resolver:
    """What a shortcode has to be told of the other pages.

    `page` gives the slug of the page that a name means, None when there is none; `title` what it is
    called in this page's language.
    """

    page: Callable[[str], str | None]
    title: Callable[[str], str]


@dataclass(slots=True)
class Replaced:
    """The text, and the names of shortcodes that the table does not know."""

    text: str
    unknown: Counter[str] = field(default_factory=Counter)


def replace_shortcodes(text: str, resolver: Resolver) -> Replaced:
    """Put what they say into the place of shortcodes."""
    scanner = _Scanner(text, resolver)
    pieces = "".join(scanner.pieces())
    return Replaced(pieces, scanner.unknown)


@dataclass(frozen=True, slots=True)
class _Call:
    """A shortcode as it is written: its name in lower case, and its arguments."""

    name: str
    arguments: Mapping[Argument, str]
    ends: bool = False
    is_macro: bool = False

    def first(self, names: tuple[Argument, ...]) -> str:
        """The first of these arguments that is there."""
        return next((self.arguments[name] for name in names if self.arguments.get(name)), "")


class _Scanner:
    def __init__(self, text: str, resolver: Resolver) -> None:
        self._text = text
        self._resolver = resolver
        self._absent: set[str] = set()
        self._boxes: list[str] = []
        self.unknown: Counter[str] = Counter()

    def pieces(self) -> Iterator[str]:
        """The text, piece by piece."""
        done = 0
        for start, end, replacement in self._replacements():
            before = self._text[done:start]
            if replacement or not before.endswith((" ", "\t")):
                yield before
                yield replacement
            else:
                # Nothing takes the shortcode's place: neither do the blanks in front of it, where
                # no word follows.
                follows = self._text[end : end + 1]
                yield before if follows.isalnum() else before.rstrip(" \t")
            done = end
        yield self._text[done:]
        yield "\n:::\n" * len(self._boxes)

    def _replacements(self) -> Iterator[tuple[int, int, str]]:
        found = _OPENING.search(self._text)
        while found:
            end, replacement = self._read(found)
            if replacement is not None:
                yield found.start(), end, replacement
            found = _OPENING.search(self._text, max(end, found.end()))

    def _read(self, found: re.Match[str]) -> tuple[int, str | None]:
        """Where what begins here ends, and what stands in its place; None: it stays."""
        match found.lastgroup:
            case "code" | "tildes" if self._is_fence(found):
                return self._end_of_fence(found), None
            case "code":
                return self._end_of(found[0], found.end()), None
            case "tildes":
                return found.end(), None
            case "comment":
                end = self._end_of("-->" if found[0] == "<!--" else "%%", found.end())
                return end, "" if end > found.end() else None
            case "role":
                return self._role(found)
            case _:
                return self._brace(found)

    def _end_of(self, closing: str, start: int) -> int:
        """Past the closing mark; `start` when there is none, which is asked once."""
        if closing in self._absent:
            return start
        end = self._text.find(closing, start)
        if end < 0:
            self._absent.add(closing)
            return start
        return end + len(closing)

    def _is_fence(self, found: re.Match[str]) -> bool:
        """Whether it stands at the beginning of its line."""
        start = found.start()
        if len(found[0]) < _SHORTEST_FENCE:
            return False
        _, newline, before = self._text[max(start - _FURTHEST_IN - 1, 0) : start].rpartition("\n")
        return bool(newline or start <= _FURTHEST_IN) and not before.strip(" \t>")

    def _end_of_fence(self, found: re.Match[str]) -> int:
        mark = found[0]
        closing = re.compile(
            rf"^[ \t>]{{0,12}}{re.escape(mark)}{mark[0]}{{0,20}}[ \t]*$", re.MULTILINE
        )
        end = closing.search(self._text, found.end())
        return end.end() if end else len(self._text)

    def _role(self, found: re.Match[str]) -> tuple[int, str | None]:
        start = found.end() + 1
        end = self._text.find("`", start, start + _LONGEST)
        if end < 0:
            return found.end(), None
        name = (found[6] or found[7]).lower()
        inside = self._text[start:end]
        target = _ROLE_TARGET.fullmatch(inside)
        text = target[1] if target else inside.lstrip("~!")
        if name in ("term", "ref", "doc"):
            return end + 1, self._link(target[2] if target else text, text)
        call = _Call(name, {0: text})
        known = SHORTCODES.get(name)
        return end + 1, self._said(call, known) if known else text

    def _brace(self, found: re.Match[str]) -> tuple[int, str | None]:
        closing = _CLOSING[found[0]]
        end = self._text.find(closing, found.end(), found.end() + _LONGEST)
        if end < 0:
            return found.end(), None
        inside = self._text[found.end() : end]
        call = _read_call(inside)
        if call is None or (found[0] == "{{" and _TEMPLATE.match(inside)):
            return end + len(closing), None
        return end + len(closing), self._replacement(call, found[0])

    def _replacement(self, call: _Call, opening: str) -> str | None:
        known = SHORTCODES.get(call.name)
        if call.ends:
            return self._closed(call.name)
        if call.name in ("highlight", "raw", "endraw") and opening == "{%":
            return ""
        if known:
            return self._said(call, known)
        self.unknown[call.name] += 1
        return _readable(call)

    def _closed(self, name: str) -> str:
        if name in self._boxes:
            while self._boxes.pop() != name:
                pass
            return "\n:::\n"
        return ""

    def _said(self, call: _Call, known: Shortcode) -> str:
        text = call.first(known.text)
        match known.does:
            case Does.LINK:
                # A macro's only argument is both: the name of the entry, and what is shown.
                name = call.first(known.target)
                return self._link(name, text or (name if call.is_macro else ""))
            case Does.PATH:
                return _path(call.first(known.target))
            case Does.CODE:
                return f"`{text}`" if text else ""
            case Does.ELEMENT:
                return f"`<{text}>`" if text else ""
            case Does.TEXT:
                return known.before + text if text else ""
            case Does.BOX:
                return self._box(call, known, text)
        return ""

    def _box(self, call: _Call, known: Shortcode, title: str) -> str:
        self._boxes.append(call.name)
        kind = known.kind or call.first(known.target) or "note"
        return f"\n:::{kind} {title}\n"

    def _link(self, name: str, text: str) -> str:
        slug = self._resolver.page(name) if name else None
        shown = text or (self._resolver.title(slug) if slug else "") or name
        if not name:
            return shown
        target = quote(slug or name.strip("/"), safe="")
        return f"[{shown}]({target}/)"


def _read_call(inside: str) -> _Call | None:
    found = _NAME.match(inside)
    if not found:
        return None
    name = found[2].lower()
    if found[1] == "end" and not name:
        return None
    arguments: dict[Argument, str] = {}
    place = 0
    for argument in _ARGUMENT.finditer(inside, found.end()):
        value = next((text for text in argument.groups()[1:] if text is not None), "").strip()
        if argument[1]:
            arguments.setdefault(argument[1].lower(), value)
        else:
            arguments[place] = value
            place += 1
    is_macro = inside[found.end() : found.end() + 1] == "("
    return _Call(name, arguments, bool(found[1]), is_macro)


def _readable(call: _Call) -> str:
    """What an unknown shortcode says: its text by name, else the first argument of words."""
    named = call.first(("text", "title", "label", "caption", "alt", "name"))
    if named:
        return named
    places = (value for key, value in call.arguments.items() if isinstance(key, int))
    return next((value for value in places if value and not _ADDRESS.match(value)), "")


def _path(target: str) -> str:
    return target.replace(" ", "%20")
