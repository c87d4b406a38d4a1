"""Tables in files that are called otherwise: like pages, or after what parts their cells."""

from __future__ import annotations

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.model.source import SourceFile, SourcePage


def headwords(name: str, text: str) -> set[str]:
    file = SourceFile(name, text.encode())
    read = choose_format([file]).read(file)
    return {each.page.headword for each in read if isinstance(each, SourcePage)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pots.md", "English\t日本語\nkiln\t窯\nglaze\t釉薬\n"),
        ("pots.md", "English,日本語,Note\nkiln,窯,hot\nglaze,釉薬,\n"),
        ("pots.markdown", "Term;日本語\nkiln;窯\n\nglaze;釉薬\n"),
        ("pots.md", "kiln\t窯\nglaze\t釉薬\nclay\t粘土\n"),
        ("pots.psv", "English|日本語\nkiln|窯\nglaze|釉薬\n"),
        ("pots.ssv", "English;日本語\nkiln;窯\nglaze;釉薬\n"),
    ],
)
def test_rows_are_read_whatever_the_file_is_called(name: str, text: str) -> None:
    assert headwords(name, text) >= {"kiln", "窯", "glaze", "釉薬"}


@pytest.mark.parametrize(
    "text",
    [
        "# Kiln\n\nAn oven, a hot one, for pots.\n",
        "A kiln is an oven, hot.\nIt fires pots, jars.\nIt is big, too.\n",
        "| Term | 日本語 |\n|---|---|\n| kiln | 窯 |\n| glaze | 釉薬 |\n",
        "- kiln, oven\n- glaze, coat\n- clay, mud\n",
        "kiln\t窯\n",
        "",
    ],
)
def test_a_page_is_no_table(text: str) -> None:
    file = SourceFile("kiln.md", text.encode())
    assert choose_format([file]).name == "markdown-folder"
