"""Wherever an import is stopped, the library holds the old content or the new, never a mixture."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator
from contextlib import closing, suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.errors import CancelledError
from glossary_app.importing.pipeline import import_source
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import ImportReport, Progress, Stage
from glossary_app.store.store import Store

# Slug and what is said of it; no text means that the page is refused.
_PAGES = st.dictionaries(
    st.sampled_from(["alpha", "beta", "gamma", "機械学習", "抽象化"]),
    st.sampled_from(["first text", "second text", "三つ目の文"]),
    min_size=1,
)

Content = dict[str, str]


def write_pages(folder: Path, pages: Content) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "en").mkdir(parents=True)
    for slug, text in pages.items():
        page = f"---\ntitle: {slug}\n---\n\n{text}\n"
        (folder / "en" / f"{slug}.md").write_text(page, encoding="utf-8")


def content(store: Store) -> Content:
    return {entry.ref.slug: entry.pages[0].short_definition for entry in store.entries(None)}


def stop_after(
    work: Generator[Progress, None, ImportReport], steps: int, *, by_fault: bool
) -> Stage | None:
    """Go so many steps, then stop; gives the stage of the last one, None when all was done."""
    stage = Stage.READING
    for _ in range(steps):
        step = next(work, None)
        if step is None:
            return None
        stage = step.stage
    if by_fault:
        with suppress(CancelledError):
            work.throw(CancelledError("", "stopped"))
    work.close()
    return stage


@settings(deadline=None, max_examples=25)
@given(_PAGES, _PAGES, st.integers(min_value=1, max_value=12), st.booleans())
def test_an_import_that_is_stopped_anywhere_leaves_the_old_content_or_the_new(
    before: Content,
    after: Content,
    steps: int,
    by_fault: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    with tempfile.TemporaryDirectory() as name:
        home, source = Path(name), Path(name, "letters")
        with closing(Store.open(home / "glossaries.db")) as store:
            write_pages(source, before)
            list(import_source(source, ImportOptions(), store, home / "index"))
            generation = store.generation()
            write_pages(source, after)

            work = import_source(source, ImportOptions(), store, home / "index")
            stage = stop_after(work, steps, by_fault=by_fault)

            is_saved = stage is None
            assert content(store) == (after if is_saved else before)
            assert (store.generation() == generation) is (not is_saved or before == after)

            list(import_source(source, ImportOptions(), store, home / "index"))
            assert content(store) == after
