"""`check` reads the content, `doctor` the installation."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding, ImportReport, Severity
from glossary_app.paths import Folders
from glossary_app.store.file.copying import LARGEST_COPIED
from tests.unit.store.damage import enlarge

DATA = Path(__file__).parents[2] / "data"

Import = Callable[[Path], ImportReport]


def by_code(findings: object) -> dict[str, list[Finding]]:
    """The findings under their codes."""
    assert isinstance(findings, list)
    return {
        code: [finding for finding in findings if finding.code == code]
        for code in {finding.code for finding in findings}
    }


def write_behind_our_back(folders: Folders, statement: str) -> None:
    with closing(sqlite3.connect(folders.store_file)) as connection, connection:
        connection.execute(statement)


def test_a_check_goes_through_all_glossaries_or_one(filled: Library) -> None:
    everywhere = {finding.path.partition("/")[0] for finding in filled.check()}
    in_one = {finding.path.partition("/")[0] for finding in filled.check("folder")}

    assert everywhere == {"reviewed", "folder"}
    assert in_one == {"folder"}


def test_a_check_of_an_unknown_glossary_is_a_fault(filled: Library) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        list(filled.check("nothing"))


def test_a_text_that_was_altered_is_an_error_that_names_the_page(
    filled: Library, folders: Folders
) -> None:
    write_behind_our_back(
        folders,
        "UPDATE source_texts SET text = replace(text, 'memory', 'money')"
        " WHERE id IN (SELECT source FROM pages WHERE path = 'en-US/cache.md')",
    )

    [altered] = by_code(list(filled.check()))["altered-text"]

    assert altered.severity is Severity.ERROR
    assert altered.path == "reviewed/cache"
    assert altered.values == ("en-US/cache.md",)
    assert "import it again" in altered.message


def test_importing_again_mends_an_altered_text(
    filled: Library, folders: Folders, import_into: Import, tmp_path: Path
) -> None:
    write_behind_our_back(
        folders,
        "UPDATE source_texts SET text = 'lost'"
        " WHERE id IN (SELECT source FROM pages WHERE headword = 'Cache')",
    )

    filled.remove("reviewed")
    import_into(DATA / "reviewed")

    assert "altered-text" not in by_code(list(filled.check()))


def test_what_the_format_said_at_import_is_said_again(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    pages = shutil.copytree(DATA / "reviewed", tmp_path / "reviewed")
    cache = pages / "en-US" / "cache.md"
    text = cache.read_text(encoding="utf-8").replace("handoff-v2\n- Comp", "handoff-v9\n- Comp")
    cache.write_text(text, encoding="utf-8")
    at_import = {found.code for found in import_into(pages).findings}

    again = {found.code for found in library.check() if found.severity is not Severity.INFO}

    assert at_import == {"newer-schema"}
    assert again == {"newer-schema"}


def test_pages_of_other_formats_are_not_read_as_handoff_pages(
    library: Library, import_into: Import
) -> None:
    import_into(DATA / "folder")

    severities = {finding.severity for finding in library.check()}

    assert severities == {Severity.INFO}


def test_a_sound_installation_is_told_in_information_alone(filled: Library) -> None:
    findings = by_code(list(filled.doctor()))

    assert {f.severity for found in findings.values() for f in found} == {Severity.INFO}
    assert findings["store"][0].message == "sound: 2 glossaries, 4 entries"
    assert set(findings) == {"program", "store", "copy", "index"}


def test_a_store_with_rows_that_lost_their_page_is_damaged(
    filled: Library, folders: Folders
) -> None:
    write_behind_our_back(folders, "DELETE FROM pages WHERE headword = 'Cache'")

    findings = by_code(list(filled.doctor()))

    assert "store" not in findings
    assert all(found.severity is Severity.ERROR for found in findings["store-damaged"])
    assert any('"pages"' in found.message for found in findings["store-damaged"])


def test_damage_is_told_with_the_command_that_mends_it(filled: Library, folders: Folders) -> None:
    write_behind_our_back(folders, "DELETE FROM pages WHERE headword = 'Cache'")
    folders.user_file.write_bytes(b"Dear diary, " * 100)

    findings = by_code(list(filled.doctor()))

    assert "glossary doctor --mend" in findings["store-damaged"][0].message
    assert "glossary doctor --mend" in findings["user-data-damaged"][0].message


def test_what_the_user_has_written_is_examined_too(filled: Library) -> None:
    filled.user.add_bookmark(EntryRef("reviewed", "cache"))

    findings = by_code(list(filled.doctor()))

    assert findings["user-data"][0].message == "sound"


def test_a_copy_that_is_missing_old_or_damaged_is_a_warning(
    filled: Library, folders: Folders
) -> None:
    def warned() -> bool:
        return "copy-outdated" in by_code(list(filled.doctor()))

    sound = folders.store_copy.read_bytes()
    in_step = warned()
    folders.store_copy.write_bytes(sound[: len(sound) // 2])
    damaged = warned()
    folders.store_copy.unlink()
    missing = warned()
    filled.keep_copy()
    filled.remove("folder")

    assert (in_step, damaged, missing, warned()) == (False, True, True, True)


def test_no_copy_is_wanted_of_a_very_large_library(filled: Library, folders: Folders) -> None:
    filled.close()
    folders.store_copy.unlink()
    enlarge(folders.store_file, LARGEST_COPIED + 4096)

    with closing(Library.open(folders, starter=False)) as library:
        [copy] = by_code(list(library.doctor()))["copy"]

    assert copy.message == "none is kept of a library of this size"


def test_a_lost_index_is_an_error_with_the_command_that_mends_it(
    filled: Library, folders: Folders
) -> None:
    shutil.rmtree(folders.index_folder)

    findings = by_code(list(filled.doctor()))

    assert findings["index-unusable"][0].severity is Severity.ERROR
    assert "glossary reindex" in findings["index-unusable"][0].message


def test_a_byte_that_turned_over_in_the_index_is_found_and_mended(
    filled: Library, folders: Folders
) -> None:
    largest = max(
        (file for file in folders.index_folder.rglob("*") if file.is_file()),
        key=lambda file: file.stat().st_size,
    )
    times = largest.stat()
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 0xFF
    largest.write_bytes(data)

    before = {finding.severity for finding in filled.doctor()}
    for _step in filled.reindex():
        pass
    after = {finding.severity for finding in filled.doctor()}

    assert times.st_size == len(data)
    assert Severity.ERROR in before
    assert after == {Severity.INFO}


def test_an_index_of_older_content_is_out_of_step(filled: Library, folders: Folders) -> None:
    write_behind_our_back(folders, "UPDATE generations SET id = 'put back from a backup'")

    findings = by_code(list(filled.doctor()))

    assert "index-unusable" in findings
    assert not filled.is_indexed()
