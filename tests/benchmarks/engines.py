"""Search engines on the same work: ours, SQLite FTS5, and tantivy where it is installed."""

from __future__ import annotations

import importlib
import importlib.util
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from glossary_app.importing.pipeline import import_source
from glossary_app.model.hit import SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.search.index import SearchIndex
from glossary_app.spelling.keys import strict_key
from glossary_app.store.store import Store
from tests.benchmarks.jmdict_table import JmdictEntry, write_table
from tests.benchmarks.typing_work import Keystroke, spell_in_romaji

_LIMIT = 50


class Engine(Protocol):
    """Builds an index in a folder, then answers keystrokes with the number of rows it shows."""

    name: str

    def build(self, entries: Sequence[JmdictEntry], folder: Path) -> None:
        """Index the entries."""

    def search(self, keystroke: Keystroke) -> int:
        """Answer what has been typed so far."""

    def close(self) -> None:
        """Let go of the index."""


class OurEngine:
    """The whole way: a table is imported into the store, then indexed; four columns of tiers."""

    name = "glossary-app"

    def __init__(self, other_glossaries: int = 0) -> None:
        self._others = other_glossaries
        if other_glossaries:
            self.name = f"glossary-app beside {other_glossaries} others"

    def build(self, entries: Sequence[JmdictEntry], folder: Path) -> None:
        """Import the entries, then as many smaller glossaries beside them."""
        self._store = Store.open(folder / "glossaries.db")
        self._import("jmdict", entries, folder)
        for number in range(self._others):
            self._import(f"other-{number}", entries[number::50], folder)
        self._index = SearchIndex.open(folder / "index", self._store.generation())
        self._order = tuple(glossary.id for glossary in self._store.glossaries())

    def search(self, keystroke: Keystroke) -> int:
        """Search as the window does."""
        request = SearchRequest(keystroke.text, keystroke.locale, _LIMIT)
        return len(self._index.search(request, self._order).hits)

    def close(self) -> None:
        """Close the index and the store."""
        self._index.close()
        self._store.close()

    def _import(self, name: str, entries: Iterable[JmdictEntry], folder: Path) -> None:
        table = folder / f"{name}.tsv"
        write_table(iter(entries), table)
        options = ImportOptions(glossary=name)
        for _ in import_source(table, options, self._store, folder / "index"):
            pass


class Fts5Engine:
    """One row an entry, its keys in one column; prefix queries ranked by bm25."""

    name = "SQLite FTS5"

    def build(self, entries: Sequence[JmdictEntry], folder: Path) -> None:
        """Fill a table with a prefix index for one to four letters."""
        self._database = sqlite3.connect(folder / "fts5.db")
        self._database.execute(
            "CREATE VIRTUAL TABLE entries USING fts5(keys, shown UNINDEXED, prefix='1 2 3 4')"
        )
        rows = ((" ".join(keys_of(entry)), entry.glosses[0]) for entry in entries)
        with self._database:
            self._database.executemany("INSERT INTO entries VALUES (?, ?)", rows)

    def search(self, keystroke: Keystroke) -> int:
        """Search for keys that start with what has been typed."""
        key = strict_key(keystroke.text)
        with closing(
            self._database.execute(
                "SELECT shown FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT ?",
                (f'"{key}"*', _LIMIT),
            )
        ) as rows:
            return len(rows.fetchall())

    def close(self) -> None:
        """Close the database."""
        self._database.close()


class TantivyEngine:
    """One document an entry, its keys as raw terms; prefix queries are regular expressions."""

    name = "tantivy"

    def build(self, entries: Sequence[JmdictEntry], folder: Path) -> None:
        """Fill an index."""
        tantivy: Any = importlib.import_module("tantivy")
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("keys", tokenizer_name="raw")
        builder.add_text_field("shown", stored=True, tokenizer_name="raw")
        target = folder / "tantivy"
        target.mkdir()
        self._query = tantivy.Query
        self._index = tantivy.Index(builder.build(), path=str(target))
        writer = self._index.writer(64_000_000)
        for entry in entries:
            writer.add_document(
                tantivy.Document(keys=list(keys_of(entry)), shown=[entry.glosses[0]])
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, keystroke: Keystroke) -> int:
        """Search for keys that start with what has been typed."""
        key = "".join(f"\\{c}" if not c.isalnum() else c for c in strict_key(keystroke.text))
        query = self._query.regex_query(self._index.schema, "keys", f"{key}.*")
        hits = self._searcher.search(query, _LIMIT).hits
        return len([self._searcher.doc(address)["shown"] for _, address in hits])

    def close(self) -> None:
        """Nothing is held open."""


def peers() -> Iterator[Engine]:
    """The other engines that can be run here."""
    yield Fts5Engine()
    if importlib.util.find_spec("tantivy"):
        yield TantivyEngine()


def keys_of(entry: JmdictEntry) -> list[str]:
    """The normal forms of an entry's designations, for engines that have no analysis of ours."""
    romaji = map(spell_in_romaji, entry.kana)
    names = (*entry.kanji, *entry.kana, *entry.glosses[:4], *romaji)
    return list(dict.fromkeys(filter(None, map(strict_key, names))))
