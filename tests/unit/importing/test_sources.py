"""What may be given to an import: folders, archives, packs, tables, and things that are none."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.errors import FormatError, SourceError
from glossary_app.importing.plan import glossary_id
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import ImportCounts, ImportReport, Progress, Severity
from glossary_app.store.store import Store

DATA = Path(__file__).parents[2] / "data"

Import = Callable[..., tuple[ImportReport, list[Progress]]]

MANIFEST = """id = "team"
licence = "CC-BY-4.0"
version = "2.1"
locales = ["en-US", "ja-JP"]
trust = "{trust}"

[titles]
en-US = "Team terms"
ja-JP = "チームの用語"
"""


def zipped(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as target:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                target.write(file, file.relative_to(folder).as_posix())
    return archive


def pack(folder: Path, trust: str = "marked") -> Path:
    shutil.copytree(DATA / "reviewed", folder)
    (folder / "glossary.toml").write_text(MANIFEST.format(trust=trust), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["reviewed.zip", "reviewed.glossary"])
def test_an_archive_brings_what_its_folder_would(
    store: Store, import_all: Import, tmp_path: Path, name: str
) -> None:
    report, _ = import_all(zipped(DATA / "reviewed", tmp_path / name))

    assert replace(report, changes=()) == ImportReport("reviewed", ImportCounts(added=2), 0)
    cache = store.entry(EntryRef("reviewed", "cache"))
    assert cache is not None
    assert cache.headwords == ((EN_US, "Cache"), (JA_JP, "キャッシュ"))


def test_an_archive_after_its_folder_changes_nothing(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    folder = shutil.copytree(DATA / "reviewed", tmp_path / "reviewed")
    import_all(folder)
    before = store.generation()

    report, _ = import_all(zipped(folder, tmp_path / "reviewed.zip"))

    assert report.counts == ImportCounts(unchanged=2)
    assert store.generation() == before


@pytest.mark.parametrize("is_zipped", [False, True])
def test_a_pack_says_itself_what_it_is(
    store: Store,
    import_all: Import,
    tmp_path: Path,
    is_zipped: bool,  # noqa: FBT001 - a table's column
) -> None:
    source = pack(tmp_path / "downloads")
    if is_zipped:
        source = zipped(source, tmp_path / "from-aiko.glossary")

    report, _ = import_all(source)

    glossary = store.glossary("team")
    assert report.glossary == "team"
    assert glossary.title(JA_JP) == "チームの用語"
    assert (glossary.licence, glossary.version) == ("CC-BY-4.0", "2.1")
    assert glossary.trust is TrustPolicy.MARKED


def test_a_new_version_of_a_pack_changes_what_it_says_of_itself(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    source = pack(tmp_path / "team")
    import_all(source)
    manifest = (source / "glossary.toml").read_text(encoding="utf-8")
    (source / "glossary.toml").write_text(manifest.replace("2.1", "2.2"), encoding="utf-8")

    report, _ = import_all(source)

    assert store.glossary("team").version == "2.2"
    assert report.counts == ImportCounts(unchanged=2)


def test_a_pack_may_be_imported_under_another_name(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    source = pack(tmp_path / "team")

    import_all(source, ImportOptions(glossary="Team, old"))

    assert [glossary.id for glossary in store.glossaries()] == ["team-old"]
    assert store.glossary("team-old").title(EN_US) == "Team terms"


@pytest.mark.parametrize(
    "manifest", ["id = ", "version = '1'", "id = 'team'\ntrust = 'blindly'\n", "\x00", "id = 3"]
)
def test_a_manifest_that_makes_no_sense_refuses_the_pack(
    store: Store, import_all: Import, tmp_path: Path, manifest: str
) -> None:
    source = pack(tmp_path / "team")
    (source / "glossary.toml").write_text(manifest, encoding="utf-8")

    with pytest.raises(SourceError, match="mend the manifest"):
        import_all(source)

    assert store.glossaries() == ()


def test_handoff_pages_are_handed_on_when_reviewed_and_others_with_their_mark(
    store: Store, import_all: Import
) -> None:
    import_all(DATA / "reviewed")
    import_all(DATA / "folder")

    assert store.glossary("reviewed").trust is TrustPolicy.REVIEWED_ONLY
    assert store.glossary("folder").trust is TrustPolicy.MARKED


def test_notes_beside_a_table_are_read_whole_and_other_files_are_named(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    mixed = Path(shutil.copytree(DATA / "reviewed", tmp_path / "mixed"))
    (mixed / "more.csv").write_text("id,term:en-US\nqueue,Queue\n", encoding="utf-8")
    (mixed / "logo.svg").write_text("<svg/>", encoding="utf-8")

    report, _ = import_all(mixed)

    remarks = {(found.path, found.code, found.values[-1]) for found in report.findings}
    assert ("", "read-as", "more.csv") in remarks
    assert ("logo.svg", "other-file") in {(path, code) for path, code, _ in remarks}
    assert report.failed == 0
    assert store.entry(EntryRef("mixed", "queue"))
    assert store.entry(EntryRef("mixed", "cache"))


def test_the_format_that_is_named_wins_over_the_one_that_fits(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    mixed = Path(shutil.copytree(DATA / "reviewed", tmp_path / "mixed"))
    (mixed / "more.csv").write_text("id,term:en-US\nqueue,Queue\n", encoding="utf-8")

    report, _ = import_all(mixed, ImportOptions("csv"))

    assert report.counts == ImportCounts(added=1)
    assert [summary.ref.slug for summary in store.summaries("mixed")] == ["queue"]


def test_an_unknown_format_is_refused_with_the_known_ones(store: Store, import_all: Import) -> None:
    with pytest.raises(FormatError) as raised:
        import_all(DATA / "reviewed", ImportOptions("docx"))

    assert "handoff-markdown" in raised.value.now
    assert store.glossaries() == ()


def test_a_source_in_which_nothing_fits_the_named_format_brings_nothing(
    store: Store, import_all: Import
) -> None:
    report, _ = import_all(DATA / "reviewed", ImportOptions("tsv"))

    assert report.findings[-1].code == "nothing-imported"
    assert report.findings[-1].severity is Severity.ERROR
    assert store.glossaries() == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("header.csv", b"id,term:en-US,definition:en-US\n"),
        ("blank.md", b""),
        ("binary.tsv", bytes(range(256)) * 8),
    ],
)
def test_a_file_without_a_page_leaves_no_glossary_behind(
    store: Store, import_all: Import, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)

    report, _ = import_all(tmp_path / name)

    assert Severity.ERROR in {found.severity for found in report.findings}
    assert store.glossaries() == ()


def test_a_source_that_has_lost_all_its_pages_does_not_empty_the_glossary(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:en-US\ncache,Cache\n", encoding="utf-8")
    import_all(table)
    table.write_text("id,term:en-US\n", encoding="utf-8")

    report, _ = import_all(table)

    assert report.findings[-1].code == "nothing-imported"
    assert [summary.ref.slug for summary in store.summaries("terms")] == ["cache"]


@pytest.mark.parametrize("name", ["evil.zip", "evil.glossary"])
def test_an_archive_that_leads_out_of_itself_is_refused_whole(
    store: Store, import_all: Import, tmp_path: Path, name: str
) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.write(DATA / "reviewed" / "en-US" / "cache.md", "en-US/cache.md")
        archive.writestr("../../.profile", "rm -rf")

    with pytest.raises(SourceError, match="leads out"):
        import_all(tmp_path / name)

    assert store.glossaries() == ()


def test_a_damaged_file_of_an_archive_is_a_finding_and_keeps_what_was_stored(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    archive = zipped(DATA / "reviewed", tmp_path / "reviewed.zip")
    import_all(archive)
    data = bytearray(archive.read_bytes())
    at = data.index(b"Eviction drops entries")
    data[at : at + 8] = b"Evasion "
    archive.write_bytes(data)

    report, _ = import_all(archive)

    assert (report.failed, report.counts.removed) == (1, 0)
    assert [found.path for found in report.findings] == ["en-US/eviction.md"]
    eviction = store.entry(EntryRef("reviewed", "eviction"))
    assert eviction is not None
    assert eviction.pages[0].short_definition.startswith("Eviction drops")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Team Terms 2026", "team-terms-2026"),
        ("用語 集", "用語-集"),
        ("ＡＩ用語", "ai用語"),
        ("../../etc", "etc"),
        (".hidden.", "hidden"),
        ("a/b\\c", "a-b-c"),
        ("v1.2_final", "v1.2_final"),
        ("   ", "glossary"),
        ("???", "glossary"),
    ],
)
def test_an_id_is_fit_for_addresses_and_folders(name: str, made: str) -> None:
    assert glossary_id(name) == made
    assert glossary_id(made) == made
