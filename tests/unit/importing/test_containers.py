"""Files and folders as trees of source files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from glossary_app.errors import SourceError
from glossary_app.importing.containers import LARGEST_FILE, open_source
from glossary_app.model.source import SourceFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "team-terms"
    for path in ("ja/pod.md", "en/pod.md", "en/node.md", "NOTICE", ".git/config", "en/.hidden.md"):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path, encoding="utf-8")
    return root


def test_a_folder_lists_its_files_in_order_without_hidden_ones(folder: Path) -> None:
    with open_source(folder) as tree:
        assert tree.root_name == "team-terms"
        assert tree.paths() == ("NOTICE", "en/node.md", "en/pod.md", "ja/pod.md")
        assert tree.read("ja/pod.md") == SourceFile("ja/pod.md", b"ja/pod.md")


def test_a_folder_named_by_a_dot_has_its_own_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    with open_source(Path()) as tree:
        assert tree.root_name == "team-terms"
        assert tree.read("en/pod.md").data == b"en/pod.md"


def test_a_single_file_is_a_tree_of_one(folder: Path) -> None:
    with open_source(folder / "en" / "pod.md") as tree:
        assert (tree.root_name, tree.paths()) == ("pod", ("pod.md",))
        assert tree.read("pod.md").data == b"en/pod.md"


def test_links_are_followed_only_inside_the_folder(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret", encoding="utf-8")
    (folder / "out.md").symlink_to(secret)
    (folder / "alias.md").symlink_to(folder / "en" / "pod.md")
    (folder / "broken.md").symlink_to(folder / "nowhere.md")
    (folder / "loop").symlink_to(folder)

    with open_source(folder) as tree:
        assert tree.paths() == ("NOTICE", "alias.md", "en/node.md", "en/pod.md", "ja/pod.md")


def test_links_that_go_round_in_a_circle_are_left_out(folder: Path) -> None:
    (folder / "one.md").symlink_to(folder / "other.md")
    (folder / "other.md").symlink_to(folder / "one.md")

    with open_source(folder) as tree:
        assert tree.paths() == ("NOTICE", "en/node.md", "en/pod.md", "ja/pod.md")


def test_what_is_no_file_is_left_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")

    with open_source(folder) as tree:
        assert "pipe.md" not in tree.paths()


def test_names_are_composed(folder: Path) -> None:
    (folder / "ガイド.md").write_text("# ガイド", encoding="utf-8")

    with open_source(folder) as tree:
        assert tree.read("ガイド.md").stem == "ガイド"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_name_that_is_no_text_is_readable_all_the_same(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.md")).write_text("# Pod", encoding="utf-8")

    with open_source(folder) as tree:
        assert tree.read("\ufffd.md").data == b"# Pod"


def test_what_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"), open_source(tmp_path / "nothing.md"):
        pass


def test_a_file_that_is_gone_by_then_is_a_fault(folder: Path) -> None:
    with open_source(folder) as tree:
        (folder / "NOTICE").unlink()

        with pytest.raises(SourceError, match="cannot be read"):
            tree.read("NOTICE")


def test_a_huge_file_is_refused(folder: Path) -> None:
    with (folder / "huge.csv").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)

    with open_source(folder) as tree, pytest.raises(SourceError, match="200 MB"):
        tree.read("huge.csv")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_a_fault(folder: Path) -> None:
    (folder / "ja").chmod(0)

    with pytest.raises(SourceError, match="cannot be listed"), open_source(folder):
        pass


def test_a_fault_inside_the_block_is_passed_on(folder: Path) -> None:
    with pytest.raises(KeyError), open_source(folder) as tree:
        tree.read("absent.md")
