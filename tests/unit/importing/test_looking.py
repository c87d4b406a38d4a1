"""A source can be looked at before it is imported, and what was chosen for it is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glossary_app.importing.looking import look_at_source, propose
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import ColumnChoice, TableChoices
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import JA_JP
from glossary_app.model.report import ImportReport, Outcome, PartChange, Progress
from glossary_app.store.store import Store

Import = Callable[..., tuple[ImportReport, list[Progress]]]

TABLE = "ことば,owner\n在庫,置いてある品物のこと\n棚,置く所のこと\n"
CHOICES = TableChoices(columns=(ColumnChoice("owner", Role.DEFINITION, JA_JP),))


def written(path: Path, text: str = TABLE) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def looked(path: Path, store: Store, options: ImportOptions | None = None) -> SourceLook:
    steps = look_at_source(path, options or ImportOptions(), store, path.parent / "index")
    while True:
        try:
            next(steps)
        except StopIteration as end:
            look: SourceLook = end.value
            return look


def test_a_look_shows_rows_and_counts_and_stores_nothing(store: Store, tmp_path: Path) -> None:
    look = looked(written(tmp_path / "terms.csv"), store)

    (table,) = look.tables
    assert table.rows[0] == ("在庫", "置いてある品物のこと")
    assert (look.glossary.id, look.is_known, look.needs_no_question) == ("terms", False, False)
    assert look.report.counts.added == 2
    assert store.glossaries() == ()


def test_a_table_with_headers_of_ours_needs_no_question(store: Store, tmp_path: Path) -> None:
    file = written(tmp_path / "terms.csv", "id,term:en-US,term:ja-JP,tags\na,stock,在庫,x\n")

    assert propose(file, ImportOptions(), store).needs_no_question


def test_what_was_chosen_counts_at_the_next_import(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    file = written(tmp_path / "terms.csv")
    import_all(file, ImportOptions(choices=CHOICES))

    again = propose(file, ImportOptions(), store)
    report, _ = import_all(file)

    assert again.choices == CHOICES
    assert again.tables[0].decisions.columns[1].role is Role.DEFINITION
    assert report.counts.unchanged == 2


def test_another_choice_reads_equal_rows_anew_and_says_what_changes(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    file = written(tmp_path / "terms.csv")
    import_all(file)

    report, _ = import_all(file, ImportOptions(choices=CHOICES))

    assert report.counts.updated == 2
    assert report.changes[0].outcome is Outcome.UPDATED
    assert report.changes[0].parts == (PartChange("definition", "", "置いてある品物のこと"),)


def test_what_is_removed_is_named(store: Store, import_all: Import, tmp_path: Path) -> None:
    file = written(tmp_path / "terms.csv")
    import_all(file)
    written(file, TABLE.replace("棚,置く所のこと\n", ""))

    report, _ = import_all(file, ImportOptions(dry_run=True))

    (change,) = report.changes
    assert (change.outcome, change.headword) == (Outcome.REMOVED, "棚")


def test_a_pasted_table_is_a_source_like_any_other(store: Store, tmp_path: Path) -> None:
    options = ImportOptions(pasted="stock\t在庫\nshelf\t棚\n", title="倉庫の用語")

    look = looked(tmp_path / "pasted", store, options)

    assert look.report.counts.added == 2
    assert look.glossary.titles == ((JA_JP, "倉庫の用語"),)
    assert look.tables[0].decisions.delimiter == "\t"


def test_a_second_file_of_one_name_becomes_a_glossary_of_its_own(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    first = written(tmp_path / "north" / "terms.csv")
    second = written(tmp_path / "south" / "terms.csv", TABLE.replace("品物", "荷物"))
    import_all(first)

    report, _ = import_all(second)
    again, _ = import_all(second)
    joined, _ = import_all(second, ImportOptions(glossary="terms"))

    assert report.glossary == again.glossary == "terms-2"
    assert [finding.code for finding in report.findings if finding.code == "own-name"]
    assert joined.glossary == "terms"
