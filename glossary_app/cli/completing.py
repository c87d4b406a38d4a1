"""What a shell may complete: glossaries and entries of the library, names of formats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from glossary_app.cli.late import COMMANDS, late_formats
from glossary_app.cli.session import Session
from glossary_app.errors import GlossaryError
from glossary_app.library.entries import Shelf
from glossary_app.paths import Folders, folders_below, platform_folders

_MOST = 200
_WORD = re.compile(r"[\w・.+-]+")
_LOCALES = ("en-US", "ja-JP")
TOPICS = ("json", "query")


def complete_glossary(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The ids of glossaries that begin so."""
    return _beginning(_glossaries(_folders(context)), begun)


def complete_locale(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The locales that begin so."""
    return _beginning(_LOCALES, begun)


def complete_format(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The formats that begin so; for an export, those that are written."""
    return _beginning(late_formats(context.info_name), begun)


def complete_topic(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """What `glossary help` explains."""
    return _beginning((*COMMANDS, *TOPICS), begun)


def complete_entry(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The slugs, GLOSSARY/SLUGs or headwords of entries that begin so, at most 200."""
    names = dict.fromkeys(_names(_folders(context), begun))
    return [name for name, _ in zip(names, range(_MOST), strict=False)]


def _beginning(names: Iterable[str], begun: str) -> list[str]:
    return [name for name in names if name.startswith(begun)]


def _folders(context: click.Context) -> Folders:
    # While a line is completed nothing is run, so the session may not be there yet.
    if isinstance(context.obj, Session):
        return context.obj.folders
    chosen = context.find_root().params.get("data_dir")
    return folders_below(chosen) if chosen else platform_folders()


def _glossaries(folders: Folders) -> Iterator[str]:
    for shelf in _opened(folders):
        yield from (glossary.id for glossary in shelf.glossaries())


def _names(folders: Folders, begun: str) -> Iterator[str]:
    for shelf in _opened(folders):
        summaries = tuple(shelf.summaries())
        if "/" in begun:
            yield from _beginning((str(each.ref) for each in summaries), begun)
            continue
        yield from _beginning(sorted({each.ref.slug for each in summaries}), begun)
        headwords = (text for each in summaries for _, text in each.headwords)
        # Others would have to be quoted, which click leaves to the shell, and bash does not do.
        yield from filter(_WORD.fullmatch, _beginning(headwords, begun))


def _opened(folders: Folders) -> Iterator[Shelf]:
    """The library, where one can be read: completing neither makes nor mends one."""
    if not folders.store_file.exists():
        return
    try:
        shelf = Shelf.open_existing(folders)
    except GlossaryError:
        return
    try:
        yield shelf
    finally:
        shelf.close()
