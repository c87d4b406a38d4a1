"""A damaged file of the library is mended with its copy, and never stands in anybody's way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import DamagedStoreError, IndexUnusableError
from glossary_app.library.doctor import mending_finding
from glossary_app.library.entries import Shelf
from glossary_app.library.library import Library
from glossary_app.library.mending import (
    drop_damaged_copy,
    is_index_sound,
    mend_file,
    mend_installation,
)
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.model.report import ImportReport, Severity
from glossary_app.paths import Folders
from tests.unit.store.connections import is_open, keep_opened
from tests.unit.store.damage import (
    DAMAGES,
    Damage,
    lose_an_entry_from_its_index,
    lose_everything,
    remove,
    rot,
    write_a_diary_into,
)

CACHE = EntryRef("reviewed", "cache")

Import = Callable[[Path], ImportReport]


def slugs(folders: Folders) -> set[str]:
    with closing(Library.open(folders, starter=True)) as library:
        return {summary.ref.slug for summary in library.summaries()}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_mended_and_its_index_is_still_in_step(
    filled: Library, folders: Folders, damage: Damage
) -> None:
    held = {summary.ref.slug for summary in filled.summaries()}
    filled.close()
    damage(folders.store_file)

    mending = mend_file(folders, str(folders.store_file))

    assert mending is not None
    assert slugs(folders) == held
    with closing(Library.open(folders, starter=True)) as library:
        assert library.has_sound_index()


def test_an_index_of_later_content_is_out_of_step_with_the_copy(
    filled: Library, folders: Folders
) -> None:
    filled.remove("folder")
    filled.close()
    write_a_diary_into(folders.store_file)

    mend_file(folders, str(folders.store_file))

    with closing(Library.open(folders, starter=True)) as library:
        assert not library.is_indexed()
        assert {glossary.id for glossary in library.glossaries()} == {"reviewed", "folder"}


@pytest.mark.parametrize("damage", [lose_everything, remove])
def test_the_starter_never_takes_the_place_of_what_was_lost(
    filled: Library, folders: Folders, damage: Damage
) -> None:
    filled.close()
    damage(folders.store_file)

    with pytest.raises(DamagedStoreError):
        Library.open(folders, starter=True)


def test_without_a_copy_nothing_is_done_and_the_user_s_own_is_untouched(
    filled: Library, folders: Folders
) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    folders.store_copy.unlink()
    write_a_diary_into(folders.store_file)

    with pytest.raises(DamagedStoreError, match="no copy"):
        mend_file(folders, str(folders.store_file))

    assert folders.store_file.read_bytes().startswith(b"Dear diary")
    [mending] = mend_installation(folders)
    assert mending.copied is None
    with closing(Library.open(folders, starter=False)) as anew:
        assert anew.entry_count() == 0
        assert anew.user.is_bookmarked(CACHE)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_the_user_wrote_comes_back_from_its_copy(
    filled: Library, folders: Folders, damage: Damage
) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    damage(folders.user_file)

    mending = mend_file(folders, str(folders.user_file))

    assert mending is not None
    assert mending.kind == "user"
    with closing(Library.open(folders, starter=True)) as library:
        assert library.user.is_bookmarked(CACHE)


@pytest.mark.parametrize("damage", [lose_everything, remove, write_a_diary_into])
def test_reading_goes_on_while_what_the_user_wrote_is_damaged(
    filled: Library, folders: Folders, damage: Damage
) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    damage(folders.user_file)

    with closing(Library.open(folders, starter=True)) as library:
        found = library.find("cache")
        with pytest.raises(DamagedStoreError) as raised:
            library.user.bookmarks()

    assert found == (CACHE,)
    assert raised.value.where == str(folders.user_file)


def test_without_a_copy_what_the_user_wrote_is_put_aside_and_begun_anew(
    filled: Library, folders: Folders
) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    folders.user_copy.unlink()
    write_a_diary_into(folders.user_file)

    mending = mend_file(folders, str(folders.user_file))

    assert mending is not None
    assert Path(mending.kept_as).read_bytes().startswith(b"Dear diary")
    with closing(Library.open(folders, starter=True)) as library:
        assert library.user.bookmarks() == ()


def test_the_user_s_own_is_copied_only_when_it_has_changed(
    filled: Library, folders: Folders
) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    first = folders.user_copy.stat().st_ino
    with closing(Library.open(folders, starter=True)) as library:
        assert library.user.is_bookmarked(CACHE)

    unchanged = folders.user_copy.stat().st_ino
    with closing(Library.open(folders, starter=True)) as library:
        library.user.add_visit(CACHE, EN_US)

    assert unchanged == first
    assert folders.user_copy.stat().st_ino != first


def test_a_library_that_only_looks_things_up_never_opens_the_user_s_own(
    filled: Library, folders: Folders
) -> None:
    filled.find("cache")
    filled.close()

    assert not folders.user_file.exists()
    assert not folders.user_copy.exists()


def test_nothing_is_kept_of_the_user_for_a_picture(filled: Library, folders: Folders) -> None:
    filled.user.add_bookmark(CACHE)
    filled.close()
    before = folders.user_file.read_bytes()

    with closing(Library.open(folders, starter=True)) as library:
        library.leave_user_alone()
        library.user.add_visit(CACHE, EN_US)
        seen = library.user.is_bookmarked(CACHE), len(library.user.visits(9))

    assert seen == (True, 1)
    assert folders.user_file.read_bytes() == before


def test_a_picture_that_cannot_be_made_leaves_nothing_open(
    filled: Library, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    folders.user_file.write_bytes(b"Dear diary, " * 400)
    opened = keep_opened(monkeypatch)

    with pytest.raises(DamagedStoreError):
        Shelf.open_for_picture(folders)

    assert len(opened) == 3
    assert [connection for connection in opened if is_open(connection)] == []


def test_a_new_library_has_a_copy_at_once(tmp_path: Path, library: Library) -> None:
    assert library.folders.store_copy.exists()
    assert library.keep_copy() == ()


def test_a_copy_that_cannot_be_kept_is_a_remark(filled: Library, folders: Folders) -> None:
    filled.remove("folder")
    folders.store_copy.unlink()
    # A folder in the way of the unfinished copy.
    (folders.data / "glossaries.copy.db.part").mkdir()

    [remark] = filled.keep_copy()

    assert (remark.code, remark.severity) == ("no-copy", Severity.WARNING)


def test_an_import_that_meets_damage_says_so(filled: Library, folders: Folders) -> None:
    filled.remove("folder")
    filled.close()
    lose_an_entry_from_its_index(folders.store_file, "reviewed", "cache")

    with closing(Library.open(folders, starter=True)) as library:
        [remark] = library.keep_copy()
        with pytest.raises(DamagedStoreError):
            library.refuse_damage()

    assert (remark.code, remark.severity) == ("store-damaged", Severity.ERROR)


def test_a_damaged_copy_is_dropped_and_a_sound_one_is_not(
    filled: Library, folders: Folders
) -> None:
    drop_damaged_copy(folders)
    sound = folders.store_copy.exists()
    write_a_diary_into(folders.store_copy)
    drop_damaged_copy(folders)

    assert sound
    assert not folders.store_copy.exists()


def test_what_was_done_is_told_with_the_file_that_is_kept(
    filled: Library, folders: Folders
) -> None:
    filled.close()
    write_a_diary_into(folders.store_file)
    write_a_diary_into(folders.user_file)

    store, user = (mending_finding(mending) for mending in mend_installation(folders))

    assert (store.path, user.path) == (str(folders.store_file), str(folders.user_file))
    assert "glossaries.damaged-" in store.message
    assert "the copy of 20" in store.message
    assert "begun anew" in user.message
    assert [*mend_installation(folders)] == []


def rot_index(folders: Folders) -> None:
    for file in folders.index_folder.glob("index-*/*.trm"):
        rot(file)


def test_a_search_that_stumbles_over_a_damaged_index_says_so(
    filled: Library, folders: Folders, tmp_path: Path, import_into: Import
) -> None:
    # Read only when a text is found; where the texts stand is looked at when opened.
    table = tmp_path / "caches.csv"
    text = "Keeps what was asked for at hand. " * 60
    rows = "".join(f"cache {number},{text}\n" for number in range(300))
    table.write_text(f"term:en-US,definition:en-US\n{rows}", "utf-8")
    import_into(table)
    for file in folders.index_folder.glob("index-*/*.body.col"):
        rot(file)
    filled.close()

    with closing(Library.open(folders, starter=True)) as library:
        assert library.is_indexed()
        with pytest.raises(IndexUnusableError) as raised:
            library.search(SearchRequest("what was asked for", EN_US))

    assert raised.value.where == str(folders.index_folder)
    assert "glossary doctor --mend" in str(raised.value)


def test_every_byte_of_the_index_can_be_asked_for(filled: Library, folders: Folders) -> None:
    filled.refuse_damaged_index()
    sound = is_index_sound(folders)
    rot_index(folders)

    with pytest.raises(IndexUnusableError):
        filled.refuse_damaged_index()

    assert (sound, is_index_sound(folders)) == (True, False)


def test_a_damaged_index_is_put_out_of_use_and_search_goes_on(
    filled: Library, folders: Folders
) -> None:
    filled.close()
    rot_index(folders)

    mending = mend_file(folders, str(folders.index_folder))

    assert mending is not None
    assert mending.kind == "index"
    assert is_index_sound(folders)
    with closing(Library.open(folders, starter=True)) as library:
        assert not library.is_indexed()
        hits = library.search(SearchRequest("cache", EN_US)).hits
    assert [hit.ref for hit in hits] == [CACHE]


def test_a_file_that_is_not_ours_is_left_alone(filled: Library, folders: Folders) -> None:
    before = {file: file.stat().st_mtime_ns for file in folders.data.iterdir()}

    assert mend_file(folders, str(folders.data / "diary.db")) is None

    assert {file: file.stat().st_mtime_ns for file in folders.data.iterdir()} == before


def test_a_bug_of_search_is_not_taken_for_damage(filled: Library) -> None:
    with pytest.raises(AttributeError):
        filled.search(SearchRequest("cache", None))  # type: ignore[arg-type]
