"""Texts of any size that were slow, or might be: each repeats what makes a reader look back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

Make = Callable[[int], str]

_COLUMNS = "id,term:en-US,term:ja-JP,definition:en-US,definition:ja-JP\n"
_HANDOFF = """# T

> b

- Canonical URL: https://x/en-US/core/t
- Locale: en-US
- Quality: reviewed
- Schema version: core-reviewed-term-ai-handoff-v2
- Compatible with: core-reviewed-term-ai-handoff-v1
- Content hash: 57dfd1d8f58ea19687a9bbaf22637e0bc5a6166003ee969122ec7a55a4828823
- Content tier: x
- Publication status: x
- Trust policy: x

## Short Definition

Def.

"""


def _repeated(before: str, piece: str, after: str = "") -> Make:
    return lambda size: f"{before}{piece * (size // len(piece))}{after}\n"


def _numbered(before: str, line: Callable[[int], str], each: int, after: str = "") -> Make:
    return lambda size: before + "".join(map(line, range(size // each))) + after


def _body(piece: str, after: str = "") -> Make:
    return _repeated("# T\n\n", piece, after)


def _english(piece: str, after: str = "") -> Make:
    return _repeated(f'{_COLUMNS}a,A,,"', piece, f'{after}",')


def _section(heading: str, before: str, piece: str, after: str = "") -> Make:
    return _repeated(f"{_HANDOFF}## {heading}\n\n{before}", piece, after)


_HANDOFF_SHAPES: dict[str, Make] = {
    "blanks in an alias": _section("Aliases", "- a", " ", "b"),
    "blanks in a relation": _section("Relations", "- a", " ", "b"),
    "colons and dashes in a source": _section("Sources", "- ", ": ", "- " * 4000),
    "dashes in a source": _section("Sources", "- a: ", " - x"),
    "a long key in the header": lambda size: _HANDOFF.replace(
        "- Locale", f"- {'a' * size}\n- Locale"
    ),
    "items with bars": _section("Meaning", "", "- a | b\n"),
    "questions": _section("FAQ", "", "### q\n\na\n\n"),
    "sections": _section("X", "", "## X\n\na\n\n"),
    "lines of a paragraph": _section("Meaning", "", "abc\n"),
    "chunks": _numbered(
        f"{_HANDOFF}## RAG Chunks\n\n", lambda n: f"- core:chunk:t:en-US:usage:{n:016x}\n", 45
    ),
    "relations": _numbered(
        f"{_HANDOFF}## Relations\n\n",
        lambda n: f"- A{n}: related (https://x/en-US/core/a{n})\n",
        48,
    ),
}
_HEADER_SHAPES: dict[str, Make] = {
    "blanks in a loose key": _repeated("---\ntitle: T\na: b: c\nx", " ", "y\n---\ntext"),
    "items of a list": _repeated("---\ntitle: T\ntags:\n", "- a\n", "---\ntext"),
    "items of a list that is no YAML": _repeated("---\ntitle: T: U\ntags:\n", "- a\n", "---\ntext"),
    "a flow list": _repeated("---\ntitle: T\ntags: [", "a,", "]\n---\ntext"),
    "a long scalar": _repeated('---\ntitle: T\nx: "', "a ", '"\n---\ntext'),
    "a long TOML table": _repeated("+++\ntitle='T'\n[", "a.", "a]\n+++\ntext"),
    "a long TOML key": _repeated("+++\ntitle='T'\n", "a.", "a=1\n+++\ntext"),
    "long TOML keys": _repeated("+++\ntitle='T'\n", "a." * 50 + "a=1\n", "+++\ntext"),
    "many TOML keys": _numbered("+++\ntitle='T'\n", lambda n: f"a.b{n}=1\n", 8, "+++\ntext\n"),
    "many TOML tables": _numbered("+++\ntitle='T'\n", lambda n: f"[a.b{n}]\n", 8, "+++\ntext\n"),
    "nested TOML lists": lambda size: f"+++\ntitle='T'\na={'[' * size}{']' * size}\n+++\ntext\n",
    "nested YAML lists": lambda size: f"---\ntitle: T\na: {'[' * size}{']' * size}\n---\ntext\n",
    "brackets in a title": _repeated("---\ntitle: 'A ", "(b", "'\n---\nx"),
    "a long title": _repeated("---\ntitle: '", "a b", "'\n---\nx"),
    "many names": _numbered("---\ntitle: A\naka: [", lambda n: f"a{n},", 6, "]\n---\nx\n"),
    "blank lines": _repeated("---\n", "\n", "---\nx"),
}
_TABLE_SHAPES: dict[str, Make] = {
    "exclamation marks": _english("!", "x"),
    "full stops": _english(".", "x"),
    "closing brackets": _english(")", "x"),
    "latin letters": _english("a"),
    "parts of an address": _english("a."),
    "at signs": _english("a@"),
    "plus signs": _english("+"),
    "lines of a cell": _english("a\n"),
    "blanks": _english(" ", "b"),
    "slashes": _english("a/"),
    "hyphens": _english("a-"),
    "kana": _repeated(f"{_COLUMNS}a,A,あ,,", "あ"),
    "kanji": _repeated(f"{_COLUMNS}a,A,あ,,", "漢字"),
    "a long name": _repeated(f"{_COLUMNS}a,", "a", ",,x,"),
    "a name of many words": _repeated(f"{_COLUMNS}a,", "ab ", ",,x,"),
    "a name of kanji": _repeated(f"{_COLUMNS}a,,", "漢字", ",x,"),
    "a name of kana": _repeated(f"{_COLUMNS}a,,", "かな", ",x,"),
    "iteration marks": _repeated(f"{_COLUMNS}a,,漢", "々", ",x,"),
    "iterated kanji": _repeated(f"{_COLUMNS}a,,", "漢々", ",x,"),
    "open brackets in a name": _repeated(f"{_COLUMNS}a,a", "(", ",,x,"),
    "empty rows": _repeated(_COLUMNS, "\n"),
    "rows of commas": _repeated(_COLUMNS, ",,,,\n"),
    "one name again": _repeated(_COLUMNS, ",A,,,\n"),
    "open quotes": _repeated(_COLUMNS, '"a\n'),
    "open quotes in cells": _repeated(_COLUMNS, 'a,"b\nc,d\n'),
    "columns": lambda size: f"id,term:en-US,{'x,' * size}\na,A\n",
}
_BODY_SHAPES: dict[str, Make] = {
    "blanks in a heading": _repeated("# T\n\n# a", " ", "b"),
    "shortcodes": _body("{{<"),
    "shortcodes with a name": _body("{{< x >"),
    "open references": _body('{{<ref "'),
    "blanks in a shortcode": _repeated("# T\n\n{{<", " "),
    "comments": _body("<!--"),
    "emphasis": _body("*a "),
    "crossed emphasis": _body("**a*"),
    "underscores": _body("_a_b"),
    "stars": _body("*", "a"),
    "backticks": _body("`a"),
    "backticks of any number": lambda size: (
        "# T\n\n" + "".join("`" * n + " " for n in range(1, int((2 * size) ** 0.5))) + "\n"
    ),
    "open brackets": _repeated("# T\n\n" + "[a" * 390, "b"),
    "brackets": _body("[a"),
    "open links": _repeated("# T\n\n" + "[a](b" * 390, "("),
    "links without end": _body("[a]("),
    "open titles of links": _repeated("# T\n\n" + '[a](b "' * 390, "c"),
    "open wiki links": _repeated("# T\n\n" + "[[a" * 130, "b"),
    "images": _body("![a"),
    "quotes": _body(">", " a"),
    "lines of quotes": _body("> a\n"),
    "quotes in quotes": lambda size: (
        "# T\n\n" + "\n".join("> " * n + "a" for n in range(1, int(size**0.5))) + "\n"
    ),
    "lists in lists": lambda size: (
        "# T\n\n" + "\n".join("  " * n + "- a" for n in range(int(size**0.5))) + "\n"
    ),
    "loose lists in lists": lambda size: (
        "# T\n\n" + "\n\n".join("    " * n + "- a" for n in range(int((size / 2) ** 0.5))) + "\n"
    ),
    "list marks in a line": _body("- ", "a"),
    "numbers of lists in a line": _body("1. ", "a"),
    "items": _body("- a\n"),
    "items of paragraphs": _body("- a\n\n  b\n\n"),
    "numbered items": _body("1. a\n"),
    "paragraphs": _body("a\n\n"),
    "rows of a table": _repeated("# T\n\n|a|b|\n|-|-|\n", "|c|d|\n"),
    "columns of a table": lambda size: (
        "# T\n\n" + "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n"
    ),
    "backticks in a table": _repeated("# T\n\n|a|b|\n|-|-|\n", "|`"),
    "ampersands": _body("&"),
    "angle brackets": _body("<"),
    "open tags": _body("<a "),
    "nested tags": _body("<b>"),
    "nested ruby": _body("<ruby>"),
    "nested readings": _body("<ruby><rt>"),
    "ruby": _body("<ruby>漢<rt>かん</rt></ruby>"),
    "nested definition lists": _body("<dl><dt>"),
    "nested details": _body("<details>\n\n"),
    "nested tables": _body("<table><tr><td>"),
    "addresses in angle brackets": _body("<http:"),
    "a long address": _repeated("# T\n\nhttp://", "a", "."),
    "dots of an address": _repeated("# T\n\nhttp://", "."),
    "addresses": _body("http://a.b "),
    "addresses without a scheme": _body("://a"),
    "few brackets before a long text": lambda size: (
        "# T\n\n" + "[" * (size // 100) + "a " * (size // 2) + "\n"
    ),
    "backslashes": _body("\\"),
    "escaped stars": _body("\\*"),
    "footnotes": _numbered("# T\n\n", lambda n: f"[^{n}]: a\n", 10, "[^1] " * 50),
    "named addresses": _numbered("# T\n\n", lambda n: f"[r{n}]: http://a\n", 16),
    "fences": _body("```\na\n```\n"),
    "blanks behind a fence": _repeated("# T\n\n```", " ", "`"),
    "headings": _body("## a\n"),
    "a line under a heading": _repeated("# T\n\na\n", "=", "b"),
    "a broken rule": _repeated("# T\n\n-", " ", "a"),
    "an indented line": _body(" ", "a"),
    "lines of code": _body("    a\n"),
    "tabs": _body("\t", "a"),
    "broken lines": _body("a  \n"),
    "an anchor of a heading": _repeated("# T\n\n## a", " ", "{#b"),
    "anchors of a heading": _repeated("# T\n\n## ", " {#a"),
    "terms of a definition list": _body("a\n: b\n\n"),
    "colons of a definition list": _repeated("# T\n\na\n", ": "),
    "callouts": _body("> [!NOTE]\n"),
    "admonitions": _body("!!! note\n"),
    "fenced notes": _body(":::note\n"),
    "bold terms": _body("**a**: b\n"),
    "terms with their words written out": _body("Aa Bb (AB) "),
    "open brackets of a name": _body("A ("),
    "kana in a text": _body("あ"),
    "kanji in a text": _body("漢"),
    "furigana": _body("漢(かん)"),
    "entities": _body("&amp;"),
    "open entities": _body("&a"),
    "dollars": _body("$a"),
    "tildes": _body("~~a"),
}


def shapes() -> Iterator[tuple[str, str, Make]]:
    """A name, the name of the file, and what makes the text at about a size in letters."""
    kinds = (
        ("hand-off", "t.md", _HANDOFF_SHAPES),
        ("header", "t.md", _HEADER_SHAPES),
        ("table", "t.csv", _TABLE_SHAPES),
        ("body", "t.md", _BODY_SHAPES),
    )
    return chain.from_iterable(
        ((f"{kind}: {name}", file, make) for name, make in found.items())
        for kind, file, found in kinds
    )
