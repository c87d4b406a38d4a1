"""A fault is told in a bar; one that is being dealt with is not told again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.errors import DamagedStoreError, NotFoundError
from glossary_app.gui.widgets.bars import Bars
from glossary_app.gui.words.fault_bars import FaultBars

DAMAGE = DamagedStoreError("glossaries.db", "the file is not a database")


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    made = Bars()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def faults(bars: Bars) -> FaultBars:
    return FaultBars(bars, bars)


def begin_anew(bars: Bars) -> None:
    bar = bars.bar("fault")
    assert bar is not None
    press: QPushButton = next(button for button in bar.buttons if button.text() == "Begin anew")
    press.click()


def test_damage_that_is_found_late_is_not_told_while_a_new_library_is_made(
    bars: Bars, faults: FaultBars
) -> None:
    faults.show_fault(DAMAGE)
    begin_anew(bars)

    faults.show_fault(DAMAGE)

    assert bars.bar("fault") is None


def test_other_faults_are_told_meanwhile(bars: Bars, faults: FaultBars) -> None:
    faults.show_fault(DAMAGE)
    begin_anew(bars)

    faults.show_fault(NotFoundError("basics/monad", "no such entry"))

    assert bars.bar("fault") is not None


def test_damage_of_the_new_library_is_told(bars: Bars, faults: FaultBars) -> None:
    faults.show_fault(DAMAGE)
    begin_anew(bars)
    faults.heed_damage()

    faults.show_fault(DAMAGE)

    assert bars.bar("fault") is not None


def test_too_little_memory_is_a_fault_in_words_and_no_bug(bars: Bars, faults: FaultBars) -> None:
    faults.show_fault(MemoryError())

    bar = bars.bar("fault")
    assert bar is not None
    assert "not enough memory" in bar.text
    assert faults.dialog is None
