"""`glossary help`: a command's help, and what the answers in JSON and the queries are made of."""

from __future__ import annotations

import click

from glossary_app.cli.completing import complete_topic
from glossary_app.cli.session import JsonCommand, say
from glossary_app.errors import UsageError
from glossary_app.model.hit import MatchField, MatchRule, Tier

_JSON = """\
Every command takes --json, before or after its name. The keys below are a contract: they stay,
others may come beside them. Where an answer is a list of entries, there is one object a line.

search      {{"query", "elapsed_ms", "total", "hits": [HIT, ...], "tried": [...], "nearest": [...]}}
            elapsed_ms is the search alone; total counts before --limit; nearest names
            designations of similar spelling when nothing was found. --batch: one object a line.
  HIT       {{"glossary", "entry", "headword", "headwords": {{LOCALE: TEXT}}, "readings", "locale",
            "quality", "draft", "match": {{"tier", "field", "text", "rule", "section", "spans",
            "status"}}, "snippet": {{"text", "spans"}}, "counterpart"}}
            spans are pairs [start, end] that count characters; status tells of a matched name
            whether it is to be used: preferred, admitted, deprecated, forbidden or empty.
  tier      {tiers}
  field     {fields}
  rule      {rules}
show        {{"glossary", "entry", "headwords", "quality", "draft", "pages": [...], "terms": [...],
            "relations": [...], "back_links": [...]}}; each relation says whether its target exists
            in the library ("exists"), and in which glossary.
list        {{"glossary", "entry", "headwords": {{LOCALE: TEXT}}, "quality", "draft"}}
import      {{"glossary", "added", "updated", "unchanged", "removed", "failed",
            "changes": [...], "findings": [FINDING, ...]}}
            changes tell of each page that is added, changed or removed what it was and is
check, doctor  {{"findings": [FINDING, ...]}}
  FINDING   {{"path", "line", "severity": info|warning|error, "code", "message"}}
export      {{"glossary", "format", "files", "pages", "withheld", "output"}}
glossaries  {{"glossaries": [{{"id", "titles", "title", "short_name", "attribution", "entries",
            "trust", "linked", ...}}, ...]}}
scan        {{"file", "characters", "terms": [TERM, ...],
            "counts": [{{"glossary", "entry", "count"}}]}}
  TERM      {{"start", "end", "line", "text", "locale", "glossary", "entry",
            "headwords": {{LOCALE: TEXT}}, "status", "rule", "instead": [TEXT, ...]}}
            start and end count characters of the text as it is read; status is preferred, admitted,
            deprecated, forbidden or empty; instead says what to use for the last two
hand-off    {{"entries": [{{"glossary", "entry", "locale", "headword", "quality", "draft", "chunks":
            [{{"id", "kind", "heading", "text", "locale"}}], "sources", "limitations", "banner",
            "left_out", "address"}}], "withheld": [...], "no_room": [...]}}
given       {{"on", "given": [{{"when", "way", "question", "entries", "withheld"}}]}}
remove      {{"glossary", "removed"}}          reindex  {{"entries"}}
starter     {{"glossary", "entries"}}

A fault is one object on standard error, and nothing on standard output:
            {{"error": {{"code", "where", "what", "now"}}}}
Exit status: 0 found or done, 1 nothing found or an error among the findings, 2 usage or fault."""

_QUERY = """\
Plain words must all match, in English or Japanese, in any script: kanji, kana, romaji, half width.

  "exact phrase"      these words in this order
  -word               not with this word      (after --, when the query begins with it)
  one OR other        either of them
  en: ja:             in one language: en:token
  title: alias: text: in headwords, in other names, in the text
  kind:boundary       in sections of this kind
  quality:reviewed    entries of this quality
  glossary:ID         in this glossary
  rel:SLUG            entries that are related to this one

Nothing that is typed is an error: what is no query is looked for as text."""


@click.command("help", cls=JsonCommand)
@click.argument("topic", default="", metavar="[COMMAND|json|query]", shell_complete=complete_topic)
@click.pass_context
def help_command(context: click.Context, *, topic: str) -> int:
    """Explain a command, the keys of the JSON, or the language of queries."""
    above = context.parent or context
    if topic == "json":
        say(
            _JSON.format(
                tiers=_wrapped(tuple(Tier)),
                fields=_wrapped(tuple(MatchField)),
                rules=_wrapped(tuple(MatchRule)),
            )
        )
    elif topic == "query":
        say(_QUERY)
    elif not topic:
        say(above.get_help())
    else:
        say(_command_help(above, topic))
    return 0


def _command_help(above: click.Context, name: str) -> str:
    group = above.command
    command = group.get_command(above, name) if isinstance(group, click.Group) else None
    if command is None:
        raise UsageError("help", f"nothing is known of '{name}'", "see 'glossary help'")
    return command.get_help(click.Context(command, info_name=name, parent=above))


def _wrapped(names: tuple[str, ...]) -> str:
    return click.wrap_text(", ".join(names), 86, "", " " * 12)
