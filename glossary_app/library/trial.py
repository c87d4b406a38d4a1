"""Tries the whole way from a page to a hit, on a library of its own: proves a frozen program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossary_app.library.export_options import ExportOptions
from glossary_app.library.library import Library
from glossary_app.model.hit import SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import JA_JP
from glossary_app.model.report import Severity
from glossary_app.paths import folders_below

_TABLE = """id,term:en-US,term:ja-JP,definition:ja-JP
abstraction,Abstraction,抽象化,細部を省いて要点だけを扱うこと。
"""
# English, kanji, kana and romaji; the last two need the reading that SudachiPy derives.
_QUERIES = ("abstr", "抽象", "ちゅうしょうか", "chuushouka")


def failed_steps(folder: Path) -> Iterator[str]:
    """What did not work below this empty folder, in plain words; nothing when all did."""
    table = folder / "trial.csv"
    table.write_text(_TABLE, "utf-8")
    library = Library.open(folders_below(folder), starter=True)
    try:
        for _progress in library.import_path(table, ImportOptions()):
            pass
        for query in _QUERIES:
            answer = library.search(SearchRequest(query, JA_JP, glossaries=("trial",)))
            if not answer.hits:
                yield f"nothing found for {query}"
        exported = library.export(ExportOptions("trial", "csv", folder / "exported.csv"))
        if "抽象化" not in (folder / "exported.csv").read_text("utf-8"):
            yield f"the exported {exported.format} lacks its term"
        findings = [found for found in library.doctor() if found.severity is Severity.ERROR]
        yield from (found.message for found in findings)
    finally:
        library.close()
