"""Tables that are more, or less, than names of columns and rows below them."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

BOTH = (("kiln", "窯"), ("glaze", "釉薬"))

ODD_SHAPES = (
    Kept(
        "the languages of the terms in each row, and no names of columns",
        "terms.csv",
        "kiln,窯,EN,JA\nglaze,釉薬,EN,JA\nclay,粘土,EN,JA\n",
        (*BOTH, ("clay", "粘土")),
    ),
    Kept(
        "an export that says more of its work than of the terms",
        "terms.csv",
        "file,line,source,target,by,at,locked,score\na.c,1,kiln,窯,Jo,9:00,no,1\n"
        "a.c,2,glaze,釉薬,Jo,9:01,no,1\n",
        BOTH,
    ),
    Kept(
        "a second byte order mark",
        "terms.csv",
        "\ufeff\ufeffEnglish,日本語\nkiln,窯\nglaze,釉薬\n",
        BOTH,
    ),
    Kept(
        "what to write and what not, by signs",
        "表記.csv",
        "○,×,理由\nコンピューター,コンピュータ,長音を付ける\nサーバー,サーバ,長音を付ける\n",
        (("", "コンピューター"), ("", "サーバー")),
    ),
    Kept(
        "what to write and what not, in words",
        "style.csv",
        "Use,Don’t use,Why\nset up,setup,a verb\nsign in,log on,one word for it\n",
        (("set up", ""), ("sign in", "")),
    ),
    Kept(
        "names of groups between the rows",
        "terms.csv",
        "日本語,English,備考\n【窯】,,\n窯,kiln,\n■ 仕上げ,,\n釉薬,glaze,\n",
        BOTH,
    ),
    Kept(
        "letters of the alphabet and of the syllabary between the rows",
        "terms.csv",
        "English,日本語\nG,\nglaze,釉薬\nK,\nkiln,窯\nあ行,\nore,鉱石\n",
        (("glaze", "釉薬"), ("kiln", "窯"), ("ore", "鉱石")),
    ),
    Kept(
        "remarks below the rows",
        "terms.csv",
        "English,日本語,備考\nkiln,窯,\nglaze,釉薬,\nloam,,\n,,\n※ 社外秘,,\nTotal: 3,,\n",
        (*BOTH, ("loam", "")),
    ),
    Kept(
        "two halves side by side",
        "terms.csv",
        "English,日本語,,English,日本語\nkiln,窯,,clay,粘土\nglaze,釉薬,,loam,\n",
        (("kiln", "窯"), ("clay", "粘土"), ("glaze", "釉薬"), ("loam", "")),
    ),
    Kept(
        "two halves side by side without names",
        "terms.csv",
        "kiln,窯,,clay,粘土\nglaze,釉薬,,ore,鉱石\n",
        (("kiln", "窯"), ("clay", "粘土"), ("glaze", "釉薬"), ("ore", "鉱石")),
    ),
    Kept(
        "words lined up by blanks",
        "words.txt",
        "kiln         窯\nglaze        釉薬\nfired clay   素焼き\n",
        (*BOTH, ("fired clay", "素焼き")),
    ),
    Kept(
        "words and their translations, typed with a sign between",
        "words.txt",
        "# pottery\nkiln = 窯\nglaze = 釉薬\n",
        BOTH,
    ),
    Kept(
        "words and their translations behind a colon",
        "words.txt",
        "kiln: 窯\nglaze: 釉薬\n",
        BOTH,
    ),
    Kept(
        "cards with their names in a remark",
        "cards.txt",
        "#separator:Comma\n#html:false\n#columns:Expression,Reading,English\n"
        "窯,かま,kiln\n釉薬,ゆうやく,glaze\n",
        BOTH,
    ),
    Kept(
        "a word list of learners, the translation under meaning",
        "words.csv",
        "word,reading,meaning\n窯,かま,kiln\n釉薬,ゆうやく,glaze\n",
        BOTH,
    ),
    Kept(
        "Chinese and English, of which only the English is ours",
        "terms.csv",
        "Term,Translation,Definition\nkiln,烧陶器的炉,It burns.\nglaze,釉料层,It shines.\n"
        "clay,陶土，黏土质,x\n",
        (("kiln", ""), ("glaze", ""), ("clay", "")),
    ),
    Kept(
        "a row for each language",
        "terms.csv",
        "id,lang,term,definition\n1,en,kiln,It burns clay.\n1,ja,窯,土を焼く。\n"
        "2,en,glaze,It shines.\n2,ja,釉薬,光る。\n",
        BOTH,
    ),
    Kept(
        "a row for each designation, with its language and status",
        "terms.csv",
        "Concept,Language,Term,Status\nk,English,kiln,preferred\nk,English,oven,forbidden\n"
        "k,Japanese,窯,preferred\nk,Japanese,竈,deprecated\nk,German,Ofen,preferred\n"
        "g,English,glaze,preferred\ng,Japanese,釉薬,preferred\ng,Japanese,うわぐすり,admitted\n",
        BOTH,
    ),
    Kept(
        "two lines of names, the languages below",
        "terms.csv",
        "用語,,定義,\n英語,日本語,英語,日本語\nkiln,窯,It burns clay.,土を焼く。\n"
        "glaze,釉薬,It shines.,光る。\n",
        BOTH,
    ),
)
