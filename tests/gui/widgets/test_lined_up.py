"""Texts of a row stand on one line, whatever script they are in; labels on that of their field."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.widgets.forms import line_up_labels
from glossary_app.gui.widgets.lined_up import fit_names, line_up


def lowest_ink(image: QImage, left: int, right: int) -> int:
    """The lowest height at which something dark is drawn."""
    dark = (
        y
        for y in range(image.height())
        for x in range(left, right)
        if image.pixelColor(x, y).lightness() < 120
    )
    return max(dark)


def row_of(qtbot: QtBot, *cells: str) -> tuple[QTreeWidget, QImage]:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setColumnCount(len(cells))
    line_up(tree)
    tree.addTopLevelItem(QTreeWidgetItem(list(cells)))
    for column in range(len(cells)):
        tree.setColumnWidth(column, 150)
    tree.resize(400, 100)
    tree.show()
    qtbot.waitExposed(tree)
    item = tree.topLevelItem(0)
    assert item is not None
    return tree, tree.viewport().grab(tree.visualItemRect(item)).toImage()


def test_kana_and_letters_stand_on_one_line(qtbot: QtBot) -> None:
    # Letters that end on the line they stand on, alone and in a text that needs both fonts.
    _, image = row_of(qtbot, "EEEE", "EEEE 用語")
    edge = image.width() * 150 // 384

    assert lowest_ink(image, 0, edge) == lowest_ink(image, edge, edge + 40)


def test_a_column_is_as_wide_as_what_is_drawn_in_it(qtbot: QtBot) -> None:
    tree, _ = row_of(qtbot, "検索拡張生成", "1")
    text = tree.fontMetrics().horizontalAdvance("検索拡張生成")

    assert tree.sizeHintForColumn(0) >= text + 16


@pytest.mark.parametrize("height", [24, 32, 40])
def test_a_label_is_as_tall_as_its_field(qtbot: QtBot, height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = QFormLayout(window)
    field = QLineEdit()
    field.setFixedHeight(height)
    form.addRow("Title", field)
    line_up_labels(form)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)

    label = form.labelForField(field)

    assert isinstance(label, QLabel)
    assert abs(label.geometry().center().y() - field.geometry().center().y()) <= 1


def test_a_long_name_leaves_most_of_the_room_to_what_is_said_of_it(qtbot: QtBot) -> None:
    tree, _ = row_of(qtbot, "note", "a name that is far too long " * 9, "what is said")
    fit_names(tree, 1)
    long = tree.columnWidth(1)
    tree.clear()
    tree.addTopLevelItem(QTreeWidgetItem(["note", "name", "what is said"]))
    fit_names(tree, 1)

    assert long < tree.viewport().width() / 2
    assert tree.columnWidth(1) == tree.sizeHintForColumn(1)
