"""Glossaries go for good, or until they are put back."""

from __future__ import annotations

from contextlib import closing

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library import removing
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.paths import Folders

CACHE = EntryRef("reviewed", "cache")


def found(library: Library, query: str) -> list[str]:
    return [str(hit.ref) for hit in library.search(SearchRequest(query, EN_US)).hits]


def test_a_glossary_that_was_set_aside_comes_back_and_is_found(filled: Library) -> None:
    before = found(filled, "cache")

    gone = filled.set_aside("reviewed")
    between = found(filled, "cache")
    come = filled.put_back("reviewed")

    assert gone == come == 2
    assert str(CACHE) in before
    assert str(CACHE) not in between
    assert found(filled, "cache") == before
    assert filled.has_sound_index()


def test_bookmarks_and_notes_are_not_touched(filled: Library) -> None:
    filled.user.add_bookmark(CACHE)
    filled.user.set_note(CACHE, "ask Aiko")

    filled.set_aside("reviewed")
    between = (filled.user.is_bookmarked(CACHE), filled.user.note(CACHE))
    filled.put_back("reviewed")

    assert between == (True, "ask Aiko")
    assert filled.user.is_bookmarked(CACHE)
    assert filled.user.note(CACHE) == "ask Aiko"


def test_nothing_is_kept_once_the_library_is_closed(filled: Library, folders: Folders) -> None:
    filled.set_aside("reviewed")
    assert list(folders.removed_folder.iterdir())

    filled.close()

    assert not folders.removed_folder.exists()
    with closing(Library.open_existing(folders)) as again:
        with pytest.raises(NotFoundError, match="not kept any more"):
            again.put_back("reviewed")
        assert [glossary.id for glossary in again.glossaries()] == ["folder"]


def test_what_an_ended_window_left_goes_with_the_next_removal(
    filled: Library, folders: Folders
) -> None:
    folders.removed_folder.mkdir()
    left = folders.removed_folder / "0123456789abcdef.db"
    left.write_bytes(b"left")

    filled.set_aside("reviewed")

    assert not left.exists()
    filled.put_back("reviewed")


def test_a_large_one_is_indexed_where_it_can_be_watched(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removing, "_MOST_INDEXED_AT_ONCE", 1)
    filled.set_aside("reviewed")

    filled.put_back("reviewed")

    assert not filled.is_indexed()
    assert filled.entry(CACHE).ref == CACHE
