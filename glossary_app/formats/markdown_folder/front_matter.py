"""The header of a Markdown page, in YAML, TOML or JSON; PyYAML's only door.

Every value is kept as the text it is written in, so that the title `No` or `1.10` stays one. A
header that its own language would not take (`title: @x`, a tab, half a quote) is read line by line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from glossary_app.formats.fields.toml_text import read_toml
from glossary_app.spelling.surrogates import without_surrogates

# YAML as Jekyll and Hugo write it (`...` ends a document, YAML 1.2, 9.1.2), and Hugo's TOML.
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
# YAML 1.1 took `yes` and `on` for true as well, and authors still do.
_TRUE_WORDS = frozenset({"true", "yes", "on", "1"})
_LOOSE_LINE = re.compile(
    r"[ \t]{0,40}([^\W\d][\w -]{0,60}?)[ \t]{0,40}[:=](?:[ \t]+|$|(?=[\"'\[]))"
)
_PROPERTY = re.compile(r"([^\W\d][\w-]{0,60})::[ \t]+(\S.*)")
_LOOSE_ITEM = re.compile(r"[ \t]{0,40}-[ \t]+(?=\S)")
# A header that is nested so deep, or so long, is nobody's; libyaml's own bounds are wider.
_MOST_BRACKETS = 200
_LONGEST_HEADER = 200_000
_DEEP_ITEM = re.compile(r"(?:-[ \t]+){12}")
_LIST_SEPARATOR = re.compile(r"[,、;；，]|[ \t]/[ \t]")
# Where Hugo and Zola keep an author's own keys.
_NESTED = ("params", "extra")
_QUOTES = "\"'"
# Written in C where PyYAML was built with libyaml, as its wheels are: five times as fast.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The header's values by key in lower case, and the text below, which starts at `body_line`.

    `fault` says why the header was read line by line, with its line.
    """

    values: Mapping[str, tuple[str, ...]]
    body: str
    body_line: int
    fault: tuple[int, str] | None = field(default=None, compare=False)

    def text(self, *keys: str) -> str:
        """The first of these keys that says something, several values joined by commas."""
        return next((", ".join(self.values[key]) for key in keys if self.values.get(key)), "")

    def texts(self, *keys: str) -> tuple[str, ...]:
        """The values of all these keys; a single one may hold a list with commas and the like."""
        held = (self.values[key] for key in keys if key in self.values)
        return tuple(text for values in held for text in self._parted(values))

    def is_true(self, key: str) -> bool:
        """Whether a switch is on."""
        return self.text(key).lower() in _TRUE_WORDS

    @staticmethod
    def _parted(values: tuple[str, ...]) -> Iterator[str]:
        parts = _LIST_SEPARATOR.split(values[0]) if len(values) == 1 else values
        yield from (part.strip() for part in parts if part.strip())


def read_front_matter(text: str) -> FrontMatter:
    """Part a page into header and body; without a header all of it is body.

    A first line `---` with no header below it is a rule, and belongs to the body.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    first = lines[start].rstrip()
    if first.startswith("{"):
        return _json_header(lines, start)
    end = _closing_line(lines, start + 1, _FENCES.get(first, ()))
    if _property_of(first):
        return _properties(lines, start)
    if end is None:
        return _unclosed(lines, start) if first in _FENCES else FrontMatter({}, "\n".join(lines), 1)
    read = _yaml_values if first == "---" else read_toml
    header = lines[start + 1 : end]
    values, fault = _values(read, header, start + 2)
    if values is None or (
        not values and any(line.strip() for line in header[1:]) and not header[0]
    ):
        # A rule says nothing that could be shown.
        return FrontMatter({}, "\n".join(lines[start + 1 :]), start + 2)
    return FrontMatter(_folded(values), "\n".join(lines[end + 1 :]), end + 2, fault)


def _properties(lines: list[str], start: int) -> FrontMatter:
    """Properties as Logseq writes them on top of a page: `alias:: bill, statement`."""
    end = next((n for n in range(start, len(lines)) if not _property_of(lines[n])), len(lines))
    found = map(_property_of, lines[start:end])
    values = {each[1]: each[2].strip() for each in found if each}
    return FrontMatter(_folded(values), "\n".join(lines[end:]), end + 1)


def _property_of(line: str) -> re.Match[str] | None:
    """A property; on top of a page they may be its first item."""
    return _PROPERTY.match(line.removeprefix("- ").removeprefix("  "))


def _unclosed(lines: list[str], start: int) -> FrontMatter:
    """A header that nothing closes goes on to the first blank line; else the fence is a rule."""
    first = start + 1
    end = next((n for n in range(first, len(lines)) if not lines[n].strip()), len(lines))
    header = lines[first:end]
    values = _loose_values(header)
    if not values or not all(map(_is_loose, header)):
        return FrontMatter({}, "\n".join(lines[first:]), first + 1)
    fault = (start + 1, f"it has no closing '{lines[start].rstrip()}'")
    return FrontMatter(_folded(values), "\n".join(lines[end:]), end + 1, fault)


def _is_loose(line: str) -> bool:
    return bool(_LOOSE_LINE.match(line) or _LOOSE_ITEM.match(line))


def _closing_line(lines: list[str], start: int, closers: tuple[str, ...]) -> int | None:
    if not closers:
        return None
    return next((n for n in range(start, len(lines)) if lines[n].rstrip() in closers), None)


def _values(
    read: Callable[[str], Any], header: list[str], first_line: int
) -> tuple[dict[str, Any] | None, tuple[int, str] | None]:
    """The header's values, None if it is no header; and what was wrong with it."""
    try:
        values = read("\n".join(header) + "\n")
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        loose = _loose_values(header)
        return (loose or None), (first_line + _line_of(error), _what(error))
    if values in (None, ""):
        return {}, None
    return (values, None) if isinstance(values, dict) else (None, None)


def _yaml_values(text: str) -> Any:
    if len(text) > _LONGEST_HEADER:
        raise ValueError(f"it is longer than {_LONGEST_HEADER:,} characters")
    if _is_deep(text):
        raise ValueError("it is nested too deep")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - the base loader makes texts alone


def _is_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > _MOST_BRACKETS or bool(_DEEP_ITEM.search(text))


def _json_header(lines: list[str], start: int) -> FrontMatter:
    """Hugo's third kind: an object, and the text below it."""
    text = "\n".join(lines[start:])
    body = FrontMatter({}, "\n".join(lines), 1)
    if _is_deep(text[:_LONGEST_HEADER]):
        return body
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return body
    if not isinstance(values, dict):
        return body
    line = start + text.count("\n", 0, end) + 1
    return FrontMatter(_folded(values), text[end:].lstrip(" \t").removeprefix("\n"), line + 1)


def _loose_values(lines: list[str]) -> dict[str, Any]:
    """`key: value` lines one by one, any indent, colons in the value; lists of `- item` lines."""
    values: dict[str, Any] = {}
    key = ""
    for line in lines:
        item = _LOOSE_ITEM.match(line)
        found = None if item else _LOOSE_LINE.match(line)
        if found:
            key = found[1]
            values.setdefault(key, _loose_value(line[found.end() :].strip()))
        elif item and key:
            held = values[key]
            if not isinstance(held, list):
                held = values[key] = [held] if held else []
            held.append(_unquoted(line[item.end() :].strip()))
    return values


def _loose_value(text: str) -> Any:
    if text.startswith("[") and text.endswith("]"):
        parts = text.strip("[]").split(",")
        return [_unquoted(part.strip()) for part in parts]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    """The text without quotes around the whole of it: `"Hello" world` keeps its own."""
    is_quoted = len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]
    return text[1:-1] if is_quoted and text[0] not in text[1:-1] else text


def _line_of(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    if mark:
        return int(mark.line)
    found = re.search(r"line (\d{1,9})", str(error)[:500])
    return int(found[1]) - 1 if found else 0


def _what(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error)[:200]


def _folded(values: Mapping[Any, Any]) -> dict[str, tuple[str, ...]]:
    folded: dict[str, tuple[str, ...]] = {}
    for key, value in values.items():
        name = str(key).strip().lower()
        if isinstance(value, dict):
            # `title: {en: Key, ja: 鍵}` says what `title_en` and `title_ja` do.
            for inner, held in value.items():
                key = str(inner).strip().lower()
                key = key if name in _NESTED else f"{name}_{key}"
                folded.setdefault(key, tuple(_texts(held)))
        folded[name] = tuple(_texts(value))
        # `see-also` and `see also` are what others write as `see_also`.
        if "-" in name or " " in name:
            folded.setdefault(name.replace("-", "_").replace(" ", "_"), folded[name])
    return folded


def _straight(text: str) -> str:
    """The text within the curly quotes that word processors make of the straight ones around it."""
    inner = text[1:-1]
    is_quoted = text[:1] + text[-1:] in ("“”", "‘’") and not set("“”‘’").intersection(inner)
    return inner if is_quoted and inner.strip() else text


def _texts(value: Any) -> Iterator[str]:
    """A value's texts: lists one after the other; what is nested deeper says nothing to us."""
    values = value if isinstance(value, list) else [value]
    for each in values:
        if isinstance(each, bool):
            yield str(each).lower()
        elif not isinstance(each, (list, dict)) and each is not None:
            text = without_surrogates(" ".join(str(each).split()))
            if text:
                yield _straight(text)
