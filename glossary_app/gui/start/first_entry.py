"""The first entry, shown before the rest of the window is there.

People come back to what they were reading, or ask for an entry by its name. Reading and drawing one
takes a third of the time that furnishing the window takes, so it is done first, and once more when
the window is furnished.
"""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import QCoreApplication

from glossary_app.errors import GlossaryError
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.background.library_door import context_of, lay_out, open_shelf_for_picture
from glossary_app.gui.reading.views import view_locales, view_of_address
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.style.measures import least_width_for_right
from glossary_app.gui.window.remembered import restored_place, restored_ref
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.article import Article, Place, with_details_folded, without_relations
from glossary_app.model.entry import EntryRef
from glossary_app.paths import Folders, is_there
from glossary_app.settings import Settings


def show_first_entry(
    shell: Shell, appearance: Appearance, folders: Folders, wish: str = ""
) -> bool:
    """Show the entry that a wish names, else the one that was read last; whether it is there.

    What has to be searched for takes the whole window.
    """
    settings = appearance.settings
    if not is_there(folders.store_file):
        return False
    try:
        article = _wished_article(folders, wish, settings, shell.width())
    except GlossaryError:
        # Whoever reads it next tells, and mends what is damaged.
        return False
    if article is None:
        return False
    page = ArticleView()
    page.set_zoom(appearance.zoom)
    shell.show_page(page)
    place = Place() if wish else Place(*restored_place(settings))
    page.show_article(article, appearance.colours, appearance.roles, place)
    shell.name_after(article.title)
    # Painted before the imports that follow.
    QCoreApplication.processEvents()
    return True


def _wished_article(folders: Folders, wish: str, settings: Settings, width: int) -> Article | None:
    with closing(open_shelf_for_picture(folders)) as shelf:
        view, address = settings.view, parse_address(wish)
        if isinstance(address, EntryAddress):
            ref: EntryRef | None = address.ref
            view = view_of_address(address.locale, view)
        elif wish:
            ref = next(iter(shelf.find(wish)), None)
        else:
            ref = restored_ref(settings)
        if ref is None:
            return None
        entry = shelf.entry(ref)
        article = lay_out(entry, view_locales(view), context_of(shelf, entry))
        # As it will be read: with contents beside it where there is room for them.
        on_page = not settings.right_column or width < least_width_for_right(view)
        return with_details_folded(article if on_page else without_relations(article))
