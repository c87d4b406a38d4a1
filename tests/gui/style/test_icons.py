"""Our own icons, in every colour and size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.style.icons import IconName, app_icon, icon, icon_pixmap
from glossary_app.resource_files import resource


def colours(image: QImage) -> set[str]:
    """The colours of all pixels that are fully opaque."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", IconName)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: IconName) -> None:
    image = icon_pixmap(name, "#0B57D0", 40).toImage()

    assert QColor("#0B57D0").name().upper() in colours(image)


def test_there_is_no_icon_file_that_nobody_can_ask_for() -> None:
    files = {file.name for file in resource("icons").iterdir() if file.name.endswith(".svg")}

    of_the_style_sheet = {"box-arrow.svg", "tick-light.svg", "tick-dark.svg"}
    ours = {f"{name}.svg" for name in IconName}
    assert files == ours | of_the_style_sheet | {"glossary-app.svg"}


@pytest.mark.parametrize("density", [1, 2, 3])
def test_an_icon_is_drawn_anew_for_each_density(qapp: QApplication, density: int) -> None:
    pixmap = icon_pixmap(IconName.STAR, LIGHT.text, 20, density)

    assert pixmap.width() == 20 * density
    assert pixmap.deviceIndependentSize().width() == 20


def test_an_icon_is_paler_when_it_is_disabled(qapp: QApplication) -> None:
    made = icon(IconName.BACK, DARK, 20)

    normal = colours(made.pixmap(40, 40, QIcon.Mode.Normal).toImage())
    disabled = colours(made.pixmap(40, 40, QIcon.Mode.Disabled).toImage())
    assert DARK.text in normal
    assert DARK.text not in disabled


@pytest.mark.parametrize("size", [16, 32, 256])
def test_the_programs_icon_shows_its_book_in_every_size(qapp: QApplication, size: int) -> None:
    image = app_icon().pixmap(size, size).toImage()

    assert image.width() == size
    light = [c for c in colours(image) if QColor(c).lightness() > 200]
    dark = [c for c in colours(image) if QColor(c).lightness() < 130]
    assert light
    assert dark
