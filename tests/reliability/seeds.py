"""Sound files of each kind that is read, for others to change: small, and of both languages."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from glossary_app.resource_files import resource

_HEADER = "id,term:en-US,term:ja-JP,aliases:en-US,reading:ja-JP,definition:en-US,definition:ja-JP"
_TABLE = (
    f"{_HEADER},note:en-US,status:en-US,tags,related,source\r\n"
    'churn,Churn rate,解約率,attrition | CR,かいやくりつ,"The share, ""in a month"".\nTwo lines.",'
    "解約の割合。,n,draft,sales | saas,cohort | ltv,Cook: Ledger - https://e.example\r\n"
    "cohort,Cohort,,,,Second.,,,,,,\r\n,Gamma ray,ガンマ線,,,Third!,三番目。,,reviewed,,churn,\r\n"
)
_LOOSE = (
    "用語;英語;かな;意味\n解約率;churn rate;かいやくりつ;解約の割合\n"
    "継続率;retention;;続ける人の割合\n"
)
_PAGE = """---
title: 継続的デリバリー
reading: けいぞくてきでりばりー
tags: [delivery, ops]
aliases: [CD]
related: [pipeline, '[[build]]']
sources:
 - 'Cook: Ledger - https://e.example/a'
---
本文。**太字**と`code`。See [the build](build.md) and [[pipeline|pipes]].

## 使い方

1. 一
2. 二

> 引用

| 語 | 意味 |
|----|------|
| a  | b    |

{{< note >}}
注意
{{< /note >}}

```
code
```
"""
_TOML_PAGE = """+++
title = "Build"
aliases = ["make", "compile"]
date = 2020-01-01
[taxonomies]
tags = ["x"]
+++

Text about the [delivery](/ja/delivery/).

## Related

- [delivery](/ja/delivery/)
"""
_MANY_TERMS = (
    "# Glossary\n\n## A\n\n**Abort**: to stop.\n\n**Anchor**\n: a fixed point.\n\n"
    "## B\n\nBatch\n: many\n"
)
_TERMBASE = """<?xml version="1.0"?><martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="subjectField">Accounting</descrip>
<langSet xml:lang="en"><descripGrp>
<descrip type="definition">Money kept for a loss.</descrip></descripGrp>
<tig><term>provision</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ja"><tig><term>引当金</term></tig></langSet></termEntry></body></text></martif>
"""
_CATALOGUE = (
    'msgid ""\nmsgstr "Language: ja\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    '#. A thing to hold.\nmsgid "handle"\nmsgstr "取っ手"\n\n'
    '#, fuzzy\nmsgid "pod"\nmsgstr "ポッド"\n'
)
_LINES = (
    '{"id": "pod", "en": "pod", "ja": "ポッド", "definition": "A group."}\n'
    '{"id": "node", "en": "node", "ja": ["ノード", "節"], "tags": ["k"]}\n'
)
_TABBED = "cat\t猫 (動物)\ncat|kitty\t=neko\ndog\t犬,いぬ\n"
_BANK = [
    ["猫", "ねこ", "n", "", 0, ["cat", {"type": "structured-content", "content": ["pet"]}], 1, ""]
]
_MANIFEST = (
    'id = "ops"\nlicence = "MIT"\nversion = "1"\ntrust = "marked"\n'
    'locales = ["en-US"]\n[titles]\nen-US = "Ops"\nja-JP = "運用"\n'
)

Seed = tuple[str, bytes]


def seeds() -> dict[str, tuple[Seed, ...]]:
    """By kind, sound files with the name that each has."""
    texts = {
        "table": (("terms.csv", _TABLE), ("loose.csv", _LOOSE), ("terms.tsv", _tabbed())),
        "folder": (("delivery.md", _PAGE), ("build.md", _TOML_PAGE), ("many.md", _MANY_TERMS)),
        "termbase": (("terms.tbx", _TERMBASE),),
        "catalogue": (("desk.ja.po", _CATALOGUE),),
        "lines": (("terms.jsonl", _LINES),),
        "words": (("words.txt", _TABBED),),
        "bank": (("term_bank_1.json", json.dumps(_BANK, ensure_ascii=False)),),
    }
    made = {
        kind: tuple((name, text.encode()) for name, text in files) for kind, files in texts.items()
    }
    pack = packed((("glossary.toml", _MANIFEST.encode()), *_handoff_pages()))
    return made | {"handoff": _handoff_pages(), "zip": (("ops.glossary", pack),)}


def packed(files: tuple[Seed, ...]) -> bytes:
    """The files as a zip archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return target.getvalue()


def _handoff_pages() -> tuple[Seed, ...]:
    folders = (Path(__file__).parents[1] / "data/handoff", resource("starter"))
    found = [file for folder in folders for file in sorted(folder.glob("*/*.md"))[:3]]
    return tuple((f"{file.parent.name}-{file.name}", file.read_bytes()) for file in found)


def _tabbed() -> str:
    return _TABLE.replace('"The share, ""in a month"".\nTwo lines."', "The share").replace(
        ",", "\t"
    )
