"""Tables as programs export them and as people type them into text files."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

TYPED = (
    Kept(
        "columns lined up by blanks, below the letters of the alphabet",
        "words.txt",
        "[M]\nmap      地図\nmargin   余白\n\n[S]\nscale    縮尺\nsurvey   測量\n",
        (("map", "地図"), ("margin", "余白"), ("scale", "縮尺"), ("survey", "測量")),
    ),
    Kept(
        "a bullet before each word",
        "words.txt",
        "・map：地図\n・scale：縮尺\n・road：道\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道")),
    ),
    Kept(
        "a number before each word",
        "words.txt",
        "1. map = 地図\n2. scale = 縮尺\n3. road = 道\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道")),
    ),
    Kept(
        "a word and its translation in turn, one of them untranslated",
        "words.txt",
        "map\n  地図\nscale\n  縮尺\n" + "road\n  道\n" * 120 + "river\nlake\n  湖\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道"), ("river", ""), ("lake", "湖")),
    ),
    Kept(
        "the words of an input method",
        "ime.txt",
        "!Microsoft IME Dictionary Tool\n!Version:\n!Format:WORDLIST\n\nちず\t地図\t名詞\n"
        "しゅくしゃく\t縮尺\t名詞\n",
        (("", "地図"), ("", "縮尺")),
    ),
    Kept(
        "kana, a translation and a part of speech",
        "words.txt",
        "あいにく\tunfortunately\t副詞\nあう\tto meet\t動詞\n",
        (("unfortunately", "あいにく"), ("to meet", "あう")),
    ),
    Kept(
        "a dictionary of offices with numbers, remarks and two kinds of notes",
        "法令.csv",
        "番号,用語,よみ,訳語,使用例・注記\n"
        '1,明渡し,あけわたし,"(1) surrender\n(2) vacation",土地の場合\n'
        "2,悪意,あくい,knowledge【知っていること】,\n3,跡地,あとち,site,\n",
        (("surrender", "明渡し"), ("knowledge", "悪意"), ("site", "跡地")),
    ),
    Kept(
        "names as code",
        "terms.csv",
        "English,日本語,Notes\n`git push`,プッシュ,\n**fork**,フォーク,\n",
        (("git push", "プッシュ"), ("fork", "フォーク")),
    ),
    Kept(
        "two rows of an export under one number, the second a further name",
        "export.csv",
        "Concept ID,Term [en],Definition,Term [ja]\n2,map,drawn land,地図\n2,chart,,\n3,road,,道\n",
        (("map", "地図"), ("road", "道")),
    ),
    Kept(
        "a column of terms that is called after their readings too",
        "terms.csv",
        "日本語（よみ）,English\n地図（ちず）,map\n縮尺（しゅくしゃく）,scale\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a table on its side",
        "terms.csv",
        "id,m,s\nEnglish,map,scale\n日本語,地図,縮尺\n定義,土地を写した図。,縮めた割合。\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "texts of both languages below each other by their keys, apart",
        "strings.csv",
        "Key,Language,Value\nm,English,map\ns,English,scale\nm,Japanese,地図\ns,Japanese,縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "two rows that say their languages behind the terms",
        "terms.csv",
        "map,地図,en,ja\nscale,縮尺,en,ja\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "terms of a trade in both languages, and no names of columns",
        "terms.csv",
        "technical term,専門用語\nuser name,利用者名\n",
        (("technical term", "専門用語"), ("user name", "利用者名")),
    ),
    Kept(
        "English that answers to Japanese terms, as standards have it",
        "規格.csv",
        "番号,用語,定義,対応英語（参考）,慣用語\n1,縮尺,縮めた割合。,scale,尺\n2,地図,図。,map,\n",
        (("scale", "縮尺"), ("map", "地図")),
    ),
    Kept(
        "both directions side by side",
        "terms.csv",
        "英和,,,和英,\n英語,日本語,,日本語,英語\nmap,地図,,縮尺,scale\nroad,道,,橋,bridge\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道"), ("bridge", "橋")),
    ),
    Kept(
        "words of other languages in kana, and remarks behind some",
        "glossary.txt",
        "server\tサーバー\tmachine\nfolder\tフォルダー\t\nmenu bar\tメニュー バー\t画面の上\n",
        (("server", "サーバー"), ("folder", "フォルダー"), ("menu bar", "メニュー バー")),
    ),
    Kept(
        "readings and translations behind each name, with what it means",
        "用語.txt",
        "1. 地図（ちず）map：土地を写した図\n2. 縮尺（しゅくしゃく）scale：縮めた割合\n"
        "3. 道路（どうろ）road：車が通る所\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道路")),
    ),
    Kept(
        "Japanese names with their sound in Latin letters",
        "food.csv",
        "Japanese,English\n味噌 (miso),soybean paste\nしょうゆ (shōyu),soy sauce\n"
        "日付 (date),date\n",
        (("soybean paste", "味噌"), ("soy sauce", "しょうゆ"), ("date", "日付 (date)")),
    ),
    Kept(
        "both directions side by side under the same names",
        "terms.csv",
        "見出し語,訳語,,見出し語,訳語\nmap,地図,,縮尺,scale\nroad,道,,橋,bridge\n",
        (("map", "地図"), ("scale", "縮尺"), ("road", "道"), ("bridge", "橋")),
    ),
    Kept(
        "a column of names in both languages, called after both",
        "terms.csv",
        "用語（英語）,説明\n地図（map）,土地を写した図。\n縮尺（scale）,縮めた割合。\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "letters for the languages",
        "terms.csv",
        "J,E\n地図,map\n縮尺,scale\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "cards with a question and what it means",
        "cards.csv",
        "Front,Back\n地図,土地を写した図のこと。\n縮尺,縮めた割合のこと。\n",
        (("", "地図"), ("", "縮尺")),
    ),
    Kept(
        "cards with translations under the name of definitions",
        "cards.csv",
        "Term,Definition\nmap,地図\nscale,縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a cell over two lines between tabs",
        "book.txt",
        'English\t日本語\t備考\nmap\t地図\t"北が上\nの図 ""平面"""\nscale\t縮尺\t\n',
        (("map", "地図"), ("scale", "縮尺")),
        encoding="utf-16",
    ),
    Kept(
        "a quote between tabs that never ends",
        "book.txt",
        'English\t日本語\t備考\nmap\t地図\t"北が上\nscale\t縮尺\t\n',
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "columns that blanks line up, some of them empty",
        "list.txt",
        "ID    English      日本語    Notes\n----  -----------  --------  -----\n"
        "001   road map     地図      x\n002   scale                  y\n003   bridge       橋\n",
        (("road map", "地図"), ("scale", ""), ("bridge", "橋")),
    ),
)

# What replaced what, and names that say more than what a column holds.
REPLACED = (
    Kept(
        "names that took the place of others",
        "表記.csv",
        "旧,新,英語\n地圖,地図,map\n縮度,縮尺,scale\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a term beside each of its translations, whose languages rows say",
        "terms.csv",
        "Source,Language,Translation\nmap,ja,地図\nmap,de,Karte\nscale,ja,縮尺\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "names of columns in a remark",
        "glossary.txt",
        "# English\tJapanese\tNotes\nmap\t地図\tx\nscale\t縮尺\t\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "languages with regions behind blanks or joints",
        "terms.csv",
        "key,en_US,ja_JP,description_en_US\nm,map,地図,It shows land.\ns,scale,縮尺,\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "how to fill a column in, below its name",
        "terms.csv",
        '"English","日本語\n（必須）","定義 ※200字以内"\nmap,地図,土地を写した図。\n',
        (("map", "地図"),),
    ),
    Kept(
        "a first column that nobody named",
        "terms.csv",
        ",日本語,定義\nmap,地図,土地を写した図。\nscale,縮尺,縮めた割合。\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "a row for each thing that is said",
        "terms.csv",
        "ID,項目,値\n1,用語,地図\n1,英語,map\n2,用語,縮尺\n2,英語,scale\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
    Kept(
        "paragraphs that say of their first line too what it is",
        "terms.txt",
        "用語：地図\n英語：map\n定義：土地を写した図。\n\n用語：縮尺\n英語：scale\n"
        "定義：縮めた割合。\n",
        (("map", "地図"), ("scale", "縮尺")),
    ),
)
