"""`glossary help`: a command's help, and what the answers in JSON and the queries are made of."""

from __future__ import annotations

from string import Template

import click

from glossary_app.cli.completing import TOPICS, complete_topic
from glossary_app.cli.late import COMMANDS
from glossary_app.cli.near import nearest_name
from glossary_app.cli.session import JsonCommand, Session, say, say_json
from glossary_app.cli.wording.words import system_language
from glossary_app.errors import UsageError
from glossary_app.model.hit import MatchField, MatchRule, Tier
from glossary_app.model.page import ProseFormat, SectionKind
from glossary_app.resource_files import read_resource


@click.command("help", cls=JsonCommand)
@click.argument("topic", default="", metavar="[COMMAND|json|query]", shell_complete=complete_topic)
@click.pass_context
def help_command(context: click.Context, *, topic: str) -> int:
    """Explain a command, the keys of the JSON, or the language of queries."""
    session: Session = context.obj
    text = _help_on(topic, context.parent or context)
    if session.as_json:
        say_json({"topic": topic, "text": text})
    else:
        say(text)
    return 0


def _help_on(topic: str, above: click.Context) -> str:
    if topic in TOPICS:
        return _explained(topic)
    return _command_help(above, topic) if topic else above.get_help()


def _explained(topic: str) -> str:
    text = read_resource(f"command-line/{topic}.{system_language()}.txt").decode("utf-8")
    return Template(text.rstrip("\n")).substitute(
        tiers=_wrapped(tuple(Tier)),
        fields=_wrapped(tuple(MatchField)),
        rules=_wrapped(tuple(MatchRule)),
        sections=_wrapped(tuple(SectionKind)),
        proses=", ".join(ProseFormat),
    )


def _command_help(above: click.Context, name: str) -> str:
    group = above.command
    command = group.get_command(above, name) if isinstance(group, click.Group) else None
    if command is None:
        near = nearest_name(name, (*COMMANDS, *TOPICS))
        advice = f"did you mean '{near}'?" if near else "see 'glossary help'"
        raise UsageError("help", f"nothing is known of '{name}'", advice)
    return command.get_help(click.Context(command, info_name=name, parent=above))


def _wrapped(names: tuple[str, ...]) -> str:
    return click.wrap_text(", ".join(names), 86, "", " " * 12)
