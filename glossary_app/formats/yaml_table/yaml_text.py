"""YAML of other people as plain texts, lists and mappings: nothing in it is ever made or run."""

from __future__ import annotations

from typing import Any

import yaml

# Written in C where PyYAML was built with libyaml, as its wheels are: five times as fast.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 40


class YamlError(ValueError):
    """A text that is no YAML, or none that is read; `line` counts from 1."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def read_yaml(text: str) -> Any:
    """What a text says, every value a text; raises YamlError.

    A mapping or list that is said once and named again and again is refused: written out, it may
    be as large as memory.
    """
    try:
        _check(text)
        return yaml.load(text, Loader=_LOADER)  # noqa: S506 - the base loader makes texts alone
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlError(line, str(error.problem or "this is not YAML")) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        if isinstance(error, YamlError):
            raise
        raise YamlError(1, "this is not YAML") from error


def _check(text: str) -> None:
    depth = 0
    plain: set[str] = set()
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent) and event.anchor:
            plain.add(event.anchor)
        elif isinstance(event, yaml.AliasEvent) and event.anchor not in plain:
            raise YamlError(line, f"'*{event.anchor}' stands for more than a text; write it out")
        if depth > _DEEPEST:
            raise YamlError(line, "it is nested too deep")
