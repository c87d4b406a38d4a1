"""One small glossary in the many shapes that people give it."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

BOTH = (("pump", "ポンプ"), ("valve", "弁"))

SHAPES = (
    Kept(
        "words beside their meaning",
        "t.csv",
        "単語,意味\nポンプ,水を送る機械。\n弁,水を止める部品。\n",
        (("", "ポンプ"), ("", "弁")),
    ),
    Kept(
        "headwords with readings and English",
        "t.csv",
        "見出し語,ふりがな,英訳\nポンプ,ぽんぷ,pump\n弁,べん,valve\n",
        BOTH,
    ),
    Kept(
        "the standard name and its English",
        "t.csv",
        "標準用語,英語表記,定義\nポンプ,pump,水を送る機械。\n弁,valve,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "items and remarks",
        "t.csv",
        "項目,英語,備考欄\nポンプ,pump,水を送る機械。\n弁,valve,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "numbers and the words of a manual",
        "t.csv",
        "項番,日本語,English,説明文\n1,ポンプ,pump,水を送る機械。\n2,弁,valve,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "label and translation",
        "t.csv",
        "Label,Translation,Comments\npump,ポンプ,It moves water.\nvalve,弁,It stops water.\n",
        BOTH,
    ),
    Kept(
        "original and translated",
        "t.csv",
        "Original,Translated,Context\npump,ポンプ,It moves water.\nvalve,弁,It stops water.\n",
        BOTH,
    ),
    Kept(
        "message ids",
        "t.csv",
        "msgid,msgstr\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "source and target terms",
        "t.csv",
        "Source term,Target term,Part of speech\npump,ポンプ,noun\nvalve,弁,noun\n",
        BOTH,
    ),
    Kept(
        "source text and target text",
        "t.csv",
        "Source,Target,Domain\npump,ポンプ,water\nvalve,弁,water\n",
        BOTH,
    ),
    Kept(
        "keys of a program",
        "t.csv",
        "key,en,ja\nPU,pump,ポンプ\nVA,valve,弁\n",
        BOTH,
    ),
    Kept(
        "keys with regions",
        "t.csv",
        "slug,en-US,ja-JP\nPU,pump,ポンプ\nVA,valve,弁\n",
        BOTH,
    ),
    Kept(
        "regions of Britain",
        "t.csv",
        "id,en-GB,ja\nPU,pump,ポンプ\nVA,valve,弁\n",
        BOTH,
    ),
    Kept(
        "languages by three letters",
        "t.csv",
        "eng,jpn\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "languages by their own names",
        "t.csv",
        "English,日本語\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "languages in two letters and words",
        "t.csv",
        "EN term,JP term,EN definition,JP definition\n"
        "pump,ポンプ,It moves water.,水を送る機械。\n"
        "valve,弁,It stops water.,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "languages in brackets of lenticular form",
        "t.csv",
        "用語【英語】,用語【日本語】,定義【日本語】\n"
        "pump,ポンプ,水を送る機械。\n"
        "valve,弁,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "languages behind a hyphen",
        "t.csv",
        "term-en,term-ja,note-ja\npump,ポンプ,水を送る機械。\nvalve,弁,水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "languages behind a dot",
        "t.csv",
        "term.en,term.ja,description.en\npump,ポンプ,It moves water.\nvalve,弁,It stops water.\n",
        BOTH,
    ),
    Kept(
        "languages behind a colon without a region",
        "t.csv",
        "term:en,term:ja,definition:en\npump,ポンプ,It moves water.\nvalve,弁,It stops water.\n",
        BOTH,
    ),
    Kept(
        "semicolons and Japanese names",
        "t.csv",
        "英語;日本語;説明\npump;ポンプ;水を送る機械。\nvalve;弁;水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "tabs and Japanese names",
        "t.tsv",
        "英語\t日本語\t説明\npump\tポンプ\t水を送る機械。\nvalve\t弁\t水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "bars and Japanese names",
        "t.csv",
        "英語|日本語|説明\npump|ポンプ|水を送る機械。\nvalve|弁|水を止める部品。\n",
        BOTH,
    ),
    Kept(
        "tabs in a file that says comma",
        "t.csv",
        "Term (EN)\tTerm (JA)\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "commas in a file that says text",
        "t.txt",
        "English,Japanese\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "semicolons in a file that says text",
        "t.txt",
        "English;Japanese\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "Windows in Japan with tabs",
        "t.tsv",
        "英語\t日本語\t定義\r\npump\tポンプ\t水を送る機械。\r\nvalve\t弁\t水を止める部品。\r\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "Windows in Japan with semicolons",
        "t.csv",
        "英語;日本語;定義\r\npump;ポンプ;水を送る機械。\r\nvalve;弁;水を止める部品。\r\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "old Unix with commas",
        "t.csv",
        "英語,日本語,定義\npump,ポンプ,水を送る機械。\nvalve,弁,水を止める部品。\n",
        BOTH,
        encoding="euc_jp",
    ),
    Kept(
        "mail with tabs",
        "t.tsv",
        "英語\t日本語\t定義\npump\tポンプ\t水を送る機械。\nvalve\t弁\t水を止める部品。\n",
        BOTH,
        encoding="iso2022_jp",
    ),
    Kept(
        "Unicode text of a spreadsheet",
        "t.txt",
        "英語\t日本語\t定義\r\npump\tポンプ\t水を送る機械。\r\nvalve\t弁\t水を止める部品。\r\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "UTF-16 with commas",
        "t.csv",
        "英語,日本語,定義\r\npump,ポンプ,水を送る機械。\r\nvalve,弁,水を止める部品。\r\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "UTF-32, which some tools write",
        "t.csv",
        "英語,日本語,定義\npump,ポンプ,水を送る機械。\nvalve,弁,水を止める部品。\n",
        BOTH,
        encoding="utf-32",
    ),
    Kept(
        "pairs without names in the code page of Windows",
        "t.csv",
        "pump,ポンプ\nvalve,弁\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "pairs without names, Japanese first, and a reading",
        "t.csv",
        "ポンプ,ぽんぷ,pump\n弁,べん,valve\n",
        BOTH,
    ),
    Kept(
        "pairs without names and a definition",
        "t.csv",
        "pump,ポンプ,It moves water from a low place to a high one.\n"
        "valve,弁,It stops the water, or lets it go on its way.\n",
        BOTH,
    ),
    Kept(
        "three titles above",
        "t.csv",
        "Waterworks\nGlossary of terms\nSecond edition\nEnglish,日本語\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "a remark above with a hash",
        "t.csv",
        "# exported on Monday\nEnglish,日本語\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "a title with the delimiter in it",
        "t.csv",
        "Terms, second edition,\n"
        "English,日本語,Note\n"
        "pump,ポンプ,It moves water.\n"
        "valve,弁,It stops water.\n",
        BOTH,
    ),
    Kept(
        "abbreviations beside names",
        "t.csv",
        "略語,正式名称,英語名\nPU,ポンプ,pump\nVA,弁,valve\n",
        BOTH,
    ),
    Kept(
        "a status and a reviewer",
        "t.csv",
        "English,日本語,採否,担当者\npump,ポンプ,採用,Aiko\nvalve,弁,採用,Maki\n",
        BOTH,
    ),
    Kept(
        "sources and links",
        "t.csv",
        "English,日本語,出典,参考URL\n"
        "pump,ポンプ,規程,https://a.example\n"
        "valve,弁,規程,https://b.example\n",
        BOTH,
    ),
    Kept(
        "German between",
        "t.csv",
        "English,Deutsch,日本語\npump,Pumpe,ポンプ\nvalve,Ventil,弁\n",
        BOTH,
    ),
    Kept(
        "Chinese and Korean behind",
        "t.csv",
        "英語,日本語,中国語,韓国語\npump,ポンプ,泵,펌프\nvalve,弁,阀,밸브\n",
        BOTH,
    ),
    Kept(
        "dates of change",
        "t.csv",
        "English,Japanese,Last modified\npump,ポンプ,2024-01-02\nvalve,弁,2024-01-03\n",
        BOTH,
    ),
    Kept(
        "definitions and readings in the code page of Windows between commas",
        "t.csv",
        "英語,用語,よみがな,意味\n"
        "pump,ポンプ,ぽんぷ,水を送る機械。\n"
        "valve,弁,べん,水を止める部品。\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "definitions and readings in the code page of Windows between semicolons",
        "t.csv",
        "英語;用語;よみがな;意味\n"
        "pump;ポンプ;ぽんぷ;水を送る機械。\n"
        "valve;弁;べん;水を止める部品。\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "definitions and readings in the code page of Windows between tabs",
        "t.txt",
        "英語\t用語\tよみがな\t意味\n"
        "pump\tポンプ\tぽんぷ\t水を送る機械。\n"
        "valve\t弁\tべん\t水を止める部品。\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "definitions and readings in the code page of Windows between bars",
        "t.csv",
        "英語|用語|よみがな|意味\n"
        "pump|ポンプ|ぽんぷ|水を送る機械。\n"
        "valve|弁|べん|水を止める部品。\n",
        BOTH,
        encoding="cp932",
    ),
    Kept(
        "definitions and readings in the code of old Unix between commas",
        "t.csv",
        "英語,用語,よみがな,意味\n"
        "pump,ポンプ,ぽんぷ,水を送る機械。\n"
        "valve,弁,べん,水を止める部品。\n",
        BOTH,
        encoding="euc_jp",
    ),
    Kept(
        "definitions and readings in the code of old Unix between semicolons",
        "t.csv",
        "英語;用語;よみがな;意味\n"
        "pump;ポンプ;ぽんぷ;水を送る機械。\n"
        "valve;弁;べん;水を止める部品。\n",
        BOTH,
        encoding="euc_jp",
    ),
    Kept(
        "definitions and readings in the code of old Unix between tabs",
        "t.txt",
        "英語\t用語\tよみがな\t意味\n"
        "pump\tポンプ\tぽんぷ\t水を送る機械。\n"
        "valve\t弁\tべん\t水を止める部品。\n",
        BOTH,
        encoding="euc_jp",
    ),
    Kept(
        "definitions and readings in the code of old Unix between bars",
        "t.csv",
        "英語|用語|よみがな|意味\n"
        "pump|ポンプ|ぽんぷ|水を送る機械。\n"
        "valve|弁|べん|水を止める部品。\n",
        BOTH,
        encoding="euc_jp",
    ),
    Kept(
        "definitions and readings in the code of mail between commas",
        "t.csv",
        "英語,用語,よみがな,意味\n"
        "pump,ポンプ,ぽんぷ,水を送る機械。\n"
        "valve,弁,べん,水を止める部品。\n",
        BOTH,
        encoding="iso2022_jp",
    ),
    Kept(
        "definitions and readings in the code of mail between semicolons",
        "t.csv",
        "英語;用語;よみがな;意味\n"
        "pump;ポンプ;ぽんぷ;水を送る機械。\n"
        "valve;弁;べん;水を止める部品。\n",
        BOTH,
        encoding="iso2022_jp",
    ),
    Kept(
        "definitions and readings in the code of mail between tabs",
        "t.txt",
        "英語\t用語\tよみがな\t意味\n"
        "pump\tポンプ\tぽんぷ\t水を送る機械。\n"
        "valve\t弁\tべん\t水を止める部品。\n",
        BOTH,
        encoding="iso2022_jp",
    ),
    Kept(
        "definitions and readings in the code of mail between bars",
        "t.csv",
        "英語|用語|よみがな|意味\n"
        "pump|ポンプ|ぽんぷ|水を送る機械。\n"
        "valve|弁|べん|水を止める部品。\n",
        BOTH,
        encoding="iso2022_jp",
    ),
    Kept(
        "definitions and readings in UTF-16 between commas",
        "t.csv",
        "英語,用語,よみがな,意味\n"
        "pump,ポンプ,ぽんぷ,水を送る機械。\n"
        "valve,弁,べん,水を止める部品。\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "definitions and readings in UTF-16 between semicolons",
        "t.csv",
        "英語;用語;よみがな;意味\n"
        "pump;ポンプ;ぽんぷ;水を送る機械。\n"
        "valve;弁;べん;水を止める部品。\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "definitions and readings in UTF-16 between tabs",
        "t.txt",
        "英語\t用語\tよみがな\t意味\n"
        "pump\tポンプ\tぽんぷ\t水を送る機械。\n"
        "valve\t弁\tべん\t水を止める部品。\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "definitions and readings in UTF-16 between bars",
        "t.csv",
        "英語|用語|よみがな|意味\n"
        "pump|ポンプ|ぽんぷ|水を送る機械。\n"
        "valve|弁|べん|水を止める部品。\n",
        BOTH,
        encoding="utf-16",
    ),
    Kept(
        "definitions and readings in UTF-8 with a mark between commas",
        "t.csv",
        "英語,用語,よみがな,意味\n"
        "pump,ポンプ,ぽんぷ,水を送る機械。\n"
        "valve,弁,べん,水を止める部品。\n",
        BOTH,
        encoding="utf-8-sig",
    ),
    Kept(
        "definitions and readings in UTF-8 with a mark between semicolons",
        "t.csv",
        "英語;用語;よみがな;意味\n"
        "pump;ポンプ;ぽんぷ;水を送る機械。\n"
        "valve;弁;べん;水を止める部品。\n",
        BOTH,
        encoding="utf-8-sig",
    ),
    Kept(
        "definitions and readings in UTF-8 with a mark between tabs",
        "t.txt",
        "英語\t用語\tよみがな\t意味\n"
        "pump\tポンプ\tぽんぷ\t水を送る機械。\n"
        "valve\t弁\tべん\t水を止める部品。\n",
        BOTH,
        encoding="utf-8-sig",
    ),
    Kept(
        "definitions and readings in UTF-8 with a mark between bars",
        "t.csv",
        "英語|用語|よみがな|意味\n"
        "pump|ポンプ|ぽんぷ|水を送る機械。\n"
        "valve|弁|べん|水を止める部品。\n",
        BOTH,
        encoding="utf-8-sig",
    ),
    Kept(
        "two plain names, between commas",
        "t.csv",
        "Term,用語\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "two plain names, between tabs",
        "t.tsv",
        "Term\t用語\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "two plain names, between semicolons",
        "t.csv",
        "Term;用語\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "a word and its translation, between commas",
        "t.csv",
        "Word,訳語\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "a word and its translation, between tabs",
        "t.tsv",
        "Word\t訳語\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "a word and its translation, between semicolons",
        "t.csv",
        "Word;訳語\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "English words and what they are in Japanese, between commas",
        "t.csv",
        "英単語,和訳\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "English words and what they are in Japanese, between tabs",
        "t.tsv",
        "英単語\t和訳\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "English words and what they are in Japanese, between semicolons",
        "t.csv",
        "英単語;和訳\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "names in English and Japanese, between commas",
        "t.csv",
        "Name (English),Name (Japanese)\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "names in English and Japanese, between tabs",
        "t.tsv",
        "Name (English)\tName (Japanese)\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "names in English and Japanese, between semicolons",
        "t.csv",
        "Name (English);Name (Japanese)\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "names in Japanese of both, between commas",
        "t.csv",
        "英語名称,日本語名称\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "names in Japanese of both, between tabs",
        "t.tsv",
        "英語名称\t日本語名称\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "names in Japanese of both, between semicolons",
        "t.csv",
        "英語名称;日本語名称\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "labels with their languages, between commas",
        "t.csv",
        "prefLabel_en,prefLabel_ja\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "labels with their languages, between tabs",
        "t.tsv",
        "prefLabel_en\tprefLabel_ja\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "labels with their languages, between semicolons",
        "t.csv",
        "prefLabel_en;prefLabel_ja\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "languages before labels, between commas",
        "t.csv",
        "en_label,ja_label\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "languages before labels, between tabs",
        "t.tsv",
        "en_label\tja_label\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "languages before labels, between semicolons",
        "t.csv",
        "en_label;ja_label\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
    Kept(
        "capitals, between commas",
        "t.csv",
        "ENGLISH,JAPANESE\npump,ポンプ\nvalve,弁\n",
        BOTH,
    ),
    Kept(
        "capitals, between tabs",
        "t.tsv",
        "ENGLISH\tJAPANESE\npump\tポンプ\nvalve\t弁\n",
        BOTH,
    ),
    Kept(
        "capitals, between semicolons",
        "t.csv",
        "ENGLISH;JAPANESE\npump;ポンプ\nvalve;弁\n",
        BOTH,
    ),
)
