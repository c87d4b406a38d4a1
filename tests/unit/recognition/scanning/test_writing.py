"""The lines of a tree are of one layout, which is raised when they become others."""

from __future__ import annotations

from zlib import crc32

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.writing import LAYOUT, tree_lines

# Of each kind of name one: what they are cut into is what a layout stands for.
_ENGLISH = (
    *("tide", "tidal range", "dies", "R&D", "C#", "C++", "roll back", "sign in", "tokenize"),
    *("Sign-off sheet", "IT", "APIs", "café au lait", "ＦＡＱ", "data base", "node.js", "B/L"),
)
_JAPANESE = (
    *("潮", "潮位", "割り当て", "取り扱う", "見積もる", "最適化する", "適切な", "引き継ぎ"),
    *(
        "サーバー",
        "データ・センター",
        "クラウドサービス",
        "ふぁいる",
        "ｶﾀｶﾅ",
        "お茶",
        "人々",
        "學校",
    ),
    *("Web 会議", "Ｘ線", "ヴァイオリン", "𠮟る", "一ヶ月"),
)


def test_who_changes_the_lines_raises_the_layout() -> None:
    names = [
        Designation(text, locale, EntryRef(glossary, text), status, number % 2 == 0, readings)
        for glossary, locale, texts, readings in (
            ("harbour", EN_US, _ENGLISH, ()),
            ("harbour-ja", JA_JP, _JAPANESE, ("わりあてかん", "みつもり")),
        )
        for number, text in enumerate(texts)
        for status in (None, TermStatus.FORBIDDEN)
    ]
    many = [
        Designation(f"潮{chr(0x4E00 + number)}", JA_JP, EntryRef("tides", str(number)))
        for number in range(200)
    ]

    lines = tree_lines(names + many)

    # Files of another layout are read amiss: where the sum differs, raise LAYOUT, then note both.
    assert (LAYOUT, f"{crc32(b'.'.join(lines)):08x}") == (4, "62335e50")
