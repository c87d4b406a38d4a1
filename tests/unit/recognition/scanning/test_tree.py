"""A tree that was written is read branch by branch, without the names of some glossaries."""

from __future__ import annotations

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.recognition.scanning.tree import ENDS, Tree
from glossary_app.recognition.scanning.writing import tree_lines

PAINT = EntryRef("arts", "watercolour-paint")
PAINTING = EntryRef("school", "watercolour-painting")
NAMES = (
    Designation("watercolour paint", EN_US, PAINT, TermStatus.ADMITTED, True),
    Designation("水彩絵の具", JA_JP, PAINT, None, True, ("すいさいえのぐ",)),
    Designation("watercolour painting", EN_US, PAINTING, None, True),
)


def marked(text: str, *without: str) -> list[tuple[str, str]]:
    tree = Tree(tree_lines(NAMES), without)
    return [
        (text[mark.start : mark.end], str(mark.designation.ref)) for mark in marks_in(text, tree)
    ]


def test_a_designation_is_read_as_it_was_written() -> None:
    tree = Tree(tree_lines(NAMES))

    found = [mark.designation for mark in marks_in("watercolour paint, すいさいえのぐ", tree)]

    assert found == [NAMES[0], NAMES[1]]
    assert tree.entries == {PAINT: NAMES[:2]}


def test_names_that_are_left_out_do_not_stand_before_others() -> None:
    text = "A box of watercolour paint"

    assert marked(text) == [("watercolour paint", "arts/watercolour-paint")]
    assert marked(text, "arts") == [("watercolour paint", "school/watercolour-painting")]
    assert marked(text, "arts", "school") == []


def test_only_entries_that_a_text_names_are_read() -> None:
    tree = Tree(tree_lines(NAMES))

    assert list(marks_in("Nothing of the kind, かいてある", tree)) == []
    assert tree.entries == {}


def test_forms_of_a_word_lead_to_one_node() -> None:
    names = (Designation("leaves", EN_US, EntryRef("garden", "leaf"), None, True),)
    tree = Tree(tree_lines(names))

    assert tree.branch("leaves") is tree.branch("leaf")
    assert tree.branch("leaf").keys() == {ENDS}


def test_a_library_without_entries_has_a_tree() -> None:
    assert list(marks_in("harbour pilot, 水先人", Tree(tree_lines([])))) == []


def test_what_one_text_led_to_is_let_go_of_and_read_again_for_the_next() -> None:
    tree = Tree(tree_lines(NAMES))
    before = [*marks_in("watercolour paint", tree)]

    tree.rest()

    assert tree.entries == {}
    assert [*marks_in("watercolour paint", tree)] == before
    assert tree.entries.keys() == {PAINT}


def test_of_a_large_branch_only_what_a_text_comes_to_is_read() -> None:
    names = [
        Designation(f"colour {number}", EN_US, EntryRef("arts", str(number)), None, True)
        for number in range(500)
    ]
    tree = Tree(tree_lines(names))

    assert [mark.designation for mark in marks_in("colours; Colour 77", tree)] == [names[77]]
    [read] = [child for child in tree.branch("colour").values() if isinstance(child, dict)]
    assert read is tree.child(tree.branch("colour"), "77")
