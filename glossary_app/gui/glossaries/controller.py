"""The glossaries at work: ordered, switched off and removed from a simple list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.glossary import Glossary


class GlossaryController(QObject):
    """Shows the list and carries out what is wanted in it."""

    library_changed = Signal()

    def __init__(self, lane: Lane[ReadableLibrary], window: QWidget) -> None:
        super().__init__(window)
        self._lane = lane
        self._window = window
        self.dialog: GlossariesDialog | None = None

    def commands(self) -> Slots:
        """The list of the glossaries."""
        return {Command.GLOSSARIES: self.show, Command.ADD_STARTER: self._add_starter}

    def show(self) -> None:
        """Open the list."""
        # A new one each time: it speaks the language of that moment.
        self.dialog = GlossariesDialog(self._window)
        self.dialog.enabling_wanted.connect(self._enable)
        self.dialog.order_wanted.connect(self._reorder)
        self.dialog.removal_wanted.connect(self._remove)
        self.dialog.show()
        self._lane.ask(_glossaries, self._show)

    def _enable(self, glossary_id: str, enabled: Any) -> None:
        job = partial(_enable, glossary_id=glossary_id, enabled=bool(enabled))
        self._lane.ask(job, self._note)

    def _reorder(self, ids: tuple[str, ...]) -> None:
        self._lane.ask(partial(_reorder, ids=ids), self._note)

    def _remove(self, glossary_id: str) -> None:
        self._lane.ask(partial(_remove, glossary_id=glossary_id), self._note)

    def _add_starter(self) -> None:
        self._lane.ask(_restore_starter, self._note)

    def _show(self, glossaries: tuple[Glossary, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_glossaries(glossaries)

    def _note(self, glossaries: tuple[Glossary, ...]) -> None:
        self._show(glossaries)
        self.library_changed.emit()


def _glossaries(library: ReadableLibrary) -> tuple[Glossary, ...]:
    return library.glossaries()


def _enable(library: ReadableLibrary, glossary_id: str, *, enabled: bool) -> tuple[Glossary, ...]:
    library.set_enabled(glossary_id, enabled=enabled)
    return library.glossaries()


def _reorder(library: ReadableLibrary, ids: tuple[str, ...]) -> tuple[Glossary, ...]:
    library.reorder(ids)
    return library.glossaries()


def _restore_starter(library: ReadableLibrary) -> tuple[Glossary, ...]:
    for _ in library.restore_starter():
        # Short enough not to be told of.
        pass
    library.keep_copy()
    return library.glossaries()


def _remove(library: ReadableLibrary, glossary_id: str) -> tuple[Glossary, ...]:
    library.remove(glossary_id)
    library.keep_copy()
    return library.glossaries()
