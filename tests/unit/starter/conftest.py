from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


@pytest.fixture(scope="session")
def starter_folder() -> Path:
    """The starter glossary's own pages, as they stand in the repository."""
    return Path(__file__).parents[3] / "resources" / "starter"


@pytest.fixture(scope="session")
def readings(starter_folder: Path) -> tuple[SourcePage | Finding, ...]:
    """Everything that reading the starter's pages yields."""
    return tuple(
        found
        for path in sorted(starter_folder.rglob("*.md"))
        for found in HandoffMarkdown().read(
            SourceFile(path.relative_to(starter_folder).as_posix(), path.read_bytes())
        )
    )


@pytest.fixture(scope="session")
def source_pages(readings: tuple[SourcePage | Finding, ...]) -> tuple[SourcePage, ...]:
    """The starter's pages, en-US before ja-JP."""
    return tuple(found for found in readings if isinstance(found, SourcePage))


@pytest.fixture(scope="session")
def entries(source_pages: tuple[SourcePage, ...]) -> tuple[Entry, ...]:
    """The starter's entries by slug, each with its pages in the order en-US, ja-JP."""
    slugs = sorted({page.slug for page in source_pages})
    return tuple(
        Entry(
            EntryRef("starter", slug),
            tuple(page.page for page in source_pages if page.slug == slug),
        )
        for slug in slugs
    )
