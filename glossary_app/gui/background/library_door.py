"""The one place between the window and what is behind it: the library, and laying out.

Widgets see model values only. Search, and whatever reads and writes files of other formats, is
imported when it is asked for: the first entry is shown by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossary_app.errors import GlossaryError
from glossary_app.gui.words.section_labels import translated_labels
from glossary_app.library.entries import Shelf
from glossary_app.library.interface import ReadableLibrary, ReadableShelf
from glossary_app.library.links.context import reading_context
from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.mending import Mending
from glossary_app.model.naming import TermLinks
from glossary_app.paths import Folders
from glossary_app.rendering.article import build_article
from glossary_app.rendering.comparison import Compared, build_comparison
from glossary_app.rendering.text import article_text


class IndexFiles:
    """The files of the search index, to be read through beside all else."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def are_sound(self) -> bool:
        """Whether every byte is as it was written."""
        # Lazy, like the index itself.
        from glossary_app.library.mending import is_index_sound

        return is_index_sound(self._folders)

    def close(self) -> None:
        """Nothing is held."""


def open_library(folders: Folders, *, starter: bool) -> ReadableLibrary:
    """Open the library below these folders; a new one gets the starter glossary."""
    # Lazy, on the library's own lane: the first entry is shown without it.
    from glossary_app.library.library import Library

    return Library.open(folders, starter=starter)


def mend_library(folders: Folders, fault: GlossaryError) -> Mending | None:
    """Mend the file that turned out damaged; None when another process has done so."""
    # Lazy: there is hardly ever anything to mend.
    from glossary_app.library.mending import mend_file

    return mend_file(folders, fault.where)


def try_library(folder: Path) -> Iterator[str]:
    """What of the library does not work, tried below this empty folder."""
    # Lazy: only the self-check asks.
    from glossary_app.library.trial import failed_steps

    return failed_steps(folder)


def plain_text(article: Article) -> str:
    """The article as text."""
    return article_text(article)


def with_names(article: Article, links: TermLinks, home: EntryRef) -> Article:
    """The article with quiet links to the entries that it names."""
    # Lazy: names are looked for when the entry has been shown.
    from glossary_app.rendering.quiet_links import link_names

    return link_names(article, links, home)


def open_shelf(folders: Folders) -> Shelf:
    """Open the entries of the library below these folders."""
    return Shelf.open_existing(folders)


def open_shelf_for_picture(folders: Folders) -> Shelf:
    """Open the entries to be drawn: no visit is kept of what is shown."""
    return Shelf.open_for_picture(folders)


def context_of(shelf: ReadableShelf, entry: Entry) -> ArticleContext:
    """What an article has to know of the entries and glossaries around its entry."""
    return reading_context(shelf, entry)


def lay_out_pair(left: Compared, right: Compared, view: tuple[Locale, ...]) -> Article:
    """Lay two entries out side by side."""
    return build_comparison(left, right, view, translated_labels())


def lay_out(entry: Entry, view: tuple[Locale, ...], context: ArticleContext) -> Article:
    """Lay an entry out as an article, with the program's words in the interface's language."""
    return build_article(entry, view, translated_labels(), context)
