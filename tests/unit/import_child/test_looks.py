"""A child that looks at sources, one order after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from glossary_app.import_child.wire import (
    ImportOrder,
    Message,
    read_message,
    write_order,
)
from glossary_app.library.library import Library
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Progress
from glossary_app.paths import Folders, folders_below


def ask(*orders: ImportOrder) -> list[Message]:
    """What a real child says to these orders, each written when the one before is answered."""
    command = (sys.executable, "-m", "glossary_app.import_child.process")
    said: list[Message] = []
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for order in orders:
            child.stdin.write(write_order(order))
            child.stdin.flush()
            for line in child.stdout:
                message = read_message(line)
                assert message is not None
                if not isinstance(message, Progress):
                    said.append(message)
                if not isinstance(message, Progress) and is_last(message):
                    break
        child.stdin.close()
        assert child.wait(timeout=30) == 0
    return said


def is_last(message: Message) -> bool:
    return not isinstance(message, SourceLook) or message.is_counted


def look_order(folders: Folders, path: Path, options: ImportOptions) -> ImportOrder:
    return ImportOrder(folders, (path,), starter=False, options=options, looks_only=True)


def test_a_source_is_shown_first_and_then_counted_and_nothing_is_stored(tmp_path: Path) -> None:
    table = tmp_path / "optics.csv"
    table.write_text("English,和訳,Owner\nlens,レンズ,Lab\nprism,プリズム,Lab\n", "utf-8")
    folders = folders_below(tmp_path / "data")

    shown, counted, fault = ask(
        look_order(folders, table, ImportOptions()),
        look_order(folders, tmp_path / "gone.csv", ImportOptions()),
    )

    assert isinstance(shown, SourceLook)
    assert isinstance(counted, SourceLook)
    assert not shown.is_counted
    assert shown.tables[0].rows[0] == ("lens", "レンズ", "Lab")
    assert counted.report.counts.added == 2
    assert getattr(fault, "code", "") == "source"
    library = Library.open(folders, starter=False)
    assert library.glossaries() == ()
    library.close()


def test_pages_of_ours_ask_nothing_and_pages_of_others_do(tmp_path: Path) -> None:
    page = tmp_path / "notes" / "en" / "tide.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Tide\n---\nThe rise and fall of the sea.\n", "utf-8")
    table = tmp_path / "ours.csv"
    table.write_text("id,term:en-US,definition:en-US\ntide,Tide,The sea rises.\n", "utf-8")
    folders = folders_below(tmp_path / "data")

    notes, _, ours, _ = ask(
        look_order(folders, tmp_path / "notes", ImportOptions()),
        look_order(folders, table, ImportOptions()),
    )

    assert isinstance(notes, SourceLook)
    assert isinstance(ours, SourceLook)
    assert not notes.needs_no_question
    assert ours.needs_no_question
