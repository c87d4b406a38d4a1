"""Make the fonts in resources/fonts from the packages that carry the originals.

    python packaging/make_fonts.py FOLDER

FOLDER holds the two packages, fetched beforehand (`pip download --no-deps fontpkg-inter` and
`npm pack @expo-google-fonts/noto-sans-jp`). Needs fontTools. Inter is cut into static weights,
because Qt smears a synthetic bold over a variable font; Noto Sans JP is cut to what Japanese text
holds: JIS X 0213, which has the jōyō kanji, and what Windows added to Shift JIS (CP932).
Both keep their names: the OFL reserves none that we use.
"""

from __future__ import annotations

import io
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parents[1] / "resources" / "fonts"

INTER_WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
INTER_OPTICAL_SIZE = 14
NOTO_WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
# `calt` is left out of Inter: it would draw "->" as an arrow, which is not what a page says.
INTER_FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "case"]
NOTO_FEATURES = ["kern", "palt", "locl", "ccmp", "liga", "vert"]

# Basic Latin to Latin Extended-A, spacing modifiers, Greek, punctuation, currency, letterlike,
# arrows, mathematical operators, geometric shapes, check marks, fullwidth forms are Noto's.
LATIN_BLOCKS = (
    range(0x0020, 0x0250),
    range(0x02B0, 0x0400),
    range(0x1E00, 0x1F00),
    range(0x2000, 0x2070),
    range(0x2070, 0x20C0),
    range(0x2100, 0x2150),
    range(0x2150, 0x2300),
    range(0x25A0, 0x2600),
    range(0x2713, 0x2719),
)
# Numbers in circles, CJK punctuation and kana, ㈱ and ㎏, fullwidth forms and halfwidth kana.
JAPANESE_BLOCKS = (
    range(0x2460, 0x2500),
    range(0x3000, 0x3100),
    range(0x31F0, 0x3400),
    range(0xFF00, 0xFFF0),
)
# They choose among the shapes of a character, and take no room of their own.
VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
CODECS = ("shift_jis_2004", "cp932")


def main(folder: Path) -> None:
    """Write every font and the licences of both families."""
    TARGET.mkdir(parents=True, exist_ok=True)
    make_inter(next(folder.glob("fontpkg_inter-*.whl")))
    make_noto(next(folder.glob("expo-google-fonts-noto-sans-jp-*.tgz")))


def make_inter(wheel: Path) -> None:
    """Cut Inter into static Latin weights."""
    with zipfile.ZipFile(wheel) as archive:
        variable = archive.read("fontpkg_inter/files/Inter[opsz,wght].ttf")
        licence = archive.read("fontpkg_inter/LICENSE")
    for style, weight in INTER_WEIGHTS.items():
        axes = {"wght": weight, "opsz": INTER_OPTICAL_SIZE}
        font = instantiateVariableFont(TTFont(io.BytesIO(variable)), axes, updateFontNames=True)
        write_subset(font, code_points(LATIN_BLOCKS), INTER_FEATURES, f"Inter-{style}.ttf")
    (TARGET / "OFL-Inter.txt").write_bytes(licence)


def make_noto(package: Path) -> None:
    """Cut Noto Sans JP to the characters of Japanese text and what Inter does not draw."""
    characters = japanese_characters() | code_points(LATIN_BLOCKS) | code_points(JAPANESE_BLOCKS)
    characters |= code_points(VARIATION_SELECTORS)
    with tarfile.open(package) as archive:
        for style, folder in NOTO_WEIGHTS.items():
            data = member(archive, f"package/{folder}/NotoSansJP_{folder}.ttf")
            font = TTFont(io.BytesIO(data))
            add_nearly_equal(font)
            add_selectors(font)
            write_subset(font, characters, NOTO_FEATURES, f"NotoSansJP-{style}.ttf")
        licence = member(archive, "package/LICENSE_FONT")
    (TARGET / "OFL-NotoSansJP.txt").write_bytes(licence)


def add_nearly_equal(font: TTFont) -> None:
    """Compose U+2252, which JIS X 0208 has and this font lacks, of an equals sign and two dots."""
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent("uniFF1D", (1, 0, 0, 1, 0, 0))
    pen.addComponent("uniFF0E", (1, 0, 0, 1, 30, 596))
    pen.addComponent("uniFF0E", (1, 0, 0, 1, 522, 2))
    font.setGlyphOrder([*font.getGlyphOrder(), "uni2252"])
    font["glyf"]["uni2252"] = pen.glyph()
    font["hmtx"]["uni2252"] = font["hmtx"]["uniFF1D"]
    if "vmtx" in font:
        font["vmtx"]["uni2252"] = font["vmtx"]["uniFF1D"]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x2252] = "uni2252"


def add_selectors(font: TTFont) -> None:
    """Draw variation selectors as nothing, so that no other font is asked for them."""
    font.setGlyphOrder([*font.getGlyphOrder(), "selector"])
    font["glyf"]["selector"] = TTGlyphPen(None).glyph()
    font["hmtx"]["selector"] = (0, 0)
    if "vmtx" in font:
        font["vmtx"]["selector"] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format == 12:
            table.cmap.update(dict.fromkeys(code_points(VARIATION_SELECTORS), "selector"))


def draw_missing(font: TTFont) -> None:
    """A box for what no font has: a gap would not be missed, and nothing would be looked up."""
    height, advance = font["OS/2"].sCapHeight, font["hmtx"][".notdef"][0]
    side, stroke = advance // 8, font["head"].unitsPerEm // 16
    pen = TTGlyphPen(None)
    outer = ((side, 0), (side, height), (advance - side, height), (advance - side, 0))
    left, right, top = side + stroke, advance - side - stroke, height - stroke
    # The other way round, so that it is a hole.
    inner = ((left, stroke), (right, stroke), (right, top), (left, top))
    for first, *others in (outer, inner):
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    font["glyf"][".notdef"] = pen.glyph()
    font["hmtx"][".notdef"] = (advance, side)


def member(archive: tarfile.TarFile, name: str) -> bytes:
    """The bytes of one file of an archive."""
    file = archive.extractfile(name)
    if file is None:
        raise FileNotFoundError(name)
    return file.read()


def code_points(blocks: Iterable[range]) -> set[int]:
    """Every code point of these blocks."""
    return {point for block in blocks for point in block}


def japanese_characters() -> set[int]:
    """The code points of JIS X 0213 and CP932, as Python's own codecs know them."""
    points: set[int] = set()
    for codec in CODECS:
        for high in range(0x81, 0xFF):
            for low in range(0x40, 0xFF):
                text = bytes((high, low)).decode(codec, "ignore")
                points.update(ord(character) for character in text)
    return points


def write_subset(font: TTFont, characters: set[int], features: list[str], name: str) -> None:
    """Keep only these characters and layout features, and write the font."""
    options = Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    draw_missing(font)
    # A fixed time stamp, so that the same packages give the same bytes.
    font.recalcTimestamp = False
    font.save(TARGET / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
