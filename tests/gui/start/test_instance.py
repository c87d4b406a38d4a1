"""One window for each library, and an input method that works."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from multiprocessing.connection import Client
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from glossary_app.gui.program import Program
from glossary_app.gui.start.input_method import choose_input_method
from glossary_app.gui.start.later_starts import WishListener, hand_over
from glossary_app.gui.start.meeting_place import is_first, is_met, meeting_place
from glossary_app.model.entry import EntryRef
from glossary_app.paths import folders_below


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[WishListener]:
    made = WishListener(str(tmp_path / "run" / "window.socket"))
    yield made
    made.close()


def test_a_second_start_hands_its_wish_to_the_first(
    qtbot: QtBot, tmp_path: Path, listener: WishListener
) -> None:
    listener.open()
    listener.start()

    with qtbot.waitSignal(listener.wished) as wished:
        handed = hand_over(str(tmp_path / "run" / "window.socket"), "抽象化")

    assert handed
    assert wished.args == ["抽象化"]


def test_a_wish_keeps_until_it_can_be_carried_out(
    qtbot: QtBot, tmp_path: Path, listener: WishListener
) -> None:
    listener.open()
    path = str(tmp_path / "run" / "window.socket")
    handed = [hand_over(path, wish) for wish in ("RAG", "抽象化")]
    wishes: list[str] = []
    listener.wished.connect(wishes.append)

    listener.start()
    qtbot.waitUntil(lambda: len(wishes) == 2)

    assert handed == [True, True]
    assert wishes == ["RAG", "抽象化"]


def test_one_that_nobody_waited_for_goes_as_well(tmp_path: Path, listener: WishListener) -> None:
    listener.open()

    listener.close()

    assert not is_met(str(tmp_path / "run" / "window.socket"))


def test_nobody_there_is_no_fault(tmp_path: Path) -> None:
    assert not hand_over(str(tmp_path / "window.socket"), "RAG")


def test_a_socket_that_a_crash_left_behind_is_replaced(
    qtbot: QtBot, tmp_path: Path, listener: WishListener
) -> None:
    path = tmp_path / "run" / "window.socket"
    path.parent.mkdir()
    path.touch()
    before = hand_over(str(path), "RAG")

    listener.open()
    listener.start()

    with qtbot.waitSignal(listener.wished):
        after = hand_over(str(path), "RAG")
    assert (before, after) == (False, True)


def test_closing_takes_the_socket_away(tmp_path: Path, listener: WishListener) -> None:
    listener.open()
    listener.start()

    listener.close()

    assert not is_met(str(tmp_path / "run" / "window.socket"))


def test_closing_is_no_matter_of_a_folder_that_has_gone(
    tmp_path: Path, listener: WishListener
) -> None:
    listener.open()
    listener.start()
    shutil.rmtree(tmp_path / "run")

    listener.close()

    assert not (tmp_path / "run").exists()


def test_a_folder_that_cannot_be_written_only_costs_the_single_instance(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    listener = WishListener(str(blocked / "window.socket"))

    listener.open()
    listener.start()
    listener.close()

    assert not is_met(str(blocked / "window.socket"))


@pytest.fixture
def short_runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What the platform says is the folder for sockets."""
    with TemporaryDirectory(dir="/tmp") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="the platform's folder is set by a variable")
def test_windows_of_a_library_deep_in_folders_meet_elsewhere(short_runtime: Path) -> None:
    deep = Path("/" + "深い/" * 40)

    place = meeting_place(folders_below(deep))

    assert Path(place).is_relative_to(short_runtime)
    assert place == meeting_place(folders_below(deep))
    assert place != meeting_place(folders_below(deep / "other"))


@pytest.mark.skipif(sys.platform != "linux", reason="the platform's folder is set by a variable")
def test_there_is_no_place_where_every_path_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("long" * 40)))

    assert meeting_place(folders_below(Path("/" + "deep/" * 40))) == ""
    assert not is_met("")


def test_each_library_has_a_meeting_place_of_its_own() -> None:
    places = {meeting_place(folders_below(Path(name))) for name in ("/home/a", "/home/b")}

    assert len(places) == 2


def test_the_wish_of_a_later_start_is_carried_out(program: Program, qtbot: QtBot) -> None:
    program.window.showMinimized()

    program.go("glossary://basics/en-US/encapsulation")

    ref = EntryRef("basics", "encapsulation")
    qtbot.waitUntil(lambda: program.reader.trail.current is not None)
    qtbot.waitUntil(
        lambda: program.reader.opened is not None and program.reader.opened.entry.ref == ref
    )
    assert not program.window.isMinimized()


@pytest.mark.parametrize(
    ("environment", "modules"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "wayland;ibus;compose"),
        ({"QT_IM_MODULE": "fcitx5"}, "wayland;ibus;compose"),
        ({"QT_IM_MODULE": "ibus"}, None),
        ({}, None),
        ({"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "compose"}, "compose"),
    ],
)
def test_fcitx_is_reached_by_the_protocol_of_ibus(
    tmp_path: Path, environment: dict[str, str], modules: str | None
) -> None:
    choose_input_method(environment, tmp_path)

    assert environment.get("QT_IM_MODULES") == modules


def test_a_plugin_for_fcitx_is_used_where_there_is_one(tmp_path: Path) -> None:
    plugin = tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so"
    plugin.parent.mkdir()
    plugin.touch()
    environment = {"QT_IM_MODULE": "fcitx"}

    choose_input_method(environment, tmp_path)

    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_clients_that_say_nothing_keep_no_wish_and_no_closing_waiting(
    qtbot: QtBot, tmp_path: Path, listener: WishListener
) -> None:
    path = str(tmp_path / "run" / "window.socket")
    listener.open()
    listener.start()

    with ExitStack() as silent:
        for _ in range(12):
            silent.enter_context(Client(path))
        with qtbot.waitSignal(listener.wished, timeout=5_000) as wished:
            hand_over(path, "RAG")
        begun = monotonic()
        listener.close()

    assert wished.args == ["RAG"]
    assert monotonic() - begun < 3


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe's name can be taken only once")
def test_of_two_starts_in_one_moment_one_is_the_first(tmp_path: Path) -> None:
    path = str(tmp_path / "run" / "window.socket")

    assert [is_first(path), is_first(path)] == [True, False]
