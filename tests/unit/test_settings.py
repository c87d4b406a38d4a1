"""Settings survive a restart and a damaged file."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.settings import Settings, Theme, View, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"
    settings = Settings(
        theme=Theme.DARK,
        ui_locale="ja-JP",
        view=View.BOTH,
        zoom=125,
        entry="starter/fine-tuning",
        tabs=("starter/fine-tuning", "starter/embedding"),
    )

    save_settings(settings, file)

    assert load_settings(file) == settings


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("text", ["{", "\x00\x01", '["theme"]'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")

    assert load_settings(file) == Settings()


def test_values_that_make_no_sense_are_replaced_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"theme": "purple", "view": "ja-JP", "zoom": "big", "tabs": [1], "left_column": false}',
        encoding="utf-8",
    )

    settings = load_settings(file)

    assert settings == Settings(view=View.JAPANESE, left_column=False)


def test_zoom_stays_within_its_bounds(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"zoom": 9000}', encoding="utf-8")

    assert load_settings(file).zoom == 300


def test_no_draft_is_left_beside_the_file(tmp_path: Path) -> None:
    save_settings(Settings(), tmp_path / "settings.json")

    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
