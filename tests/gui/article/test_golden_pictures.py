"""The article looks as it looked when somebody last looked at it.

Set UPDATE_GOLDEN=1 to write the pictures anew, then look at them before committing. Only our own
fonts are drawn, so that the pictures are the same on every machine; a few pixels of difference
are allowed for other versions of Qt.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.model.article import Place
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.article.conftest import Show

FOLDER = Path(__file__).parents[2] / "data" / "golden"

# How far a channel may be off before a pixel counts, and how many pixels may.
CHANNEL = 24
SHARE = 0.004


@pytest.fixture(autouse=True)
def without_style_sheet(qapp: QApplication) -> Iterator[None]:
    """Its scroll bars are of another width, and a test before may have shown the window."""
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    yield
    qapp.setStyleSheet(before)


def share_of_unequal_pixels(first: QImage, second: QImage) -> float:
    left, right = (i.convertToFormat(QImage.Format.Format_RGB888) for i in (first, second))
    stride = left.bytesPerLine()
    unequal = 0
    for row in range(left.height()):
        ours, theirs = row_of(left, row), row_of(right, row)
        if ours != theirs:
            pairs = zip(ours, theirs, strict=True)
            unequal += sum(abs(a - b) > CHANNEL for a, b in pairs)
    return unequal / (stride * left.height())


def row_of(image: QImage, row: int) -> bytes:
    line = image.constScanLine(row)
    assert isinstance(line, memoryview)
    return bytes(line)[: image.width() * 3]


@pytest.mark.parametrize(
    ("name", "view", "theme", "place"),
    [
        ("english-light", (EN_US,), LIGHT, Place()),
        ("english-light-tables", (EN_US,), LIGHT, Place("formula/1")),
        ("japanese-dark", (JA_JP,), DARK, Place()),
        ("both-light", (EN_US, JA_JP), LIGHT, Place()),
        ("both-dark-meaning", (EN_US, JA_JP), DARK, Place("boundary/1")),
    ],
)
def test_the_article_looks_as_before(
    show: Show, name: str, view: tuple[Locale, ...], theme: Theme, place: Place
) -> None:
    width = 1100 if len(view) > 1 else 720
    article = show(*view, width=width, height=640, theme=theme)
    article.go_to(place)

    picture = article.sheet.viewport().grab().toImage()

    path = FOLDER / f"{name}.png"
    if "UPDATE_GOLDEN" in os.environ:
        picture.save(str(path))
    golden = QImage(str(path))
    assert golden.size() == picture.size()
    assert share_of_unequal_pixels(picture, golden) <= SHARE
