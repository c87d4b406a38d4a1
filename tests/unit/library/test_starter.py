"""A new library has the starter glossary, made or copied."""

from __future__ import annotations

import threading
from pathlib import Path

from glossary_app.library.library import Library
from glossary_app.library.starter import PREBUILT_FOLDER, create_store, import_starter
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import JA_JP
from glossary_app.paths import folders_below
from glossary_app.resource_files import resource
from glossary_app.store.store import Store


def test_a_new_library_can_be_searched_at_once(tmp_path: Path) -> None:
    library = Library.open(folders_below(tmp_path), starter=True)

    answer = library.search(SearchRequest("過学習", JA_JP))

    assert str(answer.hits[0].ref) == "starter/overfitting"
    assert library.is_indexed()
    library.close()


def test_without_the_starter_it_stays_out_for_good(tmp_path: Path) -> None:
    Library.open(folders_below(tmp_path), starter=False).close()

    library = Library.open(folders_below(tmp_path), starter=True)

    assert library.glossaries() == ()
    library.close()


def test_the_prebuilt_library_equals_an_import(tmp_path: Path) -> None:
    assert resource(PREBUILT_FOLDER).is_dir(), "make it with packaging/prebuild_starter.py"
    copied = Library.open(folders_below(tmp_path / "copied"), starter=True)
    imported = Store.open(tmp_path / "imported.db")
    import_starter(imported, tmp_path / "index")

    assert copied.entry_count() == imported.entry_count(None) > 0
    for summary in copied.summaries():
        assert copied.entry(summary.ref) == imported.entry(summary.ref)
    assert copied.glossaries() == imported.glossaries()
    copied.close()
    imported.close()


def test_two_first_starts_at_once_share_one_library(tmp_path: Path) -> None:
    folders = folders_below(tmp_path)
    starts = [
        threading.Thread(target=create_store, args=(folders,), kwargs={"starter": True})
        for _ in range(2)
    ]

    for start in starts:
        start.start()
    for start in starts:
        start.join()

    store = Store.open(folders.store_file)
    assert [glossary.id for glossary in store.glossaries()] == ["starter"]
    assert [path.name for path in folders.data.iterdir() if path.name.startswith(".new")] == []
    store.close()
