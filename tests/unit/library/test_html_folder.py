"""A folder of HTML opens from disk: both languages, a search, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote

from glossary_app.library.html_folder.format import HtmlFolder
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from tests.unit.formats.exported import GLOSSARY, PAGES, written

NASTY = "</script><script>alert(1)</script>"


class Links(HTMLParser):
    """Every address that a page names, and every script that it runs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.scripts: list[dict[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.addresses += [values[name] or "" for name in ("href", "src") if name in values]
        if tag == "script":
            self.scripts.append(values)


def folder(*pages: SourcePage) -> dict[str, str]:
    return {file.path: file.data.decode() for file in written(HtmlFolder(), *pages)[0]}


def resolved(path: str, address: str) -> str:
    parts: list[str] = []
    file = unquote(address.partition("#")[0])
    for part in (PurePosixPath(path).parent / file).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_every_link_of_every_page_leads_to_a_page_of_the_folder() -> None:
    files = folder()

    assert set(files) == {
        "index.html",
        "en-US/lee.html",
        "ja-JP/lee.html",
        "en-US/windward.html",
    }
    for path, text in files.items():
        for address in Links(text).addresses:
            assert resolved(path, address) in files


def test_an_entry_leads_to_the_other_language_and_to_what_it_names() -> None:
    files = folder()

    assert 'href="../ja-JP/lee.html"' in files["en-US/lee.html"]
    assert 'href="../en-US/windward.html"' in files["en-US/lee.html"]
    assert 'href="../index.html#lang=en-US"' in files["en-US/lee.html"]


def test_a_japanese_page_has_japanese_words_around_it() -> None:
    files = folder()

    assert '<html lang="ja-JP">' in files["ja-JP/lee.html"]
    assert "定義" in files["ja-JP/lee.html"] or "タグ" in files["ja-JP/lee.html"]
    assert "Tags" not in files["ja-JP/lee.html"]


def test_only_our_script_runs_and_only_in_the_index() -> None:
    files = folder()

    index = Links(files["index.html"])
    script = files["index.html"].rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in files["index.html"]
    assert index.scripts == [{"type": "application/json", "id": "entries"}, {}]
    for path, text in files.items():
        assert "default-src 'none'" in text
        if path != "index.html":
            assert Links(text).scripts == []


def test_the_search_knows_names_and_readings_of_every_entry() -> None:
    files = folder()

    data = re.search(r'id="entries">(.*?)</script>', files["index.html"], re.DOTALL)
    assert data
    lee, windward = json.loads(data[1])
    assert [side["name"] for side in lee["sides"]] == ["lee", "風下"]
    assert (lee["also"], lee["avoid"]) == (["lee side"], ["downwind"])
    assert (lee["read"], lee["sound"]) == (["かざしも"], ["kazasimo"])
    assert windward["sides"][0]["page"] in files


def test_no_text_of_a_source_becomes_markup() -> None:
    page = Page(EN_US, NASTY, NASTY)

    files = folder(SourcePage("a/b:c", page, SourceText("", "", "")))

    for text in files.values():
        assert NASTY not in text
    assert len(Links(files["index.html"]).scripts) == 2


def test_names_of_files_are_short_plain_and_their_own() -> None:
    slugs = ["a", "A", "用語" * 100, "用語" * 100 + "2", "a/b", "a:b", "con", "."]
    pages = [SourcePage(slug, Page(JA_JP, slug, ""), SourceText("", "", "")) for slug in slugs]

    names = [path.rpartition("/")[2] for path in folder(*pages) if path != "index.html"]

    assert len({name.casefold() for name in names}) == len(slugs)
    assert all(len(name.encode()) <= 120 for name in names)
    assert all(re.fullmatch(r"[\w.~-]+", name) for name in names)


def test_titles_licence_and_policy_stand_in_the_index_in_their_languages() -> None:
    glossary = replace(
        GLOSSARY,
        titles=((EN_US, "Words of the sea"), (JA_JP, "海の言葉")),
        policy_text=((JA_JP, "船長が確かめました。"),),
    )

    (index, *_) = HtmlFolder().write(glossary, PAGES)

    assert isinstance(index, SourceFile)
    text = index.data.decode()
    assert '<h1><span lang="en-US">Words of the sea</span>' in text
    assert '<span lang="ja-JP">海の言葉</span>' in text
    assert "CC0-1.0" in text
    assert '<p lang="ja-JP">船長が確かめました。</p>' in text
    assert 'data-locale="en-US"' in text
    assert 'data-locale="ja-JP"' in text
