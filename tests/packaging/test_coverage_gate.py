"""The coverage bars are held for the whole program and for the packages that hold its truth."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coverage_gate import BARS, Bar, below_their_bar


def a_report(folder: Path, **covered_of_hundred: int) -> Path:
    files = {
        f"glossary_app/{name.replace('__', '/')}.py": {
            "summary": {
                "num_statements": 80,
                "num_branches": 20,
                "covered_lines": min(covered, 80),
                "covered_branches": max(covered - 80, 0),
            }
        }
        for name, covered in covered_of_hundred.items()
    }
    path = folder / "coverage.json"
    path.write_text(json.dumps({"files": files}), "utf-8")
    return path


def test_a_program_over_all_its_bars_has_no_shortfall(tmp_path: Path) -> None:
    report = a_report(tmp_path, model__entry=100, store__database=95, gui__app=80)

    assert below_their_bar(report) == ()


def test_a_package_under_its_bar_is_named(tmp_path: Path) -> None:
    report = a_report(tmp_path, model__entry=100, store__database=94, gui__app=100)

    (shortfall,) = below_their_bar(report)

    assert shortfall == "coverage of glossary_app/store is 94.0 %, below its bar of 95 %"


def test_the_whole_counts_files_together(tmp_path: Path) -> None:
    report = a_report(tmp_path, model__entry=100, gui__app=79)

    (shortfall,) = below_their_bar(report)

    assert shortfall.startswith("coverage of glossary_app is 89.5 %")


def test_a_name_that_only_begins_alike_is_another_folder(tmp_path: Path) -> None:
    report = a_report(tmp_path, store_tools=0)

    assert below_their_bar(report, (Bar("glossary_app/store", 95),)) == ()


@pytest.mark.parametrize("bar", BARS, ids=[bar.folder for bar in BARS])
def test_every_bar_stands_over_a_real_folder(bar: Bar) -> None:
    folder = Path(__file__).parents[2] / bar.folder

    assert [*folder.rglob("*.py")]
