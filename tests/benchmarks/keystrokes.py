"""From a key press to the painted rows, in the real window.

    python -m tests.benchmarks.keystrokes DATA_DIR WORD...

Off screen unless QT_QPA_PLATFORM says otherwise. A key counts until the list has been painted with
the answer to it; the article that follows is not waited for.
"""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from glossary_app.gui.app import make_application, make_shell, wished_settings
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import parse_arguments
from glossary_app.gui.start.filling import launch
from glossary_app.gui.start.qt_imports import drop_feature_switch
from glossary_app.gui.style.appearance import dress
from glossary_app.paths import folders_below

_SETTLING_MS = 6000
_PAUSE_MS = 120  # a fast typist's
_PATIENCE_MS = 5000


def main(arguments: list[str]) -> int:
    """Type the words, and say how long the keys took."""
    home, *words = arguments
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    drop_feature_switch()
    app = make_application()
    options = parse_arguments(["--data-dir", home])
    folders = folders_below(Path(home))
    shell = make_shell(app, options, wished_settings(options, folders))
    shell.show()
    program = launch(dress(app, shell.settings), shell, options, folders)
    wait(_SETTLING_MS)
    times = sorted(taken for word in words for taken in type_word(program, word))
    sys.stdout.write(
        f"{len(times)} keys: median {statistics.median(times):.1f} ms, "
        f"p95 {times[int(len(times) * 0.95)]:.1f} ms, most {times[-1]:.1f} ms\n"
    )
    program.close()
    return 0


def wait(milliseconds: int) -> None:
    """Let the program go on. Qt's own `qWait` would hold Python's lock against the lanes."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def type_word(program: Program, word: str) -> list[float]:
    """Type a word into the empty line; milliseconds for each key."""
    line = program.window.search_panel.line
    line.clear()
    wait(_PAUSE_MS)
    return [press(program, word[:count]) for count in range(1, len(word) + 1)]


def press(program: Program, text: str) -> float:
    """Let the line hold this text, as after a key press; milliseconds until the list is painted."""
    panel = program.window.search_panel
    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    program.searcher.answered.connect(loop.quit)
    program.searcher.found_nothing.connect(loop.quit)
    painted = Painted(panel.list.viewport())
    program.searcher.answered.connect(painted.forget)
    started = perf_counter()
    panel.line.setText(text)
    loop.exec()
    # Within the same turn of the event loop, the rows may be on the screen already.
    if not painted.is_painted:
        panel.list.viewport().repaint()
    taken = (perf_counter() - started) * 1000
    program.searcher.answered.disconnect(loop.quit)
    program.searcher.found_nothing.disconnect(loop.quit)
    program.searcher.answered.disconnect(painted.forget)
    painted.leave()
    wait(_PAUSE_MS)
    return taken


class Painted(QObject):
    """Notes whether a widget has been painted since the answer came."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.is_painted = False
        widget.installEventFilter(self)

    def forget(self, *_: object) -> None:
        """Begin anew: what is painted from now on is the answer."""
        self.is_painted = False

    def leave(self) -> None:
        """Look no longer."""
        self._widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 (Qt's)
        """Note a paint, and let everything pass."""
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
