"""The languages of a page's columns of names, where their headings do not say them."""

from __future__ import annotations

from collections.abc import Sequence

from glossary_app.formats.fields.letters import has_letters, share_japanese
from glossary_app.formats.markdown_folder.listed.table_columns import Column, ColumnRole
from glossary_app.model.locale import EN_US, JA_JP, Locale

_LONGEST_NAME = 48


def with_languages(
    columns: Sequence[Column | None], rows: Sequence[Sequence[str]]
) -> tuple[Column | None, ...]:
    """The columns, those of names each with its language where they are in two.

    A column whose heading says nothing holds names where it stands beside names of the other
    language: `Plug-in | Japanese translation`.
    """
    named = [at for at, column in enumerate(columns) if column and column.role is ColumnRole.TERM]
    if len(named) == 1 and _says_language(columns[named[0]]):
        named = [*_beside(columns, rows, named[0]), *named]
    if len(named) < 2:
        return tuple(columns)
    places = {at: _language(columns[at], _cells(rows, at)) for at in named}
    if len({locale.language for locale in places.values()}) != 2:
        return tuple(columns)
    return tuple(
        Column(ColumnRole.TERM, places[at]) if at in places else column
        for at, column in enumerate(columns)
    )


def _beside(
    columns: Sequence[Column | None], rows: Sequence[Sequence[str]], named: int
) -> Sequence[int]:
    """The column next to the names that may hold those of the other language.

    The first one does under whatever name, where each row says another word: `状態 | 英語`.
    """
    for at in (named - 1, named + 1):
        if not 0 <= at < len(columns):
            continue
        column, cells = columns[at], _cells(rows, at)
        short = [cell for cell in cells if has_letters(cell) and len(cell) <= _LONGEST_NAME]
        are_names = cells and len(short) * 10 >= len(cells) * 8
        if column is None and are_names and len(set(cells)) * 2 > len(cells):
            return (at,)
        is_filed = column is not None and column.role in (ColumnRole.STATUS, ColumnRole.SUBJECT)
        if at == 0 and is_filed and are_names and 1 < len(set(cells)) == len(cells):
            return (at,)
    return ()


def _says_language(column: Column | None) -> bool:
    return column is not None and column.locale is not None


def _language(column: Column | None, cells: Sequence[str]) -> Locale:
    if column and column.locale:
        return column.locale
    return JA_JP if share_japanese(cells) >= 0.5 else EN_US


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place] for row in rows if place < len(row) and row[place]]
