"""Queries of many kinds, each on names that a glossary of its kind may hold.

What differs in okurigana, variants of characters, numerals, readings, plurals, ligatures and signs
finds its entry first; what only looks alike stays apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from glossary_app.library.library import Library
from glossary_app.library.turns import without_progress
from glossary_app.model.hit import SearchAnswer, SearchRequest, Tier
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.paths import folders_below
from glossary_app.spelling.kana import is_japanese

Find = Callable[[str], SearchAnswer]

JAPANESE = """
取り消し 受付 申込書 引き渡し 立ち会い 売上高
見積書 締め切り 問い合わせ 呼び出し 払い戻し 打ち合わせ
割り引き 組合 引換券 織物 缶詰 物置 学校 国債 沢田 斎藤 高橋 渡辺
辺境 広島 芸術 薬局 体験 医療 竜巻 桜 第三者 第二次世界大戦 三次元 二十四時間
三ヶ月 一か所 百分率 十二指腸 霞が関 関ヶ原 自由が丘 重複 依存 早急 他人事 貼付
代替 固執 既存 日本 日本語 出生率 時々
人々 諸々 ハイパーリンク メーリングリスト インターフェース
ディレクトリ ヴァイオリン ユーザー プリンター コンピューター 株式会社
か月 行う 行く 生む 生きる ハガキ
バカ パス バス 三角形 三 閾値 相殺 進捗 汎用 脆弱性 漏洩 暗号化
更新 見直し 焼酎 塡補 剝離 頰 叱責
"""
ENGLISH = (
    "Index",
    "Matrix",
    "Criterion",
    "Leaf",
    "Analysis",
    "Hypothesis",
    "Vertex",
    "Datum",
    "Phenomenon",
    "Appendix",
    "Axis",
    "Medium",
    "Person",
    "Child",
    "Size",
    "Bus",
    "Status",
    "Process",
    "Query",
    "Knife",
    "Application programming interface",
    "Single sign-on",
    "Continuous integration",
    "Service level agreement (SLA)",
    "Œuvre",
    "Ångström",
    "Ørsted",
    "Straße",
    "Naïve Bayes",
    "Café",
    "α-test",
    "β-version",
    "λ-calculus",
    "µ-law",
    "π",
    "Σ-algebra",
    "C#",
    "C++",
    "F#",
    ".NET",
    "Server",
    "Serverless",
    "Serialization",
    "Customer lifetime value",
    "Evaluation",
    "File",
    "Fluorine",
    "ﬁnal cut",
    "Zoë",
    "Encyclopædia",
    "C♯ minor",
    "x²",
    "H₂O",
    "Foot",
    "Tooth",
    "Mouse",
    "Goose",
    "Cactus",
    "Focus",
    "Series",
    "Bureau",
    "Thesis",
    "Synopsis",
    "Formula",
    "Schema",
    "Alumnus",
    "Wolf",
    "Shelf",
    "Optimization",
    "Center of gravity",
    "Colour",
    "Fibre optics",
    "Analyse",
    "Labelling",
    "Catalogue",
    "Anaemia",
    "Grey scale",
)
JAPANESE_QUERIES = [
    ("取消", "取り消し"),
    ("取消し", "取り消し"),
    ("とりけし", "取り消し"),
    ("受け付け", "受付"),
    ("受付け", "受付"),
    ("申し込み書", "申込書"),
    ("申込み書", "申込書"),
    ("引渡", "引き渡し"),
    ("引渡し", "引き渡し"),
    ("立会", "立ち会い"),
    ("売り上げ高", "売上高"),
    ("見積り書", "見積書"),
    ("締切", "締め切り"),
    ("〆切", "締め切り"),
    ("問合せ", "問い合わせ"),
    ("呼出", "呼び出し"),
    ("払戻", "払い戻し"),
    ("打合せ", "打ち合わせ"),
    ("割引", "割り引き"),
    ("引き換え券", "引換券"),
    ("織(り)物", "織物"),
    ("缶詰め", "缶詰"),
    ("物置き", "物置"),
    ("學校", "学校"),
    ("國債", "国債"),
    ("澤田", "沢田"),
    ("齋藤", "斎藤"),
    ("髙橋", "高橋"),
    ("渡邊", "渡辺"),
    ("渡邉", "渡辺"),
    ("邊境", "辺境"),
    ("廣島", "広島"),
    ("藝術", "芸術"),
    ("藥局", "薬局"),
    ("體驗", "体験"),
    ("醫療", "医療"),
    ("龍巻", "竜巻"),
    ("櫻", "桜"),
    ("第3者", "第三者"),
    ("第３者", "第三者"),
    ("第2次世界大戦", "第二次世界大戦"),
    ("第Ⅱ次世界大戦", "第二次世界大戦"),
    ("3次元", "三次元"),
    ("24時間", "二十四時間"),
    ("3か月", "三ヶ月"),
    ("３ヵ月", "三ヶ月"),
    ("3カ月", "三ヶ月"),
    ("3箇月", "三ヶ月"),
    ("一ヶ所", "一か所"),
    ("1箇所", "一か所"),
    ("12指腸", "十二指腸"),
    ("霞ヶ関", "霞が関"),
    ("霞ケ関", "霞が関"),
    ("関が原", "関ヶ原"),
    ("自由ヶ丘", "自由が丘"),
    ("じゅうふく", "重複"),
    ("ちょうふく", "重複"),
    ("いそん", "依存"),
    ("いぞん", "依存"),
    ("さっきゅう", "早急"),
    ("そうきゅう", "早急"),
    ("ひとごと", "他人事"),
    ("はりつけ", "貼付"),
    ("ちょうふ", "貼付"),
    ("てんぷ", "貼付"),
    ("だいがえ", "代替"),
    ("だいたい", "代替"),
    ("こしつ", "固執"),
    ("こしゅう", "固執"),
    ("きそん", "既存"),
    ("きぞん", "既存"),
    ("にっぽん", "日本"),
    ("にほんご", "日本語"),
    ("しゅっしょうりつ", "出生率"),
    ("しゅっせいりつ", "出生率"),
    ("時時", "時々"),
    ("人人", "人々"),
    ("ｲﾝﾀｰﾌｪｰｽ", "インターフェース"),
    ("インタフェイス", "インターフェース"),
    ("ディレクトリー", "ディレクトリ"),
    ("バイオリン", "ヴァイオリン"),
    ("ユーザ", "ユーザー"),
    ("プリンタ", "プリンター"),
    ("コンピュータ", "コンピューター"),
    ("コンピュ−タ−", "コンピューター"),
    ("㈱", "株式会社"),
    ("バス", "バス"),
    ("パス", "パス"),
    ("3", "三"),
    ("しきいち", "閾値"),
    ("いきち", "閾値"),
    ("そうさい", "相殺"),
    ("そうさつ", "相殺"),
    ("ぜいじゃくせい", "脆弱性"),
    ("ろうえい", "漏洩"),
    ("ろうせつ", "漏洩"),
    ("填補", "塡補"),
    ("剥離", "剝離"),
    ("頬", "頰"),
    ("𠮟責", "叱責"),
    ("行なう", "行う"),
]
ENGLISH_QUERIES = [
    ("indices", "Index"),
    ("indexes", "Index"),
    ("matrices", "Matrix"),
    ("criteria", "Criterion"),
    ("leaves", "Leaf"),
    ("analyses", "Analysis"),
    ("hypotheses", "Hypothesis"),
    ("vertices", "Vertex"),
    ("data", "Datum"),
    ("phenomena", "Phenomenon"),
    ("appendices", "Appendix"),
    ("axes", "Axis"),
    ("media", "Medium"),
    ("people", "Person"),
    ("children", "Child"),
    ("sizes", "Size"),
    ("buses", "Bus"),
    ("statuses", "Status"),
    ("processes", "Process"),
    ("queries", "Query"),
    ("knives", "Knife"),
    ("SLA", "Service level agreement (SLA)"),
    ("service level agreements", "Service level agreement (SLA)"),
    ("oeuvre", "Œuvre"),
    ("angstrom", "Ångström"),
    ("Orsted", "Ørsted"),
    ("strasse", "Straße"),
    ("naive bayes", "Naïve Bayes"),
    ("cafe", "Café"),
    ("alpha test", "α-test"),
    ("alpha-test", "α-test"),
    ("beta version", "β-version"),
    ("lambda calculus", "λ-calculus"),
    ("mu law", "µ-law"),
    ("μ-law", "µ-law"),
    ("pi", "π"),
    ("sigma algebra", "Σ-algebra"),
    ("C♯", "C#"),
    ("C＃", "C#"),
    ("c++", "C++"),
    ("F♯", "F#"),
    ("ser*", "Server"),
    ("final cut", "ﬁnal cut"),
    ("zoe", "Zoë"),
    ("encyclopaedia", "Encyclopædia"),
    ("x2", "x²"),
    ("H2O", "H₂O"),
    ("feet", "Foot"),
    ("teeth", "Tooth"),
    ("mice", "Mouse"),
    ("geese", "Goose"),
    ("cacti", "Cactus"),
    ("foci", "Focus"),
    ("series", "Series"),
    ("bureaux", "Bureau"),
    ("theses", "Thesis"),
    ("synopses", "Synopsis"),
    ("formulae", "Formula"),
    ("schemata", "Schema"),
    ("alumni", "Alumnus"),
    ("wolves", "Wolf"),
    ("shelves", "Shelf"),
    ("eval", "Evaluation"),
    ("optimise", "Optimization"),
    ("optimisation", "Optimization"),
    ("centre of gravity", "Center of gravity"),
    ("color", "Colour"),
    ("colours", "Colour"),
    ("fiber optics", "Fibre optics"),
    ("analyze", "Analyse"),
    ("labeling", "Labelling"),
    ("catalog", "Catalogue"),
    ("anemia", "Anaemia"),
    ("gray scale", "Grey scale"),
    ("busses", "Bus"),
]
APART = [
    ("行く", "行う"),
    ("生む", "生きる"),
    ("ハカ", "バカ"),
    ("パス", "バス"),
    ("ハス", "バス"),
    ("C", "C#"),
    ("server", "Serialization"),
]


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    folder = tmp_path_factory.mktemp("kinds")
    table = folder / "kinds.csv"
    japanese = [f"ja-{at},,{name}" for at, name in enumerate(JAPANESE.split())]
    english = [f'en-{at},"{name}",' for at, name in enumerate(ENGLISH)]
    table.write_text("\n".join(["id,term:en-US,term:ja-JP", *japanese, *english]), "utf-8")
    library = Library.open(folders_below(folder), starter=False)
    without_progress(library.import_path(table, ImportOptions()))
    yield lambda query: library.search(
        SearchRequest(query, JA_JP if is_japanese(query) else EN_US, 5)
    )
    library.close()


def test_there_are_queries_of_many_kinds() -> None:
    assert len(JAPANESE_QUERIES) >= 100
    assert len(ENGLISH_QUERIES) >= 60


@pytest.mark.parametrize(("query", "name"), JAPANESE_QUERIES)
def test_japanese_is_found_first_however_it_is_written(find: Find, query: str, name: str) -> None:
    assert find(query).hits[0].headword == name


@pytest.mark.parametrize(("query", "name"), ENGLISH_QUERIES)
def test_english_is_found_first_however_it_bends(find: Find, query: str, name: str) -> None:
    assert find(query).hits[0].headword == name


@pytest.mark.parametrize(("query", "name"), APART)
def test_what_only_looks_alike_stays_apart(find: Find, query: str, name: str) -> None:
    exact = {Tier.EXACT_HEADWORD, Tier.EXACT_ALIAS, Tier.EXACT_FOLDED, Tier.EXACT_READING}
    assert name not in [hit.headword for hit in find(query).hits if hit.match.tier in exact]
