"""More tables as teams keep them: what exports, translators and offices write."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

FURTHER = (
    Kept(
        "a translation memory's list with two candidates",
        "terms.csv",
        "原語,訳語1,訳語2,コメント\nprinter,プリンター,印刷機,\npaper,用紙,紙,複数可\n",
        (("printer", "プリンター"), ("paper", "用紙")),
    ),
    Kept(
        "columns in an unusual order",
        "terms.csv",
        "備考,説明,よみ,日本語,英語\n,インクで印字する。,ぷりんた,プリンター,printer\n",
        (("printer", "プリンター"),),
    ),
    Kept(
        "two names for one thing in the head of a column",
        "terms.csv",
        "用語 / Term,訳 / Translation,定義 / Definition\nprinter,プリンター,It prints.\n",
        (("printer", "プリンター"),),
    ),
    Kept(
        "a term and its explanation in Japanese alone",
        "用語集.csv",
        "用語,意味\nプリンター,紙に印字する機械。\n用紙,印字される紙。\n",
        (("", "プリンター"), ("", "用紙")),
    ),
    Kept(
        "a Japanese glossary whose terms are partly in Latin letters",
        "用語集.csv",
        "用語,説明\nAPI,プログラムの窓口。\n画面,利用者が見る所。\nボタン,押す所。\n窓,枠のこと。\n",
        (("", "API"), ("", "画面"), ("", "ボタン"), ("", "窓")),
    ),
    Kept(
        "an English glossary alone",
        "glossary.csv",
        "Term,Description\nprinter,It prints.\npaper,It is printed on.\n",
        (("printer", ""), ("paper", "")),
    ),
    Kept(
        "a list with titles that have cells of their own",
        "terms.csv",
        "Project,Atlas\nOwner,Aiko\n\nEnglish,日本語,Notes\nmap,地図,\nscale,縮尺,\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a column without a name is left aside",
        "terms.csv",
        "English,日本語,\nmap,地図,ok\nscale,縮尺,\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "upper case and blanks around names",
        "terms.csv",
        " ENGLISH , JAPANESE , NOTES \nmap,地図,\n",
        (("map", "地図"),),
    ),
    Kept(
        "names in brackets of their languages",
        "terms.csv",
        "Term [en],Term [ja],Definition [en],Definition [ja]\nmap,地図,A picture.,土地の絵。\n",
        (("map", "地図"),),
    ),
    Kept(
        "tags of regions with underscores",
        "terms.csv",
        "en_US,ja_JP,de_DE\nmap,地図,Karte\n",
        (("map", "地図"),),
    ),
    Kept(
        "names with a colon in front",
        "terms.csv",
        "EN: term,JA: term,EN: definition\nmap,地図,A picture.\n",
        (("map", "地図"),),
    ),
    Kept(
        "the sep line of a spreadsheet, with another line end",
        "terms.csv",
        "sep=|\r\nEnglish|日本語\r\nmap|地図\r\n",
        (("map", "地図"),),
    ),
    Kept(
        "a quoted sep line",
        "terms.csv",
        '"sep=;"\nEnglish;日本語\nmap;地図\n',
        (("map", "地図"),),
    ),
    Kept(
        "blank lines between the rows",
        "terms.csv",
        "English,日本語\n\nmap,地図\n\n\nscale,縮尺\n\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "remarks of several lines above pairs without names",
        "glossary.txt",
        "# Atlas team\n# agreed in May\n\nmap\t地図\nscale\t縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "sentences as terms, with commas in quotes",
        "phrases.csv",
        'English,日本語\n"Save, then close",保存してから閉じる\n"Yes, go on",はい\n',
        (("Save, then close", "保存してから閉じる"), ("Yes, go on", "はい")),
    ),
    Kept(
        "definitions in the language of their text",
        "terms.csv",
        "英語,日本語,定義\nmap,地図,土地の様子を描いたもの\nscale,縮尺,実物との割合\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a code that names each row",
        "terms.csv",
        "用語コード,英語名,日本語名\nA-1,map,地図\nA-2,scale,縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "readings in katakana beside kanji, without names",
        "terms.csv",
        "地図,チズ,map\n縮尺,シュクシャク,scale\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "subject first, without names",
        "terms.tsv",
        "map\t地図\thttps://maps.example/1\nscale\t縮尺\thttps://maps.example/2\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "one bad byte among good ones",
        "terms.csv",
        "English,日本語\nmap,地図\nscale\udcff,縮尺\nroad,道\n",
        (("map", "地図"), ("road", "道")),
        errors=1,
    ),
    Kept(
        "words that are numbers and signs beside their names",
        "terms.csv",
        "English,日本語\n404,未検出\nC++,シープラスプラス\nC#,シーシャープ\n",
        (("404", "未検出"), ("C++", "シープラスプラス"), ("C#", "シーシャープ")),
    ),
    Kept(
        "a hash before a term is no remark where cells follow",
        "terms.csv",
        "English,日本語\n#hashtag,ハッシュタグ\nmap,地図\n",
        (("#hashtag", "ハッシュタグ"), ("map", "地図")),
    ),
    Kept(
        "approval and owner beside the terms",
        "terms.csv",
        "English,Japanese,Status,Owner\nmap,地図,Approved,Aiko\nscale,縮尺,Draft,Maki\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "part of speech and field",
        "terms.csv",
        "Lemma,品詞,分野,和訳\nmap,名詞,地理,地図\nscale,名詞,地理,縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
)
