"""Names of exported files fit every system, and one that cannot be written spares the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.library.delivering import deliver, with_safe_names
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile

_paths = st.lists(
    st.lists(st.text("aAあ猫.-", min_size=1, max_size=90), min_size=1, max_size=2).map("/".join),
    unique=True,
)


@given(_paths)
def test_names_are_short_and_differ_without_regard_to_case(paths: list[str]) -> None:
    safe = [file.path for file in with_safe_names(SourceFile(path, b"") for path in paths)]

    assert len({path.casefold() for path in safe}) == len(paths)
    assert all(len(name.encode()) <= 120 for path in safe for name in path.split("/"))


def test_short_names_that_differ_stay_as_they_are() -> None:
    files = [SourceFile("en-US/pod.md", b"1"), SourceFile("ja-JP/pod.md", b"2")]

    assert [*with_safe_names(files)] == files


@pytest.mark.parametrize("name", [".md", "..md", "...md", "....md"])
def test_a_name_of_dots_keeps_its_suffix(name: str) -> None:
    (file,) = with_safe_names([SourceFile(f"en-US/{name}", b"1")])

    assert file.path.startswith("en-US/_~")
    assert file.path.endswith(".md")


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    files = [SourceFile("en-US/Pod.md", b"1"), SourceFile("en-US/pod.md", b"2")]

    first, second = with_safe_names(files)

    assert first.path == "en-US/Pod.md"
    assert second.path.startswith("en-US/pod~")
    assert second.path.endswith(".md")


@pytest.mark.parametrize(
    "name", ["con.md", "NUL", "Com1.tar.md", "what?.md", "a:b.md", "pod.", "pod ", "..."]
)
def test_names_that_windows_takes_otherwise_are_changed(name: str) -> None:
    (file,) = with_safe_names([SourceFile(f"en-US/{name}", b"1")])

    folder, _, safe = file.path.partition("/")
    assert folder == "en-US"
    assert safe.partition(".")[0].casefold() not in ("con", "nul", "com1")
    assert not set(safe) & set('<>:"|?*\\')
    assert safe == safe.rstrip(". ")
    assert safe


@pytest.mark.parametrize("name", [".net.md", "..net.md", ".md"])
def test_no_file_is_hidden(name: str) -> None:
    (file,) = with_safe_names([SourceFile(f"en/{name}", b"1")])

    folder, _, safe = file.path.partition("/")
    assert folder == "en"
    assert safe.startswith(("net~", "_~"))


@pytest.mark.parametrize("name", ["console.md", "communication.md", "用語.md", "a.b.md", "null"])
def test_names_that_only_look_so_stay(name: str) -> None:
    (file,) = with_safe_names([SourceFile(name, b"1")])

    assert file.path == name


def test_a_file_that_cannot_be_written_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    findings: list[Finding] = []
    files = iter([SourceFile("a", b"1"), SourceFile("b", b"2"), SourceFile("c", b"3")])

    written, _ = deliver(files, tmp_path, findings)

    assert written == 2
    assert [found.code for found in findings] == ["not-written-file"]
    assert (tmp_path / "c").read_bytes() == b"3"
