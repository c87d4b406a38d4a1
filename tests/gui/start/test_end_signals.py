"""A system that ends the program lets it close its window first."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.start.end_signals import EndSignals
from glossary_app.library.library import Library
from glossary_app.paths import folders_below
from glossary_app.settings import Settings, save_settings

pytestmark = pytest.mark.skipif(not EndSignals.are_known, reason="Unix only")


@pytest.fixture
def signals(qapp: QApplication) -> Iterator[EndSignals]:
    made = EndSignals()
    yield made
    made.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_each_of_them_is_told(signals: EndSignals, qtbot: QtBot, number: signal.Signals) -> None:
    with qtbot.waitSignal(signals.received):
        os.kill(os.getpid(), number)


def test_they_are_given_back(qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGTERM)
    signals = EndSignals()
    during = signal.getsignal(signal.SIGTERM)

    signals.close()
    signals.close()

    assert during is not before
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1


def catches(process: int, number: signal.Signals) -> bool:
    """Whether a process has a handler of its own for a signal (proc(5))."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    (caught,) = (line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (number - 1) & 1)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_window_that_is_ended_keeps_what_it_showed(tmp_path: Path) -> None:
    folders = folders_below(tmp_path)
    Library.open(folders, starter=True).close()
    last = Settings(entry="starter/ai-agent", tabs=("starter/ai-agent",))
    save_settings(last, folders.settings_file)
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    program = subprocess.Popen(
        [sys.executable, "-m", "glossary_app.gui.app", "--data-dir", str(tmp_path)],
        env={**kept, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while not catches(program.pid, signal.SIGTERM) and time.monotonic() < deadline:
        time.sleep(0.05)
    # Then it shows its entry.
    time.sleep(3)

    program.terminate()
    _, said = program.communicate(timeout=60)

    assert (program.returncode, said) == (0, b"")
    assert json.loads(folders.settings_file.read_text(encoding="utf-8"))["geometry"]
    assert folders.last_view_file.exists()
