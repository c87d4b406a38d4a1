"""Each file of an import is read in its own format."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from glossary_app.errors import FormatError
from glossary_app.formats.registry import format_named
from glossary_app.importing.choosing import choose_formats, only
from glossary_app.model.source import SourceFile


class Tree:
    """Files in memory."""

    root_name = "tree"

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self._files))

    def read(self, path: str) -> SourceFile:
        return SourceFile(path, self._files[path].encode())


def names(files: Mapping[str, str]) -> dict[str, str]:
    tree = Tree(files)
    chosen = choose_formats(tree)
    found = {path: chosen.of(tree.read(path)) for path in tree.paths()}
    return {path: format_.name if format_ else "" for path, format_ in found.items()}


NOTE = "Only words.\n"
TITLED = "---\ntitle: Key\n---\nOpens.\n"
TABLE = "id,term:en-US\nkey,Key\n"


@pytest.mark.parametrize(
    ("files", "formats"),
    [
        ({"a.md": TITLED}, {"a.md": "markdown-folder"}),
        ({"a.md": NOTE}, {"a.md": "markdown-folder"}),
        (
            {"a.markdown": NOTE, "b.mdx": NOTE},
            {"a.markdown": "markdown-folder", "b.mdx": "markdown-folder"},
        ),
        ({"a.md": NOTE, "t.csv": TABLE}, {"a.md": "markdown-folder", "t.csv": "csv"}),
        ({"a.md": NOTE, "x.png": "?"}, {"a.md": "markdown-folder", "x.png": ""}),
        ({"a.csv": TABLE, "x.txt.bak": "?"}, {"a.csv": "csv", "x.txt.bak": ""}),
    ],
)
def test_content_first_and_suffix_second(files: dict[str, str], formats: dict[str, str]) -> None:
    assert names(files) == formats


def test_settings_beside_a_glossary_are_left_aside() -> None:
    words = "- term: Key\n  definition: Opens.\n"
    settings = "title: Locks\ndescription: A site about locks and keys.\n"
    files = {"a.yml": settings, "b.yml": settings, "glossary.yml": words}

    assert names(files) == {"a.yml": "", "b.yml": "", "glossary.yml": "yaml-table"}


def test_a_file_of_settings_alone_is_read_so_that_it_says_what_it_lacks() -> None:
    assert names({"a.yml": "port: 80\n"}) == {"a.yml": "yaml-table"}


def test_the_main_format_is_that_of_the_most_files() -> None:
    files = {"a.md": NOTE, "b.md": NOTE, "t.csv": TABLE}

    chosen = choose_formats(Tree(files))

    assert chosen.main.name == "markdown-folder"
    assert {each.name for each in chosen.all} >= {"markdown-folder", "csv"}
    assert chosen.takes("deep/c.md")
    assert not chosen.takes("x.png")


QUERIES = "query\tkind\twanted\tbound\n" + "lid\tsame\tlid\t1\nlids\tplural\tlid\t2\n" * 9
HEADLESS = "key,鍵\ndoor,扉\nwindow,窓\n"


@pytest.mark.parametrize(
    ("path", "text", "format_name"),
    [("q.tsv", QUERIES, ""), ("t.csv", HEADLESS, "csv"), ("t.csv", TABLE, "csv")],
)
def test_beside_pages_a_table_says_that_it_is_one_of_terms(
    path: str, text: str, format_name: str
) -> None:
    assert names({"a.md": TITLED, "b.md": NOTE, path: text})[path] == format_name


def test_what_nobody_can_read_is_refused() -> None:
    with pytest.raises(FormatError) as caught:
        choose_formats(Tree({"x.png": "?"}))

    assert ".md" in caught.value.now


def test_one_format_reads_all_files_when_the_user_says_so() -> None:
    chosen = only(format_named("markdown-folder"))

    assert chosen.all == (chosen.main,)
    assert chosen.of(SourceFile("a.md", b"")) is chosen.main
    assert chosen.of(SourceFile("t.csv", b"")) is None


def test_files_that_are_read_when_they_are_named_say_so() -> None:
    with pytest.raises(FormatError, match="--format tmx"):
        choose_formats(Tree({"memory.tmx": "<tmx/>"}))
