"""Tables as teams keep them, each with the pairs of names that must come of it."""

from __future__ import annotations

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A table as it is kept: what it is about, its name, its text, its encoding, its terms."""

    about: str
    path: str
    text: str
    pairs: Pairs
    encoding: str = "utf-8"
    errors: int = 0


GALLERY = (
    Kept(
        "a Japanese spreadsheet in its own code page, with full-width semicolons in cells",
        "倉庫用語.csv",
        "No.,用語,よみがな,英語,意味,同義語\r\n"
        "1,在庫,ざいこ,stock,手もとにある品物。,手持ち；ストック\r\n"
        "2,棚卸し,たなおろし,stocktaking,品物を数えること。,\r\n",
        (("stock", "在庫"), ("stocktaking", "棚卸し")),
        encoding="cp932",
    ),
    Kept(
        "tabs from a spreadsheet below a title and a remark",
        "terms.tsv",
        "Payroll glossary\t\t\n(last reviewed by Aiko)\t\t\n\t\t\n"
        "Term (EN)\t用語 (JA)\tNotes\ngross pay\t総支給額\tbefore deductions\nnet pay\t手取り\t\n",
        (("gross pay", "総支給額"), ("net pay", "手取り")),
    ),
    Kept(
        "bars between cells",
        "terms.csv",
        "Term (EN)|用語|よみ|説明|備考\nbranch|枝|えだ|幹から分かれた所|\n"
        "root|根|ね|土の中の所|木の\n",
        (("branch", "枝"), ("root", "根")),
    ),
    Kept(
        "a table pasted from a wiki, with bars around",
        "pasted.txt",
        "| English | 日本語 |\n| --- | :-: |\n| kiln | 窯 |\n| glaze | 釉薬 |\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "a wiki table with doubled bars for its names",
        "pasted.txt",
        "||English||日本語||\n|kiln|窯|\n|glaze|釉薬|\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "source, target and comment",
        "glossary.csv",
        "source,target,comment\nwindow,ウィンドウ,not 窓\nmenu,メニュー,\n",
        (("window", "ウィンドウ"), ("menu", "メニュー")),
    ),
    Kept(
        "three languages, one of them not ours",
        "terms.csv",
        "EN,DE,JA\nscrew,Schraube,ねじ\nnut,Mutter,ナット\n",
        (("screw", "ねじ"), ("nut", "ナット")),
    ),
    Kept(
        "Chinese and Korean beside Japanese, by their names",
        "terms.csv",
        "英語,日本語,中国語（簡体字）,韓国語\nscrew,ねじ,螺丝,나사\nnut,ナット,螺母,너트\n",
        (("screw", "ねじ"), ("nut", "ナット")),
    ),
    Kept(
        "a list of words in Japanese alone",
        "words.csv",
        "在庫\n棚卸し\n検品\n",
        (("", "在庫"), ("", "棚卸し"), ("", "検品")),
    ),
    Kept(
        "a list of pairs, Japanese first, in the encoding of old Unix machines",
        "words.txt",
        "在庫\tstock\n検品\tinspection\n棚卸し\tstocktaking\n",
        (("stock", "在庫"), ("inspection", "検品"), ("stocktaking", "棚卸し")),
        encoding="euc_jp",
    ),
    Kept(
        "a translators' glossary with remarks, some lines without the third cell",
        "glossary.utf8",
        "# Glossary in tab-separated format\nabort\t中止する\tof a job\ncancel\t取り消す\n",
        (("abort", "中止する"), ("cancel", "取り消す")),
    ),
    Kept(
        "a magic comment that names the encoding",
        "glossary.tab",
        "# -*- coding: euc-jp -*-\nabort\t中止\ncancel\t取消\n",
        (("abort", "中止"), ("cancel", "取消")),
        encoding="euc_jp",
    ),
    Kept(
        "semicolons with commas in the texts",
        "begriffe.csv",
        'Begriff;English;日本語;Definition\nx;screw;ねじ;"Holds, turns, stays."\n'
        "y;nut;ナット;a, b\n",
        (("screw", "ねじ"), ("nut", "ナット")),
    ),
    Kept(
        "names of columns with their languages behind them",
        "export.csv",
        "key,name_en,name_ja,description_en,description_ja\n"
        "k1,invoice,請求書,Asks for money.,代金を求める書類。\nk2,receipt,領収書,,\n",
        (("invoice", "請求書"), ("receipt", "領収書")),
    ),
    Kept(
        "names in camel case",
        "export.csv",
        "id,termEn,termJa,definitionEn\n1,invoice,請求書,Asks for money.\n",
        (("invoice", "請求書"),),
    ),
    Kept(
        "labels as vocabularies export them",
        "skos.csv",
        "Concept,skos:prefLabel@en,skos:prefLabel@ja,skos:altLabel@en\nc1,invoice,請求書,bill\n",
        (("invoice", "請求書"),),
    ),
    Kept(
        "dashes and n/a where there is nothing",
        "terms.csv",
        "English,日本語,略語,備考\ninvoice,請求書,—,N/A\nreceipt,—,なし,-\n",
        (("invoice", "請求書"), ("receipt", "")),
    ),
    Kept(
        "cells over several lines in quotes",
        "terms.csv",
        'English,日本語,説明\n"invoice","請求書","代金を\n求める\n書類"\nreceipt,領収書,\n',
        (("invoice", "請求書"), ("receipt", "領収書")),
    ),
    Kept(
        "a quote that is never closed costs its row",
        "terms.csv",
        'English,日本語\ninvoice,請求書\n"receipt,領収書\nbill,勘定\n',
        (("invoice", "請求書"), ("bill", "勘定")),
        errors=1,
    ),
    Kept(
        "numbers and dates beside the terms, without names",
        "log.csv",
        "1,invoice,請求書,2024-05-01\n2,receipt,領収書,2024-05-02\n3,bill,勘定,2024-05-07\n",
        (("invoice", "請求書"), ("receipt", "領収書"), ("bill", "勘定")),
    ),
    Kept(
        "headings of a group over two languages",
        "terms.csv",
        "English,,Japanese,,\nTerm,Definition,Term,Reading,Definition\n"
        "invoice,Asks for money.,請求書,せいきゅうしょ,代金を求める。\n",
        (("invoice", "請求書"),),
    ),
    Kept(
        "English only, explained",
        "acronyms.csv",
        "Acronym,Full form,Meaning\nSKU,Stock keeping unit,A thing that is counted.\n",
        (("Stock keeping unit", ""),),
    ),
    Kept(
        "half-width kana of an old system",
        "terms.csv",
        "ﾖﾐ,用語,英語\nｻﾞｲｺ,在庫,stock\nﾀﾅ,棚,shelf\n",
        (("stock", "在庫"), ("shelf", "棚")),
        encoding="cp932",
    ),
    Kept(
        "a mail of the nineties",
        "terms.csv",
        "英語,日本語\nstock,在庫\nshelf,棚\n",
        (("stock", "在庫"), ("shelf", "棚")),
        encoding="iso2022_jp",
    ),
    Kept(
        "UTF-16 without a mark",
        "terms.txt",
        "English\t日本語\r\nstock\t在庫\r\nshelf\t棚\r\n",
        (("stock", "在庫"), ("shelf", "棚")),
        encoding="utf-16-le",
    ),
    Kept(
        "forbidden forms beside the right ones",
        "style.csv",
        "正,誤,英語\nサーバー,サーバ、サーヴァ,server\nユーザー,ユーザ,user\n",
        (("server", "サーバー"), ("user", "ユーザー")),
    ),
    Kept(
        "homographs without ids, and one row that is there twice",
        "terms.csv",
        "English,日本語\nbank,銀行\nbank,土手\nbank,銀行\n",
        (("bank", "銀行"), ("bank", "土手")),
    ),
    Kept(
        "sections between the rows that name nothing",
        "terms.csv",
        "id,English,日本語\n,,\n1,stock,在庫\n9,,\n2,shelf,棚\n",
        (("stock", "在庫"), ("shelf", "棚")),
    ),
    Kept(
        "angle brackets and markup are text",
        "terms.csv",
        "English,日本語,Note\nactor <UML>,アクター <UML>,*not* bold <b>\n",
        (("actor <UML>", "アクター <UML>"),),
    ),
    Kept(
        "old Macs end lines with a carriage return",
        "terms.csv",
        "English,日本語\rstock,在庫\rshelf,棚",
        (("stock", "在庫"), ("shelf", "棚")),
    ),
    Kept(
        "a mark before the names and quotes around everything",
        "terms.csv",
        '"English","日本語"\n"stock","在庫"\n"5"" disk","ディスク"\n',
        (("stock", "在庫"), ('5" disk', "ディスク")),
        encoding="utf-8-sig",
    ),
)
