"""A concept becomes a page for each language that names it."""

from __future__ import annotations

from glossary_app.formats.fields.concept import Concept, Designation, concept_pages
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Reading, Section, SectionKind, TermKind, TermStatus


def concept(*names: Designation) -> Concept:
    made = Concept()
    for name in names:
        locale = EN_US if name.text.isascii() else JA_JP
        made.part(locale).designations.append(name)
    return made


def test_the_preferred_name_is_the_headword() -> None:
    (page,) = concept_pages(
        concept(Designation("lee side"), Designation("lee", status=TermStatus.PREFERRED))
    )

    assert page.headword == "lee"
    assert [term.text for term in page.terms] == ["lee side"]
    assert page.provenance.publication_status == ""


def test_a_discouraged_name_is_the_headword_only_where_there_is_no_other() -> None:
    old = Designation("downwind", status=TermStatus.DEPRECATED)

    (both,) = concept_pages(concept(old, Designation("lee")))
    (alone,) = concept_pages(concept(old))

    assert both.headword == "lee"
    assert both.terms[0].status is TermStatus.DEPRECATED
    assert (alone.headword, alone.provenance.publication_status) == ("downwind", "deprecated")


def test_a_short_word_of_capitals_is_an_abbreviation() -> None:
    (page,) = concept_pages(concept(Designation("churn rate"), Designation("CR")))

    assert page.terms[0].kind == TermKind.ABBREVIATION


def test_readings_are_hiragana() -> None:
    (page,) = concept_pages(concept(Designation("風下", reading="カザシモ")))

    assert page.reading == Reading("かざしも")


def test_texts_of_no_language_go_where_their_letters_are_read() -> None:
    made = concept(Designation("lee"), Designation("風下"))
    made.definitions = ["風の来ない側。", "The side out of the wind."]
    made.notes = ["まれ。"]

    english, japanese = concept_pages(made)

    assert english.short_definition == "The side out of the wind."
    assert japanese.short_definition == "風の来ない側。"
    assert japanese.sections == (Section(SectionKind.OTHER, "備考", prose="まれ。"),)


def test_a_text_whose_language_has_no_page_goes_to_the_one_there_is() -> None:
    made = concept(Designation("lee"))
    made.definitions = ["風の来ない側。"]

    (page,) = concept_pages(made)

    assert page.short_definition == "風の来ない側。"


def test_a_concept_that_nobody_names_has_no_page() -> None:
    made = Concept(definitions=["Something."])
    made.part(EN_US)

    assert concept_pages(made) == ()


def test_examples_are_rows() -> None:
    made = concept(Designation("lee"))
    made.examples = ["We lay in the lee."]

    (page,) = concept_pages(made)

    assert page.sections[0].rows == (("We lay in the lee.",),)
