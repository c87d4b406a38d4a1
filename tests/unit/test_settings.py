"""Settings survive a restart and a damaged file."""

from __future__ import annotations

import json
import os
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
        back=(("starter/rag", "starter/token"), ()),
        forward=((), ("starter/rag",)),
        keys=(("star", ("Ctrl+M", "F8")), ("graph", ())),
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


@pytest.mark.parametrize("stored", ['"a/b"', "[1]", '[["a/b"], 7]', '[["a/b", 1]]', "null"])
def test_steps_that_make_no_sense_are_forgotten(tmp_path: Path, stored: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"tabs": ["a/b"], "back": {stored}}}', encoding="utf-8")

    settings = load_settings(file)

    assert (settings.tabs, settings.back) == (("a/b",), ())


def test_keys_are_written_by_their_commands(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"

    save_settings(Settings(keys=(("star", ("Ctrl+M",)), ("graph", ()))), file)

    assert json.loads(file.read_text())["keys"] == {"star": ["Ctrl+M"], "graph": []}


@pytest.mark.parametrize(
    "stored",
    ['["star"]', '"star"', "null", '{"star": "Ctrl+M"}', '{"star": [1]}', '{"star": null}'],
)
def test_keys_that_make_no_sense_are_left_out(tmp_path: Path, stored: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"zoom": 125, "keys": {stored}}}', encoding="utf-8")

    assert load_settings(file) == Settings(zoom=125)


def test_one_bad_line_of_keys_costs_no_other(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"keys": {"graph": 7, "star": ["Foo"], "warp": []}}', encoding="utf-8")

    assert load_settings(file).keys == (("star", ("Foo",)), ("warp", ()))


def test_zoom_stays_within_its_bounds(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"zoom": 9000}', encoding="utf-8")

    assert load_settings(file).zoom == 300


def test_no_draft_is_left_beside_the_file(tmp_path: Path) -> None:
    save_settings(Settings(), tmp_path / "settings.json")

    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"left_width": 99999999999}', '{"zoom": -99999999}', "9" * 5000]
)
def test_a_file_made_to_do_harm_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text)

    settings = load_settings(tmp_path / "settings.json")

    assert settings == Settings()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_nobody_waits_for_a_pipe_in_place_of_the_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")

    assert load_settings(tmp_path / "settings.json") == Settings()


def test_a_file_far_larger_than_any_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"zoom": 150}' + " " * 5_000_000)

    assert load_settings(file) == Settings()
