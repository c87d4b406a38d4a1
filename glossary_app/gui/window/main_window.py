"""What fills the window: three columns that fold, a bar over the article, a line at the foot."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from glossary_app.gui.contents.menu import ContentsMenu
from glossary_app.gui.contents.panel import SidePanel
from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import OF_THE_PAGE, Command
from glossary_app.gui.reading.copy_menu import CopyMenu
from glossary_app.gui.reading.language_toggle import LanguageToggle
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import FontRoles
from glossary_app.gui.style.measures import (
    NARROWEST,
    SMALLEST_LEFT,
    SMALLEST_MIDDLE,
    SMALLEST_RIGHT,
    SMALLEST_WINDOW,
    SPLITTER_WIDTH,
    USUAL_WINDOW,
    chosen_widths,
    column_widths,
    least_width_for_right,
)
from glossary_app.gui.style.style_sheet import window_style
from glossary_app.gui.window.drop_veil import DropVeil
from glossary_app.gui.window.menu import MainMenu
from glossary_app.gui.window.middle_column import ArticleColumn
from glossary_app.gui.window.status_line import StatusLine
from glossary_app.gui.window.top_bar import TopBar
from glossary_app.settings import Settings, View

_COPIED_BY_KEY = (
    Command.COPY_TERM,
    Command.COPY_COUNTERPART,
    Command.COPY_PAIR,
    Command.COPY_DEFINITION,
)
# What the page's context menu offers, in groups.
_OF_THE_PAGE = (
    (Command.BACK, Command.FORWARD),
    _COPIED_BY_KEY,
    (Command.STAR, Command.NOTE, Command.FIND, Command.PRINT),
)
# Nobody has moved the edges of the columns.
_USUAL = (0, 0)


class MainWindow(QWidget):
    """Shows what it is given; every decision is somebody else's.

    The window that one sees is the shell around it, where it has one.
    """

    files_dropped = Signal(tuple)
    close_asked = Signal()
    zoom_wanted = Signal(int)
    # Whether contents and relations have gone from beside the page.
    contents_folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.commands = Commands(self)
        self.menu = MainMenu(self.commands, self)
        self.copy_menu = CopyMenu(self)
        self.copy_menu.addSeparator()
        self.copy_menu.addActions([self.commands.action(each) for each in _COPIED_BY_KEY])
        # The bar's button opens it, and the main menu where there is no room for the button.
        self.commands.action(Command.COPY_AS).setMenu(self.copy_menu)
        self.contents_menu = ContentsMenu(self)
        self.search_panel = SearchPanel(theme, self)
        self.top_bar = TopBar(self.commands, self.menu, self)
        self.top_bar.contents_button.setMenu(self.contents_menu)
        self.column = ArticleColumn(theme, self)
        self.side_panel = SidePanel(theme, self)
        self.status_line = StatusLine(self)
        self.drop_veil = DropVeil(theme, self)
        self._is_left_open = self._is_right_open = True
        self._chosen_widths = _USUAL
        self._is_reading = False
        # Left to itself, Qt zooms the article alone.
        self.search_panel.list.viewport().installEventFilter(self)
        self.column.article.watch(self)
        self.column.article.offer([list(map(self.commands.action, each)) for each in _OF_THE_PAGE])
        self._lay_out()
        self._set_tab_order()

    def set_look(self, theme: Theme, roles: FontRoles, zoom: float) -> None:
        """Draw in these colours, fonts and this size from now on."""
        self.setStyleSheet(window_style(theme, zoom))
        self.search_panel.set_look(theme, roles, zoom)
        self.side_panel.set_look(theme, roles, zoom)
        self.top_bar.set_look(theme)
        self.drop_veil.set_theme(theme)
        self.column.article.set_theme(theme, roles)
        self.column.article.set_zoom(zoom)
        self.column.graph.set_look(theme, roles, zoom)
        self.column.home.set_zoom(zoom)

    @property
    def open_columns(self) -> tuple[bool, bool]:
        """Whether the left and the right column are wanted, whatever there is room for."""
        return (self._is_left_open, self._is_right_open)

    @property
    def column_widths(self) -> tuple[int, int]:
        """How wide the left and the right column are, or will be when they unfold."""
        return column_widths(self._chosen_widths, self.width())

    @property
    def chosen_widths(self) -> tuple[int, int]:
        """The widths that were given by hand; 0 where a column has its usual one."""
        return self._chosen_widths

    def restore(self, settings: Settings) -> None:
        """Look as when the window was last closed."""
        self.open_left_column(is_open=settings.left_column)
        self.open_right_column(is_open=settings.right_column)
        self._chosen_widths = chosen_widths(settings)
        self._show_widths()
        self.top_bar.toggle.show_view(settings.view)

    def come_forward(self) -> None:
        """Be seen, wherever the window was."""
        seen = self.window()
        seen.setWindowState(seen.windowState() & ~Qt.WindowState.WindowMinimized)
        seen.show()
        seen.raise_()
        seen.activateWindow()

    def leave(self) -> None:
        """Close the window."""
        self.window().close()

    def open_left_column(self, *, is_open: bool) -> None:
        """Unfold or fold the list."""
        self._is_left_open = is_open
        self._fit()

    def open_right_column(self, *, is_open: bool) -> None:
        """Unfold or fold contents and relations."""
        self._is_right_open = is_open
        self._fit()

    def fit_columns(self) -> None:
        """Fold what there is no room for beside the languages that are read now."""
        self._fit()

    def show_list(self) -> None:
        """Where there is room for one only: the list instead of the article."""
        self._is_reading = False
        self._fit()

    def unfold_list(self) -> None:
        """The list, wherever it was: folded away, or behind the article."""
        self.show_list()
        if not self._is_left_open:
            self.open_left_column(is_open=True)

    def go_to_article(self) -> None:
        """The article, to be read from now on; who came by a key sees that it has the focus."""
        self.show_article()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        reasons = Qt.FocusReason
        reason = reasons.MouseFocusReason if by_mouse else reasons.ShortcutFocusReason
        self.column.article.setFocus(reason)

    def show_home(self, shown: bool) -> None:  # noqa: FBT001 (a signal's argument)
        """Home in the place of the article, where nothing has contents of its own."""
        self.column.show_home(shown=shown)
        for command in OF_THE_PAGE:
            self.commands.action(command).setEnabled(not shown)
        if shown:
            self._is_reading = True
        self._fit()

    def say_count(self) -> None:
        """Tell a screen reader what the list shows now."""
        text = self.status_line.counts.text()
        event = QAccessibleAnnouncementEvent(self.search_panel.list, text)
        QAccessible.updateAccessibility(event)

    def show_article(self) -> None:
        """Where there is room for one only: the article instead of the list."""
        self._is_reading = True
        self._fit()
        if not self.search_panel.isVisibleTo(self):
            self.column.article.setFocus()

    def show_copy_menu(self) -> None:
        """Offer the forms in which the entry can be copied."""
        bar = self.top_bar
        button = bar.copy_button if bar.copy_button.isVisible() else bar.menu_button
        self.copy_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in its order."""
        return (
            self.search_panel.line,
            self.search_panel.list,
            self.column.article,
            self.side_panel.tree,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fold what there is no room for, and widen the columns where there is much."""
        super().resizeEvent(event)
        sizes = (event.oldSize(), event.size())
        before, now = (column_widths(self._chosen_widths, size.width()) for size in sizes)
        if before != now:
            self._show_widths()
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the owner save and stop, when there is no shell to say so."""
        self.close_asked.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Ctrl and the wheel change the size of the text, over the list and over the article."""
        ctrl = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & ctrl:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files and folders are welcome."""
        if paths := _dropped_paths(event):
            event.acceptProposedAction()
            self.drop_veil.cover(len(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """What was held over the window has gone elsewhere."""
        self.drop_veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Say which files were dropped."""
        self.drop_veil.hide()
        paths = _dropped_paths(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _lay_out(self) -> None:
        self._inner = QSplitter(Qt.Orientation.Horizontal, self)
        self._inner.addWidget(self.column)
        self._inner.addWidget(self.side_panel)
        self._inner.setStretchFactor(0, 1)
        self._right = QWidget(self)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._inner, 1)
        self._outer = QSplitter(Qt.Orientation.Horizontal, self)
        self._outer.addWidget(self.search_panel)
        self._outer.addWidget(self._right)
        self._outer.setStretchFactor(1, 1)
        # Collapsible children would vanish by a careless drag; folding is what F9 is for.
        for splitter in (self._outer, self._inner):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(SPLITTER_WIDTH)
            splitter.splitterMoved.connect(self._note_widths)
        self._show_widths()
        self.search_panel.setMinimumWidth(SMALLEST_LEFT)
        self.side_panel.setMinimumWidth(SMALLEST_RIGHT)
        self.column.setMinimumWidth(SMALLEST_MIDDLE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._outer, 1)
        layout.addWidget(self.status_line)

    def _show_widths(self) -> None:
        left, right = self.column_widths
        # The window may not have its size yet; the middle takes what is over or missing.
        width = max(self.width(), USUAL_WINDOW[0])
        self._outer.setSizes([left, width - left])
        inner = width if self.search_panel.isHidden() else width - left
        self._inner.setSizes([inner - right, right])

    def _note_widths(self) -> None:
        """Keep what was chosen by hand: a column that is folded has no width."""
        columns = (self.search_panel, self.side_panel)
        usual = column_widths(_USUAL, self.width())
        left, right = map(_chosen, self._chosen_widths, columns, usual)
        self._chosen_widths = (left, right)

    def _set_tab_order(self) -> None:
        chips = self.search_panel.chips.findChildren(QWidget)
        order = [self.search_panel.line, *chips, self.search_panel.list]
        order += [*self.top_bar.toggle.findChildren(QWidget), self.column.article]
        order += [self.side_panel.tree]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        # Two entries take as much room as two languages.
        view = View.BOTH if self.column.compares else self.top_bar.toggle.view
        has_room_for_right = self.width() >= least_width_for_right(view)
        has_room_for_both = self.width() >= NARROWEST
        columns = (self.search_panel, self.side_panel)
        were_hidden = [column.isHidden() for column in columns]
        has_contents = self._is_right_open and not self.column.shows_home
        # What is folded away can be had back by the mouse too.
        is_seen = has_contents and has_room_for_right
        self.side_panel.setVisible(is_seen)
        self.top_bar.contents_button.setVisible(not is_seen)
        self.top_bar.list_button.setVisible(not (has_room_for_both and self._is_left_open))
        if has_room_for_both:
            self.search_panel.setVisible(self._is_left_open)
            self._right.setVisible(True)
        else:
            self.search_panel.setVisible(not self._is_reading)
            self._right.setVisible(self._is_reading)
        if self._right.isVisible() and not self.search_panel.isVisible() and _has_lost_focus(self):
            # Else Qt gives it to the next that takes it, a button of the toggle.
            self.column.article.setFocus()
        if not self.column.shows_home:
            self.contents_folded.emit(self.side_panel.isHidden())
        unfolded = zip(were_hidden, columns, strict=True)
        if any(was_hidden and not column.isHidden() for was_hidden, column in unfolded):
            # A column that unfolds would get the least it can do with.
            self._show_widths()


def _chosen(before: int, column: QWidget, usual: int) -> int:
    if not column.isVisible():
        return before
    return 0 if column.width() == usual else column.width()


def _has_lost_focus(window: QWidget) -> bool:
    focused = window.window().focusWidget()
    return focused is None or focused.parent() in window.findChildren(LanguageToggle)


def _dropped_paths(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
