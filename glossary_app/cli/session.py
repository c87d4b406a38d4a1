"""What one run of the command line knows, and how it answers."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

import click

from glossary_app.paths import Folders

# As grep does: 1 is an answer ("there is none"), 2 means that there is no answer.
NOTHING_FOUND = 1
FAULT = 2


@dataclass(slots=True)
class Session:
    """The choices made before the command's name; `--json` may come behind it as well."""

    folders: Folders
    starter: bool
    as_json: bool = False


class JsonCommand(click.Command):
    """A command that takes `--json`, as every command does."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params.append(
            click.Option(
                ["--json", "as_json"],
                is_flag=True,
                expose_value=False,
                callback=_remember_json,
                help="Answer in JSON.",
            )
        )


def say(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(text + "\n")


def say_json(value: Any) -> None:
    """Write a value to standard output as one line of JSON."""
    # Readable in a terminal, for Japanese too; a line feed inside a text is escaped all the same.
    say(json.dumps(value, ensure_ascii=False, separators=(", ", ": ")))


def note(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"glossary: {text}\n")


def _remember_json(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's interface
    context.ensure_object(Session)
    context.obj.as_json = context.obj.as_json or value
