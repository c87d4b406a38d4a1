"""A damaged file never stops the reader: what was done about it is told, and reading goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from glossary_app.gui.background.lane import Lane, ignore
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.library_door import IndexFiles
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.words.fault_bars import FaultBars
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.mending import Mending

_INDEX = "index"

# The first searches are over by then.
_CALM_MS = 20_000


class DamageWatch(QObject):
    """Tells what a lane has mended, and lets it look when an import met damage."""

    library_changed = Signal()

    def __init__(self, lanes: Lanes, imports: Imports, faults: FaultBars, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._faults = faults
        self._files: Lane[IndexFiles] | None = None
        for lane in lanes.both:
            lane.tell_mended(self._show_mended)
        imports.damage_met.connect(self.look)
        faults.new_library_wanted.connect(imports.begin_anew)

    def look(self) -> None:
        """Read all of the library; the lane mends what it comes upon."""
        self._lanes.library.ask(_refuse_damage, ignore)

    def watch(self, files: Lane[IndexFiles]) -> None:
        """Have the index read through, once, when the window has been open for a while.

        A search would not always stumble over a byte that has turned over, but find less.
        """
        self._files = files
        files.tell_faults(self._faults.show_fault)
        files.ask(IndexFiles.are_sound, self._heed)
        QTimer.singleShot(_CALM_MS, self, files.start)

    def close(self) -> None:
        """Read no further."""
        if self._files is not None:
            self._files.close(seconds=0)

    def _show_mended(self, mending: Mending) -> None:
        # The other lane still holds the file that was put aside.
        self._lanes.renew()
        # That an index is built anew is told by the building itself.
        if mending.kind != _INDEX:
            self._faults.show_mended(mending)
        # The copy may be older than what is shown; a damaged index is out of use.
        self.library_changed.emit()

    def _heed(self, is_sound: object) -> None:
        if not is_sound:
            self._lanes.library.ask(_refuse_damaged_index, ignore)


def _refuse_damaged_index(library: ReadableLibrary) -> None:
    library.refuse_damaged_index()


def _refuse_damage(library: ReadableLibrary) -> None:
    library.refuse_damage()
