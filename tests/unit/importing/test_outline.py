"""A pack is looked into before it is imported."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.errors import SourceError
from glossary_app.importing.outline import outline_pack
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US
from glossary_app.model.report import ImportReport
from glossary_app.store.store import Store

MANIFEST = """id = "optics"

[titles]
en-US = "Optics"
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    made = tmp_path / "some file.glossary"
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("glossary.toml", MANIFEST)
        archive.writestr("README.md", "# About this pack")
        archive.writestr("picture.png", b"")
        for name in ("en-US/lens.md", "ja-JP/lens.md", "en-US/prism.md"):
            archive.writestr(name, "# Lens")
    return made


def test_a_pack_tells_its_title_and_counts_an_entry_once(pack: Path, store: Store) -> None:
    outline = outline_pack(pack, store)

    assert outline.glossary.id == "optics"
    assert outline.glossary.title(EN_US) == "Optics"
    assert (outline.entries, outline.is_known) == (2, False)


def test_a_pack_whose_glossary_is_there_is_known(pack: Path, store: Store) -> None:
    with store.importing(Glossary("optics"), "elsewhere", "csv"):
        """An empty glossary of this name."""

    assert outline_pack(pack, store).is_known


@pytest.mark.parametrize("content", [b"", b"no archive"])
def test_what_is_no_pack_is_refused(tmp_path: Path, store: Store, content: bytes) -> None:
    file = tmp_path / "broken.glossary"
    file.write_bytes(content)

    with pytest.raises(SourceError):
        outline_pack(file, store)


def test_looking_changes_nothing(pack: Path, store: Store) -> None:
    generation = store.generation()

    outline_pack(pack, store)

    assert store.generation() == generation
    assert store.glossaries() == ()


def test_a_pack_says_whose_id_it_bears(
    pack: Path, store: Store, import_all: Callable[..., tuple[ImportReport, object]]
) -> None:
    theirs = Glossary("optics", ((EN_US, "The optician's own"),), origin="optician.glossary")
    with store.importing(theirs, "elsewhere", "csv"):
        """An empty glossary of this name."""

    report, _ = import_all(pack)

    outline = outline_pack(pack, store)
    assert outline.installed is not None
    (found,) = (each for each in report.findings if each.code == "takes-over")
    assert found.values == ("The optician's own", "optics", "optician.glossary")
