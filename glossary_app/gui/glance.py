"""The entry that was read last, shown before the rest of the window is there.

People come back to what they were reading. Reading and drawing one entry takes a third of the time
that furnishing the window takes, so it is done first, and once more when the window is furnished.
"""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QCoreApplication

from glossary_app.errors import GlossaryError
from glossary_app.gui.appearance import Appearance
from glossary_app.gui.article_places import Place
from glossary_app.gui.article_view import ArticleView
from glossary_app.gui.remembered import restored_place, restored_refs
from glossary_app.gui.shelf_lane import lay_out, open_shelf_for_picture
from glossary_app.gui.shell import Shell
from glossary_app.gui.views import view_locales
from glossary_app.model.article import Article
from glossary_app.model.entry import EntryRef
from glossary_app.paths import Folders
from glossary_app.settings import View


def show_last_entry(shell: Shell, appearance: Appearance, folders: Folders) -> bool:
    """Show the entry in the shell, as far as it can be read; whether it is there."""
    refs, current = restored_refs(appearance.settings)
    if not refs or not folders.store_file.exists():
        return False
    try:
        article = _read(folders, refs[current], appearance.settings.view)
    except GlossaryError:
        # Whoever reads it next tells, and mends what is damaged.
        return False
    page = ArticleView()
    page.set_zoom(appearance.zoom)
    shell.show_page(page)
    place = Place(*restored_place(appearance.settings))
    page.show_article(article, appearance.colours, appearance.roles, place)
    shell.name_after(article.title)
    # Painted before the imports that follow.
    QCoreApplication.processEvents()
    return True


def _read(folders: Folders, ref: EntryRef, view: View) -> Article:
    with closing(open_shelf_for_picture(folders)) as shelf:
        entry = shelf.entry(ref)
        targets = {EntryRef(ref.glossary, relation.target) for relation in entry.relations}
        return lay_out(entry, view_locales(view), frozenset(shelf.summaries_of(targets)))
