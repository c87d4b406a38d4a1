"""The icon files for Windows and macOS hold our drawing in each size that is asked for."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from make_icons import ICNS_SIZES, ICO_SIZES, draw, icns_file, main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    assert main(folder) == 0
    return folder


def icns_pictures(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The names and pictures of an icns file, its lengths trusted."""
    at = 8
    while at < len(content):
        name, length = struct.unpack_from(">4sI", content, at)
        yield name, content[at + 8 : at + length]
        at += length


def test_the_ico_is_read_by_another_program_in_each_size(folder: Path) -> None:
    reader = QImageReader(str(folder / "glossary-app.ico"))

    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append(reader.read().width())

    assert tuple(sizes) == ICO_SIZES


def test_the_pictures_of_the_ico_lie_one_behind_the_other(folder: Path) -> None:
    content = (folder / "glossary-app.ico").read_bytes()

    reserved, kind, count = struct.unpack_from("<HHH", content)
    places = [struct.unpack_from("<II", content, 6 + 16 * n + 8) for n in range(count)]

    ends = [offset + length for length, offset in places]
    assert (reserved, kind, count) == (0, 1, len(ICO_SIZES))
    assert [offset for _, offset in places] == [6 + 16 * count, *ends[:-1]]
    assert ends[-1] == len(content)


def test_the_ico_is_the_right_way_up_and_clear_at_its_corners(folder: Path) -> None:
    reader = QImageReader(str(folder / "glossary-app.ico"))
    reader.jumpToImage(ICO_SIZES.index(48))

    picture = reader.read().convertToFormat(QImage.Format.Format_ARGB32)

    assert picture == draw(48)
    assert QColor.fromRgba(picture.pixel(0, 0)).alpha() == 0


def test_the_icns_holds_a_png_of_its_size_under_each_name(folder: Path) -> None:
    content = (folder / "glossary-app.icns").read_bytes()

    pngs = dict(icns_pictures(content))

    pictures = {name: QImage.fromData(png) for name, png in pngs.items()}
    assert all(png.startswith(b"\x89PNG") for png in pngs.values())
    assert struct.unpack_from(">4sI", content) == (b"icns", len(content))
    assert {name: picture.width() for name, picture in pictures.items()} == ICNS_SIZES
    assert all(picture.width() == picture.height() for picture in pictures.values())


def test_a_size_is_drawn_and_not_enlarged() -> None:
    small, large = draw(16), draw(512)

    assert small.scaled(512, 512) != large
    assert icns_file({b"icp4": 16})[8:12] == b"icp4"
