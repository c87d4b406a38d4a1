"""The picture of the window as it was left: kept, and thrown away when in doubt."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from glossary_app.gui.start.last_view import LastView, load_last_view, save_last_view, view_stamp
from glossary_app.paths import Folders, folders_below
from glossary_app.version import VERSION

Change = Callable[[Folders], object]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = folders_below(tmp_path)
    for file in (made.settings_file, made.store_file, made.user_file):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(file.name, encoding="utf-8")
    return made


@pytest.fixture
def view(qapp: QApplication) -> LastView:
    picture = QPixmap(60, 40)
    picture.fill(QColor("#123456"))
    picture.setDevicePixelRatio(2)
    return LastView(picture, "検索拡張生成", "検索拡張生成 — 用語集", "けんさく & 拡張")


def stamp(folders: Folders, *, is_dark: bool = False, ratio: float = 2.0) -> str:
    return view_stamp(folders, is_dark=is_dark, ratio=ratio)


def journal(database: Path) -> Path:
    return database.with_name(database.name + "-wal")


def test_a_picture_comes_back_with_its_texts(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))

    again = load_last_view(folders, stamp(folders))

    assert again is not None
    assert (again.title, again.caption, again.query) == (view.title, view.caption, view.query)
    assert again.picture.deviceIndependentSize().toTuple() == (30, 20)
    assert again.picture.toImage().pixelColor(59, 39) == QColor("#123456")


@pytest.mark.parametrize(
    "change",
    [
        lambda folders: folders.settings_file.write_text("{}"),
        lambda folders: folders.store_file.write_text("another glossary"),
        lambda folders: folders.user_file.write_text("one more star"),
        lambda folders: folders.store_file.unlink(),
        lambda folders: journal(folders.store_file).write_text("a page"),
        lambda folders: journal(folders.user_file).write_text("a visit"),
        lambda folders: folders.last_view_file.write_bytes(b""),
        lambda folders: folders.last_view_file.write_bytes(b"Dear diary\n"),
        lambda folders: folders.last_view_file.write_bytes(b"[1, 2]\n"),
        lambda folders: folders.last_view_file.write_bytes(b'{"size": "ab"}\n'),
        lambda folders: folders.last_view_file.write_bytes(b'{"size": [3, 2]}\n' + bytes(24)),
        lambda folders: folders.last_view_file.unlink(),
    ],
)
def test_whatever_has_changed_makes_it_worthless(
    folders: Folders, view: LastView, change: Change
) -> None:
    save_last_view(view, folders, stamp(folders))

    change(folders)

    assert load_last_view(folders, stamp(folders)) is None


def test_other_colours_or_another_screen_make_it_worthless(
    folders: Folders, view: LastView
) -> None:
    save_last_view(view, folders, stamp(folders))

    assert load_last_view(folders, stamp(folders, is_dark=True)) is None
    assert load_last_view(folders, stamp(folders, ratio=1.0)) is None


@pytest.mark.parametrize(
    "odd",
    [
        {"size": [1e400, 40]},
        {"size": [-60, -40]},
        {"size": [0, 40]},
        {"size": [60]},
        {"size": 60},
        {"ratio": 0},
        {"ratio": -2},
        {"ratio": float("nan")},
        {"ratio": 1e9},
        {"ratio": "twice"},
        {"title": None},
        {"caption": 4},
        {"query": ["けんさく"]},
    ],
    ids=repr,
)
def test_a_header_that_was_not_written_so_is_no_picture(
    folders: Folders, view: LastView, odd: dict[str, object]
) -> None:
    save_last_view(view, folders, stamp(folders))
    header, _, pixels = folders.last_view_file.read_bytes().partition(b"\n")

    told = json.loads(header) | odd
    folders.last_view_file.write_bytes(json.dumps(told).encode() + b"\n" + pixels)

    assert load_last_view(folders, stamp(folders)) is None


def test_a_header_of_brackets_alone_is_no_picture(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))

    folders.last_view_file.write_bytes(b"[" * 16_000 + b"\n")

    assert load_last_view(folders, stamp(folders)) is None


def test_another_version_of_the_program_draws_anew(folders: Folders) -> None:
    assert stamp(folders).split()[0] == VERSION


def test_pixels_that_somebody_still_holds_are_let_go_without_a_fault(
    folders: Folders, view: LastView
) -> None:
    save_last_view(view, folders, stamp(folders))
    again = load_last_view(folders, stamp(folders))
    assert again is not None
    assert again.pixels is not None
    # As an image holds them that is still to be painted.
    held = pickle.PickleBuffer(again.pixels)

    again.let_go()

    assert held.raw().nbytes == again.pixels.nbytes


def test_a_picture_that_breaks_off_is_not_shown(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))
    whole = folders.last_view_file.read_bytes()

    folders.last_view_file.write_bytes(whole[:-100])

    assert load_last_view(folders, stamp(folders)) is None


def test_a_picture_that_was_let_go_holds_no_file(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))
    again = load_last_view(folders, stamp(folders))
    assert again is not None
    assert again.pixels is not None
    source = again.pixels.obj

    again.let_go()
    view.let_go()

    assert source.closed  # type: ignore[attr-defined]


def test_an_empty_journal_is_as_good_as_none(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))

    journal(folders.store_file).touch()

    assert load_last_view(folders, stamp(folders)) is not None


def test_no_picture_takes_the_last_one_away(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))

    save_last_view(None, folders, stamp(folders))

    assert not folders.last_view_file.exists()


def test_a_cache_that_cannot_be_written_is_no_fault(folders: Folders, view: LastView) -> None:
    folders.cache.write_text("a file where a folder should be", encoding="utf-8")

    save_last_view(view, folders, stamp(folders))

    assert load_last_view(folders, stamp(folders)) is None


def test_no_draft_is_left_behind(folders: Folders, view: LastView) -> None:
    save_last_view(view, folders, stamp(folders))

    assert [file.name for file in folders.cache.iterdir()] == [folders.last_view_file.name]
