"""An import brings pages in, leaves alone what has not changed, and takes away what is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.errors import CancelledError
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Relation
from glossary_app.model.report import ImportCounts, Outcome
from glossary_app.store.saving.import_session import Duplicate
from glossary_app.store.store import Store
from tests.unit.store.pages import (
    AI,
    ROOT,
    abstraction,
    full_page,
    import_pages,
    ref,
    source_page,
    with_page,
)


def test_a_page_is_read_back_as_it_was_saved(store: Store) -> None:
    saved = with_page(source_page("overfitting", "過学習", JA_JP), full_page())

    import_pages(store, [saved])

    assert store.source_pages(ref("overfitting")) == (saved,)


def test_an_entry_counts_once_whatever_its_number_of_pages(store: Store) -> None:
    counts = import_pages(store, abstraction())

    assert counts == ImportCounts(added=1)


def test_each_page_is_told_what_became_of_it(store: Store) -> None:
    english, japanese = abstraction()
    import_pages(store, [english])

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        outcomes = [session.save(english), session.save(japanese)]

    assert outcomes == [Outcome.UNCHANGED, Outcome.ADDED]
    assert session.counts() == ImportCounts(updated=1)


def test_an_equal_import_changes_nothing(store: Store) -> None:
    import_pages(store, abstraction())
    generation = store.generation()

    counts = import_pages(store, abstraction())

    assert counts == ImportCounts(unchanged=1)
    assert store.generation() == generation


def test_another_text_replaces_the_page_with_all_its_parts(store: Store) -> None:
    import_pages(store, [with_page(source_page("overfitting", "過学習", JA_JP), full_page())])
    shorter = source_page("overfitting", "過学習", JA_JP, text="v2")

    counts = import_pages(store, [shorter])

    assert counts == ImportCounts(updated=1)
    assert store.source_pages(ref("overfitting")) == (shorter,)


def test_the_same_text_read_as_another_format_is_saved_anew(store: Store) -> None:
    before = source_page("abstraction", "Abstraction")
    after = replace(before, source=replace(before.source, format="markdown-folder"))
    import_pages(store, [before])

    counts = import_pages(store, [after])

    assert counts == ImportCounts(updated=1)
    assert store.source_pages(ref("abstraction")) == (after,)


def test_a_page_that_is_gone_updates_its_entry(store: Store) -> None:
    english, japanese = abstraction()
    import_pages(store, [english, japanese])

    counts = import_pages(store, [english])

    assert counts == ImportCounts(updated=1)
    assert store.source_pages(ref("abstraction")) == (english,)


def test_an_entry_goes_with_its_last_page(store: Store) -> None:
    import_pages(store, [*abstraction(), source_page("model", "Model")])

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(source_page("model", "Model"))
        session.remove_vanished()

    assert session.counts() == ImportCounts(unchanged=1, removed=1)
    assert [*session.removed()] == [ref("abstraction")]
    assert [*session.changed()] == []
    assert store.entry(ref("abstraction")) is None


def test_pages_of_another_root_stay(store: Store) -> None:
    import_pages(store, [source_page("model", "Model")], root="/home/aiko/models")

    counts = import_pages(store, abstraction())

    assert counts == ImportCounts(added=1)
    assert store.entry(ref("model")) is not None


def test_a_page_is_taken_over_from_another_root(store: Store) -> None:
    page = source_page("model", "Model")
    import_pages(store, [page], root="/home/aiko/old")
    import_pages(store, [page], root="/home/aiko/new")

    from_old = import_pages(store, [], root="/home/aiko/old")
    from_new = import_pages(store, [], root="/home/aiko/new")

    assert (from_old, from_new) == (ImportCounts(), ImportCounts(removed=1))


def test_a_file_that_moved_is_unchanged_and_known_by_its_new_path(store: Store) -> None:
    import_pages(store, [source_page("model", "Model", path="model.md")])
    moved = source_page("model", "Model", path="basics/model.md")

    counts = import_pages(store, [moved])

    assert counts == ImportCounts(unchanged=1)
    assert store.source_pages(ref("model")) == (moved,)


def test_pages_of_a_file_that_could_not_be_read_stay(store: Store) -> None:
    import_pages(store, abstraction())

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.keep("en-US/abstraction.md")
        session.remove_vanished()

    assert session.counts() == ImportCounts(updated=1)
    assert [page.page.locale for page in store.source_pages(ref("abstraction"))] == [EN_US]


@pytest.mark.parametrize("is_known", [False, True], ids=["new page", "known page"])
def test_the_first_of_two_pages_for_one_place_wins(store: Store, *, is_known: bool) -> None:
    first = source_page("model", "Model", path="a/model.md")
    second = source_page("model", "Model of the world", path="b/model.md")
    import_pages(store, [first] if is_known else [])

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(first)
        answer = session.save(second)

    assert answer == Duplicate("a/model.md")
    assert store.source_pages(ref("model")) == (first,)


def test_duplicates_are_found_far_apart_and_out_of_order(store: Store) -> None:
    pages = [source_page(f"term-{number:04}", f"Term {number}") for number in range(1500)]
    import_pages(store, pages)
    jumbled = [*pages[700:], *pages[:700]]

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        firsts = {session.save(page) for page in [pages[3], pages[1], *jumbled[:800]]}
        again = [session.save(pages[number]) for number in (0, 3, 900, 1, 2)]

    assert firsts == {Outcome.UNCHANGED}
    assert again == [
        Outcome.UNCHANGED,
        Duplicate("en-US/term-0003.md"),
        Duplicate("en-US/term-0900.md"),
        Duplicate("en-US/term-0001.md"),
        Outcome.UNCHANGED,
    ]


def test_what_changed_can_be_asked_for_after_the_end(store: Store) -> None:
    import_pages(store, [source_page(f"term-{number}", f"Term {number}") for number in range(3)])

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(source_page("term-0", "Term 0"))
        session.save(source_page("term-1", "Term 1", text="v2"))
        session.save(source_page("term-9", "Term 9"))
        session.remove_vanished()

    assert [*session.changed()] == [ref("term-1"), ref("term-9")]
    assert [*session.removed()] == [ref("term-2")]
    assert session.counts() == ImportCounts(added=1, updated=1, unchanged=1, removed=1)


def test_an_entry_that_is_linked_anew_is_indexed_but_not_counted_as_updated(store: Store) -> None:
    waiting = source_page("model", "Model")
    page = replace(waiting.page, relations=(Relation("LAYER", "related", "LAYER"),))
    import_pages(store, [with_page(waiting, page)])

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(with_page(waiting, page))
        session.save(source_page("tier", "Layer"))
        session.remove_vanished()

    assert session.counts() == ImportCounts(added=1, unchanged=1)
    assert set(session.changed()) == {ref("model"), ref("tier")}
    assert import_pages(store, [with_page(waiting, page), source_page("tier", "Layer")]) == (
        ImportCounts(unchanged=2)
    )


def test_many_changes_are_told_in_full(store: Store) -> None:
    pages = [source_page(f"term-{number:04}", f"Term {number}") for number in range(1200)]

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        for page in pages:
            session.save(page)

    assert [*session.changed()] == [ref(page.slug) for page in pages]


def stop_in_the_middle(store: Store) -> None:
    with store.importing(AI, ROOT, "handoff-markdown") as session:
        session.save(source_page("abstraction", "Abstraction", text="v2"))
        session.save(source_page("model", "Model"))
        raise CancelledError("import", "stopped")


def test_a_fault_in_the_middle_undoes_everything(store: Store) -> None:
    import_pages(store, abstraction())
    generation = store.generation()

    with pytest.raises(CancelledError):
        stop_in_the_middle(store)

    assert store.source_pages(ref("abstraction")) == abstraction()
    assert store.entry_count(None) == 1
    assert store.generation() == generation


def test_a_dry_run_counts_and_changes_nothing(store: Store) -> None:
    import_pages(store, abstraction())
    generation = store.generation()

    with store.importing(replace(AI, version="2"), ROOT, "handoff-markdown") as session:
        session.save(source_page("model", "Model"))
        session.remove_vanished()
        session.rollback()

    assert session.counts() == ImportCounts(added=1, removed=1)
    assert ([*session.changed()], [*session.removed()]) == ([], [])
    assert [entry.ref for entry in store.entries(None)] == [ref("abstraction")]
    assert store.glossary(AI.id).version == ""
    assert store.generation() == generation


def test_a_write_gives_the_content_a_new_name(store: Store) -> None:
    names = {store.generation()}

    for version in ("v1", "v2", "v3"):
        import_pages(store, [source_page("model", "Model", text=version)])
        names.add(store.generation())

    assert len(names) == 4


def test_the_next_session_starts_with_empty_notes(store: Store) -> None:
    import_pages(store, abstraction())

    counts = import_pages(store, [*abstraction(), source_page("model", "Model")])

    assert counts == ImportCounts(added=1, unchanged=1)


def test_a_page_of_an_entry_that_others_stand_behind_joins_it(store: Store) -> None:
    english = [source_page(f"term-{number}", f"term {number}") for number in range(5)]
    japanese = [source_page(f"term-{number}", f"用語{number}", JA_JP) for number in range(5)]

    with store.importing(AI, ROOT, "handoff-markdown") as session:
        outcomes = [session.save(page) for page in (*english, *japanese, english[0])]

    assert outcomes[:10] == [Outcome.ADDED] * 10
    assert isinstance(outcomes[10], Duplicate)
    assert [len(entry.pages) for entry in store.entries(None)] == [2] * 5
