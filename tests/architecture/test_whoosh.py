"""Only the room of the index's files touches what Whoosh does not publish."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import glossary_app

SEARCH = Path(glossary_app.__file__).parent / "search"

# Its fields, its analysis, and the index that it opens.
PUBLISHED = {
    "whoosh.analysis.analyzers",
    "whoosh.columns",
    "whoosh.fields",
    "whoosh.formats",
    "whoosh.index",
    "whoosh.lang.porter",
}


def imported_of_whoosh(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("whoosh"):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("whoosh"))


def test_what_whoosh_does_not_publish_is_for_the_files_alone() -> None:
    outside = [file for file in SEARCH.rglob("*.py") if "files" not in file.parts]

    taken = {name: file.name for file in outside for name in imported_of_whoosh(file)}

    assert taken
    assert set(taken) <= PUBLISHED, taken
