"""What one run of the command line knows, and how it answers."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from glossary_app.cli.late import late_formats
from glossary_app.cli.wording.examples import EXAMPLES
from glossary_app.cli.wording.help_pages import WordedContext, short_help, write_lines, write_names
from glossary_app.cli.wording.words import fault_in_words, in_words
from glossary_app.errors import GlossaryError
from glossary_app.paths import Folders
from glossary_app.spelling.visible import escaped, visible

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

    context_class = WordedContext

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

    def get_short_help_str(self, limit: int = 45) -> str:
        """What the command does, in a line of the list of commands."""
        del limit
        return short_help(self.help or "")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called, and what else is to be said of it."""
        write_lines(formatter, "Examples", EXAMPLES[self.name or ""])
        super().format_epilog(ctx, formatter)


class FormatsCommand(JsonCommand):
    """A command whose help names the formats that it takes."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names of the formats below the examples."""
        super().format_epilog(ctx, formatter)
        write_names(formatter, "Formats", late_formats(self.name))


def say(text: str) -> None:
    """Write a line to standard output; what a terminal would obey is shown as a mark."""
    sys.stdout.write(visible(text) + "\n")


def say_json(value: Any) -> None:
    """Write a value to standard output as one line of JSON."""
    say_json_text(json_text(value))


def say_json_text(text: str) -> None:
    """Write a line that is JSON already."""
    sys.stdout.write(escaped(text) + "\n")


def write_exactly(data: bytes) -> None:
    """Write these bytes and no others, as into a file: line ends and marks are the format's own.

    A terminal is no file: there, what it would obey is shown as a mark.
    """
    sys.stdout.flush()
    if sys.stdout.isatty():
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        data = visible(text).encode("utf-8", "replace")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def json_text(value: Any) -> str:
    """A value as one line of JSON."""
    # Readable in a terminal, for Japanese too; a line feed inside a text is escaped all the same.
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def note(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"glossary: {visible(in_words(text))}\n")


def note_fault(error: GlossaryError, *, as_json: bool) -> None:
    """Write a fault to standard error: a line for people, or an object for programs."""
    if as_json:
        fault = {"code": error.code, "where": error.where, "what": error.what, "now": error.now}
        sys.stderr.write(json.dumps({"error": fault}, ensure_ascii=False) + "\n")
    else:
        note(" ".join(fault_in_words(error).split()))


def _remember_json(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's interface
    context.ensure_object(Session)
    context.obj.as_json = context.obj.as_json or value


class PathArgument(click.Path):
    """A path that is said; an empty one, of a variable that is not set, is not this folder."""

    def __init__(self, *, file_okay: bool = True) -> None:
        super().__init__(path_type=Path, file_okay=file_okay)

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; click's own fault when it is empty or cannot be one."""
        if not value:
            self.fail("the path is empty", param, ctx)
        if "\0" in str(value):
            self.fail("the path holds a NUL character", param, ctx)
        try:
            return Path(str(super().convert(str(value), param, ctx)))
        except OSError as error:
            self.fail(f"the path cannot be used: {error.strerror}", param, ctx)
