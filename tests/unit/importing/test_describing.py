"""A glossary is called and licensed as its files say, unless somebody says otherwise."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.formats.format import WritableFormat
from glossary_app.formats.registry import format_named
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import ImportReport, Progress
from glossary_app.model.source import SourceFile
from glossary_app.store.store import Store
from tests.unit.formats.exported import PAGES

Import = Callable[..., tuple[ImportReport, list[Progress]]]

SEA = Glossary(
    "sea",
    titles=((JA_JP, "海の言葉"),),
    licence="CC BY-SA 4.0",
    attribution="© The harbour office, Kobe",
    version="7",
)
TBX = """<martif type="TBX" xml:lang="en"><martifHeader><fileDesc>
<titleStmt><title>Words of the sea</title></titleStmt>
<publicationStmt><p>License: CC0 1.0</p></publicationStmt>
<sourceDesc><p>The crew of the lighthouse</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="lee"><langSet xml:lang="en"><tig><term>lee</term></tig></langSet>
</termEntry></body></text></martif>"""
PO = """# Copyright (C) 2024 Harbour office
# This file is distributed under the MIT license.
msgid ""
msgstr ""
"Project-Id-Version: harbour words 3.1\\n"
"Language-Team: Japanese <ja@harbour.example>\\n"
"Language: ja\\n"

msgid "lee"
msgstr "風下"
"""
INDEX = {
    "title": "海の辞書",
    "format": 3,
    "revision": "2024-06",
    "author": "The crew",
    "url": "https://sea.example",
    "description": "Free for all, CC BY 4.0.",
}


def write(format_name: str, folder: Path) -> Path:
    format_ = format_named(format_name)
    assert isinstance(format_, WritableFormat)
    for file in format_.write(SEA, PAGES):
        if isinstance(file, SourceFile):
            (folder / file.path).write_bytes(file.data)
    return folder


@pytest.mark.parametrize("format_name", ["tbx", "tbx-v2", "yomitan", "json-lines"])
def test_what_we_write_of_a_glossary_comes_back(
    store: Store, import_all: Import, tmp_path: Path, format_name: str
) -> None:
    (tmp_path / "out").mkdir()

    import_all(write(format_name, tmp_path / "out"))

    (came,) = store.glossaries()
    assert (came.titles, came.licence) == (SEA.titles, SEA.licence)
    assert came.attribution == SEA.attribution
    if format_name in ("yomitan", "json-lines"):
        assert came.version == SEA.version


def test_a_policy_comes_back_from_lines_of_json(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    strict = replace(SEA, trust=TrustPolicy.REVIEWED_ONLY, policy_text=((EN_US, "Reviewed."),))
    format_ = format_named("json-lines")
    assert isinstance(format_, WritableFormat)
    (file,) = format_.write(strict, PAGES)
    assert isinstance(file, SourceFile)
    (tmp_path / "sea.jsonl").write_bytes(file.data)

    import_all(tmp_path / "sea.jsonl")

    (came,) = store.glossaries()
    assert (came.trust, came.policy_text) == (strict.trust, strict.policy_text)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.tbx", TBX, ("Words of the sea", "CC0 1.0", "The crew of the lighthouse", "")),
        ("a.po", PO, ("harbour words", "MIT license", "Copyright (C) 2024 Harbour office", "3.1")),
    ],
)
def test_headers_of_others_say_what_a_glossary_is(
    store: Store,
    import_all: Import,
    tmp_path: Path,
    name: str,
    data: str,
    said: tuple[str, str, str, str],
) -> None:
    (tmp_path / name).write_text(data, "utf-8")

    import_all(tmp_path / name)

    (came,) = store.glossaries()
    assert (came.title(EN_US), came.licence, came.attribution, came.version) == said


def test_the_index_of_a_dictionary_says_it(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    bank = [["風下", "かざしも", "", "", 0, ["lee"], 1, ""]]
    (tmp_path / "index.json").write_text(json.dumps(INDEX), "utf-8")
    (tmp_path / "term_bank_1.json").write_text(json.dumps(bank), "utf-8")

    import_all(tmp_path)

    (came,) = store.glossaries()
    assert (came.titles, came.version) == (((JA_JP, "海の辞書"),), "2024-06")
    assert (came.licence, came.attribution) == ("CC BY 4.0", "The crew\nhttps://sea.example")


def test_a_title_that_was_given_outlives_the_next_import(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    file = tmp_path / "a.tbx"
    file.write_text(TBX, "utf-8")
    import_all(file, ImportOptions(title="Our sea"))
    file.write_text(TBX.replace("lighthouse", "old lighthouse"), "utf-8")

    import_all(file)

    (came,) = store.glossaries()
    assert came.titles == ((EN_US, "Our sea"),)
    assert came.attribution == "The crew of the old lighthouse"


def test_several_files_that_disagree_give_no_title(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.tbx").write_text(TBX, "utf-8")
    (tmp_path / "two" / "b.tbx").write_text(
        TBX.replace("of the sea", "of the sky").replace("lee", "gust"), "utf-8"
    )

    import_all(tmp_path / "two")

    (came,) = store.glossaries()
    assert (came.id, came.titles) == ("two", ())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("index.json", b"[[[["),
        ("a.tbx", b"<martif><martifHeader>"),
        ("a.po", b"msgid"),
        ("a.jsonl", b'{"pages": 1, "glossary": {"titles": [1], "trust": [4], "licence": []}}'),
        ("a.ifo", b"StarDict's"),
    ],
)
def test_a_damaged_header_says_nothing_and_harms_nothing(
    store: Store, import_all: Import, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / "term_bank_1.json").write_bytes(b"[]")
    (tmp_path / name).write_bytes(data)

    report, _ = import_all(tmp_path)

    assert report.counts.added == 0
    assert store.glossaries() == ()
