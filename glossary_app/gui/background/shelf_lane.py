"""The lane's smaller door: as much of the library as one article needs."""

from __future__ import annotations

from glossary_app.gui.words.section_labels import translated_labels
from glossary_app.library.entries import Shelf
from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.paths import Folders
from glossary_app.rendering.article import build_article


def open_shelf(folders: Folders) -> Shelf:
    """Open the entries of the library below these folders."""
    return Shelf.open_existing(folders)


def open_shelf_for_picture(folders: Folders) -> Shelf:
    """Open the entries to be drawn: no visit is kept of what is shown."""
    shelf = Shelf.open_existing(folders)
    shelf.leave_user_alone()
    return shelf


def lay_out(entry: Entry, view: tuple[Locale, ...], existing: frozenset[EntryRef]) -> Article:
    """Lay an entry out as an article, with the program's words in the interface's language."""
    return build_article(entry, view, translated_labels(), ArticleContext(existing))
