"""Opens the library for a command that only looks things up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import click

from glossary_app.cli.late import late_make_ready, late_private_index
from glossary_app.cli.session import Session
from glossary_app.errors import DiskFullError, ReadOnlyStoreError
from glossary_app.library.entries import Shelf
from glossary_app.library.searchable import Catalogue
from glossary_app.model.locale import Locale, parse_locale

_TRIES = 3

limit_option = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="At most so many entries.",
)


@contextmanager
def opened_shelf(session: Session) -> Iterator[Shelf]:
    """The entries alone, made when they are not there yet: no index is asked for."""
    if not session.folders.store_file.exists():
        late_make_ready()(session.folders, starter=session.starter)
    with closing(Shelf.open_existing(session.folders)) as shelf:
        yield shelf


@contextmanager
def opened_catalogue(session: Session) -> Iterator[Catalogue]:
    """The catalogue with its index, both made when they are not there yet."""
    try:
        catalogue = _ready_catalogue(session)
    except (ReadOnlyStoreError, DiskFullError):
        if not session.folders.store_file.exists():
            raise
        with late_private_index()(session.folders) as catalogue:
            yield catalogue
        return
    with closing(catalogue):
        yield catalogue


def read_locale(
    _context: click.Context, _option: click.Parameter, tag: str | None
) -> Locale | None:
    """Turn a `--locale` option into a locale."""
    if tag is None:
        return None
    locale = parse_locale(tag)
    if locale is None:
        raise click.BadParameter(f"'{tag}' is no locale; write en-US or ja-JP")
    return locale


def _ready_catalogue(session: Session) -> Catalogue:
    folders = session.folders
    # Another process may change the library between the making of an index and its opening.
    for _ in range(_TRIES):
        if folders.store_file.exists():
            catalogue = Catalogue.open_existing(folders)
            if catalogue.is_indexed():
                return catalogue
            catalogue.close()
        late_make_ready()(folders, starter=session.starter)
    return Catalogue.open_existing(folders)
