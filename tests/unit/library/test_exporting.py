"""What leaves the library: the gate, the places, the names."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.errors import FormatError, NotFoundError, UsageError
from glossary_app.formats.pack import read_pack_manifest
from glossary_app.library.export_options import ExportOptions
from glossary_app.library.library import Library
from glossary_app.model.glossary import GivenNames
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import JA_JP
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import ImportReport

DATA = Path(__file__).parents[2] / "data"

Import = Callable[[Path], ImportReport]

_MANIFEST = 'id = "{id}"\ntrust = "{trust}"\nlocales = ["en-US"]\n\n[titles]\nen-US = "Pack"\n'
_PAGE = """# {slug}

> Term page.

- Canonical URL: https://terms.example.org/en-US/core/{slug}
- Locale: en-US
- Content tier: db_backed
- Quality: {quality}
- Publication status: published
- Schema version: core-reviewed-term-ai-handoff-v2
- Compatible with: core-reviewed-term-ai-handoff-v1
- Content hash: 1111111111111111111111111111111111111111111111111111111111111111
- Trust policy: example-trust-policy-v1

## Short Definition

A page of quality {quality}.
"""
QUALITIES = ("verified", "reviewed", "draft", "unrated", "looked-at")


def pack_of_every_quality(folder: Path, trust: TrustPolicy) -> Path:
    """A pack with one page for each quality."""
    pages = folder / "en-US"
    pages.mkdir(parents=True)
    manifest = _MANIFEST.format(id="qualities", trust=trust)
    (folder / "glossary.toml").write_text(manifest, encoding="utf-8")
    for quality in QUALITIES:
        text = _PAGE.format(slug=f"{quality}-page", quality=quality)
        (pages / f"{quality}-page.md").write_text(text, encoding="utf-8")
    return folder


def names_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("quality", QUALITIES)
@pytest.mark.parametrize("trust", TrustPolicy)
@pytest.mark.parametrize("told", [False, True])
def test_the_gate_of_a_glossary_is_its_trust_policy(
    library: Library,
    import_into: Import,
    tmp_path: Path,
    quality: str,
    trust: TrustPolicy,
    told: bool,  # noqa: FBT001 - a table's column
) -> None:
    import_into(pack_of_every_quality(tmp_path / "pack", trust))

    report = library.export(
        ExportOptions("qualities", output=tmp_path / "out", include_drafts=told)
    )

    handed_on = f"en-US/{quality}-page.md" in names_below(tmp_path / "out")
    may_pass = told or trust is TrustPolicy.MARKED or quality in ("verified", "reviewed")
    assert handed_on is may_pass
    assert report.pages + report.withheld == len(QUALITIES)


def test_a_page_marked_as_draft_is_held_back_whatever_its_quality(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    pack = pack_of_every_quality(tmp_path / "pack", TrustPolicy.REVIEWED_ONLY)
    page = pack / "en-US" / "verified-page.md"
    text = page.read_text(encoding="utf-8").replace("status: published", "status: draft")
    page.write_text(text, encoding="utf-8")
    import_into(pack)

    library.export(ExportOptions("qualities", output=tmp_path / "out"))

    exported = names_below(tmp_path / "out") - {"glossary.toml"}
    assert exported == {"en-US/reviewed-page.md"}


def test_a_table_goes_through_the_same_gate(filled: Library) -> None:
    report = filled.export(ExportOptions("reviewed", "csv"))

    text = report.data.decode("utf-8-sig")
    assert "Cache" in text
    assert "drops entries" not in text
    assert (report.pages, report.withheld) == (2, 1)


def test_nothing_to_hand_on_says_how_to_get_at_drafts(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    pack = pack_of_every_quality(tmp_path / "pack", TrustPolicy.REVIEWED_ONLY)
    for trusted in ("verified", "reviewed"):
        (pack / "en-US" / f"{trusted}-page.md").unlink()
    import_into(pack)

    with pytest.raises(UsageError, match="--include-drafts"):
        library.export(ExportOptions("qualities"))


def test_a_folder_gets_a_manifest_and_a_file_for_each_page(filled: Library, tmp_path: Path) -> None:
    report = filled.export(ExportOptions("reviewed", output=tmp_path / "deep" / "out"))

    out = tmp_path / "deep" / "out"
    assert names_below(out) == {"glossary.toml", "en-US/cache.md", "ja-JP/cache.md"}
    manifest = read_pack_manifest((out / "glossary.toml").read_bytes(), "glossary.toml")
    assert (manifest.id, manifest.trust) == ("reviewed", TrustPolicy.REVIEWED_ONLY)
    assert (report.files, report.pages) == (3, 2)


@pytest.mark.parametrize("name", ["cache.glossary", "cache.zip", "CACHE.ZIP"])
def test_an_archive_holds_what_a_folder_would(filled: Library, tmp_path: Path, name: str) -> None:
    filled.export(ExportOptions("reviewed", output=tmp_path / "out" / name))

    with zipfile.ZipFile(tmp_path / "out" / name) as archive:
        assert set(archive.namelist()) == {"glossary.toml", "en-US/cache.md", "ja-JP/cache.md"}
        exported = archive.read("ja-JP/cache.md")
    assert exported == (DATA / "reviewed" / "ja-JP" / "cache.md").read_bytes()
    assert [path.name for path in (tmp_path / "out").iterdir()] == [name]


def test_one_table_is_one_file(filled: Library, tmp_path: Path) -> None:
    report = filled.export(ExportOptions("folder", "tsv", tmp_path / "terms.tsv"))

    assert (report.files, report.pages) == (1, 3)
    assert (tmp_path / "terms.tsv").read_text(encoding="utf-8").startswith("id\t")


def test_a_table_into_a_folder_gets_a_name_of_its_own(filled: Library, tmp_path: Path) -> None:
    filled.export(ExportOptions("folder", "csv", tmp_path))

    assert "folder.csv" in names_below(tmp_path)


def test_several_pages_do_not_fit_into_one_file(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a folder"):
        filled.export(ExportOptions("reviewed", output=tmp_path / "all.md"))

    assert not (tmp_path / "all.md").exists()


def test_a_second_export_replaces_the_first_and_leaves_other_files(
    filled: Library, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    filled.export(ExportOptions("reviewed", output=out))
    (out / "en-US" / "cache.md").write_text("changed by hand", encoding="utf-8")
    (out / "mine.txt").write_text("keep me", encoding="utf-8")

    filled.export(ExportOptions("reviewed", output=out))

    original = (DATA / "reviewed" / "en-US" / "cache.md").read_bytes()
    assert (out / "en-US" / "cache.md").read_bytes() == original
    assert (out / "mine.txt").read_text(encoding="utf-8") == "keep me"


@pytest.mark.parametrize(
    ("format_name", "glossary", "error"),
    [
        ("po", "reviewed", FormatError),
        ("docx", "reviewed", FormatError),
        ("csv", "nothing", NotFoundError),
    ],
)
def test_what_cannot_be_written_is_refused(
    filled: Library, format_name: str, glossary: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        filled.export(ExportOptions(glossary, format_name))


@pytest.mark.parametrize("output", ["in-the-way/out", "in-the-way/terms.glossary", "in-the-way"])
def test_a_place_that_cannot_be_written_is_a_fault_in_plain_words(
    filled: Library, tmp_path: Path, output: str
) -> None:
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")

    with pytest.raises(UsageError, match="cannot be written") as raised:
        filled.export(ExportOptions("reviewed", output=tmp_path / output))

    assert "--output" in raised.value.now
    assert (tmp_path / "in-the-way").read_text(encoding="utf-8") == "a file"


def test_an_export_that_fails_leaves_the_older_file_and_no_draft(
    filled: Library, tmp_path: Path
) -> None:
    pack = tmp_path / "cache.glossary"
    pack.mkdir()
    (pack / "precious").write_text("a folder of that name", encoding="utf-8")

    with pytest.raises(UsageError, match="cannot be written"):
        filled.export(ExportOptions("reviewed", output=pack))

    assert names_below(tmp_path) >= {"cache.glossary/precious"}
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".new")]


@pytest.mark.parametrize("slug", ["..", "CON", "a?b*c", "見積もり", "100%", "...", "a b"])
def test_names_of_entries_never_lead_out_of_the_folder(
    library: Library, import_into: Import, tmp_path: Path, slug: str
) -> None:
    table = tmp_path / "names.csv"
    table.write_text(f"id,term:en-US,definition:en-US\n{slug},Term,Text.\n", encoding="utf-8")
    import_into(table)
    out = tmp_path / "exports" / "out"

    report = library.export(ExportOptions("names", output=out, include_drafts=True))

    written = [path for path in names_below(tmp_path / "exports") if path.endswith(".md")]
    assert report.pages == len(written) == 1
    assert written[0].startswith("out/en-US/")
    assert not set('\\:*?"<>|') & set(written[0])


@pytest.mark.parametrize("slug", [".hidden", "..", "con", "Nul.txt", "COM1"])
def test_a_page_under_a_name_that_systems_keep_for_themselves_comes_back(
    library: Library, import_into: Callable[..., ImportReport], tmp_path: Path, slug: str
) -> None:
    table = tmp_path / "names.csv"
    table.write_text(f"id,term:en-US,definition:en-US\n{slug},Term,Text.\n", encoding="utf-8")
    import_into(table)

    library.export(ExportOptions("names", output=tmp_path / "out", include_drafts=True))
    report = import_into(tmp_path / "out", ImportOptions(glossary="again"))

    assert report.counts.added == 1
    [name] = [path.name for path in (tmp_path / "out" / "en-US").iterdir()]
    assert name.startswith("%")


def test_what_was_exported_comes_back_as_the_same_entries(
    filled: Library, import_into: Callable[..., ImportReport], tmp_path: Path
) -> None:
    filled.export(ExportOptions("folder", output=tmp_path / "out", include_drafts=True))

    report = import_into(tmp_path / "out", ImportOptions(glossary="again"))

    assert (report.counts.added, report.failed) == (2, 0)
    again = {summary.ref.slug: summary.headwords for summary in filled.summaries("again")}
    before = {summary.ref.slug: summary.headwords for summary in filled.summaries("folder")}
    assert again == before


def test_a_pack_goes_out_under_the_names_that_the_user_gave(
    filled: Library, tmp_path: Path
) -> None:
    filled.set_given("folder", GivenNames("Web terms: ours", "Web", "Web team, CC BY 4.0"))

    filled.export(ExportOptions("folder", "handoff-markdown", tmp_path, include_drafts=True))

    manifest = read_pack_manifest((tmp_path / "glossary.toml").read_bytes(), "glossary.toml")
    assert manifest.title(JA_JP) == "Web terms: ours"
    assert (manifest.short_name, manifest.attribution) == ("Web", "Web team, CC BY 4.0")


def test_entries_of_several_glossaries_credit_them_all(filled: Library, tmp_path: Path) -> None:
    filled.set_given("folder", GivenNames(attribution="Web team"))
    filled.set_given("reviewed", GivenNames(attribution="Review board"))
    entries = tuple(summary.ref for summary in filled.summaries())
    options = ExportOptions("chosen", "handoff-markdown", tmp_path, True, entries)

    filled.export(options)

    manifest = read_pack_manifest((tmp_path / "glossary.toml").read_bytes(), "glossary.toml")
    assert set(manifest.attribution.split("; ")) == {"Web team", "Review board"}
