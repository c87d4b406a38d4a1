"""The search of a folder of HTML, run: its script alone, and in a browser where one is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import cast
from urllib.parse import urlencode

import pytest
from PySide6.QtQml import QJSEngine, QJSValue
from pytestqt.qtbot import QtBot

from glossary_app.library.html_folder.format import HtmlFolder
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind, TermStatus
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from glossary_app.resource_files import read_resource
from glossary_app.spelling.romaji import romaji_key
from tests.unit.formats.exported import GLOSSARY, PAGES

SOURCE = SourceText("sea.csv", "csv", "")
ENTRIES = (
    *PAGES,
    SourcePage("café", Page(EN_US, "Café menu", "What the galley serves."), SOURCE),
    SourcePage("server", Page(EN_US, "server", "Answers other machines at sea."), SOURCE),
    SourcePage("server", Page(JA_JP, "サーバー", "ほかの機械に答える。"), SOURCE),
    SourcePage(
        "harbour",
        Page(
            JA_JP,
            "港町",
            "船の集まる町。",
            terms=(Term("湊町", TermKind.SYNONYM, JA_JP, status=TermStatus.FORBIDDEN),),
            reading=Reading("みなとまち"),
        ),
        SOURCE,
    ),
)
FOUND = {
    "": ["lee", "windward", "Café menu", "server", "港町"],
    "LEE": ["lee"],
    "lee-side": ["lee"],
    "風下": ["lee"],
    "カザシモ": ["lee"],
    "kazashimo": ["lee"],
    "kazasi": ["lee"],
    "cafe": ["Café menu"],
    "ｻｰﾊﾞ": ["server"],
    "minatomachi": ["港町"],
    "湊町": ["港町"],
    "町 船": ["港町"],
    "wind comes": ["windward"],
    "sea machines": ["server"],
    "はだ": [],
    "さは": [],
}
BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")


class Search:
    """The script's own functions, called as the page calls them."""

    def __init__(self, index: str) -> None:
        data = re.search(r'id="entries">(.*?)</script>', index, re.DOTALL)
        assert data
        self._engine = QJSEngine()
        # A constant of one program is not seen by the next.
        functions = self._value(read_resource("page/search.js").decode() + "\nglossarySearch")
        self._engine.globalObject().setProperty("glossarySearch", functions)
        self.run(f"var entries = glossarySearch.prepare({data[1]})")

    def run(self, program: str) -> str:
        return self._value(program).toString()

    def _value(self, program: str) -> QJSValue:
        # Typed as what it gives to those who ask for a trace as well.
        value = cast("QJSValue", self._engine.evaluate(program))
        assert not value.isError(), value.toString()
        return value

    def call(self, expression: str) -> object:
        return json.loads(self.run(f"JSON.stringify({expression})"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for file in HtmlFolder().write(GLOSSARY, ENTRIES):
        assert isinstance(file, SourceFile)
        (root / file.path).parent.mkdir(exist_ok=True)
        (root / file.path).write_bytes(file.data)
    return root


@pytest.fixture
def search(folder: Path, qtbot: QtBot) -> Search:
    return Search((folder / "index.html").read_text("utf-8"))


@pytest.mark.parametrize("typed", FOUND)
def test_what_is_typed_in_any_script_finds_its_entries(search: Search, typed: str) -> None:
    names = f"glossarySearch.find(entries, {json.dumps(typed)}).map((e) => e.sides[0].name)"

    assert search.call(names) == FOUND[typed]


def test_the_nearest_name_comes_first(search: Search) -> None:
    search.run("entries[1].also.push('port'); entries[4].also.push('seaport')")
    search.run("glossarySearch.prepare(entries)")

    found = search.call("glossarySearch.find(entries, 'port').map((e) => e.sides[0].name)")

    assert found == ["windward", "港町"]


def test_a_row_says_by_which_other_name_it_was_found(search: Search) -> None:
    assert search.call("glossarySearch.otherName(entries[4], '湊町')") == "湊町"
    assert search.call("glossarySearch.otherName(entries[0], 'かざしも')") == "かざしも"
    assert search.call("glossarySearch.otherName(entries[0], 'lee')") == ""


def test_the_readers_language_stands_first_unless_only_the_other_has_it(search: Search) -> None:
    shown = "glossarySearch.shownFirst(entries[0], {}, {}).{}"

    assert search.call(shown.format("'ja'", "''", "names[0].name")) == "風下"
    assert search.call(shown.format("'en'", "''", "text.lang")) == "en-US"
    assert search.call(shown.format("'en'", "'来ない'", "text.lang")) == "ja-JP"
    assert search.call("glossarySearch.shownFirst(entries[4], 'en', '').text.lang") == "ja-JP"


@pytest.mark.parametrize(
    ("typed", "kana"),
    [
        ("kaiyaku", "かいやく"),
        ("shinrai", "しんらい"),
        ("sinrai", "しんらい"),
        ("chuusen", "ちゅうせん"),
        ("tyuusen", "ちゅうせん"),
        ("jisho", "じしょ"),
        ("zisyo", "じしょ"),
        ("fukugou", "ふくごう"),
        ("hukugo", "ふくごう"),
        ("shimbun", "しんぶん"),
        ("shin'you", "しんよう"),
        ("tsuuchi", "つうち"),
        ("matcha", "まっちゃ"),
        ("keisan", "けいさん"),
    ],
)
def test_romaji_is_heard_as_the_program_hears_it(search: Search, typed: str, kana: str) -> None:
    assert search.call(f"glossarySearch.sound({json.dumps(typed)})") == romaji_key(kana)


@pytest.mark.skipif(not BROWSER, reason="no browser is installed")
@pytest.mark.parametrize(
    ("question", "rows", "said"),
    [
        ({"q": "kazashimo", "lang": "ja-JP"}, ["風下 · lee"], "1件"),
        ({"q": "wind comes", "lang": "en-US"}, ["windward"], "1 entry"),
        ({"q": "湊町", "lang": "en-US"}, ["港町 not to be used: 湊町"], "1 entry"),
        ({"q": "はだ", "lang": "ja-JP"}, [], "見つかりません"),
    ],
)
def test_a_browser_searches_the_folder_from_disk(
    folder: Path, tmp_path: Path, question: dict[str, str], rows: list[str], said: str
) -> None:
    address = f"{(folder / 'index.html').as_uri()}#{urlencode(question)}"

    page = dumped(address, tmp_path)

    hits = re.search(r'<ul id="hits">(.*?)</ul>', page, re.DOTALL)
    assert hits
    items = re.findall(r"<li>(.*?)(?:<p .*?)?</li>", hits[1], re.DOTALL)
    assert [plain(each) for each in items] == rows
    count = re.search(r"<output.*?>(.*?)</output>", page)
    assert count is not None
    assert count[1] == said


def dumped(address: str, profile: Path) -> str:
    """The page as it stands after its scripts have run."""
    assert BROWSER
    command = [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += [f"--user-data-dir={profile}", "--virtual-time-budget=5000", address]
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()
