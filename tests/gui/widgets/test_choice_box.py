"""A box with a few choices shows them all when it is opened."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.gui.widgets.choice_box import ChoiceBox

_SHEET = "QAbstractItemView { border: 1px solid; padding: 4px; }"


@pytest.mark.parametrize("choices", [["Open entry", "一覧の項目"], ["a", "b", "c", "d"]])
def test_no_choice_of_a_few_is_cut_off(qtbot: QtBot, choices: list[str]) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.setStyleSheet(_SHEET)
    box.addItems(choices)
    box.show()

    box.showPopup()

    view = box.view()
    rows = sum(map(view.sizeHintForRow, range(box.count())))
    assert view.viewport().height() >= rows
    assert view.verticalScrollBar().maximum() == 0
    box.hidePopup()


def test_many_choices_are_no_longer_than_a_screen(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems([str(number) for number in range(200)])
    box.show()

    box.showPopup()

    rows = [box.view().sizeHintForRow(row) for row in range(box.count())]
    assert box.view().height() < sum(rows)
    box.hidePopup()
