"""An index that ships with the program serves from where it was copied to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from glossary_app.errors import IndexUnusableError
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Page
from glossary_app.search.building.index_writing import rebuild
from glossary_app.search.files.builds import current_build
from glossary_app.search.files.shipping import install_index
from glossary_app.search.index import SearchIndex

GENERATION = "g1"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    entry = Entry(EntryRef("starter", "overfitting"), (Page(JA_JP, "過学習", "覚えすぎ。"),))
    folder = tmp_path / "shipped"
    for _done in rebuild(folder, [entry], GENERATION):
        pass
    return folder


def test_a_copied_index_answers(shipped: Path, tmp_path: Path) -> None:
    install_index(shipped, tmp_path / "index")
    shutil.rmtree(shipped)

    index = SearchIndex.open(tmp_path / "index", GENERATION)

    answer = index.search(SearchRequest("過学習", JA_JP), ("starter",))
    assert [hit.headword for hit in answer.hits] == ["過学習"]
    assert index.verify() == ()
    index.close()


def test_an_index_of_another_version_is_not_copied(shipped: Path, tmp_path: Path) -> None:
    manifest = current_build(shipped) / "manifest.json"
    manifest.write_text(
        manifest.read_text("utf-8").replace('"schema_version": ', '"schema_version": 1'), "utf-8"
    )

    with pytest.raises(IndexUnusableError, match="another version"):
        install_index(shipped, tmp_path / "index")

    assert not (tmp_path / "index").exists()


def test_a_damaged_index_is_refused(shipped: Path, tmp_path: Path) -> None:
    terms = next(current_build(shipped).glob("*.trm"))
    terms.write_bytes(terms.read_bytes()[:-1] + b"\xff")

    with pytest.raises(IndexUnusableError, match="damaged"):
        install_index(shipped, tmp_path / "index")
