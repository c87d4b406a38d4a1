"""What there was to say of a file that has not changed is said again, and the file is not read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.model.report import ImportCounts, ImportReport, Progress, Severity
from glossary_app.store.store import Store

ImportAll = Callable[[Path], tuple[ImportReport, list[Progress]]]

HEADER = "term:en-US,term:ja-JP,term:fr-FR,definition:en-US\n"
ROWS = "cache,キャッシュ,cache,Keeps things at hand.\nqueue,待ち行列,file,Holds what waits.\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(HEADER + ROWS, "utf-8")
    return path


def remembered(store: Store, path: str) -> list[str]:
    """The codes of what is kept of a file that is skipped; asked as the next import asks."""
    root = store.roots_of("terms")[0]
    glossary = store.glossary("terms")
    with store.importing(glossary, root, "csv 2") as session:
        found = [remark.code for remark in session.remarks_of(path)]
        session.rollback()
    return found


def test_what_was_left_aside_is_told_again(
    table: Path, store: Store, import_all: ImportAll
) -> None:
    first, _ = import_all(table)

    second, _ = import_all(table)

    assert first.findings
    assert all(finding.severity is not Severity.ERROR for finding in first.findings)
    assert second.findings == first.findings
    assert second.counts == ImportCounts(unchanged=2)
    assert remembered(store, "terms.csv") == [finding.code for finding in first.findings]


def test_a_file_with_a_refused_row_is_read_again(
    table: Path, store: Store, import_all: ImportAll
) -> None:
    table.write_text(f"{HEADER}{ROWS},,,A meaning without a term.\n", "utf-8")
    first, _ = import_all(table)

    second, _ = import_all(table)

    assert first.failed == second.failed == 1
    assert second.findings == first.findings
    assert remembered(store, "terms.csv") == []


def test_a_mended_file_says_nothing_of_what_it_was(
    table: Path, store: Store, import_all: ImportAll
) -> None:
    import_all(table)
    table.write_text("term:en-US,term:ja-JP\ncache,キャッシュ\n", "utf-8")

    mended, _ = import_all(table)

    assert mended.findings == ()
    assert remembered(store, "terms.csv") == []
