"""Names are met where offices write them: parted, bent, narrow, without accents."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from tests.planted_names import planted

OFFICE = (
    *(("raft", "life raft", EN_US, False), ("raft", "救命いかだ", JA_JP, False)),
    *(("line", "mooring line", EN_US, False), ("line", "係留ロープ", JA_JP, False)),
    *(("revoke", "cancel", EN_US, False), ("revoke", "取り消す", JA_JP, False)),
    *(("server", "サーバー", JA_JP, False), ("server", "サーバ", JA_JP, True)),
    *(("payment", "支払い", JA_JP, False), ("payment", "支払", JA_JP, True)),
    *(("mix", "混ざる", JA_JP, False), ("night", "長いナイフの夜", JA_JP, False)),
    *(("bar", "café bar", EN_US, False), ("id", "ＩＤ", JA_JP, False)),
    *(("guide", "users' guide", EN_US, False), ("label", "model", EN_US, False)),
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # As it is written, also where its kana are no ending.
        ("救命いかだを降ろす", ["救命いかだ"]),
        ("よく混ざる。", ["混ざる"]),
        ("長いナイフの夜に", ["長いナイフの夜"]),
        ("the users' guide", ["users' guide"]),
        ("IDと ＩＤ", ["ID", "ＩＤ"]),
        # Where a line ends.
        ("救命\nいかだ", ["救命\nいかだ"]),
        ("サー\r\nバー", ["サー\r\nバー"]),
        ("取り\n消した", ["取り\n消"]),
        ("the moor-\ning lines", ["moor-\ning lines"]),
        ("a ca\u00adfe bar", ["ca\u00adfe bar"]),
        ("a moor\u00ading line", ["moor\u00ading line"]),
        # A name in English is a verb where the Japanese one is.
        ("cancelled, canceled, cancelling", ["cancelled", "canceled", "cancelling"]),
        ("she modelled it", []),
        # As a keyboard without accents has it.
        ("two Cafe Bars", ["Cafe Bars"]),
        # Half as wide it is the same name, and not the one to be used.
        ("ｻｰﾊﾞとｻｰﾊﾞｰ", ["ｻｰﾊﾞ!", "ｻｰﾊﾞｰ"]),
        # The verb of a noun is not the noun.
        ("支払を済ませ、支払った。", ["支払!", "支払"]),
    ],
)
def test_names_are_met_as_offices_write_them(text: str, marked: list[str]) -> None:
    tree = planted(
        Designation(
            name,
            locale,
            EntryRef("office", slug),
            TermStatus.FORBIDDEN if is_forbidden else None,
            True,
        )
        for slug, name, locale, is_forbidden in OFFICE
    )

    found = [
        text[mark.start : mark.end] + "!" * mark.designation.is_discouraged
        for mark in marks_in(text, tree)
    ]

    assert found == marked
