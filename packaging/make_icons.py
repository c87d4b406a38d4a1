"""Make the icon files that Windows and macOS want, from our one drawing.

    python packaging/make_icons.py FOLDER

is run by the environment that is frozen, because it draws with Qt.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "glossary-app.svg"
NAME = "glossary-app"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# Sizes by their names in an icns file; the second line is for screens of twice the density.
ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}
ICNS_SIZES |= {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024}
# From here on Windows takes PNG; below, not all of its parts do.
ICO_PNG_SIZE = 256


def main(folder: Path) -> int:
    """Write both files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.ico").write_bytes(ico_file(ICO_SIZES))
    (folder / f"{NAME}.icns").write_bytes(icns_file(ICNS_SIZES))
    return 0


def ico_file(sizes: tuple[int, ...]) -> bytes:
    """An icon of Windows: a directory, then the pictures."""
    pictures = [ico_picture(draw(size)) for size in sizes]
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = []
    for size, picture in zip(sizes, pictures, strict=True):
        # 256 is written as 0: the field has one byte.
        edge = size % 256
        entries.append(struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    return b"".join((header, *entries, *pictures))


def ico_picture(image: QImage) -> bytes:
    """One picture in an icon of Windows."""
    if image.width() >= ICO_PNG_SIZE:
        return png(image)
    size = image.width()
    # A bitmap that counts its mask as half of its height, with its rows from the bottom up.
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    # Named, because its memory goes with it.
    flipped = image.flipped()
    pixels = bytes(flipped.constBits())
    # The alpha channel says it all: the mask hides nothing. Its rows end at four bytes.
    mask = bytes((size + 31) // 32 * 4 * size)
    return header + pixels + mask


def icns_file(sizes: dict[bytes, int]) -> bytes:
    """An icon of macOS: pictures with a name and a length before each."""
    pictures = {name: png(draw(size)) for name, size in sizes.items()}
    parts = [
        struct.pack(">4sI", name, 8 + len(picture)) + picture for name, picture in pictures.items()
    ]
    content = b"".join(parts)
    return struct.pack(">4sI", b"icns", 8 + len(content)) + content


def draw(size: int) -> QImage:
    """Our drawing, `size` pixels square."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """A picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
