"""The window as it was left: a picture that the next start shows until the window is there.

It is derived, lies in the cache, and is thrown away when in doubt: any change of the settings, of
the glossaries or of the user's own data makes it worthless, and so does another screen.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QImageReader, QPixmap

from glossary_app.paths import Folders

# From 0 to 100; more would be read more slowly without being smaller (Qt's PNG).
_QUALITY = 70

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LastView:
    """What the window looked like.

    `title` is that of the article, `caption` the whole name of the window; `query` is what was
    searched. The picture knows its device pixels per logical pixel.
    """

    picture: QPixmap
    title: str
    caption: str
    query: str


def view_stamp(folders: Folders, *, is_dark: bool, ratio: float) -> str:
    """What the picture depends on: it serves for as long as this stays the same."""
    own, store, user = folders.settings_file, folders.store_file, folders.user_file
    files = (own, store, _journal(store), user, _journal(user))
    languages = ",".join(QLocale.system().uiLanguages())
    return " ".join((str(is_dark), str(ratio), languages, *map(_state, files)))


def load_last_view(folders: Folders, stamp: str) -> LastView | None:
    """The picture, if there is one of this stamp.

    Its texts stand before its pixels, so that one that does not serve is hardly read.
    """
    reader = QImageReader(str(folders.last_view_file))
    if reader.text("stamp") != stamp:
        return None
    picture = QPixmap.fromImage(reader.read())
    if picture.isNull():
        return None
    picture.setDevicePixelRatio(float(reader.text("ratio")))
    return LastView(picture, reader.text("title"), reader.text("caption"), reader.text("query"))


def save_last_view(view: LastView | None, folders: Folders, stamp: str) -> None:
    """Keep the picture in place of the one before; None keeps no picture."""
    file = folders.last_view_file
    try:
        file.unlink(missing_ok=True)
        if view is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(view, file, stamp)
    except OSError as error:
        _LOG.warning("no picture of the window was kept: %s", error)


def _write(view: LastView, file: Path, stamp: str) -> None:
    # Without transparency, which would take twice as long to read.
    image = view.picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = str(view.picture.devicePixelRatio())
    texts = {"stamp": stamp, "ratio": ratio, "title": view.title, "caption": view.caption}
    for key, text in {**texts, "query": view.query}.items():
        image.setText(key, text)
    draft = file.with_suffix(".new")
    if not image.save(str(draft), "PNG", _QUALITY):  # type: ignore[call-overload]
        raise OSError(f"cannot write {draft}")
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
