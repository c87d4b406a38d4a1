"""A damaged file never stops the reader: what was done about it is told, and reading goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.faults import FaultBars
from glossary_app.gui.import_desk import ImportDesk
from glossary_app.gui.lane import ReadableLibrary
from glossary_app.gui.tasks import Lane
from glossary_app.model.mending import Mending


class DamageDesk(QObject):
    """Tells what the lane has mended, and lets it look when an import met damage."""

    library_changed = Signal()

    def __init__(
        self, lane: Lane[ReadableLibrary], imports: ImportDesk, faults: FaultBars, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._faults = faults
        lane.tell_mended(self._show_mended)
        imports.damage_met.connect(self.look)
        faults.new_library_wanted.connect(imports.begin_anew)

    def look(self) -> None:
        """Read all of the library; the lane mends what it comes upon."""
        self._lane.ask(_refuse_damage, _ignore, self._faults.show_fault)

    def _show_mended(self, mending: Mending) -> None:
        self._faults.show_mended(mending)
        # The copy may be older than what is shown.
        self.library_changed.emit()


def _refuse_damage(library: ReadableLibrary) -> None:
    library.refuse_damage()


def _ignore(_: object) -> None:
    """Nothing was wrong, or it was mended and told."""
