"""`glossary help`: a command's help, and what the answers in JSON and the queries are made of."""

from __future__ import annotations

from string import Template

import click

from glossary_app.cli.completing import TOPICS, complete_topic
from glossary_app.cli.session import JsonCommand, say
from glossary_app.cli.wording.words import system_language
from glossary_app.errors import UsageError
from glossary_app.model.hit import MatchField, MatchRule, Tier
from glossary_app.resource_files import read_resource


@click.command("help", cls=JsonCommand)
@click.argument("topic", default="", metavar="[COMMAND|json|query]", shell_complete=complete_topic)
@click.pass_context
def help_command(context: click.Context, *, topic: str) -> int:
    """Explain a command, the keys of the JSON, or the language of queries."""
    above = context.parent or context
    if topic in TOPICS:
        say(_explained(topic))
    elif not topic:
        say(above.get_help())
    else:
        say(_command_help(above, topic))
    return 0


def _explained(topic: str) -> str:
    text = read_resource(f"command-line/{topic}.{system_language()}.txt").decode("utf-8")
    return Template(text.rstrip("\n")).substitute(
        tiers=_wrapped(tuple(Tier)),
        fields=_wrapped(tuple(MatchField)),
        rules=_wrapped(tuple(MatchRule)),
    )


def _command_help(above: click.Context, name: str) -> str:
    group = above.command
    command = group.get_command(above, name) if isinstance(group, click.Group) else None
    if command is None:
        raise UsageError("help", f"nothing is known of '{name}'", "see 'glossary help'")
    return command.get_help(click.Context(command, info_name=name, parent=above))


def _wrapped(names: tuple[str, ...]) -> str:
    return click.wrap_text(", ".join(names), 86, "", " " * 12)
