"""`glossary show`."""

from __future__ import annotations

from enum import StrEnum

import click

from glossary_app.cli.completing import complete_entry, complete_locale
from glossary_app.cli.looking_up import read_locale
from glossary_app.cli.naming import named_entry
from glossary_app.cli.opening import opened_library
from glossary_app.cli.session import (
    NOTHING_FOUND,
    JsonCommand,
    Session,
    note_fault,
    say,
    say_json,
    write_exactly,
)
from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library
from glossary_app.library.links.context import context_of
from glossary_app.model.article import Article
from glossary_app.model.entry import Entry
from glossary_app.model.locale import JA_JP, Locale
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text
from glossary_app.spelling.kana import is_japanese


class ShowFormat(StrEnum):
    """How an entry is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


@click.command("show", cls=JsonCommand)
@click.argument("name", metavar="ENTRY", shell_complete=complete_entry)
@click.option(
    "--locale",
    callback=read_locale,
    metavar="LOCALE",
    shell_complete=complete_locale,
    help="Show the page in this locale.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ShowFormat]),
    help="Default: text.",
)
@click.pass_obj
def show_command(session: Session, *, name: str, locale: Locale | None, form: str | None) -> int:
    """Show one entry, named by SLUG, GLOSSARY/SLUG, a headword in either language or an alias."""
    chosen = ShowFormat(form or ("json" if session.as_json else "text"))
    with opened_library(session) as library:
        ref = named_entry(session, library, name)
        if ref is None:
            return NOTHING_FOUND
        entry = library.entry(ref)
        if locale and entry.page(locale) is None:
            what = f"'{name}' has no page in {locale}"
            note_fault(NotFoundError("", what), as_json=session.as_json)
            return NOTHING_FOUND
        _print_entry(library, entry, locale or _page_locale(entry, name), chosen)
    return 0


def _page_locale(entry: Entry, name: str) -> Locale:
    """The language in which the entry was named, where it has a page in it; else its first."""
    if is_japanese(name) and entry.page(JA_JP):
        return JA_JP
    return entry.pages[0].locale


def _print_entry(library: Library, entry: Entry, locale: Locale, form: ShowFormat) -> None:
    if form is ShowFormat.JSON:
        say_json(library.entry_as_json(entry))
    elif form is ShowFormat.MARKDOWN:
        text = library.page_text(entry.ref, locale)
        write_exactly(text.encode("utf-8", "surrogatepass"))
    elif form is ShowFormat.HTML:
        say(article_html(_article(library, entry, locale)))
    else:
        say(article_text(_article(library, entry, locale)))


def _article(library: Library, entry: Entry, locale: Locale) -> Article:
    return build_article(entry, (locale,), ENGLISH, context_of(library, entry))
