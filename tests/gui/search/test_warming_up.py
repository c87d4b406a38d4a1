"""What the first key needs is made ready, one small step after the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.search.delegate import HitDelegate
from glossary_app.gui.search.warming_up import WarmingUp
from glossary_app.gui.style.colours import LIGHT


def test_one_step_is_taken_after_the_other(qapp: QApplication, qtbot: QtBot) -> None:
    taken: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            taken.append(number)
            yield

    parent = QObject()
    warming_up = WarmingUp(steps(), parent)
    before = list(taken)

    warming_up.start()
    qtbot.waitUntil(lambda: len(taken) == 3)
    qtbot.wait(60)

    assert before == []
    assert taken == [0, 1, 2]


def test_each_font_of_the_list_is_a_step(qapp: QApplication) -> None:
    delegate = HitDelegate(LIGHT)

    assert list(delegate.rehearse()) == [None] * 4
