"""What is done behind the shell once the window is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.gui.program import Program
from glossary_app.gui.start import filling
from glossary_app.gui.start.filling import freeze_soon, keep_settings
from glossary_app.paths import folders_below
from glossary_app.settings import Settings


def test_what_stays_is_frozen_at_the_first_rest_alone(
    idle_program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    freezings: list[str] = []
    monkeypatch.setattr(filling, "_REST_MS", 0)
    monkeypatch.setattr(filling, "freeze_what_stays", lambda: freezings.append("frozen"))
    freeze_soon(idle_program)

    for _ in range(3):
        # The index is asked for again after each import and each removal.
        idle_program.at_rest.emit()
        qtbot.wait(20)

    assert freezings == ["frozen"]


def test_a_window_closes_where_its_settings_cannot_be_kept(tmp_path: Path) -> None:
    folders = folders_below(tmp_path)
    folders.config.write_text("a file")

    keep_settings(Settings(), folders)

    assert folders.config.read_text() == "a file"
