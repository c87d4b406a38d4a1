"""The command line stops at a damaged library and says so; its doctor mends it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.unit.cli.conftest import DATA, Glossary
from tests.unit.store.damage import alter, lose_an_entry_from_its_index, spoil_all_but_the_head

_RUN = "from glossary_app.cli.main import main; main()"


def test_a_damaged_store_stops_a_command_and_the_doctor_mends_it(
    filled: Glossary, tmp_path: Path
) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    store.write_bytes(b"no database at all, but a text of some length " * 100)

    stopped = filled("search", "cache")
    mended = filled("doctor", "--mend", "--json")
    searched = filled("search", "cache")
    examined = filled("doctor")

    assert (stopped.code, stopped.out) == (2, b"")
    assert "run 'glossary doctor --mend'" in stopped.err
    codes = {finding["code"]: finding for finding in mended.json["findings"]}
    assert mended.code == 0
    assert codes["mended"]["path"] == str(store)
    assert (searched.code, examined.code) == (0, 0)


def test_the_doctor_mends_the_index_and_the_copy(filled: Glossary, tmp_path: Path) -> None:
    home = tmp_path / "home"
    copy = home / "data" / "glossaries.copy.db"
    copy.write_bytes(b"no copy")
    largest = max((home / "cache" / "index").rglob("*.*"), key=lambda file: file.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:-1] + b"?")

    before = filled("doctor")
    mended = filled("doctor", "--mend")

    assert before.code == 1
    assert "[copy-outdated]" in before.text
    assert mended.code == 0
    assert "[copy-outdated]" not in mended.text
    assert "[index]" in mended.text


def test_without_a_copy_the_doctor_begins_anew_and_says_so(
    filled: Glossary, tmp_path: Path
) -> None:
    data = tmp_path / "home" / "data"
    (data / "glossaries.copy.db").unlink()
    (data / "glossaries.db").write_bytes(b"")

    stopped = filled("list")
    mended = filled("doctor", "--mend")

    assert (stopped.code, stopped.out) == (2, b"")
    assert mended.code == 0
    assert "there was no good copy, so it is begun anew [mended]" in mended.text
    assert [file.stat().st_size for file in data.glob("glossaries.damaged-*.db")] == [0]
    assert filled("list").out == b""


def test_imports_and_removals_keep_a_copy(glossary: Glossary, tmp_path: Path) -> None:
    copy = tmp_path / "home" / "data" / "glossaries.copy.db"
    store = copy.with_name("glossaries.db")
    glossary("import", DATA / "reviewed")
    imported = b"It trades memory for time." in copy.read_bytes()
    glossary("import", DATA / "folder", "--dry-run")
    tried = b"consumer" in copy.read_bytes()
    glossary("remove", "reviewed")
    removed = b"[copy]" in glossary("doctor").out

    assert (imported, tried, removed) == (True, False, True)
    assert store.exists()


def test_damage_that_an_import_meets_is_told(filled: Glossary, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    lose_an_entry_from_its_index(store, "reviewed", "cache")
    table = tmp_path / "new.csv"
    table.write_text("id,term:en-US\nmonad,Monad\n", "utf-8")

    ended = filled("import", table)

    assert ended.code == 1
    assert "damaged" in ended.err


def test_several_doctors_at_once_mend_a_library_once(filled: Glossary, tmp_path: Path) -> None:
    home = tmp_path / "home"
    spoil_all_but_the_head(home / "data" / "glossaries.db")
    command = [sys.executable, "-c", _RUN, "--data-dir", str(home), "doctor", "--mend"]

    doctors = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(3)]
    codes = [doctor.wait() for doctor in doctors]

    assert codes == [0, 0, 0]
    assert len([*(home / "data").glob("glossaries.damaged-*.db")]) == 1
    assert b"reviewed/cache" in filled("list").out


def test_an_altered_text_is_not_handed_on_but_mended(filled: Glossary, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    before = filled("export", "--glossary", "reviewed", "--output", tmp_path / "before")
    alter(store, b"trades memory", b"trades mem0ry")

    stopped = filled("export", "--glossary", "reviewed", "--output", tmp_path / "after")
    examined = filled("doctor")
    mended = filled("doctor", "--mend")
    handed_on = filled("export", "--glossary", "reviewed", "--output", tmp_path / "mended")

    assert (stopped.code, stopped.out) == (2, b"")
    assert "a page is not as it was saved; run 'glossary doctor --mend'" in stopped.err
    assert examined.code == 1
    assert mended.code == 0
    assert (before.code, handed_on.code) == (0, 0)


def test_a_byte_in_the_schema_that_is_no_letter_is_mended(filled: Glossary, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    alter(store, b"CREATE TABLE origins", b"CRE\xd0TE TABLE origins")

    stopped = [filled(*command) for command in (("list",), ("search", "cache"), ("doctor",))]
    mended = filled("doctor", "--mend")

    assert [ended.code for ended in stopped] == [2, 2, 1]
    assert not any("bug" in ended.err for ended in stopped)
    assert mended.code == 0
    assert filled("search", "cache").code == 0
