"""No file makes a reader raise: there are pages, or there is a finding."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.errors import SourceError
from glossary_app.formats.format import Format
from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.formats.po.format import Po
from glossary_app.formats.stardict.format import StarDict
from glossary_app.formats.tab_dictionary.format import TabDictionary
from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.formats.tbx.format import Tbx
from glossary_app.formats.yomitan.format import Yomitan
from glossary_app.importing.containers import open_source
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

_HEADERS = [
    "title: Pod",
    "Title: ポッド（PD）",
    " title: Pod: x",
    "tags: [a, '']",
    "tags:\n - a",
    "draft: true",
    "related: [pod, '[[node]]', http://[]",
    "aka: &a b",
    "x: *a",
    "- x",
    "\t",
    "? [a]\n: b",
    "{",
    "lang: x",
    "reading: ポッド",
    "source: https://",
    "!!int x",
    "layout: search",
    "%YAML 9",
    "\x00",
    "---",
]
_BODIES = [
    "# Pod",
    "## [x](/y/)",
    "[a](/b/)",
    '{{< ref "c" >}}',
    "<!--",
    "-->",
    "```",
    "text。",
    "\xa0",
]
_CELLS = [
    "id",
    "term:en",
    "term:ja",
    "definition:en",
    "aliases:en",
    "related",
    '"',
    '""',
    ",",
    "\t",
    ";",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "pod",
    "ポッド",
    " | ",
    "\\n",
    "\\",
    "/",
    "\ufeff",
]


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    head = draw(st.lists(st.sampled_from(_HEADERS), max_size=6))
    body = draw(st.lists(st.sampled_from(_BODIES), max_size=6))
    fence = draw(st.sampled_from(["---", "+++", "", "\ufeff---"]))
    text = "\n".join([fence, *head, fence, *body])
    return text.encode("utf-8", "replace")


tables = st.lists(st.sampled_from(_CELLS), max_size=60).map(lambda cells: "".join(cells).encode())
headed = tables.map(lambda data: b"id,term:en,definition:en,related\n" + data)
tabbed = tables.map(lambda data: b"id\tterm:en\tdefinition:en\trelated\n" + data)
paths = st.sampled_from(
    ["pod.md", "ja/pod.md", "index.md", "a/index.md", "_x.md", "x.ja.md", ".md"]
)


def _read(format_: Format, file: SourceFile) -> None:
    format_.sniff(file)
    for each in format_.read(file):
        assert isinstance(each, SourcePage | Finding)
        if isinstance(each, SourcePage):
            assert each.slug.strip()
            assert each.page.headword.strip()
            assert "\n" not in each.page.short_definition


@given(paths, pages() | st.binary(max_size=200))
def test_any_markdown_file_can_be_read(path: str, data: bytes) -> None:
    _read(MarkdownFolder(), SourceFile(path, data))


@given(headed | tables | st.binary(max_size=200))
def test_any_csv_file_can_be_read(data: bytes) -> None:
    _read(Csv(), SourceFile("terms.csv", data))


@given(tabbed | tables | st.binary(max_size=200))
def test_any_tsv_file_can_be_read(data: bytes) -> None:
    _read(Tsv(), SourceFile("terms.tsv", data))


_ELEMENTS = [
    "<martif>",
    "<tbx>",
    "<body>",
    "<termEntry id='a/b'>",
    "<conceptEntry>",
    "</conceptEntry>",
    "<langSec xml:lang='en'>",
    "<langSet xml:lang='ja'>",
    "<langSet lang='?'>",
    "<tig>",
    "<termSec>",
    "<term>pod</term>",
    "<term/>",
    "<descrip type='definition'>容器</descrip>",
    "<descrip>x</descrip>",
    "<ref target='#'/>",
    "<note/>",
    "</termSec></langSec></conceptEntry></body></tbx>",
    "</tig></langSet></termEntry></body></martif>",
    "<!DOCTYPE martif [",
    "<!ENTITY a 'b'>",
    "&a;",
    "&#0;",
    "\ud800",
    "<?xml version='1.0' encoding='x'?>",
]
termbases = st.lists(st.sampled_from(_ELEMENTS), max_size=14).map(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
)


@given(termbases | st.binary(max_size=200))
def test_any_termbase_can_be_read(data: bytes) -> None:
    _read(Tbx(), SourceFile("terms.tbx", data))


_LINES = [
    'msgid ""',
    'msgid "pod"',
    'msgstr "ポッド"',
    'msgstr[1] "x"',
    'msgstr[x] "x"',
    'msgid_plural "pods"',
    'msgctxt "a\\n"',
    '"more"',
    '"charset=EUC-JP\\n"',
    '"Language: ja@latin\\n"',
    "#. text",
    "#, fuzzy, x",
    '#~ msgid "a"',
    "#| msgid",
    "#",
    "",
    "msgid",
    '"\\"',
    "/etc/hostname",
    "\0",
]
catalogues = st.lists(st.sampled_from(_LINES), max_size=14).map(
    lambda lines: "\n".join(lines).encode()
)


@given(catalogues | st.binary(max_size=200))
def test_any_catalogue_can_be_read(data: bytes) -> None:
    _read(Po(), SourceFile("desk.ja.po", data))


_values = st.recursive(
    st.none() | st.integers() | st.sampled_from(["li", "a", "猫", "ねこ", "cat", "text", ""]),
    lambda inner: (
        st.lists(inner, max_size=8)
        | st.dictionaries(st.sampled_from(["type", "content", "tag", "data", "href"]), inner)
    ),
    max_leaves=20,
)


@given(
    st.sampled_from(["term_bank_1", "index", "tag_bank_2", "kanji_bank_1"]),
    _values.map(
        lambda value: json.dumps([["猫", "ねこ", "n", "", 0, [value], 1, ""], value]).encode()
    )
    | _values.map(lambda value: json.dumps(value).encode())
    | st.binary(max_size=200)
    | st.just(b"[" * 100_000),
)
def test_any_bank_can_be_read(name: str, data: bytes) -> None:
    _read(Yomitan(), SourceFile(f"{name}.json", data))


@given(st.binary(max_size=60), st.binary(max_size=200), st.binary(max_size=40), st.text("mhWt"))
def test_any_parts_of_a_dictionary_can_be_read(
    index: bytes, meanings: bytes, synonyms: bytes, types: str
) -> None:
    info = f"StarDict's dict ifo file\nsametypesequence={types}\n".encode()
    parts = {"a.idx": b"cat\0" + index, "a.dict": meanings, "a.syn": synonyms}
    files = {path: SourceFile(path, data) for path, data in parts.items()}

    for each in StarDict().read_with(SourceFile("a.ifo", info), files):
        assert isinstance(each, SourcePage | Finding)


_DICTIONARY_LINES = [
    "cat\t猫",
    "cat\t=kitty",
    "=\t=",
    "\t",
    "猫,ネコ\tcat / (動物) x",
    "#",
    "\x85",
    "a\tb\tc",
]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(_DICTIONARY_LINES)).map(lambda rows: "\n".join(rows).encode())
    | st.binary()
)
def test_any_tab_dictionary_can_be_read(data: bytes) -> None:
    _read(TabDictionary(), SourceFile("words.txt", data))


def _archive() -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("en/pod.md", b"# Pod\n" * 40)
        archive.writestr("ja/ポッド.md", "# ポッド\n" * 40)
    return target.getvalue()


ARCHIVE = _archive()


@pytest.fixture(scope="module")
def archive_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archives") / "terms.zip"


@given(
    st.lists(
        st.tuples(st.integers(0, len(ARCHIVE) - 1), st.integers(0, 255)), min_size=1, max_size=8
    ),
    st.integers(0, 40),
)
def test_a_damaged_archive_is_read_or_refused(
    archive_file: Path, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(ARCHIVE)
    for place, value in changes:
        data[place] = value
    archive_file.write_bytes(data[: len(data) - cut if cut > 20 else len(data)])

    try:
        with open_source(archive_file) as tree:
            for path in tree.paths():
                assert ".." not in path.split("/")
                tree.read(path)
    except SourceError:
        # A refusal is as good an answer as a file.
        return
