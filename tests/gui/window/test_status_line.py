"""What the line at the foot counts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.gui.background.holdings import Survey
from glossary_app.gui.window.status_line import StatusLine
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.show_survey(Survey((Glossary("music"),), 12_345))
    return made


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (12_345, "12,345 terms"),
        (3, "3 of 12,345 terms"),
        (0, "0 of 12,345 terms"),
        # An import goes on: the list knows more than the last count.
        (12_346, "12,346 terms"),
        (SearchAnswer("fugue", (), 7, 4.4), "7 of 12,345 terms · 4 ms"),
        (SearchAnswer("fugue", (), 1_200, 0.2), "1,200 of 12,345 terms · 1 ms"),
    ],
)
def test_it_counts_what_the_list_shows(
    line: StatusLine, shown: SearchAnswer | int, said: str
) -> None:
    line.show_answer(shown)

    assert line.counts.text() == said
    assert line.counts.accessibleName() == said


def test_before_there_is_a_list_it_counts_the_library(line: StatusLine) -> None:
    assert line.counts.text() == "12,345 terms"
    assert line.state.text() == "offline · 1 glossary"
