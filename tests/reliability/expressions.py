"""The regular expressions of the program, and texts that make a careless one look back."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import glossary_app

# Modules whose import opens something, or is another program.
_LEFT_OUT = ("glossary_app.resources",)
_METHODS = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
_MOST_LETTERS = 6
_parser: Any = re._parser  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression, where it stands, and by which methods it is used."""

    name: str
    pattern: re.Pattern[str]
    methods: tuple[str, ...]


def expressions() -> Iterator[Expression]:
    """Every expression that a module of the program keeps."""
    for module in _modules():
        used = _methods_used(module)
        for name, value in vars(module).items():
            for pattern in _patterns(value):
                if isinstance(pattern.pattern, str):
                    yield Expression(
                        f"{module.__name__}.{name}", pattern, used.get(name, ("search",))
                    )


def texts_against(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """Texts of about this size that repeat what is looked for, and then disappoint."""
    letters = _letters(pattern)
    prefixes = ["", *dict.fromkeys(_literals(pattern.pattern))][:3]
    pieces = [
        *letters,
        *("".join(pair) for pair in product(letters, repeat=2) if len(set(pair)) > 1),
    ]
    words = [word for word in prefixes if len(word) > 1]
    for piece in (*pieces, *words):
        for prefix in prefixes:
            yield prefix + piece * (size // len(piece)) + "\x00"


def apply(expression: Expression, text: str) -> None:
    """Use the expression on a text as its module does."""
    for method in expression.methods:
        arguments = ("", text) if method in ("sub", "subn") else (text,)
        found = getattr(expression.pattern, method)(*arguments)
        if method == "finditer":
            list(found)


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(glossary_app.__path__, "glossary_app."):
        if not found.name.startswith(_LEFT_OUT) and not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _patterns(value: Any) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from _patterns(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _patterns(each)


def _methods_used(module: ModuleType) -> dict[str, tuple[str, ...]]:
    """By name, the methods that a module calls on what it keeps, itself or one after the other."""
    used: dict[str, set[str]] = {}
    nodes = list(ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))))
    for node in nodes:
        match node:
            case ast.Attribute(ast.Name(name), method) if method in _METHODS:
                used.setdefault(name, set()).add(method)
    for node in nodes:
        match node:
            case ast.For(ast.Name(each), ast.Tuple(names)) if each in used:
                for name in (name.id for name in names if isinstance(name, ast.Name)):
                    used.setdefault(name, set()).update(used[each])
    return {name: tuple(sorted(methods)) for name, methods in used.items()}


def _letters(pattern: re.Pattern[str]) -> tuple[str, ...]:
    found = dict.fromkeys(_sampled(_parser.parse(pattern.pattern, pattern.flags)))
    return tuple(letter for letter in found if letter != "\x00")[:_MOST_LETTERS] or ("a",)


def _sampled(parsed: Iterable[Any]) -> Iterator[str]:
    """A letter of each kind that an expression names."""
    for operation, argument in parsed:
        match str(operation):
            case "LITERAL":
                yield chr(argument)
            case "IN":
                yield from _sampled(argument)
            case "RANGE":
                yield chr(argument[0])
            case "CATEGORY":
                yield {"DIGIT": "1", "SPACE": " "}.get(str(argument).rpartition("_")[2], "a")
            case "ANY" | "NOT_LITERAL":
                yield "a"
            case _:
                yield from _sampled_inside(argument)


def _sampled_inside(argument: Any) -> Iterator[str]:
    if isinstance(argument, _parser.SubPattern):
        yield from _sampled(argument)
    elif isinstance(argument, tuple | list):
        for each in argument:
            yield from _sampled_inside(each)


def _literals(source: str) -> Iterator[str]:
    """Runs of plain letters and marks: what an expression begins with, or waits for."""
    for found in re.finditer(r"(?:\\?[\[\]{}()<>#!\"'`*_~|:;=&^.-]|[A-Za-z/]){2,}", source):
        text = re.sub(r"\\([^A-Za-z])", r"\1", found[0])
        if not re.search(r"\\", text):
            yield text[:12]
