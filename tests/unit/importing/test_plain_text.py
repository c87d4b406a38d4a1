"""Texts of somebody's own are read from the kinds of file that people write."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from glossary_app.errors import (
    ClosedFileError,
    DamagedDocumentError,
    MissingFileError,
    NoFileError,
    NoTextError,
    SourceError,
)
from glossary_app.importing.plain_text import html_text, read_plain_text, text_of_bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_document(folder: Path, *paragraphs: str) -> Path:
    body = "".join(f"<w:p><w:r>{runs}</w:r></w:p>" for runs in paragraphs)
    path = folder / "contract.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        )
    return path


def test_a_word_document_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    path = word_document(
        tmp_path, "<w:t>解約</w:t><w:t>率</w:t>", "<w:t>churn</w:t><w:tab/><w:t>rate &lt;1%</w:t>"
    )

    assert read_plain_text(path) == "解約率\nchurn\trate <1%"


def test_a_page_says_what_a_reader_sees() -> None:
    page = (
        "<html><head><title>x</title></head><body><script>token()</script>"
        "<p>Churn <b>rate</b> &amp; 解約率</p><ul><li>one<li>two</ul></body></html>"
    )

    assert html_text(page) == "Churn rate & 解約率\n\none\ntwo"


def test_japanese_text_of_older_programs_is_read() -> None:
    assert text_of_bytes("議事録\r\n解約率".encode("cp932")) == "議事録\n解約率"


def test_bytes_that_are_no_text_are_marked_and_the_rest_is_read() -> None:
    assert text_of_bytes(b"churn rate \xff\n" + "解約率は".encode()).startswith("churn rate ")


@pytest.mark.parametrize(
    ("name", "fault"), [("nothing.txt", MissingFileError), ("folder", NoFileError)]
)
def test_what_is_no_file_is_a_fault(tmp_path: Path, name: str, fault: type[SourceError]) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(fault):
        read_plain_text(tmp_path / name)


def test_a_file_that_may_not_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "minutes.txt").write_text("解約率")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(ClosedFileError) as fault:
        read_plain_text(tmp_path / "minutes.txt")
    assert fault.value.now


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(1, 32)) * 9, b"%PDF-1.7 \0\1"]
)
def test_what_is_no_text_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "picture.txt").write_bytes(content)

    with pytest.raises(NoTextError):
        read_plain_text(tmp_path / "picture.txt")


def test_text_with_a_page_break_and_colours_is_text(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("解約率\f\x1b[1mchurn\x1b[0m\trate")

    assert read_plain_text(tmp_path / "log.txt").startswith("解約率")


@pytest.mark.parametrize("content", ["", "churn rate"])
def test_a_short_text_is_text(tmp_path: Path, content: str) -> None:
    (tmp_path / "memo.txt").write_text(content)

    assert read_plain_text(tmp_path / "memo.txt") == content


def test_a_document_that_is_none_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04 no archive")

    with pytest.raises(DamagedDocumentError):
        read_plain_text(tmp_path / "letter.docx")


def test_an_archive_of_something_else_is_a_fault(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "sheet.docx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")

    with pytest.raises(NoTextError):
        read_plain_text(tmp_path / "sheet.docx")


def test_a_damaged_document_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "contract.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document><w:p>")

    with pytest.raises(DamagedDocumentError):
        read_plain_text(path)


def test_of_a_word_document_is_read_what_stands_on_its_pages(tmp_path: Path) -> None:
    path = word_document(
        tmp_path,
        "<w:t>gantry</w:t></w:r><w:del><w:r><w:t>hoist</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>winch</w:t></w:r></w:moveFrom><w:r><w:noBreakHyphen/><w:t>crane</w:t>",
        "<w:ruby><w:rt><w:r><w:t>ふとう</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>埠頭</w:t></w:r></w:rubyBase></w:ruby><w:softHyphen/><w:t>の端</w:t>",
    )
    with ZipFile(path, "a") as archive:
        for kind in ("footnote", "endnote"):
            note = f"<w:{kind}><w:p><w:r><w:t>see the {kind}</w:t></w:r></w:p></w:{kind}>"
            archive.writestr(f"word/{kind}s.xml", f'<w:{kind}s xmlns:w="{WORD}">{note}</w:{kind}s>')

    assert read_plain_text(path) == "gantry\u2011crane\n埠頭の端\nsee the footnote\nsee the endnote"


def test_cells_of_a_word_document_stay_apart(tmp_path: Path) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    path = tmp_path / "table.docx"
    row = cell.format("loading", "berth") + cell.format("pier", "quay")
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body><w:tbl><w:tr>{row}</w:tr></w:tbl></w:body>'
            "</w:document>",
        )

    assert read_plain_text(path).split("\n\n") == ["\nloading\nberth", "pier\nquay"]


def test_how_ruby_is_read_does_not_part_a_word() -> None:
    closed = "<ruby>埠<rp>(</rp><rt>ふ</rt><rp>)</rp>頭<rt>とう</rt></ruby>の端"
    left_open = "<p><ruby>埠<rt>ふ<rt>-</ruby>頭<p>と<ruby>端<rt>はし<p>岸"

    assert html_text(closed) == "埠頭の端"
    assert html_text(left_open).split() == ["埠頭", "と端", "岸"]


def test_a_word_that_may_be_parted_is_one() -> None:
    assert html_text("e&shy;mail ad<wbr>dress<br/>line") == "email address\nline"
