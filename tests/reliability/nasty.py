"""Texts that have broken readers of other programs, or look as if they could break ours."""

from __future__ import annotations

CHARACTERS = (
    *(
        "\x00",
        "\ufeff",
        "\u2028",
        "\u2029",
        "\x0b",
        "\x0c",
        "\x85",
        "\x1b[31m",
        "\x1b]52;c;aGk=\x07",
    ),
    *("\u202e", "\u200b", "\u200d", "\ufffe", "\uffff", "\U000e0001", "\U0010ffff", "\ud800"),
    *(
        "が",
        "か\u3099",
        "ｶﾞ",
        "々々々",
        "ゝゞ",
        "ー",
        "ーーーー",
        "゛゜",
        "ﾞ",
        "㍿",
        "𠮟",
        "葛\U000e0100",
    ),
    *("İ", "ı", "ß", "ﬁ", "Å", "\u0345", "\u0300" * 50, "\u3000", "\u00a0", "、", "。", "「", "」"),
)
HEADERS = (
    *("---\n", "+++\n", "...\n", "---\ntitle: x\n---\n", 'title: "\\ud800"\n', 'title: "\\x00"\n'),
    *(
        'title: "\\UFFFFFFFF"\n',
        "a: &a [*a]\n",
        "<<: *a\n",
        "? [a]\n: b\n",
        "%YAML 1.1\n",
        "\t a: b\n",
    ),
    *(
        "!!python/object/apply:os.system [id]\n",
        "aka: {a: b}\n",
        "tags: [a, [b, [c]]]\n",
        "a: |\n  b\n",
    ),
    *(
        "draft: yes\n",
        "lang: zz\n",
        "a = 1e999\n",
        "a = 2020-13-45\n",
        "a = [[[[[\n",
        "[a.b]\n",
        "[[a]]\n",
    ),
    *("a: 'b\n", 'a: "b\n', "a = " + "9" * 400 + "\n", "[" * 60, "{" * 60, "(" * 60),
)
MARKDOWN = (
    *("*" * 60, "_" * 61, "`" * 61, "> " * 30, "- " * 30, "    " * 20, "# ", "## ", "###### "),
    *(
        "[x](y)",
        "[x](<y>)",
        "[[x]]",
        "[[x|y]]",
        "![i](https://e.example/i.png)",
        "![](file:///etc/x)",
    ),
    *(
        "[j](javascript:alert(1))",
        "[d](data:text/html,x)",
        "[g](glossary://search?q=x)",
        "{: #a .b}",
    ),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</title>",
        "<!--",
        "-->",
        "]]>",
    ),
    *("&lt;", "&#0;", "&#xD800;", "&#x110000;", '{{< ref "a" >}}', "{{% x %}}", "{{<", ">}}"),
    *("```\n", "~~~\n", "|a|b|\n|-|-|\n|c|d|\n", "1. a\n   1. b\n", "[^1]: note\n", "[^1]", "\\\n"),
    *(
        "[a]: https://x.example\n",
        "http://[::1",
        "https://a。b",
        "//e.example",
        "!!! note\n    a\n",
    ),
    *(
        "> [!NOTE]\n> a\n",
        ":::note\n",
        "<ruby>漢<rt>かん</rt></ruby>",
        "<dl><dt>a<dd>b",
        "<details>",
    ),
)
TABLES = (
    *("=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", '"', '""', '"""', ",", ";", "\t", " | ", "|"),
    *(
        "\r",
        "\r\n",
        "\n",
        "\n\n",
        " ",
        ":",
        "：",
        "（",
        "）",
        "(",
        ")",
        "../",
        "..",
        ".",
        "/",
        "%2e%2e%2f",
    ),
    *(
        "term:en-US",
        "term:ja-JP",
        "definition:en-US",
        "aliases:en-US",
        "related",
        "id",
        "status:en-US",
    ),
)
HANDOFF = (
    *("- Locale: ja-JP\n", "- Schema version: glossary-term-page-v1\n", "- Quality: verified\n"),
    *(
        "- Canonical URL: glossary://a/en-US/\n",
        "- Canonical URL: https://x/en-US/core/%2F..%2Fx\n",
    ),
    *("- Canonical URL: http://[x/en-US/a\n", "## Aliases\n", "## Relations\n", "## RAG Chunks\n"),
    *("## FAQ\n", "## Sources\n", "## Limitations\n", "## 短い定義\n", "- a (b, en)\n"),
    *("- a: related (x:y)\n", ": x - y:z", "### q\n\na\n"),
)
TREES = (
    *("</term>", "<term/>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "<![CDATA[", "xml:lang='zz'"),
    *(
        "<descrip type='x'>",
        "<note><b/></note>",
        "null",
        "[[",
        "]]",
        "{}",
        "1e999",
        '"\\ud800"',
        '"\\u0000"',
    ),
    *('msgid ""\n', 'msgstr "x"\n', "msgstr[9]", "#, fuzzy\n", "#~ ", '"Language: zz\\n"\n'),
)
NASTY = (*CHARACTERS, *HEADERS, *MARKDOWN, *TABLES, *HANDOFF, *TREES)
