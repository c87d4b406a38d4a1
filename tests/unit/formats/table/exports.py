"""Tables as programs and offices write them: names in two rows, statuses per name, own columns."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

BOTH = (("kiln", "窯"), ("glaze", "釉薬"))

EXPORTS = (
    Kept(
        "languages with their countries, as termbases export them",
        "base.csv",
        "Entry_ID;English_United_States;Term_Info;Japanese;Term_Info\n"
        "1;kiln;;窯;\n2;glaze;;釉薬;\n",
        BOTH,
    ),
    Kept(
        "source and target with their languages in brackets",
        "terms.csv",
        "Source (English),Target (Japanese),Context\nkiln,窯,pottery\nglaze,釉薬,\n",
        BOTH,
    ),
    Kept(
        "one unknown name in both languages",
        "terms.csv",
        "Ord EN;Ord JA;Anteckning\nkiln;窯;x\nglaze;釉薬;\n",
        BOTH,
    ),
    Kept(
        "a definition beside names of a trade",
        "terms.csv",
        "Category,Ware,品名,Size,Definition\nA,kiln,窯,3,An oven for clay.\n"
        "B,glaze,釉薬,1,What makes clay shine.\n",
        BOTH,
    ),
    Kept(
        "names in two rows: languages over roles",
        "対訳.csv",
        "No.,日本語,,英語,,備考\n,名称,よみ,名称,略称,\n1,窯,かま,kiln,K,\n2,釉薬,うわぐすり,glaze,,x\n",
        BOTH,
    ),
    Kept(
        "names in two rows: roles over languages",
        "terms.csv",
        "用語,,定義,\n日本語,英語,日本語,英語\n"
        "窯,kiln,土を焼く。,Bakes clay.\n釉薬,glaze,つやを出す。,Shines.\n",
        BOTH,
    ),
    Kept(
        "names in both languages one below the other",
        "terms.csv",
        "English,Japanese,Note\n英語,日本語,備考\nkiln,窯,x\nglaze,釉薬,\n",
        BOTH,
    ),
    Kept(
        "a template that says what must be filled in",
        "terms.csv",
        "English,Japanese,Note\n(required),(required),(optional)\nkiln,窯,x\nglaze,釉薬,\n",
        BOTH,
    ),
    Kept(
        "the names of the columns again and again",
        "terms.csv",
        "English,Japanese\nkiln,窯\nEnglish,Japanese\nglaze,釉薬\n",
        BOTH,
    ),
    Kept(
        "words that name groups",
        "terms.csv",
        "English,Japanese,Note\nTools,,\nkiln,窯,x\nwheel,ろくろ,\nWares,,\nglaze,釉薬,\nbowl,椀,\n"
        "※ 社外秘,,\n",
        (("kiln", "窯"), ("wheel", "ろくろ"), ("glaze", "釉薬"), ("bowl", "椀")),
    ),
    Kept(
        "by the alphabet, some without a translation",
        "terms.csv",
        "English,Japanese\nash,\nbowl,椀\nclay,粘土\nglaze,\nkiln,窯\nloam,赤土\n",
        (
            *(("ash", ""), ("bowl", "椀"), ("clay", "粘土")),
            *(("glaze", ""), ("kiln", "窯"), ("loam", "赤土")),
        ),
    ),
    Kept(
        "groups in brackets in a list with tabs",
        "terms.txt",
        "[Tools]\nkiln\t窯\n\n[Wares]\nglaze\t釉薬\n",
        BOTH,
    ),
    Kept(
        "a dash between the words",
        "terms.txt",
        "kiln - 窯\nglaze - 釉薬\nslow-drying clay - 乾きの遅い粘土\n",
        (*BOTH, ("slow-drying clay", "乾きの遅い粘土")),
    ),
    Kept(
        "both languages in each cell",
        "terms.csv",
        '用語 / Term,分類\n"窯\nkiln",a\n"釉薬\nglaze",b\n',
        BOTH,
    ),
    Kept(
        "the other language in brackets",
        "terms.csv",
        "用語,定義\n窯 (kiln),土を焼く所\n釉薬（glaze）,つやを出すもの\n",
        BOTH,
    ),
    Kept(
        "words for nothing as terms, and as signs of none",
        "terms.csv",
        "English,日本語\nNone,なし\nN/A,該当なし\nkiln,窯\nglaze,なし\nN/A,釉薬\n",
        (("None", "なし"), ("N/A", "該当なし"), ("kiln", "窯"), ("glaze", ""), ("", "釉薬")),
    ),
    Kept(
        "cards with columns that are the program's own",
        "deck.txt",
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
        "#tags column:6\nq1\tBasic\tClay\t窯\tkiln<br>oven\thot big\n"
        "q2\tBasic\tClay\t釉薬\tglaze\thot\n",
        BOTH,
    ),
    Kept(
        "a user dictionary whose names of columns look like a remark",
        "pots.utx",
        "#UTX 1.11; en-US/ja-JP; 2026-01-01\n#src\ttgt\tsrc:pos\tterm status\n"
        "kiln\t窯\tnoun\tapproved\nglaze\t釉薬\tnoun\tforbidden\n",
        BOTH,
    ),
    Kept(
        "further words in numbered columns",
        "terms.csv",
        "English,Japanese 1,Japanese 2\nkiln,窯,炉\nglaze,,釉薬\n",
        BOTH,
    ),
    Kept(
        "one language from two countries",
        "terms.csv",
        "英語（米）,英語（英）,日本語\nmold,mould,型\n",
        (("mould", "型"),),
    ),
)
