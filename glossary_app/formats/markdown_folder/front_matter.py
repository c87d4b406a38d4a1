"""The header of a Markdown page, in YAML between `---` or TOML between `+++`; PyYAML's only door.

Every value is kept as the text it is written in, so that the title `No` or `1.10` stays one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from glossary_app.errors import PageError

# YAML as Jekyll and Hugo write it (`...` ends a document, YAML 1.2, 9.1.2), and Hugo's TOML.
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
# YAML 1.1 took `yes` and `on` for true as well, and authors still do.
_TRUE_WORDS = frozenset({"true", "yes", "on", "1"})
_LOOSE_LINE = re.compile(r"\s*([A-Za-z][\w -]*?)\s*:(?:\s+(.*?))?\s*$")
# Characters that open something in YAML: a value that begins so is not just a text with a colon.
_OPENERS = tuple("[{\"'&*!|>%@`-")
_LIST_SEPARATOR = re.compile(r"[,、]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The header's values by key in lower case, and the text below, which starts at `body_line`."""

    values: Mapping[str, tuple[str, ...]]
    body: str
    body_line: int

    def text(self, *keys: str) -> str:
        """The first of these keys that says something, several values joined by commas."""
        return next((", ".join(self.values[key]) for key in keys if self.values.get(key)), "")

    def texts(self, *keys: str) -> tuple[str, ...]:
        """The values of all these keys; a single one may hold a list with commas."""
        return tuple(text for key in keys for text in self._parted(self.values.get(key, ())))

    def is_true(self, key: str) -> bool:
        """Whether a switch is on."""
        return self.text(key).lower() in _TRUE_WORDS

    @staticmethod
    def _parted(values: tuple[str, ...]) -> Iterator[str]:
        parts = _LIST_SEPARATOR.split(values[0]) if len(values) == 1 else values
        yield from (part.strip() for part in parts if part.strip())


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Part a page into header and body; without a header all of it is body.

    Raises PageError `front-matter` with the line when the header cannot be read.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    fence = lines[start].rstrip()
    if fence not in _FENCES:
        return FrontMatter({}, "\n".join(lines), 1)
    end = _closing_line(lines, start + 1, _FENCES[fence])
    if end is None:
        raise PageError(path, start + 1, f"the header has no closing '{fence}'", "front-matter")
    read = _yaml_values if fence == "---" else _toml_values
    values = read(lines[start + 1 : end], path, start + 2)
    folded = {key.strip().lower(): tuple(_texts(value)) for key, value in values.items()}
    return FrontMatter(folded, "\n".join(lines[end + 1 :]), end + 2)


def _closing_line(lines: list[str], start: int, closers: tuple[str, ...]) -> int | None:
    for number in range(start, len(lines)):
        if lines[number].rstrip() in closers:
            return number
    return None


def _yaml_values(lines: list[str], path: str, first_line: int) -> dict[str, Any]:
    try:
        values = _load("\n".join(lines))
    except yaml.YAMLError as error:
        loose = _loose_values(lines)
        if loose is not None:
            return loose
        mark = getattr(error, "problem_mark", None)
        what = f"the header is not YAML: {getattr(error, 'problem', None) or error}"
        line = first_line + (mark.line if mark else 0)
        raise PageError(path, line, what, "front-matter") from error
    except RecursionError as error:
        raise PageError(
            path, first_line, "the header is nested too deep", "front-matter"
        ) from error
    if values in (None, ""):
        return {}
    if not isinstance(values, dict):
        raise PageError(path, first_line, "the header holds no 'key: value' lines", "front-matter")
    return {str(key): value for key, value in values.items()}


class _TextLoader(yaml.BaseLoader):
    """Loads text, lists and mappings, whatever the tags say, and no aliases (they can explode)."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases are not allowed here", mark)
        return super().compose_node(parent, index)


def _load(text: str) -> Any:
    return _TextLoader(text).get_single_data()


def _loose_values(lines: list[str]) -> dict[str, Any] | None:
    """Read flat `key: value` lines one by one: any indent, colons in the value; None if not so."""
    values: dict[str, Any] = {}
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LOOSE_LINE.match(line)
        if not found:
            return None
        value = found[2] or ""
        try:
            values[found[1]] = _load(value) if value.startswith(_OPENERS) else value
        except yaml.YAMLError:
            return None
    return values


def _toml_values(lines: list[str], path: str, first_line: int) -> dict[str, Any]:
    try:
        return tomllib.loads("\n".join(lines) + "\n")
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = first_line + (int(found[1]) - 1 if found else 0)
        raise PageError(path, line, f"the header is not TOML: {error}", "front-matter") from error
    except RecursionError as error:
        raise PageError(
            path, first_line, "the header is nested too deep", "front-matter"
        ) from error


def _texts(value: Any) -> Iterator[str]:
    """A value's texts: lists one after the other; what is nested deeper says nothing to us."""
    values = value if isinstance(value, list) else [value]
    for each in values:
        if isinstance(each, bool):
            yield str(each).lower()
        elif not isinstance(each, (list, dict)) and each is not None and str(each).strip():
            yield " ".join(str(each).split())
