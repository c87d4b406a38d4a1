"""The tools that an assistant may call, and what each is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from glossary_app.errors import UsageError
from glossary_app.model.locale import Locale, parse_locale

MOST_HITS = 50
MOST_TERMS = 500
LONGEST_QUERY = 1_000
LONGEST_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of a tool, as JSON Schema says it."""

    name: str
    schema: Mapping[str, Any]
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its name, what it is for, and what it takes."""

    name: str
    purpose: str
    parameters: tuple[Parameter, ...] = ()

    @property
    def schema(self) -> dict[str, Any]:
        """The arguments as one JSON Schema."""
        return {
            "type": "object",
            "properties": {each.name: dict(each.schema) for each in self.parameters},
            "required": [each.name for each in self.parameters if each.is_required],
            "additionalProperties": False,
        }


def _text(name: str, purpose: str, longest: int, *, is_required: bool = True) -> Parameter:
    schema = {"type": "string", "description": purpose, "maxLength": longest}
    return Parameter(name, schema, is_required)


def _number(name: str, purpose: str, most: int, usual: int) -> Parameter:
    bounds = {"minimum": 1, "maximum": most, "default": usual}
    return Parameter(name, {"type": "integer", "description": purpose, **bounds})


_LOCALE = _text("locale", "A language tag: en-US or ja-JP.", 35, is_required=False)
_ENTRY = _text(
    "entry",
    "SLUG, GLOSSARY/SLUG, an address, or a headword or alias in either language.",
    LONGEST_QUERY,
)
_SECTIONS = Parameter(
    "sections",
    {
        "type": "array",
        "items": {"type": "string"},
        "description": "Only sections of these kinds, such as definition, boundary or faq.",
    },
)

TOOLS = (
    Tool(
        "search_terms",
        "Find entries by name or text in English or Japanese, typed in any script or in romaji;"
        " each hit says why it is one, and carries quality, chunk ids, sources and limitations.",
        (
            _text("query", "Words that must all match; phrases in quotes.", LONGEST_QUERY),
            _number("limit", "At most so many hits.", MOST_HITS, 10),
            _LOCALE,
            _text("glossary", "Search in this glossary alone.", 200, is_required=False),
        ),
    ),
    Tool(
        "get_term",
        "One entry with its pages, or some sections of it, to be cited by chunk id.",
        (_ENTRY, _LOCALE, _SECTIONS),
    ),
    Tool(
        "get_chunk",
        "The passage that a chunk id stands for, with its entry, quality, sources, limitations.",
        (_text("chunk_id", "A chunk id as an answer gave it.", LONGEST_QUERY),),
    ),
    Tool("list_relations", "The entries that an entry points at, and that point at it.", (_ENTRY,)),
    Tool("glossary_info", "The glossaries: titles, licence, trust policy, number of entries."),
    Tool(
        "find_terms_in_text",
        "Every term of the glossaries in a text, inflected and however it is spelled, with its"
        " counterpart in the other language, and what to use for forms that are forbidden.",
        (
            _text("text", "The text, in English, Japanese or both.", LONGEST_TEXT),
            _number("limit", "At most so many terms.", MOST_TERMS, 100),
        ),
    ),
)
BY_NAME = {tool.name: tool for tool in TOOLS}

_TYPES: dict[str, type] = {"string": str, "integer": int, "array": list}


class Arguments:
    """The arguments of one call, held to the tool's schema; raises UsageError."""

    def __init__(self, tool: Tool, given: Mapping[str, Any]) -> None:
        known = {each.name: each for each in tool.parameters}
        unknown = sorted(set(given) - set(known))
        if unknown:
            raise UsageError(
                tool.name, f"no argument '{unknown[0]}'", f"it takes {', '.join(known)}"
            )
        self._tool = tool
        # Many clients write null for what is not given.
        self._given = {name: value for name, value in given.items() if value is not None}
        for each in tool.parameters:
            if each.is_required and each.name not in self._given:
                raise UsageError(tool.name, f"'{each.name}' is missing")
        for name, value in self._given.items():
            self._refuse_unlike(name, value, known[name].schema)

    def text(self, name: str) -> str:
        """A text; empty when it is not given."""
        return str(self._given.get(name, ""))

    def number(self, name: str) -> int:
        """A number, or the usual one."""
        schema = next(each.schema for each in self._tool.parameters if each.name == name)
        return int(self._given.get(name, schema["default"]))

    def texts(self, name: str) -> tuple[str, ...]:
        """Texts; none when they are not given."""
        return tuple(self._given.get(name, ()))

    def locale(self) -> Locale | None:
        """The locale, if one is asked for."""
        tag = self.text("locale")
        locale = parse_locale(tag) if tag else None
        if tag and locale is None:
            raise UsageError(self._tool.name, f"'{tag}' is no locale", "write en-US or ja-JP")
        return locale

    def _refuse_unlike(self, name: str, value: Any, schema: Mapping[str, Any]) -> None:
        # JSON's true is a number to Python.
        if type(value) is not _TYPES[schema["type"]]:
            raise UsageError(self._tool.name, f"'{name}' is no {schema['type']}")
        if isinstance(value, str) and len(value) > schema["maxLength"]:
            raise UsageError(self._tool.name, f"'{name}' is over {schema['maxLength']} characters")
        if isinstance(value, int) and not schema["minimum"] <= value <= schema["maximum"]:
            bounds = f"{schema['minimum']} to {schema['maximum']}"
            raise UsageError(self._tool.name, f"'{name}' is out of bounds", f"give {bounds}")
        if isinstance(value, list) and not all(isinstance(each, str) for each in value):
            raise UsageError(self._tool.name, f"'{name}' holds more than texts")
