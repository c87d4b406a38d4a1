"""What can be done with the entry of a row: the menu of the right button, and of a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.copying import CopyPart
from glossary_app.gui.search.panel import SearchPanel
from glossary_app.gui.search.rows import Row
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import EntryRef


class RowMenu(QObject):
    """Offers to open, copy and star an entry without going into it."""

    open_wanted = Signal(EntryRef)
    tab_wanted = Signal(EntryRef)
    star_wanted = Signal(EntryRef)
    compared = Signal(EntryRef)
    part_wanted = Signal(EntryRef, CopyPart)
    copied = Signal()

    def __init__(self, panel: SearchPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        # Of the window: a column that folds takes its own menus with it.
        self.menu = QMenu(panel.window())
        panel.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panel.list.customContextMenuRequested.connect(self._show_at)

    def commands(self) -> Slots:
        """The same for the current row, wherever the focus is."""
        return {Command.ROW_ACTIONS: self.show}

    def show(self) -> None:
        """Offer what can be done with the current row."""
        index = self._panel.list.currentIndex()
        if index.isValid():
            rect = self._panel.list.visualRect(index)
            self._offer(index.row(), rect.bottomLeft() + QPoint(24, -4))

    def _show_at(self, point: QPoint) -> None:
        index = self._panel.list.indexAt(point)
        if index.isValid():
            self._offer(index.row(), point)

    def _offer(self, position: int, point: QPoint) -> None:
        row = self._panel.model.row(position)
        self.menu.clear()
        for text, run in self._lines(row):
            if not text:
                self.menu.addSeparator()
                continue
            self.menu.addAction(text).triggered.connect(partial(_run, run))
        self.menu.popup(self._panel.list.viewport().mapToGlobal(point))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _lines(self, row: Row) -> tuple[tuple[str, Callable[[], None]], ...]:
        copy = partial(partial, self.part_wanted.emit, row.ref)
        only = replace(self._panel.chips.scope, glossary=row.ref.glossary)
        lines: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Open"), partial(self.open_wanted.emit, row.ref)),
            (self.tr("Open in a new tab"), partial(self.tab_wanted.emit, row.ref)),
            (self.tr("Compare with the open entry"), partial(self.compared.emit, row.ref)),
            (self.tr("Star, or take the star away"), partial(self.star_wanted.emit, row.ref)),
            ("", self.copied.emit),
            (self.tr("Copy the term"), copy(CopyPart.TERM)),
        ]
        if row.other.text:
            lines += [
                (self.tr("Copy its counterpart"), copy(CopyPart.COUNTERPART)),
                (self.tr("Copy the pair"), copy(CopyPart.PAIR)),
            ]
        lines.append((self.tr("Copy the address"), partial(self._copy, str(EntryAddress(row.ref)))))
        if self._panel.model.has_several_glossaries:
            lines += [
                ("", self.copied.emit),
                (self.tr("Only this glossary"), partial(self._panel.chips.press, only)),
            ]
        return tuple(lines)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()


def _run(run: Callable[[], None], *_: object) -> None:
    # Qt tells whether the line is checked, which nobody wants to know.
    run()
