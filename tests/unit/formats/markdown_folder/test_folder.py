"""What links mean beside all other pages, and the slugs that pages get."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from glossary_app.formats.markdown_folder.folder import Folder, name_key, survey
from glossary_app.formats.markdown_folder.page_facts import facts_of
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.source import SourceFile


def folder(files: Mapping[str, str]) -> Folder:
    facts = (facts_of(SourceFile(path, text.encode())) for path, text in files.items())
    return survey(found for found in facts if found)


SITE = {
    "content/en/docs/key.md": (
        "---\ntitle: Key (KMS)\nid: the-key\naliases: [opener]\n---\nOpens.\n"
    ),
    "content/en/docs/lock/index.md": "---\ntitle: Lock\n---\nShuts.\n",
    "content/en/docs/Door Frame.md": "# Door frame\n\nHolds.\n",
    "content/ja/docs/key.md": "---\ntitle: 鍵\n---\n開けます。\n",
    "content/en/glossary.md": "## Hinge\n\nTurns.\n\n## Bolt {#the-bolt}\n\nShuts.\n",
}


@pytest.mark.parametrize(
    ("href", "slug"),
    [
        ("key.md", "key"),
        ("./key.md", "key"),
        ("key", "key"),
        ("key/", "key"),
        ("../key/", "key"),
        ("/docs/key/", "key"),
        ("/en/docs/key/", "key"),
        ("/docs/key.html", "key"),
        ("key.md#use", "key"),
        ("key.md?x=1", "key"),
        ("../../../en/docs/key.md", "key"),
        ("Door%20Frame.md", "Door Frame"),
        ("<Door Frame.md>", "Door Frame"),
        ("door frame", "Door Frame"),
        ("DOOR-FRAME", "Door Frame"),
        ("the-key", "key"),
        ("Opener", "key"),
        ("KMS", "key"),
        ("Key", "key"),
        ("鍵", "key"),
        ("../glossary.md#hinge", "hinge"),
        ("../glossary#the-bolt", "bolt"),
        ("Hinge", "hinge"),
        ("bolt", "bolt"),
        ("#hinge", "hinge"),
    ],
)
def test_a_link_finds_its_page(href: str, slug: str) -> None:
    assert folder(SITE).resolve("content/en/docs/lock/index.md", href) == slug


@pytest.mark.parametrize(
    "href",
    [
        "",
        "https://key.example",
        "mailto:key@a.example",
        "//key.example",
        "nowhere",
        "#nowhere",
        "/",
    ],
)
def test_other_links_lead_nowhere(href: str) -> None:
    assert folder(SITE).resolve("content/en/docs/lock/index.md", href) is None


def test_an_entry_is_called_in_the_language_of_the_reader() -> None:
    found = folder(SITE)

    assert found.title("key", EN_US) == "Key (KMS)"
    assert found.title("key", JA_JP) == "鍵"
    assert found.title("lock", JA_JP) == "Lock"
    assert found.title("nowhere", EN_US) == ""


@pytest.mark.parametrize(
    ("paths", "slugs"),
    [
        (("a.md", "b.md"), ("a", "b")),
        (("x/a.md", "y/b.md"), ("a", "b")),
        (("x/a.md", "y/a.md"), ("x-a", "y-a")),
        (("a.md", "x/a.md"), ("a", "x-a")),
        (("x/a/index.md", "y/a/index.md", "a/index.md"), ("x-a", "y-a", "a")),
        (("p/x/a.md", "q/x/a.md"), ("p-x-a", "q-x-a")),
        (("en/x/a.md", "ja/x/a.md"), ("a", "a")),
        (("A.md", "ja/a.md"), ("A", "A")),
        (("a.ja.md", "a.en.md"), ("a", "a")),
        (("a_ja.md", "a.md"), ("a", "a")),
        (("node-ja.md", "b.md"), ("node-ja", "b")),
    ],
)
def test_a_slug_is_as_short_as_tells_pages_apart(
    paths: tuple[str, ...], slugs: tuple[str, ...]
) -> None:
    found = folder({path: f"# Title {path}\n\nText.\n" for path in paths})

    assert tuple(found.slug_of(path) for path in paths) == slugs


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Churn rate", "churn rate"),
        ("churn-rate", "churn rate"),
        ("Churn_Rate", "churn rate"),
        ("ＡＰＩ", "api"),
        (" a  b ", "a b"),
        ("鍵", "鍵"),
    ],
)
def test_names_are_alike_in_any_case(name: str, key: str) -> None:
    assert name_key(name) == key


def test_what_is_no_text_is_no_page() -> None:
    assert facts_of(SourceFile("a.md", b"\xff\xfe\x00")) is None
