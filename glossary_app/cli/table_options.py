"""Options that overrule how a table is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from glossary_app.errors import UsageError
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Role
from glossary_app.model.imports.decisions import ColumnChoice, TableChoices
from glossary_app.model.locale import parse_locale

_OPTIONS = (
    click.option(
        "--encoding",
        metavar="NAME",
        default="",
        help="Tables: read as this encoding, such as cp932.",
    ),
    click.option(
        "--delimiter", metavar="C", default="", help="Tables: what parts cells, such as ';' or tab."
    ),
    click.option(
        "--header-row",
        metavar="N",
        type=click.IntRange(min=0),
        help="Tables: the row of names; 0 for none.",
    ),
    click.option(
        "--sheet", "sheets", metavar="NAME", multiple=True, help="Workbooks: read this sheet only."
    ),
    click.option(
        "--map",
        "columns",
        multiple=True,
        metavar="COLUMN=ROLE[:LOCALE]",
        help="Tables: what a column is, by name or number: 3=definition:ja-JP, Owner=leave.",
    ),
    click.option(
        "--texts",
        type=click.Choice(("plain", "marked")),
        help="Tables: show texts as they are typed, or as Markdown and HTML.",
    ),
)


def table_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options to a command, which gets them as `choices`."""

    @wraps(command)
    def with_choices(
        *args: Any,
        encoding: str,
        delimiter: str,
        header_row: int | None,
        sheets: tuple[str, ...],
        columns: tuple[str, ...],
        texts: str | None,
        **others: Any,
    ) -> Any:
        chosen = tuple(map(_column_choice, columns))
        marked = None if texts is None else texts == "marked"
        choices = TableChoices(encoding, delimiter, header_row, sheets, chosen, marked=marked)
        return command(*args, choices=choices, **others)

    for option in reversed(_OPTIONS):
        with_choices = option(with_choices)
    return with_choices


def _column_choice(text: str) -> ColumnChoice:
    column, separator, meaning = text.rpartition("=")
    role_name, _, tag = meaning.partition(":")
    role = next((role for role in Role if role == role_name.strip().lower()), None)
    if not separator or not column.strip() or role is None:
        roles = ", ".join(Role)
        raise UsageError(f"--map {text}", "not COLUMN=ROLE[:LOCALE]", f"roles are {roles}")
    locale = parse_locale(tag) if tag else None
    if tag and (locale is None or role not in ROLES_OF_A_LOCALE):
        raise UsageError(f"--map {text}", f"'{tag}' is no locale for {role}", "such as ja-JP")
    return ColumnChoice(column.strip(), role, locale)
