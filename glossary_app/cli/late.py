"""Modules that only some commands need, imported when a command asks for them.

All of them together take longer to import than a search takes, and `glossary search` has to
answer within 300 ms as a whole process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click

# Where each command stands, in the order of the help.
COMMANDS = {
    "import": ("importing_exporting", "import_command"),
    "search": ("searching", "search_command"),
    "show": ("showing", "show_command"),
    "list": ("listing", "list_command"),
    "export": ("importing_exporting", "export_command"),
    "check": ("checking", "check_command"),
    "glossaries": ("importing_exporting", "glossaries_command"),
    "remove": ("importing_exporting", "remove_command"),
    "scan": ("scanning", "scan_command"),
    "hand-off": ("assistants.handing_off", "hand_off_command"),
    "given": ("assistants.handing_off", "given_command"),
    "mcp": ("assistants.serving", "mcp_command"),
    "starter": ("starter", "starter_command"),
    "reindex": ("importing_exporting", "reindex_command"),
    "doctor": ("checking", "doctor_command"),
    "help": ("helping", "help_command"),
}


class LateGroup(click.Group):
    """A group of commands, each imported when it is called or listed in the help."""

    def list_commands(self, _context: click.Context, /) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str, /) -> click.Command | None:
        """The command of this name; None when there is none."""
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name]
        command: click.Command = _late(module, attribute)
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; what is none is told with the one that is meant."""
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(context, args)
        near = late_nearest_name()(name, COMMANDS)
        advice = f"did you mean '{near}'?" if near else "see 'glossary --help'"
        raise click.UsageError(f"no command '{name}'; {advice}", context)


def late_nearest_name() -> Callable[[str, Iterable[str]], str]:
    """`near.nearest_name`: what was meant by a name that is none."""
    nearest_name: Callable[[str, Iterable[str]], str] = _late("near", "nearest_name")
    return nearest_name


def late_make_ready() -> Callable[..., None]:
    """`preparing.make_ready`: makes a library or an index that is not there."""
    make_ready: Callable[..., None] = _late("preparing", "make_ready")
    return make_ready


def late_complete_glossary(
    context: click.Context, parameter: click.Parameter, begun: str
) -> list[str]:
    """`completing.complete_glossary`: the ids of glossaries that begin so."""
    found: list[str] = _late("completing", "complete_glossary")(context, parameter, begun)
    return found


def late_private_index() -> Callable[..., AbstractContextManager[Any]]:
    """`preparing.with_private_index`: an index where none may be written."""
    with_private_index: Callable[..., AbstractContextManager[Any]] = _late(
        "preparing", "with_private_index"
    )
    return with_private_index


def late_japanese() -> Callable[[str], str]:
    """`wording.japanese.in_japanese`: a sentence in Japanese."""
    in_japanese: Callable[[str], str] = _late("wording.japanese", "in_japanese")
    return in_japanese


def late_formats(command: str | None) -> tuple[str, ...]:
    """The names of the formats that `export` writes, or that `import` reads."""
    if command == "export":
        written: tuple[str, ...] = import_module("glossary_app.library.exporting").written_formats()
        return written
    read: tuple[str, ...] = import_module("glossary_app.formats.registry").readable_formats()
    return read


def late_serve() -> Callable[[Any], None] | None:
    """`assistants.server.serve`; None where the MCP SDK, an extra, is not installed."""
    if find_spec("mcp") is None:
        return None
    serve: Callable[[Any], None] = import_module("glossary_app.assistants.server").serve
    return serve


def _late(module: str, attribute: str) -> Any:
    return getattr(import_module(f"glossary_app.cli.{module}"), attribute)
