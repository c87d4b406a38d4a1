"""`glossary search`."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click

from glossary_app.cli.completing import complete_glossary, complete_locale
from glossary_app.cli.late import late_nearest_name
from glossary_app.cli.looking_up import limit_option, opened_catalogue, read_locale
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, note, say, say_json
from glossary_app.cli.wording.hit_lines import hit_lines
from glossary_app.errors import UsageError, why_unread
from glossary_app.library.handoff.answer_json import answer_json
from glossary_app.model.hit import MatchField, MatchRule, SearchAnswer, SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import is_japanese

# Answers of a batch, before the memory that they took is given back.
_BEFORE_A_REST = 100

_EPILOG = (
    "'glossary help query' explains the language of queries. "
    "In JSON, match.tier is one of: " + ", ".join(Tier) + ". "
    "match.field: " + ", ".join(MatchField) + ". "
    "match.rule: " + ", ".join(MatchRule) + ". "
    "Spans count characters."
)


class _SearchCommand(JsonCommand):
    """Takes what begins with one minus and is no option for a part of the query."""

    ignore_unknown_options = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse unknown options all the same, unless `--` says that these are words."""
        given = list(args)
        rest = super().parse_args(ctx, args)
        for word in () if "--" in given else ctx.params["words"]:
            if word.startswith("--"):
                raise self._no_such_option(word.partition("=")[0], ctx)
        return rest

    def _no_such_option(self, name: str, ctx: click.Context) -> click.UsageError:
        near = late_nearest_name()(name, [each for param in self.params for each in param.opts])
        if near:
            return click.NoSuchOption(name, possibilities=[near], ctx=ctx)
        advice = "a query that begins so goes behind '--'"
        return click.UsageError(f"no option '{name}'; {advice}", ctx)


@click.command("search", cls=_SearchCommand, epilog=_EPILOG)
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@limit_option
@click.option(
    "--locale",
    callback=read_locale,
    metavar="LOCALE",
    shell_complete=complete_locale,
    help="Prefer this locale: en-US or ja-JP.",
)
@click.option(
    "--glossary",
    "glossary_id",
    metavar="ID",
    shell_complete=complete_glossary,
    help="Search in this glossary alone.",
)
@click.option(
    "--batch",
    metavar="FILE|-",
    type=click.Path(allow_dash=True),
    help="One query a line; - is stdin.",
)
@click.pass_obj
def search_command(
    session: Session,
    *,
    words: tuple[str, ...],
    limit: int,
    locale: Locale | None,
    glossary_id: str | None,
    batch: str | None,
) -> int:
    """Search terms and text in English and Japanese, typed in any script."""
    if bool(words) == bool(batch):
        raise UsageError("search", "give either a query or --batch")
    asked = _Asked(limit, locale, (glossary_id,) if glossary_id else ())
    with opened_catalogue(session) as catalogue:
        if batch:
            # One answer for each line, blank ones too, so that callers can pair them off.
            for number, line in enumerate(_lines(batch), 1):
                say_json(answer_json(catalogue.search(asked.request(line))))
                if number % _BEFORE_A_REST == 0:
                    catalogue.rest()
            return 0
        answer = catalogue.search(asked.request(" ".join(words)))
    _print_answer(answer, as_json=session.as_json)
    if not answer.hits:
        _explain_minus(words)
    return 0 if answer.hits else NOTHING_FOUND


class _Asked:
    """What all queries of one run have in common."""

    def __init__(self, limit: int, locale: Locale | None, glossaries: tuple[str, ...]) -> None:
        self._limit = limit
        self._locale = locale
        self._glossaries = glossaries

    def request(self, query: str) -> SearchRequest:
        """A request for this query; without a locale, the query's own script decides."""
        locale = self._locale or (JA_JP if is_japanese(query) else EN_US)
        return SearchRequest(query, locale, self._limit, glossaries=self._glossaries)


# A longer line is cut: what a query needs stands before it, and lines may have no end at all.
_LONGEST_LINE = 1_000_000


def _lines(batch: str) -> Iterator[str]:
    if batch == "-":
        if isinstance(sys.stdin, io.TextIOWrapper):
            # Windows would read a pipe in the code page of the country.
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
        yield from _bounded(sys.stdin)
        return
    try:
        with Path(batch).open(encoding="utf-8-sig", errors="replace") as file:
            yield from _bounded(file)
    except OSError as error:
        raise UsageError(batch, why_unread(error)) from error


def _bounded(stream: TextIO) -> Iterator[str]:
    """The lines without their ends, none longer than a query may be."""
    while line := stream.readline(_LONGEST_LINE):
        yield line.rstrip("\r\n")
        while line and not line.endswith("\n"):
            line = stream.readline(_LONGEST_LINE)


def _explain_minus(words: tuple[str, ...]) -> None:
    """Say how words with a minus were understood, since they found nothing."""
    for word in words:
        if word.startswith("-"):
            note(f"'{word}' leaves out what has '{word[1:]}'; quote the words to find the minus")


def _print_answer(answer: SearchAnswer, *, as_json: bool) -> None:
    if as_json:
        say_json(answer_json(answer))
        return
    for hit in answer.hits:
        for line in hit_lines(hit):
            say(line)
    if not answer.hits:
        note(f"nothing found for '{answer.query}'")
        if answer.nearest:
            note("near: " + ", ".join(answer.nearest))
