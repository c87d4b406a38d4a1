"""A glossary is brought up to date from where it came from, through the import sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.glossaries.intake import Intake
from glossary_app.gui.glossaries.looker import Looker
from glossary_app.gui.widgets.bars import Bars
from glossary_app.model.imports.options import ImportOptions
from glossary_app.paths import folders_below

Asked = list[tuple[Path, ImportOptions]]


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    made = Bars()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def importer(tmp_path: Path) -> Importer:
    return Importer(folders_below(tmp_path), ("true",), starter=False)


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def intake(bars: Bars, importer: Importer, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> Intake:
    looker: Looker = importer.new_looker()
    monkeypatch.setattr(looker, "look", lambda path, options: asked.append((path, options)))
    return Intake(looker, Imports(importer, bars, bars), bars, bars)


def test_its_sources_are_looked_at_for_this_very_glossary(
    intake: Intake, bars: Bars, asked: Asked
) -> None:
    intake.update((Path("/home/aiko/terms.csv"), Path("/home/aiko/more.csv")), "sea")

    assert [(path.name, options.glossary) for path, options in asked] == [("terms.csv", "sea")]
    said = bars.bar("look")
    assert said is not None
    assert said.text == "Looking at “terms.csv”…"
    # Nothing on the page moves for it.
    assert said.is_floating


def test_one_update_waits_for_the_other(intake: Intake, bars: Bars, asked: Asked) -> None:
    intake.update((Path("/home/aiko/terms.csv"),), "sea")

    intake.update((Path("/home/aiko/stars.csv"),), "sky")

    assert len(asked) == 1
    busy = bars.bar("busy")
    assert busy is not None
    assert busy.is_floating


def test_an_update_may_be_stopped(intake: Intake, bars: Bars, asked: Asked) -> None:
    intake.update((Path("/home/aiko/terms.csv"),), "sea")
    said = bars.bar("look")
    assert said is not None

    said.buttons[0].click()

    assert not intake.is_busy
    assert bars.bar("look") is None
