"""Takes the picture of the window that the next start begins with."""

from __future__ import annotations

from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.start.last_view import LastView
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.style.measures import NARROWEST
from glossary_app.gui.window.main_window import MainWindow


def last_view(
    shell: Shell, window: MainWindow, reader: Reader, *, has_new_list: bool
) -> LastView | None:
    """A picture of the window, if that is how it will come back; else None.

    To be taken when the window is closing: it is put into the state in which it will begin. A
    list that will be another one is left out, lest somebody point at a row that is going to move.
    """
    if not _will_come_back(window, reader):
        return None
    line = window.search_panel.line
    # As after the start.
    line.setFocus()
    line.selectAll()
    window.column.article.settle()
    window.search_panel.list.scroll_as_filled()
    window.search_panel.list.setVisible(not has_new_list)
    return LastView(window.grab(), shell.title, shell.windowTitle(), line.text())


def _will_come_back(window: MainWindow, reader: Reader) -> bool:
    """Whether the window shows nothing that is forgotten when it closes."""
    column = window.column
    covers = (column.graph, column.find_bar)
    is_plain = column.bars.is_empty and all(cover.isHidden() for cover in covers)
    is_read = reader.opened is not None and reader.opened.entry.ref == reader.tab_refs[reader.tab]
    # In a narrow window the list comes first.
    has_room = window.width() >= NARROWEST
    is_plain = is_plain and not column.shows_home
    return is_plain and is_read and has_room and window.search_panel.chips.scope == Scope()
