"""A damaged file never stops the reader: what was done about it is told, and reading goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.faults import FaultBars
from glossary_app.gui.import_desk import ImportDesk
from glossary_app.gui.lane import ReadableLibrary
from glossary_app.gui.lanes import Lanes
from glossary_app.model.mending import Mending


class DamageDesk(QObject):
    """Tells what a lane has mended, and lets it look when an import met damage."""

    library_changed = Signal()

    def __init__(
        self, lanes: Lanes, imports: ImportDesk, faults: FaultBars, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._faults = faults
        for lane in lanes.both:
            lane.tell_mended(self._show_mended)
        imports.damage_met.connect(self.look)
        faults.new_library_wanted.connect(imports.begin_anew)

    def look(self) -> None:
        """Read all of the library; the lane mends what it comes upon."""
        self._lanes.library.ask(_refuse_damage, _ignore, self._faults.show_fault)

    def _show_mended(self, mending: Mending) -> None:
        self._faults.show_mended(mending)
        # The other lane still holds the file that was put aside.
        self._lanes.renew()
        # The copy may be older than what is shown.
        self.library_changed.emit()


def _refuse_damage(library: ReadableLibrary) -> None:
    library.refuse_damage()


def _ignore(_: object) -> None:
    """Nothing was wrong, or it was mended and told."""
