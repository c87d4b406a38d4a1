"""Tables as strangers type them: titles above lists, one name of a column."""

from __future__ import annotations

from tests.unit.formats.table.gallery import Kept

HABITS = (
    Kept(
        "a list with a title above it, parted by equals signs",
        "words.txt",
        "Pottery words\n\nkiln = 窯\nglaze = 釉薬\nslip = 泥漿\n",
        (("kiln", "窯"), ("glaze", "釉薬"), ("slip", "泥漿")),
    ),
    Kept(
        "a list with a title above it, parted by colons",
        "glossary.txt",
        "GLOSSARY\n\nKiln: an oven for pots\nGlaze: a glassy coat\nSlip: wet clay\n",
        (("Kiln", ""), ("Glaze", ""), ("Slip", "")),
    ),
    Kept(
        "a Japanese list with a title above it",
        "用語集.txt",
        "用語集（第二版）\n\n窯：焼き物を焼く所\n釉薬：表面の膜\n泥漿：水で溶いた土\n",
        (("", "窯"), ("", "釉薬"), ("", "泥漿")),
    ),
    Kept(
        "an underlined title, and texts that are set in",
        "glossary.txt",
        "Terms of pottery\n================\n\nKILN\n    Bakes clay.\n\nGLAZE\n    Shines.\n",
        (("KILN", ""), ("GLAZE", "")),
    ),
    Kept(
        "rules between the lines of a list",
        "glossary.txt",
        "Glossary\n--------\n\nkiln = 窯\nglaze = 釉薬\n----\nslip = 泥漿\n",
        (("kiln", "窯"), ("glaze", "釉薬"), ("slip", "泥漿")),
    ),
    Kept(
        "a language above one column, and names that nobody knows above the others",
        "t.csv",
        "Ours,Japanese\nkiln,窯\nglaze,釉薬\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "the same with a third column",
        "t.csv",
        "Foo,日本語,Bar\nkiln,窯,x1\nglaze,釉薬,x2\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "one thing and several of it",
        "t.csv",
        "Singular,Plural,Japanese\nkiln,kilns,窯\nglaze,glazes,釉薬\n",
        (("kiln", "窯"), ("glaze", "釉薬")),
    ),
    Kept(
        "words that name languages are terms where all are",
        "t.csv",
        "Japanese,日本語\nFrench,仏語\nkiln,窯\n",
        (("Japanese", "日本語"), ("French", "仏語"), ("kiln", "窯")),
    ),
    Kept(
        "a term that is the tag of a language",
        "t.csv",
        "IT,情報技術\nkiln,窯\nglaze,釉薬\n",
        (("IT", "情報技術"), ("kiln", "窯"), ("glaze", "釉薬")),
    ),
)
