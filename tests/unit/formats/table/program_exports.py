"""Tables as programs for translators write them, each with the pairs that must come of it."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

_LONG_NAMES = (
    "Entry_ID;Entry_Note;English_United_States_Def;English_United_States_Term1;"
    "English_United_States_Term1_Info;Japanese_Term1;Japanese_Term1_Info;Japanese_Term2;"
    "Japanese_Term2_Info\n"
)

PROGRAMS = (
    Kept(
        "languages with their countries in words, and a status for each name",
        "termbase.csv",
        f"{_LONG_NAMES}0;;Burns clay.;kiln;CasePermissive;窯;;竈;Forbidden\n"
        "1;;;glaze;;釉薬;;うわぐすり;\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "columns that are ticked",
        "terms.csv",
        "Concept,en,en Forbidden,en Preferred,ja,ja Forbidden,ja Preferred\n"
        "1,kiln,No,Yes,窯,No,Yes\n2,oven,Yes,No,オーブン,No,Yes\n",
        (("kiln", "窯"), ("oven", "オーブン")),
    ),
    Kept(
        "terms of a branch of knowledge, with readings",
        "学術.tsv",
        "#\tTerm (English)\t学術用語\tヨミ\n1\tkiln\t窯\tカマ\n2\tglaze\t釉薬\tユウヤク\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "a remark in brackets behind a language, and numbered translations of which some lack",
        "辞書.csv",
        "No,日本語（五十音順）,英訳1,英訳2,英訳3\n1,窯,kiln,furnace,\n2,釉薬,glaze,,\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "a column called after the things that it names",
        "資材.csv",
        "資材名,英名,化学式,登録番号\n石英,quartz,SiO2,14808-60-7\n石灰,lime,CaO,1305-78-8\n",
        (("quartz", "石英"), ("lime", "石灰")),
    ),
    Kept(
        "a meaning in English beside kanji, kana and romaji",
        "words.csv",
        "漢字,ふりがな,ローマ字,English meaning\n窯,かま,kama,kiln\n皿,さら,sara,plate; dish\n",
        (("kiln", "窯"), ("plate", "皿")),
    ),
    Kept(
        "what short forms stand for, as long as it is",
        "short.csv",
        "Acronym,Meaning,日本語\n"
        "IDB,Inter-American Development Bank,米州開発銀行\n"
        "OECD,Organisation for Economic Co-operation and Development,経済協力開発機構\n",
        (
            ("Inter-American Development Bank", "米州開発銀行"),
            ("Organisation for Economic Co-operation and Development", "経済協力開発機構"),
        ),
    ),
    Kept(
        "both names in each cell of an only column",
        "tools.txt",
        "chisel（のみ）\nplane（かんな）\nsaw（のこぎり）\n",
        (("chisel", "のみ"), ("plane", "かんな"), ("saw", "のこぎり")),
    ),
    Kept(
        "numbered lines",
        "list.txt",
        "1. chisel - のみ\n2. plane - かんな\n3. saw - のこぎり\n",
        (("chisel", "のみ"), ("plane", "かんな"), ("saw", "のこぎり")),
    ),
    Kept(
        "numbers that are part of the names",
        "list.txt",
        "1.5 mm drill - 細いきり\n2. plane - かんな\n3. saw - のこぎり\n",
        (("1.5 mm drill", "細いきり"), ("2. plane", "かんな"), ("3. saw", "のこぎり")),
    ),
    Kept(
        "a sum below",
        "counted.csv",
        "English,Japanese,Count\nkiln,窯,3\nglaze,釉薬,5\nTotal,,8\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "names of the columns in German",
        "liste.csv",
        "Englisch;Japanisch;Kommentar\nkiln;窯;\nglaze;釉薬;glänzt\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "characters of markup spelled out",
        "markup.csv",
        "Term,訳語\n&lt;kiln&gt;,窯要素\nA&amp;B,甲乙\n",
        (("&lt;kiln&gt;", "窯要素"), ("A&amp;B", "甲乙")),
    ),
    Kept(
        "names in two languages that an ideographic comma parts",
        "pairs.txt",
        "kiln、窯\nglaze、釉薬\nplate、皿\n",
        (("kiln", "窯"), ("glaze", "釉薬"), ("plate", "皿")),
    ),
    Kept(
        "a reading on a line of its own",
        "cells.csv",
        '用語,英語\n"釉薬\n（ゆうやく）",glaze\n窯,kiln\n',
        (("glaze", "釉薬"), ("kiln", "窯")),
    ),
    Kept(
        "languages before the names of things, and a code that nobody knows",
        "素材.csv",
        "素材名,よみ,英語素材名,略称,XYZ-10\n窯土,かまつち,kiln clay,KC,Q1\n"
        "釉薬,ゆうやく,glaze,GL,Q2\n",
        (("kiln clay", "窯土"), ("glaze", "釉薬")),
    ),
    Kept(
        "kana beside English, and what it means",
        "カナ.csv",
        "カナ,英語,意味\nアウトプット,output,出力・成果\nアジェンダ,agenda,議題・計画\n",
        (("output", "アウトプット"), ("agenda", "アジェンダ")),
    ),
    Kept(
        "short forms spelled out, and what they mean in the other language",
        "略語.csv",
        "略語,フルスペル,意味\nKPI,Key Performance Indicator,重要業績評価指標\n"
        "ROI,Return on Investment,投資利益率\n",
        (("Key Performance Indicator", "重要業績評価指標"), ("Return on Investment", "投資利益率")),
    ),
    Kept(
        "names of columns in both languages",
        "both.csv",
        "英語 English,日本語 Japanese,説明 Description\nkiln,窯,焼く所\nglaze,釉薬,\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "what to say instead",
        "言い換え.csv",
        "使わない言葉,言い換え,理由\n竈,窯,読めないため\nうわぐすり,釉薬,\n",
        (("", "窯"), ("", "釉薬")),
    ),
    Kept(
        "what is recommended and what is not, beside English",
        "推奨.csv",
        "推奨,非推奨,英語\n窯,竈,kiln\n釉薬,うわぐすり,glaze\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
)
