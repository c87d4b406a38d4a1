"""Home as a page: whatever an entry is called, nothing reaches beyond the column."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.home.page import HomePage, Pill
from glossary_app.gui.home.questions import HomeContents
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US
from glossary_app.settings import View

ENDLESS = "https://example.org/" + "tide" * 40


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    term = EntrySummary(
        EntryRef("sea", "tide"),
        ((EN_US, "Tide" * 40),),
        (),
        ((EN_US, f"See {ENDLESS}"),),
        "unrated",
        draft=False,
    )
    made = HomePage()
    qtbot.addWidget(made)
    contents = HomeContents(((Glossary("sea"), 1),), term_of_the_day=term)
    made.show_contents(contents, View.ENGLISH, EN_US)
    made.resize(380, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_long_name_is_cut_where_the_column_ends(page: HomePage) -> None:
    (pill,) = page.findChildren(Pill)
    body = page.widget()

    assert body is not None
    assert body.width() <= page.viewport().width()
    assert pill.text().endswith("…")
    assert pill.accessibleName().startswith("TideTide")


def test_what_has_no_end_is_broken(page: HomePage) -> None:
    long = next(each for each in page.findChildren(QLabel) if "example.org" in each.text())

    assert long.minimumSizeHint().width() <= page.viewport().width()
    assert long.accessibleName() == f"See {ENDLESS}"


def test_a_short_name_is_said_whole(page: HomePage, qtbot: QtBot) -> None:
    page.show_examples(("buoy",))
    qtbot.wait(1)

    assert "buoy" in [each.text() for each in page.findChildren(QPushButton)]
