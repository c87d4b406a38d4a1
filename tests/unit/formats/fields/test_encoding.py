from __future__ import annotations

import io

import pytest

from glossary_app.errors import UsageError
from glossary_app.formats.fields.encoding import (
    BAD_BYTES,
    EncodingReason,
    chosen_encoding,
    decide_encoding,
    decode_bytes,
    open_text,
)

_TABLE = "用語,英語\n①丸数字,Circled number\n㈱乙～丙,Company\n在庫,Stock\n数える,Count\n"
_PLAIN = "用語,よみ,英語\n在庫,ざいこ,Stock\n棚卸し,たなおろし,Stocktaking\n"


@pytest.mark.parametrize(
    ("text", "codec", "name", "reason"),
    [
        (_TABLE, "utf-8", "utf-8", EncodingReason.VALID),
        (_TABLE, "utf-8-sig", "utf-8-sig", EncodingReason.MARK),
        (_TABLE, "utf-16", "utf-16", EncodingReason.MARK),
        (_TABLE, "utf-32", "utf-32", EncodingReason.MARK),
        (_TABLE, "utf-16-le", "utf-16-le", EncodingReason.ZERO_BYTES),
        (_TABLE, "utf-16-be", "utf-16-be", EncodingReason.ZERO_BYTES),
        (_TABLE, "cp932", "cp932", EncodingReason.LIKELIEST),
        (_PLAIN, "euc_jp", "euc_jp", EncodingReason.LIKELIEST),
        (_TABLE.replace("㈱", "㈲"), "euc_jis_2004", "euc_jis_2004", EncodingReason.LIKELIEST),
        (_PLAIN, "iso2022_jp", "iso2022_jp_ext", EncodingReason.ESCAPES),
        ("term\nCafé\nnaïve\nan employee’s share\n", "cp1252", "cp1252", EncodingReason.LIKELIEST),
    ],
)
def test_the_encoding_of_a_file_is_found_out_and_gives_its_text(
    text: str, codec: str, name: str, reason: EncodingReason
) -> None:
    decoded = decode_bytes(text.encode(codec))

    assert decoded.encoding.name == name
    assert decoded.encoding.reason is reason
    assert decoded.text == text


def test_what_a_file_declares_goes_before_what_it_looks_like() -> None:
    data = "在庫".encode("euc_jp")

    decoded = decode_bytes(data, "EUC-JP")

    assert (decoded.text, decoded.encoding.reason) == ("在庫", EncodingReason.DECLARED)


def test_a_file_that_declares_an_encoding_it_is_not_in_is_found_out() -> None:
    decoded = decode_bytes(_PLAIN.encode("cp932"), "UTF-8")

    assert decoded.text == _PLAIN
    assert decoded.encoding.reason is EncodingReason.LIKELIEST


def test_a_declared_shift_jis_is_read_as_windows_writes_it() -> None:
    decoded = decode_bytes("①㈱".encode("cp932"), "Shift_JIS")

    assert decoded.text == "①㈱"


def test_a_bad_byte_among_utf8_is_marked_and_the_rest_is_read() -> None:
    data = "在庫,Stock\n".encode() + b"it\x92s\n" + "棚卸し,Stocktaking\n".encode()

    decoded = decode_bytes(data)

    assert decoded.encoding.is_utf8
    assert decoded.text == f"在庫,Stock\nit{BAD_BYTES}s\n棚卸し,Stocktaking\n"


def test_japanese_that_comes_late_in_a_long_file_decides() -> None:
    data = b"term,note\n" * 50_000 + _PLAIN.encode("cp932")

    assert decide_encoding(io.BytesIO(data)).name == "cp932"


def test_the_user_may_name_an_encoding_and_is_told_when_there_is_none() -> None:
    chosen = chosen_encoding("sjis")

    assert (chosen.name, chosen.reason) == ("cp932", EncodingReason.CHOSEN)
    with pytest.raises(UsageError):
        chosen_encoding("klingon")
    with pytest.raises(UsageError):
        chosen_encoding("base64")


def test_text_is_read_line_by_line_with_its_line_ends() -> None:
    stream = io.BytesIO("在庫\r\n棚卸し\n".encode("utf-16"))

    lines = list(open_text(stream, decide_encoding(stream)))

    assert lines == ["在庫\r\n", "棚卸し\n"]
