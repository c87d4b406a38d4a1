"""The window and its importing child understand each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.errors import CancelledError, GlossaryError, SourceError
from glossary_app.import_child.wire import (
    ImportOrder,
    read_message,
    read_order,
    write_message,
    write_order,
)
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Progress,
    Severity,
    Stage,
)
from glossary_app.paths import folders_below


def test_an_order_comes_back_as_it_was_written(tmp_path: Path) -> None:
    order = ImportOrder(folders_below(tmp_path), (tmp_path / "用語 集.zip",), starter=False)

    line = write_order(order)

    assert line.count("\n") == 1
    assert read_order(line) == order


@pytest.mark.parametrize(
    "message",
    [
        Progress(Stage.INDEXING, 7, 89, "ja/抽象化.md"),
        ImportReport(
            "cncf",
            ImportCounts(added=3, removed=1),
            1,
            (
                Finding("en/cache.md", 4, Severity.ERROR, "bad-status", "not known", ("Don", "e")),
                Finding("_index.md", 0, Severity.INFO, "not-a-term", "no term"),
            ),
        ),
        ImportReport("", ImportCounts(), 0),
    ],
)
def test_a_message_comes_back_as_it_was_written(message: Progress | ImportReport) -> None:
    line = write_message(message)

    assert line.endswith("\n")
    assert read_message(line) == message


def test_a_fault_keeps_its_code_and_its_fields() -> None:
    fault = SourceError("downloads/用語.xyz", "no known format", "convert it")

    read = read_message(write_message(fault))

    assert isinstance(read, GlossaryError)
    assert (read.code, read.args) == ("source", fault.args)


def test_a_cancelled_import_is_told_by_its_code() -> None:
    read = read_message(write_message(CancelledError("", "stopped")))

    assert isinstance(read, GlossaryError)
    assert read.code == CancelledError.code


@pytest.mark.parametrize(
    "line",
    ["", "hello from a library", "{}", "[1]", '{"progress": 3}', '{"progress": {"stage": "x"}}'],
)
def test_anything_else_on_the_pipe_is_passed_over(line: str) -> None:
    assert read_message(line) is None


def test_each_source_of_an_order_has_its_options(tmp_path: Path) -> None:
    paths = (tmp_path / "optics.csv", tmp_path / "ports.csv")
    each = (ImportOptions(title="光学"), ImportOptions(glossary="ports"))
    order = ImportOrder(folders_below(tmp_path), paths, each=each)

    again = read_order(write_order(order))

    assert again.sources == tuple(zip(paths, each, strict=True))


def test_without_options_of_its_own_a_source_has_those_of_the_order(tmp_path: Path) -> None:
    paths = (tmp_path / "optics.csv", tmp_path / "ports.csv")
    options = ImportOptions(glossary="all")

    order = ImportOrder(folders_below(tmp_path), paths, options=options)

    assert order.sources == ((paths[0], options), (paths[1], options))
