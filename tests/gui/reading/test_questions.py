"""What the window asks of the library while nothing is searched."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.gui.background.holdings import look_closer, survey
from glossary_app.gui.search.questions import browse, choices_of, read_rows, search
from glossary_app.gui.search.scope import Choices, Scope
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from tests.gui.conftest import FakeLibrary, abstraction

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")


def headwords(library: FakeLibrary, scope: Scope) -> list[str]:
    return [row.headword.text for row in browse(library, scope, EN_US).first_rows]


def test_everything_is_browsed_in_the_order_of_the_language(library: FakeLibrary) -> None:
    english = browse(library, Scope(), EN_US)
    japanese = browse(library, Scope(), JA_JP)

    assert english.listing.slugs == ("abstraction", "cache", "encapsulation")
    assert [row.headword.text for row in japanese.first_rows] == ["カプセル化", "抽象化", "Cache"]


def test_a_scope_narrows_the_list(library: FakeLibrary) -> None:
    library.categorised[ENCAPSULATION] = "Design"
    library.user.starred = [ABSTRACTION]
    library.user.noted = {ENCAPSULATION: "also 情報隠蔽"}

    assert headwords(library, Scope(glossary="systems")) == ["Cache"]
    assert headwords(library, Scope(subject=("Design",))) == ["Encapsulation"]
    assert headwords(library, Scope(reviewed=True)) == ["Abstraction", "Encapsulation"]
    assert headwords(library, Scope(starred=True)) == ["Abstraction"]
    assert headwords(library, Scope(noted=True)) == ["Encapsulation"]


def test_filters_combine(library: FakeLibrary) -> None:
    library.categorised = {ENCAPSULATION: "Design", ABSTRACTION: "Design"}
    library.user.starred = [ABSTRACTION, EntryRef("systems", "cache")]
    library.user.noted = {ABSTRACTION: "also 情報隠蔽"}

    assert headwords(library, Scope(reviewed=True, starred=True)) == ["Abstraction"]
    assert headwords(library, Scope(subject=("Design",), starred=True)) == ["Abstraction"]
    assert headwords(library, Scope(starred=True, noted=True)) == ["Abstraction"]
    assert headwords(library, Scope(reviewed=True, glossary="systems")) == []


def test_a_search_holds_to_all_filters(library: FakeLibrary) -> None:
    library.user.starred = [ABSTRACTION, EntryRef("systems", "cache")]

    both = search(library, "a", Scope(reviewed=True, starred=True), EN_US)

    assert [hit.ref for hit in both.hits] == [ABSTRACTION]
    assert both.total == 1


def test_a_filter_looks_through_everything_that_is_found() -> None:
    many = [
        replace(abstraction(), ref=EntryRef("basics", f"abstraction-{number:04}"))
        for number in range(1200)
    ]
    library = FakeLibrary(tuple(many))
    library.user.starred = [many[3].ref, many[-1].ref]

    found = search(library, "abstraction", Scope(starred=True), EN_US)

    assert [hit.ref for hit in found.hits] == [many[3].ref, many[-1].ref]
    assert found.total == 2


def test_a_filter_looks_no_further_than_it_takes() -> None:
    many = [
        replace(abstraction(), ref=EntryRef("basics", f"abstraction-{number:04}"))
        for number in range(1200)
    ]
    library = FakeLibrary(tuple(many))

    found = search(library, "abstraction", Scope(reviewed=True), EN_US, most=20)

    assert len(found.hits) == 20
    assert len(library.requests) == 1


def choices(library: FakeLibrary) -> Choices:
    return choices_of(library.glossaries(), library.subjects(9), EN_US)


def test_there_is_nothing_to_choose_from_one(library: FakeLibrary) -> None:
    library.categorised = {ABSTRACTION: "Design", ENCAPSULATION: "craft"}
    two = choices(library)
    library.disabled.add("systems")
    library.categorised = {ABSTRACTION: "Design"}

    one = choices(library)

    assert dict(two.glossaries) == {"basics": "basics", "systems": "systems"}
    assert list(two.subjects.values()) == ["craft", "Design"]
    assert (one.glossaries, one.subjects) == ({}, {})


def test_a_glossary_that_is_switched_off_is_not_browsed(library: FakeLibrary) -> None:
    library.disabled.add("basics")

    assert headwords(library, Scope()) == ["Cache"]


def test_favourites_stand_above_everything_but_in_no_scope(library: FakeLibrary) -> None:
    library.user.starred = [ENCAPSULATION]

    whole = browse(library, Scope(), EN_US)
    narrowed = browse(library, Scope(reviewed=True), EN_US)

    assert [row.ref for row in whole.favourites] == [ENCAPSULATION]
    assert len(whole.listing) == 3
    assert narrowed.favourites == ()


def test_an_entry_may_go_between_the_list_and_its_rows(library: FakeLibrary) -> None:
    listing = browse(library, Scope(), EN_US).listing
    del library.held[ABSTRACTION]

    rows = read_rows(library, listing, 0, EN_US)

    assert [row.headword.text for row in rows] == ["", "Cache", "Encapsulation"]


def test_the_survey_counts_and_names(library: FakeLibrary) -> None:
    library.categorised = {ABSTRACTION: "Design", ENCAPSULATION: "Craft"}

    found = survey(library)

    closer = look_closer(library, EN_US)

    assert found.entry_count == 3
    assert {subject.names for subject in closer.subjects} == {("Craft",), ("Design",)}
    assert [glossary.id for glossary in found.glossaries] == ["basics", "systems"]


def test_one_entry_is_browsed_too() -> None:
    browsed = browse(FakeLibrary((abstraction(),)), Scope(), JA_JP)

    assert browsed.first_rows[0].caption == "た"
