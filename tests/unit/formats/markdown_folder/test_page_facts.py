"""What is kept of a page when a folder is looked at."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.page_facts import facts_of
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.source import SourceFile


def test_a_file_that_is_no_text_has_none() -> None:
    assert facts_of(SourceFile("kiln.md", b"\xff\xfe\x00")) is None


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        ("kiln.md", "---\ntitle: The kiln\n---\n# Kiln\n", "The kiln"),
        ("kiln.md", "# Kiln\n\nBakes.\n", "Kiln"),
        ("tunnel-kiln.md", "Bakes.\n", "Tunnel kiln"),
        ("Kiln.md", "Bakes.\n", "Kiln"),
    ],
)
def test_a_page_is_called_by_its_header_its_heading_or_its_file(
    path: str, text: str, title: str
) -> None:
    facts = facts_of(SourceFile(path, text.encode()))

    assert facts is not None
    assert facts.title == title
    assert facts.locale == EN_US


def test_names_are_those_by_which_others_lead_to_it() -> None:
    text = "---\ntitle: 窯（かま）\naliases: [窯炉, /ja/old]\nid: K1\n---\n焼く所。\n"

    facts = facts_of(SourceFile("ja/kiln.md", text.encode()))

    assert facts is not None
    assert facts.locale == JA_JP
    assert facts.names == ("窯（かま）", "kiln", "kiln", "K1", "窯炉", "窯", "かま")


def test_a_page_of_many_terms_keeps_these() -> None:
    file = SourceFile("glossary.md", b"# Glossary\n\n## Kiln\n\nBakes.\n\n## Glaze\n\nShines.\n")

    facts = facts_of(file)

    assert facts is not None
    assert facts.terms == (("kiln", "Kiln"), ("glaze", "Glaze"))
    assert not facts.is_one_term(file)
