"""A file that is the very one read before is skipped, and its pages stay."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.page import Page, Reading
from glossary_app.model.report import ImportCounts
from glossary_app.store.saving.import_session import Duplicate
from glossary_app.store.store import Store
from tests.unit.store.pages import AI, ROOT, abstraction, import_pages, source_page

FILE = "abstraction.md"


def import_file(store: Store, digest: str) -> tuple[bool, ImportCounts]:
    """Import one file that brings both pages, unless it is known; says whether it was."""
    with store.importing(AI, ROOT, "handoff-markdown") as session:
        skipped = session.skip_unchanged(FILE, digest)
        if not skipped:
            for page in abstraction():
                session.save(replace(page, source=replace(page.source, path=FILE)))
            session.remember_file(FILE, digest)
        session.remove_vanished()
    return skipped, session.counts()


def test_a_remembered_file_is_skipped_and_its_pages_stay(store: Store) -> None:
    import_file(store, "d1")
    generation = store.generation()

    skipped, counts = import_file(store, "d1")

    assert (skipped, counts) == (True, ImportCounts(unchanged=1))
    assert store.generation() == generation


def test_a_file_of_another_digest_is_read_again(store: Store) -> None:
    import_file(store, "d1")

    skipped, counts = import_file(store, "d2")

    assert (skipped, counts) == (False, ImportCounts(unchanged=1))


def test_a_file_whose_page_another_root_took_over_is_read_again(store: Store) -> None:
    import_file(store, "d1")
    import_pages(store, abstraction()[:1], root="/home/aiko/elsewhere")

    skipped, _ = import_file(store, "d1")

    assert not skipped


def test_a_page_of_a_skipped_file_cannot_be_brought_by_another(store: Store) -> None:
    pages = [source_page(f"term-{n}", f"Term {n}", path=f"{n}.md") for n in range(4)]
    with store.importing(AI, ROOT, "handoff-markdown") as session:
        for page in pages:
            session.save(page)
            session.remember_file(page.source.path, "d1")
    rival = source_page("term-1", "Term one", text="v2", path="rival.md")

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(pages[0])
        skipped = session.skip_unchanged("1.md", "d1")
        answer = session.save(rival)

    assert (skipped, answer) == (True, Duplicate("1.md"))


def test_a_page_is_finished_only_when_it_is_written(store: Store) -> None:
    asked: list[str] = []

    def finish(page: Page) -> Page:
        asked.append(page.headword)
        return replace(page, reading=Reading("ちゅうしょうか", derived=True))

    page = source_page("abstraction", "抽象化")
    for _ in range(2):
        with store.importing(AI, ROOT, "handoff-markdown") as session:
            session.save(page, finish)

    assert asked == ["抽象化"]
    [stored] = store.entries(AI.id)
    assert stored.pages[0].reading == Reading("ちゅうしょうか", derived=True)
