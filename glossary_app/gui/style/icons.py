"""Our own icons, drawn from SVG in the colour of the theme."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from glossary_app.gui.style.colours import Theme
from glossary_app.resource_files import read_resource

# Drawn once for each screen density, so that Qt never has to enlarge one.
_DENSITIES = (1, 2, 3)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


class IconName(StrEnum):
    """The icons there are; the value is the file's name."""

    BACK = "back"
    CLEAR = "clear"
    COPY = "copy"
    FORWARD = "forward"
    MOON = "moon"
    MORE = "more"
    RIGHT_COLUMN = "right-column"
    SEARCH = "search"
    STAR = "star"
    STAR_FILLED = "star-filled"
    SUN = "sun"


def icon(name: IconName, theme: Theme, size: int = 20) -> QIcon:
    """An icon in the text's colour, paler when disabled."""
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, theme.muted if name is IconName.SEARCH else theme.text),
        (QIcon.Mode.Disabled, theme.control_border),
    ):
        for density in _DENSITIES:
            made.addPixmap(icon_pixmap(name, colour, size, density), mode)
    return made


def icon_pixmap(name: IconName, colour: str, size: int, density: float = 1) -> QPixmap:
    """One icon in one colour, `size` logical pixels square."""
    # QtSvg has no style around the file from which it could take `currentColor`.
    svg = read_resource(f"icons/{name}.svg").replace(b"currentColor", colour.encode())
    return _draw(svg, size, density)


def app_icon() -> QIcon:
    """The program's own icon in the sizes that desktops ask for."""
    svg = read_resource("icons/glossary-app.svg")
    made = QIcon()
    for size in _APP_SIZES:
        made.addPixmap(_draw(svg, size, 1))
    return made


def _draw(svg: bytes, size: int, density: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
