"""Every letter in its own font: Latin in Inter, Japanese in Japanese forms."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata

import pytest
from PySide6.QtGui import QFont, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.fonts import (
    FONT_FILES,
    FontRoles,
    Script,
    has_gap,
    main_script,
    register_fonts,
    script_runs,
    system_roles,
    ui_font,
)
from glossary_app.resource_files import read_resource

LATIN, JAPANESE = Script.LATIN, Script.JAPANESE

# Characters whose Chinese and Japanese forms differ.
HAN = "直骨刃海角令判今"

# What a test in another environment runs: the families that draw these characters.
FAMILIES_OF_HAN = """
from PySide6.QtWidgets import QApplication
from PySide6.QtGui import QTextLayout
from glossary_app.gui.style.fonts import register_fonts, ui_font
app = QApplication([])
register_fonts()
layout = QTextLayout({text!r}, ui_font(15))
layout.beginLayout()
layout.createLine()
layout.endLayout()
runs = layout.glyphRuns()
print(sorted({{run.rawFont().familyName() for run in runs}}))
print(sum(index == 0 for run in runs for index in run.glyphIndexes()))
"""


def jis_x_0208() -> str:
    """Every character of the standard, as Python's own codec knows them."""
    rows = range(0xA1, 0xFF)
    return "".join(bytes((r, c)).decode("euc_jp", "ignore") for r in rows for c in rows)


def kanji_and_signs_of(codec: str) -> str:
    """The kanji, and the signs like ㈱ and ㎏, that a codec with two bytes for each knows."""
    found: set[str] = set()
    for high in range(0x81, 0xFD):
        for low in range(0x40, 0xFD):
            found.update(bytes((high, low)).decode(codec, "ignore"))
    wanted = re.compile("[々〆\u2460-\u2473\u2160-\u216b㈠-㋿㌀-㏿㐀-\u9fff\U00020000-\U0003ffff]")
    return "".join(sorted(filter(wanted.match, found)))


def _laid_out(text: str) -> QTextLayout:
    layout = QTextLayout(text, ui_font(15))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _width(text: str) -> float:
    layout = _laid_out(text)
    return layout.lineAt(0).naturalTextWidth()


def _blanks(text: str) -> int:
    layout = _laid_out(text)
    runs = layout.glyphRuns()
    return sum(index == 0 for run in runs for index in run.glyphIndexes())


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", ()),
        ("Fine-tuning", ((LATIN, "Fine-tuning"),)),
        ("過学習", ((JAPANESE, "過学習"),)),
        ("RAGの検索", ((LATIN, "RAG"), (JAPANESE, "の検索"))),
        ("生成AI（GPT）です", ((JAPANESE, "生成"), (LATIN, "AI"), (JAPANESE, "（"), (LATIN, "GPT"),
          (JAPANESE, "）です"))),
        ("見積…と“案”", ((JAPANESE, "見積…と“案”"),)),
        ("wait…", ((LATIN, "wait…"),)),
        ("葛\U000e0100城市", ((JAPANESE, "葛\U000e0100城市"),)),
        ("ｶﾞｲﾄﾞ Ａ", ((JAPANESE, "ｶﾞｲﾄﾞ"), (LATIN, " "), (JAPANESE, "Ａ"))),
    ],
)  # fmt: skip
def test_text_is_cut_where_its_script_changes(
    text: str, runs: tuple[tuple[Script, str], ...]
) -> None:
    assert script_runs(text) == runs


@pytest.mark.parametrize("text", ["RAGの検索", "“見積”…A", "𠮷野家 and é", "a\u2028b"])
def test_the_pieces_are_the_whole_text(text: str) -> None:
    assert "".join(part for _, part in script_runs(text)) == text


@pytest.mark.parametrize(
    ("before", "after"), [("G", "の"), ("の", "R"), ("索", "3"), ("%", "の"), (")", "を")]
)
def test_room_is_left_between_the_scripts(before: str, after: str) -> None:
    assert has_gap(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [("。", "R"), ("G", "（"), (" ", "の"), ("G", "、"), ("の", "."), ("a", "b")],
)
def test_no_room_is_left_at_punctuation(before: str, after: str) -> None:
    assert not has_gap(before, after)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Fine-tuning adapts a model.", LATIN),
        ("既存のモデルを調整します。", JAPANESE),
        ("Kubernetesは、しばしばK8sと略される、オープンソースの基盤です。", JAPANESE),
        ("The word 過学習 means overfitting.", LATIN),
        ("", LATIN),
    ],
)
def test_the_script_that_most_of_a_text_is_in(text: str, script: Script) -> None:
    assert main_script(text) is script


def test_the_fonts_register_under_two_names(qapp: QApplication) -> None:
    families = register_fonts()

    assert set(families) >= {"Inter", "Noto Sans JP"}


@pytest.mark.parametrize("name", [n for n in FONT_FILES if n.startswith("Noto")])
def test_the_japanese_fonts_draw_all_of_jis_x_0208(qapp: QApplication, name: str) -> None:
    font = QRawFont(read_resource(f"fonts/{name}"), 15)

    assert [c for c in jis_x_0208() if not font.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("name", [n for n in FONT_FILES if n.startswith("Noto")])
@pytest.mark.parametrize("codec", ["shift_jis_2004", "cp932"])
def test_the_japanese_fonts_draw_the_kanji_and_signs_of(
    qapp: QApplication, name: str, codec: str
) -> None:
    font = QRawFont(read_resource(f"fonts/{name}"), 15)

    assert [c for c in kanji_and_signs_of(codec) if not font.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("text", ["葛\U000e0100飾区", "辻\ufe00", "榊\U000e0101原Sakaki"])
def test_variation_selectors_take_no_room(qapp: QApplication, text: str) -> None:
    register_fonts()
    plain = "".join(c for c in text if unicodedata.category(c) != "Mn")

    assert [_width(text), _blanks(text)] == [_width(plain), 0]


@pytest.mark.parametrize("selectors", [range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)])
def test_no_selector_of_the_standard_takes_room(qapp: QApplication, selectors: range) -> None:
    register_fonts()
    width = _width("祇")

    shown = {code: (_width(f"祇{chr(code)}"), _blanks(f"祇{chr(code)}")) for code in selectors}

    assert {code: found for code, found in shown.items() if found != (width, 0)} == {}


@pytest.mark.parametrize("name", [n for n in FONT_FILES if n.startswith("Inter")])
def test_the_latin_fonts_draw_macrons_signs_and_check_marks(qapp: QApplication, name: str) -> None:
    font = QRawFont(read_resource(f"fonts/{name}"), 15)

    assert [c for c in "āīūēōÉßœ–—…“”→≤≥×−±✓○△·" if not font.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_every_weight_is_a_font_of_its_own(qapp: QApplication, weight: int) -> None:
    register_fonts()

    drawn = QRawFont.fromFont(ui_font(15, QFont.Weight(weight)))

    assert drawn.familyName() == "Inter"
    assert drawn.weight() == weight


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_han_is_drawn_by_our_own_font(qapp: QApplication, weight: int) -> None:
    register_fonts()
    layout = QTextLayout(HAN, ui_font(15, QFont.Weight(weight)))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()

    runs = layout.glyphRuns()

    assert {run.rawFont().familyName() for run in runs} == {"Noto Sans JP"}
    assert not any(index == 0 for run in runs for index in run.glyphIndexes())


@pytest.mark.parametrize(
    "locale", ["C", "en_US.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "ja_JP.UTF-8"]
)
def test_han_is_japanese_in_every_environment(locale: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": locale, "LANG": locale}
    environment["PYTHONUTF8"] = "1"
    script = FAMILIES_OF_HAN.format(text=HAN)

    ran = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines() == ["['Noto Sans JP']", "0"]


def test_the_systems_font_can_stand_for_inter(qapp: QApplication) -> None:
    roles = system_roles()

    assert "Inter" not in roles.latin
    assert roles.families()[0] == roles.latin[0]
    assert roles.families(JAPANESE)[0] == "Noto Sans JP"


def test_code_has_families_of_its_own_and_japanese_behind_them() -> None:
    families = FontRoles().code_families

    assert "Noto Sans JP" in families
    assert "Inter" not in families


@pytest.mark.parametrize("name", FONT_FILES)
def test_what_no_font_has_is_a_box_and_no_gap(name: str, qapp: QApplication) -> None:
    font = QRawFont(read_resource(f"fonts/{name}"), 100)

    box = font.pathForGlyph(0)

    assert not box.isEmpty()
    # As tall as capitals, and hollow.
    assert abs(box.boundingRect().height() - font.capHeight()) < 3
    assert not box.contains(box.boundingRect().center())
