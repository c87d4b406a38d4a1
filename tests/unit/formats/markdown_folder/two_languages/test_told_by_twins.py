"""Folders that mean a language only beside their twins."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.source import SourceFile, SourcePage


def slugs(files: dict[str, str]) -> dict[str, tuple[str, str]]:
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    format_ = MarkdownFolder()
    format_.beside(lambda: sources)
    found = [found for source in sources for found in format_.read(source)]
    told = (each for each in found if isinstance(each, SourcePage))
    return {each.page.headword: (each.slug, each.page.locale.language) for each in told}


ENGLISH, JAPANESE = "# Kiln\n\nBakes clay.\n", "# 窯\n\n焼き物を焼く所。\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("content/english/terms", "content/japanese/terms"),
        ("English", "Japanese"),
        ("英語", "日本語"),
        ("docs", "docs/jp"),
        ("eng", "jpn"),
    ],
)
def test_folders_called_after_languages_hold_one_page_twice(first: str, second: str) -> None:
    files = {f"{first}/kiln.md": ENGLISH, f"{second}/kiln.md": JAPANESE}

    found = slugs(files | {f"{second}/glaze.md": "# Glaze\n\n釉薬のこと。\n"})

    assert found["Kiln"] == ("kiln", "en")
    assert found["窯"] == ("kiln", "ja")
    assert found["Glaze"][1] == "ja"


def test_a_folder_of_notes_about_a_language_is_of_none() -> None:
    files = {"notes/English/README.md": JAPANESE, "notes/English/窯.md": JAPANESE}

    found = slugs(files | {"notes/窯.md": JAPANESE, "notes/README.md": JAPANESE})

    assert found["窯"][1] == "ja"
