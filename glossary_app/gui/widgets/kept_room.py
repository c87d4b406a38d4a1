"""A scroll bar that keeps its room, and shows nothing while there is nothing to scroll."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


def keep_room(area: QAbstractScrollArea) -> None:
    """Let no line break otherwise when a text grows longer than what is seen of it."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.verticalScrollBar()
    bar.rangeChanged.connect(partial(_enable, bar))
    _enable(bar, bar.minimum(), bar.maximum())


def _enable(bar: QScrollBar, least: int, most: int) -> None:
    # The style sheet draws no handle on a bar that is disabled.
    bar.setEnabled(least < most)
