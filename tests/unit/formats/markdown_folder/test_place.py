"""A path says which page a file is, whatever its language, and in which language."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.place import (
    is_post,
    is_top_of_site,
    place_of,
    script_locale,
    unmarked,
)
from glossary_app.model.locale import EN_US, JA_JP


@pytest.mark.parametrize(
    ("path", "key", "tag"),
    [
        ("lock.md", "lock", ""),
        ("lock.markdown", "lock", ""),
        ("lock.mdx", "lock", ""),
        ("lock.MD", "lock", ""),
        ("lock.ja.md", "lock", "ja-JP"),
        ("lock.en.md", "lock", "en-US"),
        ("lock.en-GB.md", "lock", "en-GB"),
        ("lock.fr.md", "lock", "fr"),
        ("node.js.md", "node.js", ""),
        ("en/lock.md", "lock", "en-US"),
        ("ja/lock.md", "lock", "ja-JP"),
        ("ja-JP/lock.md", "lock", "ja-JP"),
        ("ja_JP/lock.md", "lock", "ja-JP"),
        ("en-us/lock/index.md", "lock", "en-US"),
        ("en-us/door/lock/index.md", "door/lock", "en-US"),
        ("content/en/docs/lock.md", "content/docs/lock", "en-US"),
        ("content/ja/docs/lock.md", "content/docs/lock", "ja-JP"),
        ("docs/lock.md", "docs/lock", ""),
        ("docs/ja/lock.md", "docs/lock", "ja-JP"),
        ("docs/lock/_index.md", "docs/lock", ""),
        ("i18n/ja/docusaurus-plugin-content-docs/current/lock.md", "docs/lock", "ja-JP"),
        ("i18n/ja/docusaurus-plugin-content-docs/version-2.0/lock.md", "docs/lock", "ja-JP"),
        ("i18n/ja/docusaurus-plugin-content-docs-api/current/lock.md", "api/lock", "ja-JP"),
        ("i18n/ja/docusaurus-plugin-content-pages/lock.md", "src/pages/lock", "ja-JP"),
        ("i18n/ja/lock.md", "lock", "ja-JP"),
        ("site/i18n/ja/docusaurus-plugin-content-docs/current/a/b.md", "site/docs/a/b", "ja-JP"),
        ("db/lock.md", "db/lock", ""),
        ("index.md", "", ""),
        ("ja/index.md", "", "ja-JP"),
    ],
)
def test_the_key_is_the_path_without_its_language(path: str, key: str, tag: str) -> None:
    place = place_of(path)

    assert place.key == key
    assert (place.locale.tag if place.locale else "") == tag
    assert place.name == key.rpartition("/")[2]


@pytest.mark.parametrize(
    ("name", "bare", "tag"),
    [
        ("glossary_ja", "glossary", "ja-JP"),
        ("glossary-ja", "glossary", "ja-JP"),
        ("GLOSSARY_JA", "GLOSSARY", "ja-JP"),
        ("README-en", "README", "en-US"),
        ("README_JP", "README", "ja-JP"),
        ("README.japanese", "", ""),
        ("glossary-japanese", "glossary", "ja-JP"),
        ("glossary-english", "glossary", "en-US"),
        ("glossary-ja-jp", "glossary", "ja-JP"),
        ("ja", "", ""),
        ("ninja", "", ""),
        ("glossary", "", ""),
    ],
)
def test_a_mark_of_a_language_may_end_the_name(name: str, bare: str, tag: str) -> None:
    found = unmarked(name)

    assert (found[0] if found else "") == bare
    assert (found[1].tag if found else "") == tag


@pytest.mark.parametrize(
    "text",
    [
        "Lock\nIt shuts a door.",
        "Lock\nFrom Japanese (じょう): what shuts a door when you leave it.",
        "Lock\n",
        "Kanban\nA board (看板) with cards that show the work of a team.",
        "Kaizen\nSteady improvement (改善, かいぜん) by everyone, every day, everywhere.",
    ],
)
def test_a_little_japanese_leaves_an_english_page_english(text: str) -> None:
    assert script_locale(text) == EN_US


@pytest.mark.parametrize(
    "text",
    [
        "錠\n扉を閉めるものです。",
        "錠\n\n",
        "用語集\nLock Service、Lock Manager、Lock Registry、Lock Monitorの4つからなるものです。",
        "錠\n",
        "Lock\n扉を閉めるものです。",
        "Kubernetes\nコンテナを動かすしくみ。",
        "API\nApplication Programming Interfaceの略で、プログラム同士をつなぐ窓口のことです。",
    ],
)
def test_a_japanese_page_is_told_by_its_letters(text: str) -> None:
    assert script_locale(text) == JA_JP


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("_posts/2024-01-02-lock.md", True),
        ("_posts/lock.md", True),
        ("site/_drafts/lock.md", True),
        ("blog/2024-01-02-lock.md", True),
        ("blog/2024-01-02-lock/index.md", True),
        ("content/ja/posts/2024-01-02.md", True),
        ("お知らせ/2024-01-02 鍵.md", True),
        ("blog/lock.md", False),
        ("docs/2024-01-02-lock.md", False),
        ("lock.md", False),
    ],
)
def test_a_post_stands_in_a_blog(path: str, *, expected: bool) -> None:
    assert is_post(place_of(path)) is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.md", True),
        ("docs/index.md", True),
        ("content/ja/_index.md", True),
        ("src/pages/index.mdx", True),
        ("locks/index.md", False),
        ("docs/locks/index.md", False),
    ],
)
def test_a_site_begins_above_its_subjects(path: str, *, expected: bool) -> None:
    assert is_top_of_site(place_of(path)) is expected
