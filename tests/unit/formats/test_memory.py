"""What a format reads at most takes no more memory than any computer has to spare."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable

import pytest

from glossary_app.formats.registry import format_named
from glossary_app.model.source import SourceFile

# In bytes; the program itself takes 40 MB.
_MOST = 450_000_000
_SIZE = 100_000

Row = Callable[[int], str]


def po(number: int) -> str:
    return f'#. Deed {number} is sealed.\nmsgid "Deed {number}"\nmsgstr "証書{number}"\n\n'


def markdown(number: int) -> str:
    return f"| Deed {number} | 証書{number} | It is sealed {number} times. |\n"


def markdown_terms(number: int) -> str:
    return f"## Deed {number}\n\nIt is sealed.\n\n"


def record(number: int) -> str:
    told = {"id": f"d{number}", "en": f"Deed {number}", "ja": f"証書{number}", "definition": "It."}
    return json.dumps(told, ensure_ascii=False)


def word(number: int) -> str:
    return f'"Deed {number}": "証書{number}"'


def yaml(number: int) -> str:
    return f"- en: Deed {number}\n  ja: 証書{number}\n  definition: It is sealed.\n"


def wiki(number: int) -> str:
    return f"|-\n| Deed {number} || 証書{number} || It is sealed.\n"


def rst(number: int) -> str:
    return f"   Deed {number}\n      It is sealed.\n\n"


def adoc(number: int) -> str:
    return f"Deed {number}:: It is sealed.\n"


def filled(head: str, row: Row, between: str = "", tail: str = "") -> bytes:
    """A file of a hundred kilobytes."""
    rows: list[str] = []
    size = 0
    while size < _SIZE:
        rows.append(row(len(rows)))
        size += len(rows[-1].encode()) + len(between)
    return (head + between.join(rows) + tail).encode()


@pytest.mark.parametrize(
    ("name", "path", "data"),
    [
        ("po", "deeds.po", filled('msgid ""\nmsgstr "Language: ja"\n\n', po)),
        ("json-table", "deeds.json", filled("[", record, ",", "]")),
        ("json-table", "words.json", filled("{", word, ",", "}")),
        ("yaml-table", "deeds.yaml", filled("", yaml)),
        ("wiki-table", "deeds.wiki", filled("{|\n! English !! 日本語 !! Text\n", wiki, "", "|}")),
        ("restructuredtext", "deeds.rst", filled("Deeds\n=====\n\n.. glossary::\n\n", rst)),
        ("asciidoc", "deeds.adoc", filled("= Deeds\n\n[glossary]\n", adoc)),
        ("markdown-folder", "table.md", filled("# Glossary\n\n|a|b|c|\n|-|-|-|\n", markdown)),
        ("markdown-folder", "terms.md", filled("# Glossary\n\n", markdown_terms)),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_the_largest_file_that_is_read_fits_into_memory(name: str, path: str, data: bytes) -> None:
    format_ = format_named(name)
    file = SourceFile(path, data)

    tracemalloc.start()
    try:
        format_.sniff(file)
        for _ in format_.read(file):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak / len(data) * format_.largest_file < _MOST
