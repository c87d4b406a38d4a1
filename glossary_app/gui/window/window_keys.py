"""What the keys do that concern the window alone: panes, columns, Esc."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.window.main_window import MainWindow


class WindowKeys(QObject):
    """Moves the focus and folds the columns."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.search_panel.line.escaped.connect(self.escape)
        escape = QAction(window)
        escape.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        escape.triggered.connect(self.escape)
        window.addAction(escape)

    def commands(self) -> Slots:
        """What concerns the window alone."""
        return {
            Command.SEARCH: self.go_to_search,
            Command.NEXT_PANE: self._go_to_next_pane,
            Command.PREVIOUS_PANE: self._go_to_previous_pane,
            Command.LEFT_COLUMN: self._fold_left,
            Command.RIGHT_COLUMN: self._fold_right,
            Command.RELATIONS: self._go_to_relations,
            Command.BACK_LINKS: self._go_to_back_links,
            Command.COPY_AS: self._window.show_copy_menu,
            Command.QUIT: self._window.leave,
        }

    def go_to_search(self) -> None:
        """To the search line, with all of it selected."""
        self._window.unfold_list()
        self._window.search_panel.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.search_panel.line.selectAll()

    def type_into_search(self, letters: str) -> None:
        """To the search line, with what was typed elsewhere in place of what stands there."""
        self.go_to_search()
        self._window.search_panel.line.insert(letters)

    def escape(self) -> None:
        """Close a bar, else go to the search line, else clear it."""
        column, line = self._window.column, self._window.search_panel.line
        if column.find_bar.isVisible():
            column.find_bar.closed.emit()
        elif column.graph.isVisible():
            column.graph.close_wanted.emit()
        elif column.compare_bar.isVisible():
            column.compare_bar.closed.emit()
        elif column.bars.close_newest():
            return
        elif not line.hasFocus():
            self.go_to_search()
        else:
            line.clear()

    def _go_to_next_pane(self) -> None:
        self._go_to_pane(1)

    def _go_to_previous_pane(self) -> None:
        self._go_to_pane(-1)

    def _go_to_pane(self, step: int) -> None:
        panes = [pane for pane in self._window.panes() if pane.isVisible()]
        # A pane may have the focus in a part of it.
        at = next((n for n, pane in enumerate(panes) if _has_focus_within(pane)), -1)
        if at < 0:
            at = 0 if step < 0 else -1
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold_left(self) -> None:
        self._window.open_left_column(is_open=not self._window.open_columns[0])

    def _fold_right(self) -> None:
        self._window.open_right_column(is_open=not self._window.open_columns[1])

    def _go_to_relations(self) -> None:
        self._window.open_right_column(is_open=True)
        self._window.side_panel.go_to_links(back_links=False)

    def _go_to_back_links(self) -> None:
        self._window.open_right_column(is_open=True)
        self._window.side_panel.go_to_links(back_links=True)


def _has_focus_within(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


class NumberedKeys(QObject):
    """Counts from 0."""

    section_wanted = Signal(int)
    tab_wanted = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for number in range(9):
            section = QShortcut(QKeySequence(f"Alt+{number + 1}"), window)
            section.activated.connect(partial(self.section_wanted.emit, number))
            tab = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), window)
            tab.activated.connect(partial(self.tab_wanted.emit, number))
