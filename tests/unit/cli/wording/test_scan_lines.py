"""Lines and JSON of a scan, in which a wording is written out once."""

from __future__ import annotations

import json
from dataclasses import replace

from glossary_app.cli.wording.scan_lines import scan_json_text, scan_lines
from glossary_app.library.handoff.scan_json import scan_json
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import FoundTerm, Scan, Wording

SERVER = EntryRef("office", "server")
HEADWORDS = ((EN_US, "Server"), (JA_JP, "サーバー"))
ADMITTED = Wording("servers", EN_US, SERVER, HEADWORDS, None, MatchRule.INFLECTION)
FORBIDDEN = Wording(
    "サーバ\n機", JA_JP, SERVER, HEADWORDS, TermStatus.FORBIDDEN, MatchRule.IDENTICAL, ("サーバー",)
)
TEXT = "Two servers,\nservers, サーバ\n機"
SCAN = Scan(
    'a "terms": [] b.txt',
    len(TEXT),
    (
        FoundTerm(4, 11, 1, ADMITTED),
        FoundTerm(13, 20, 2, ADMITTED),
        FoundTerm(22, 27, 2, FORBIDDEN),
    ),
)


def test_a_line_says_where_and_what() -> None:
    first, second, third = scan_lines(replace(SCAN, file="b.txt"), TEXT)

    said = "servers → Server  サーバー  [office/server] — another form of the word"
    assert (first, second) == (f"b.txt:1:5: {said}", f"b.txt:2:1: {said}")
    assert third == (
        "b.txt:2:10: サーバ 機 → Server  サーバー  [office/server]"
        "  forbidden: use サーバー — as typed"
    )


def test_the_text_of_json_is_the_value() -> None:
    assert json.loads(scan_json_text(SCAN)) == scan_json(SCAN)


def test_nothing_found_is_an_empty_list() -> None:
    nothing = Scan("memo.txt", 0, ())

    assert json.loads(scan_json_text(nothing)) == scan_json(nothing)
