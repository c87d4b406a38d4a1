"""The size of the text at work: changed by keys, the menu and the wheel, and told."""

from __future__ import annotations

from PySide6.QtCore import QObject

from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.widgets.bars import Bars, Notice, Tone


class Zooming(QObject):
    """Makes the text larger and smaller, and says how large it is now."""

    def __init__(self, appearance: Appearance, bars: Bars, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars = bars

    def commands(self) -> Slots:
        """The size of the text."""
        return {
            Command.ZOOM_IN: self._larger,
            Command.ZOOM_OUT: self._smaller,
            Command.ZOOM_RESET: self._reset,
        }

    def step(self, steps: int) -> None:
        """Larger above zero, smaller below."""
        self._appearance.step_zoom(steps)
        self._tell()

    def _larger(self) -> None:
        self.step(1)

    def _smaller(self) -> None:
        self.step(-1)

    def _reset(self) -> None:
        self._appearance.reset_zoom()
        self._tell()

    def _tell(self) -> None:
        size = f"{self._appearance.settings.zoom} %"
        self._bars.show_passing(Notice("zoom", size, Tone.NOTE))
