"""What the sieve leaves aside is found by nobody: marks are the same with all names planted."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.scanner import Scanner
from glossary_app.recognition.scanning.sieve import Sieve

PIECES = (
    *("index", "indices", "tune", "tuned", "tuning", "run", "running", "query", "queries", "mice"),
    *("mouse", "API", "APIs", "ＡＰＩ", "C#", "R&D", "fine", "sign", "signs", "in", "dying", "die"),
    *("サーバ", "サーバー", "ｻｰﾊﾞｰ", "クラウド", "サービス", "データ", "アクセス", "オオカミ", "ー"),
    *("取", "り", "扱", "い", "割", "当", "て", "る", "見積", "もり", "解約率", "行", "な", "う"),
    *(
        "ふぁいる",
        "らーめん",
        "ラーメン",
        "ファイル",
        "こすと",
        "コスト",
        "ゝ",
        "々",
        "を",
        "は",
        "𠮟",
        "國",
        "国",
    ),
    *(" ", "-", "・", "\n", "。", ", "),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
names = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), min_size=1, max_size=6
)
readings = st.sampled_from(["", "とりあつかい", "わりあて", "みつもり", "ふぁいる", "サーバー"])


@st.composite
def designations(draw: st.DrawFn) -> list[Designation]:
    drawn = draw(names)
    return [
        Designation(
            name,
            (EN_US, JA_JP)[at % 2],
            EntryRef("office", str(at)),
            None,
            True,
            tuple(filter(None, [draw(readings)])),
        )
        for at, name in enumerate(drawn)
    ]


@settings(deadline=None, max_examples=400)
@given(designations(), texts)
def test_what_is_left_aside_is_in_no_text(known: list[Designation], text: str) -> None:
    prepared = PreparedText(text)
    sieve = Sieve(prepared)
    passing = set(sieve.names([each.text for each in known]))
    spoken = [(at, each.readings[0]) for at, each in enumerate(known) if each.readings]
    passing |= {spoken[at][0] for at in sieve.readings([reading for _, reading in spoken])}

    kept = [known[at] for at in sorted(passing)]
    found = list(Scanner(kept, sieve.katakana_words).scan(prepared))

    assert found == list(Scanner(known).scan(text))
