"""Forms whose labels stand on the line of what they name."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget


def line_up_labels(form: QFormLayout) -> None:
    """Make each label as tall as its field: Qt centres it in less, a little too high."""
    for row in range(form.rowCount()):
        label, field = (
            _widget(form, row, role)
            for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole)
        )
        if label is not None and field is not None:
            # What has just been made has not got the style's sizes yet.
            field.ensurePolished()
            hint = field.sizeHint().expandedTo(field.minimumSize())
            label.setMinimumHeight(hint.boundedTo(field.maximumSize()).height())


def _widget(form: QFormLayout, row: int, role: QFormLayout.ItemRole) -> QWidget | None:
    item = form.itemAt(row, role)
    if item is None:
        return None
    layout = item.layout()
    first = layout.itemAt(0) if layout is not None else item
    return first.widget() if first is not None else None
