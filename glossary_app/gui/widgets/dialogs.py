"""What all dialogs share: their edges, and that they ask for no more room than the screen has."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout

from glossary_app.gui.style.measures import WINDOW_FRAME

_EDGES = QMargins(20, 18, 20, 16)
_SPACING = 12


def column_of(dialog: QDialog) -> QVBoxLayout:
    """The column into which the parts of a dialog go."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(_EDGES)
    column.setSpacing(_SPACING)
    return column


def give_size(dialog: QDialog, width: int, height: int = 0) -> None:
    """Begin with this size, as far as the screen has it; without a height, as tall as need be."""
    room = dialog.screen().availableSize() - QSize(*WINDOW_FRAME)
    wanted = QSize(width, height or dialog.sizeHint().height())
    dialog.resize(wanted.boundedTo(room))
