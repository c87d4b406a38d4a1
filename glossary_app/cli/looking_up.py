"""Opens the library for a command that only looks things up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from glossary_app.cli.late import late_make_ready
from glossary_app.cli.session import Session
from glossary_app.library.searchable import Catalogue
from glossary_app.model.locale import Locale, parse_locale


@contextmanager
def opened_catalogue(session: Session) -> Iterator[Catalogue]:
    """The catalogue with its index, both made when they are not there yet."""
    catalogue = _ready_catalogue(session)
    try:
        yield catalogue
    finally:
        catalogue.close()


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
    if folders.store_file.exists():
        catalogue = Catalogue.open_existing(folders)
        if catalogue.is_indexed():
            return catalogue
        catalogue.close()
    late_make_ready()(folders, starter=session.starter)
    return Catalogue.open_existing(folders)
