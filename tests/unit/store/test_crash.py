"""A process that dies in the middle of an import takes nothing with it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from glossary_app.store.store import Store
from tests.unit.store.pages import abstraction, import_pages, ref, source_page

# Imports without end, and says when enough is written to have reached the disk.
IMPORTING = """
import sys
from pathlib import Path
from glossary_app.store.store import Store
from tests.unit.store.pages import AI, ROOT, source_page

store = Store.open(Path(sys.argv[1]))
with store.importing(AI, ROOT, "handoff-markdown") as session:
    number = 0
    while True:
        session.save(source_page(f"term-{number}", "Term " * 200))
        number += 1
        if number == 6000:
            print("under way", flush=True)
"""


def test_a_killed_import_leaves_the_old_content(store: Store, store_file: Path) -> None:
    import_pages(store, abstraction())
    generation = store.generation()
    store.close()
    root = Path(__file__).resolve().parents[3]
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORTING, store_file],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout
        started = process.stdout.readline()
        journal_size = store_file.with_name("glossaries.db-wal").stat().st_size
        process.kill()

    with closing(Store.open(store_file)) as reopened:
        assert started == "under way\n"
        assert journal_size > 1_000_000
        assert reopened.generation() == generation
        assert reopened.source_pages(ref("abstraction")) == abstraction()
        assert reopened.entry_count(None) == 1
        assert reopened.faults() == ()
        assert import_pages(reopened, [source_page("model", "Model")]).added == 1
