"""`glossary scan`."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Glossary = Callable[..., Any]

STATUS = '<termNote type="administrativeStatus">prohibited</termNote>'
TERMBASE = f"""
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="churn">
<langSec xml:lang="en"><termSec><term>Churn rate</term></termSec></langSec>
<langSec xml:lang="ja"><termSec><term>解約率</term></termSec></langSec>
</conceptEntry>
<conceptEntry id="server">
<langSec xml:lang="en"><termSec><term>Server</term></termSec></langSec>
<langSec xml:lang="ja"><termSec><term>サーバー</term></termSec>
<termSec><term>サーバ</term>{STATUS}</termSec></langSec>
</conceptEntry>
<conceptEntry id="allowlist">
<langSec xml:lang="en"><termSec><term>Allowlist</term></termSec>
<termSec><term>whitelist</term>{STATUS}</termSec></langSec>
</conceptEntry>
</body></text></tbx>
"""


@pytest.fixture
def office(glossary: Glossary, tmp_path: Path) -> Glossary:
    """The command line on a library with names that are forbidden."""
    termbase = tmp_path / "office.tbx"
    termbase.write_text(TERMBASE.strip(), encoding="utf-8")
    glossary("import", termbase)
    return glossary


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    path = tmp_path / "memo.txt"
    path.write_text("Two churn rates.\r\n解約率とサーバを見る。\r\nA server.\r\n", encoding="utf-8")
    return path


def test_a_scan_carries_the_keys_of_the_contract(office: Glossary, memo: Path) -> None:
    ended = office("scan", memo, "--json")

    first = ended.json["terms"][0]
    assert ended.code == 0
    assert set(ended.json) == {"file", "characters", "terms", "counts"}
    assert first == {
        "start": 4,
        "end": 15,
        "line": 1,
        "text": "churn rates",
        "locale": "en-US",
        "glossary": "office",
        "entry": "churn",
        "headwords": {"en-US": "Churn rate", "ja-JP": "解約率"},
        "status": "",
        "rule": "inflection",
        "instead": [],
    }
    assert ended.json["counts"] == [
        {"glossary": "office", "entry": "churn", "count": 2},
        {"glossary": "office", "entry": "server", "count": 2},
    ]


def test_a_forbidden_form_is_told_with_what_to_use(office: Glossary, memo: Path) -> None:
    ended = office("scan", memo, "--forbidden", "--json")

    [term] = ended.json["terms"]
    assert ended.code == 1
    assert (term["text"], term["line"], term["status"]) == ("サーバ", 2, "forbidden")
    assert term["instead"] == ["サーバー"]
    assert ended.json["counts"] == [{"glossary": "office", "entry": "server", "count": 1}]


def test_lines_for_people_name_the_place_the_counterpart_and_what_to_use(
    office: Glossary, memo: Path
) -> None:
    ended = office("scan", memo, "--forbidden")

    assert f"{memo}:2:5: サーバ → Server  サーバー  [office/server]" in ended.text
    assert "forbidden: use サーバー" in ended.text


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("Nothing to see.", (), 1),
        ("Nothing to see.", ("--forbidden",), 0),
        ("The churn rate.", (), 0),
        ("The churn rate.", ("--forbidden",), 0),
        ("On the whitelist.", (), 0),
        ("On the whitelist.", ("--forbidden",), 1),
    ],
)
def test_the_exit_status_tells_what_was_asked(
    office: Glossary, tmp_path: Path, text: str, options: tuple[str, ...], code: int
) -> None:
    path = tmp_path / "text.md"
    path.write_text(text, encoding="utf-8")

    assert office("scan", path, *options).code == code


def test_a_text_may_come_through_a_pipe(office: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("解約率".encode("cp932")))
    monkeypatch.setattr("sys.stdin", stdin)

    ended = office("scan", "-", "--json")

    assert [term["entry"] for term in ended.json["terms"]] == ["churn"]


def test_a_file_that_is_not_there_is_a_fault(office: Glossary, tmp_path: Path) -> None:
    ended = office("scan", tmp_path / "lost.txt", "--json")

    assert (ended.code, ended.out) == (2, b"")
    assert "lost.txt" in ended.err


def test_the_terms_of_one_glossary_alone_are_told(office: Glossary, tmp_path: Path) -> None:
    memo = tmp_path / "memo.txt"
    memo.write_text("The churn rate of a server.", encoding="utf-8")

    assert office("scan", memo, "--glossary", "office").code == 0
    other = office("scan", memo, "--glossary", "none")

    assert other.code == 2
    assert "no such glossary" in other.err
