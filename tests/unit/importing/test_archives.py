"""Archives are read like folders, and hostile ones are refused."""

from __future__ import annotations

import stat
import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from glossary_app.errors import EncryptedError, SourceError
from glossary_app.importing.containers import open_source


def archive(path: Path, *members: tuple[str | ZipInfo, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, data in members:
            target.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught, open_source(path):
        pass
    return str(caught.value)


@pytest.mark.parametrize("name", ["terms.zip", "terms.glossary", "TERMS.ZIP"])
def test_an_archive_lists_and_reads_its_files(tmp_path: Path, name: str) -> None:
    path = archive(
        tmp_path / name,
        ("ja/ポッド.md", b"2"),
        ("en/pod.md", b"1"),
        ("en/", b""),
        (".git/config", b""),
        ("__MACOSX/en/._pod.md", b""),
    )

    with open_source(path) as tree:
        assert tree.root_name.lower() == "terms"
        assert tree.paths() == ("en/pod.md", "ja/ポッド.md")
        assert tree.read("ja/ポッド.md").data == b"2"


def test_one_folder_around_everything_is_the_root(tmp_path: Path) -> None:
    path = archive(
        tmp_path / "x.zip", ("terms-1.0/glossary.toml", b""), ("terms-1.0/en/pod.md", b"1")
    )

    with open_source(path) as tree:
        assert tree.paths() == ("en/pod.md", "glossary.toml")
        assert tree.read("en/pod.md").path == "en/pod.md"


def test_a_folder_that_names_a_locale_is_kept(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("ja/pod.md", b"1"), ("ja/node.md", b"2"))

    with open_source(path) as tree:
        assert tree.paths() == ("ja/node.md", "ja/pod.md")


def test_an_empty_archive_has_no_files(tmp_path: Path) -> None:
    with open_source(archive(tmp_path / "x.zip")) as tree:
        assert tree.paths() == ()


def test_a_member_without_a_name_is_left_out(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("pod.md", b"1"), ("gone.md", b"2"))
    path.write_bytes(path.read_bytes().replace(b"gone.md", b"\0one.md"))

    with open_source(path) as tree:
        assert tree.paths() == ("pod.md",)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8"])
def test_names_written_without_their_encoding_are_read(tmp_path: Path, encoding: str) -> None:
    # The writer marks such names as UTF-8, so the mark is taken off by hand.
    raw = "用語.md".encode(encoding)
    path = archive(tmp_path / "x.zip", ("n" * len(raw), b"1"))
    path.write_bytes(path.read_bytes().replace(b"n" * len(raw), raw))

    with open_source(path) as tree:
        assert tree.paths() == ("用語.md",)


@pytest.mark.parametrize(
    "name", ["../pod.md", "/etc/pod.md", "en/../../pod.md", "C:/pod.md", "..\\pod.md"]
)
def test_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    message = refusal(archive(tmp_path / "x.zip", ("en/pod.md", b"1"), (name, b"2")))

    assert "leads out" in message


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = ZipInfo("pod.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16

    assert "link" in refusal(archive(tmp_path / "x.zip", (link, b"/etc/passwd")))


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    message = refusal(archive(tmp_path / "x.zip", ("pod.md", b"0" * 12_000_000)))

    assert "far more than text" in message


def _with_declared_size(path: Path, size: int) -> Path:
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    while entry >= 0:
        data[entry + 20 : entry + 28] = struct.pack("<II", size, size)
        entry = data.find(b"PK\x01\x02", entry + 4)
    path.write_bytes(data)
    return path


def test_a_file_that_says_it_is_huge_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("pod.md", b"1"))

    assert "200 MB" in refusal(_with_declared_size(path, 200_000_001))


def test_many_large_files_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", *((f"{number}.md", b"1") for number in range(6)))

    assert "1 GB" in refusal(_with_declared_size(path, 190_000_000))


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.zip", ("pod.md", b"1"))
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)

    with pytest.raises(EncryptedError) as caught, open_source(path):
        pass
    assert caught.value.now == "unpack it with its password"


@pytest.mark.parametrize("data", [b"", b"not an archive", b"PK\x05\x06"])
def test_what_is_no_archive_is_a_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)

    assert "not a readable archive" in refusal(path)


def test_a_damaged_file_is_a_fault_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with ZipFile(path, "w", ZIP_STORED) as target:
        target.writestr("node.md", b"# Node")
        target.writestr("pod.md", b"# Pod")
    path.write_bytes(path.read_bytes().replace(b"# Pod", b"# Pot"))

    with open_source(path) as tree:
        assert tree.read("node.md").data == b"# Node"
        with pytest.raises(SourceError, match=r"pod\.md: cannot be unpacked"):
            tree.read("pod.md")
