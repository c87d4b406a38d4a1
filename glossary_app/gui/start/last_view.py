"""The window as it was left: a picture that the next start shows until the window is there.

It is derived, lies in the cache, and is thrown away when in doubt: any change of the program, the
settings, the glossaries or the user's own data makes it worthless, and so does another screen.

The file is a line of JSON, then the pixels as Qt paints them. They are mapped, not read: a packed
picture is smaller, but took 12 ms to unpack before the first paint, and 46 ms at 2x.
"""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPixmap

from glossary_app.paths import Folders, private_file, private_folder
from glossary_app.version import VERSION

_LONGEST_HEADER = 16_384  # bytes
_PIXEL = 4  # bytes
_LARGEST_RATIO = 16

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LastView:
    """What the window looked like.

    `title` is that of the article, `caption` the whole name of the window; `query` is what was
    searched. The picture knows its device pixels per logical pixel; `pixels` are those of a picture
    that is mapped.
    """

    picture: QPixmap
    title: str
    caption: str
    query: str
    pixels: memoryview | None = None

    def let_go(self) -> None:
        """Give the pixels back; the picture is not to be painted any more."""
        # PySide would keep them for as long as the program runs.
        if self.pixels is not None:
            source = self.pixels.obj
            # Where something still holds them, they go with it.
            with suppress(BufferError):
                self.pixels.release()
                if isinstance(source, mmap):
                    source.close()


def view_stamp(folders: Folders, *, is_dark: bool, ratio: float) -> str:
    """What the picture depends on: it serves for as long as this stays the same."""
    own, store, user = folders.settings_file, folders.store_file, folders.user_file
    files = (own, store, _journal(store), user, _journal(user))
    languages = ",".join(QLocale.system().uiLanguages())
    return " ".join((VERSION, str(is_dark), str(ratio), languages, *map(_state, files)))


def load_last_view(folders: Folders, stamp: str) -> LastView | None:
    """The picture, if there is a whole one of this stamp."""
    if not folders.last_view_file.is_file():
        return None
    try:
        with folders.last_view_file.open("rb") as file:
            header = file.readline(_LONGEST_HEADER)
            told = json.loads(header)
            return _view(told, mmap(file.fileno(), 0, access=ACCESS_READ), len(header), stamp)
    except (OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
        # One whose header is not what was written.
        return None


def save_last_view(view: LastView | None, folders: Folders, stamp: str) -> None:
    """Keep the picture in place of the one before; None keeps no picture."""
    file = folders.last_view_file
    try:
        file.unlink(missing_ok=True)
        if view is not None:
            private_folder(file.parent)
            _write(view, file, stamp)
    except OSError as error:
        _LOG.warning("no picture of the window was kept: %s", error)


def _view(told: Any, source: mmap, start: int, stamp: str) -> LastView | None:
    width, height = (int(side) for side in told["size"])
    line = width * _PIXEL
    texts, ratio = (told["title"], told["caption"], told["query"]), float(told["ratio"])
    is_sound = min(width, height) > 0 and 0 < ratio <= _LARGEST_RATIO
    if not is_sound or not all(isinstance(text, str) for text in texts):
        return None
    if told["stamp"] != stamp or len(source) != start + line * height:
        return None
    pixels = memoryview(source)[start:]
    picture = QPixmap.fromImage(QImage(pixels, width, height, line, QImage.Format.Format_RGB32))
    picture.setDevicePixelRatio(ratio)
    return LastView(picture, *texts, pixels)


def _write(view: LastView, file: Path, stamp: str) -> None:
    image = view.picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    told = {
        "stamp": stamp,
        "size": image.size().toTuple(),
        "ratio": view.picture.devicePixelRatio(),
        "title": view.title,
        "caption": view.caption,
        "query": view.query,
    }
    header = json.dumps(told).encode()
    # Qt wants each line of a picture to begin at a multiple of four bytes.
    padding = b" " * (-(len(header) + 1) % _PIXEL)
    draft = file.with_suffix(".new")
    private_file(draft)
    draft.write_bytes(header + padding + b"\n" + image.constBits())
    draft.replace(file)


def _journal(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def _state(file: Path) -> str:
    """Size and time; an empty file is as good as none."""
    try:
        found = file.stat()
    except OSError:
        return "-"
    return f"{found.st_size}@{found.st_mtime_ns}" if found.st_size else "-"
