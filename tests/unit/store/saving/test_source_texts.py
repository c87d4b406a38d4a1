"""A text is kept once, whatever number of pages was read from it, and goes with the last one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.store import Store
from tests.unit.store.pages import import_pages, ref, source_page

_HEADER = "term:en-US,term:ja-JP\n"


def row(slug: str, english: str, japanese: str) -> list[SourcePage]:
    text = SourceText("terms.csv", "csv", f"{_HEADER}{english},{japanese}")
    pages = source_page(slug, english, EN_US), source_page(slug, japanese, JA_JP)
    return [replace(page, source=text) for page in pages]


def kept(path: Path) -> list[tuple[str, str]]:
    statement = """
        SELECT coalesce(source_heads.text, ''), source_texts.text
        FROM source_texts LEFT JOIN source_heads ON source_heads.id = head
        ORDER BY source_texts.id
    """
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def test_both_pages_of_a_row_share_its_text_and_all_rows_their_header(
    store: Store, store_file: Path
) -> None:
    rows = [*row("cache", "cache", "キャッシュ"), *row("queue", "queue", "待ち行列")]

    import_pages(store, rows)

    # That it is a header is known by the second row.
    assert kept(store_file) == [
        ("", f"{_HEADER}cache,キャッシュ"),
        (_HEADER, "queue,待ち行列"),
    ]
    assert store.source_pages(ref("queue")) == tuple(rows[2:])


def test_a_changed_row_leaves_nothing_of_its_old_text(store: Store, store_file: Path) -> None:
    import_pages(store, row("cache", "cache", "キャッシュ"))

    import_pages(store, row("cache", "cache", "一時保存"))

    assert [text for _, text in kept(store_file)] == [f"{_HEADER}cache,一時保存"]


def test_a_text_stays_while_one_page_is_left_of_it(store: Store, store_file: Path) -> None:
    english, japanese = row("cache", "cache", "キャッシュ")
    import_pages(store, [english, japanese])

    import_pages(store, [japanese])

    assert store.source_pages(ref("cache")) == (japanese,)
    assert len(kept(store_file)) == 1
