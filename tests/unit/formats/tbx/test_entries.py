"""Entries of a termbase as concepts, and the words of their categories."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from glossary_app.formats.fields.concept import Concept, Designation
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.tbx.categories import (
    Category,
    category_of,
    is_draft,
    kind_of,
    relation_kind,
    status_of,
)
from glossary_app.formats.tbx.entries import entry_id, read_concept
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import RelationKind, TermKind, TermStatus


def xml(text: str) -> Element:
    return fromstring(text)  # noqa: S314  the texts are our own


def read(pieces: str, left: LeftAside | None = None) -> Concept:
    return read_concept(xml(f"<termEntry id='c7'>{pieces}</termEntry>"), left or LeftAside())


def japanese(pieces: str) -> str:
    return f"<langSet xml:lang='ja'>{pieces}</langSet>"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("<descrip type='definition'/>", Category.DEFINITION),
        ("<definition/>", Category.DEFINITION),
        ("<b:subjectField xmlns:b='urn:basic'/>", Category.SUBJECT),
        ("<termNote type='Administrative Status'/>", Category.STATUS),
        ("<note/>", Category.NOTE),
        ("<note from='pos'/>", Category.PART_OF_SPEECH),
        ("<ref type='crossReference'/>", Category.RELATION),
        ("<xref type='photo'/>", Category.ADDRESS),
        ("<descrip type='shelfColour'/>", None),
    ],
)
def test_styles_write_one_category_in_several_ways(text: str, category: Category | None) -> None:
    assert category_of(xml(text)) is category


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("preferredTerm-admn-sts", TermStatus.PREFERRED),
        ("Not recommended", TermStatus.DEPRECATED),
        ("forbidden", TermStatus.FORBIDDEN),
        ("admittedTerm", TermStatus.ADMITTED),
        ("beloved", None),
    ],
)
def test_words_for_a_status(word: str, status: TermStatus | None) -> None:
    assert status_of(word) is status


def test_words_for_kinds_relations_and_work() -> None:
    assert kind_of("Acronym") == TermKind.ABBREVIATION
    assert (kind_of("entryTerm"), kind_of(" phrase ")) == ("", "phrase")
    assert relation_kind(xml("<ref type='broaderConceptGeneric'/>")) is RelationKind.BROADER
    assert relation_kind(xml("<ref type='neighbour'/>")) is RelationKind.RELATED
    assert is_draft("provisionallyProcessed")
    assert not is_draft("finalized")


@pytest.mark.parametrize(
    ("text", "id_"), [("<e id=' c7 '/>", "c7"), ("<e xml:id='k'/>", "k"), ("<e/>", "")]
)
def test_an_entry_may_have_an_id(text: str, id_: str) -> None:
    assert entry_id(xml(text)) == id_


def test_terms_stand_in_their_language_with_what_is_said_of_them() -> None:
    concept = read(
        "<langSet xml:lang='en'><tig><term>wooden  crate</term></tig></langSet>"
        + japanese(
            "<ntig><termGrp><term>木箱</term><termNote type='reading'>きばこ</termNote></termGrp>"
            "<note>倉庫で</note></ntig><tig><term>木函</term><note>古い</note>"
            "<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></tig>"
        )
    )

    assert concept.parts[EN_US].designations == [Designation("wooden crate")]
    assert concept.parts[JA_JP].designations == [
        Designation("木箱", reading="きばこ"),
        Designation("木函", status=TermStatus.DEPRECATED),
    ]
    assert concept.parts[JA_JP].notes == ["倉庫で", "木函: 古い"]


def test_what_stands_above_the_languages_is_of_the_whole_entry() -> None:
    concept = read(
        "<descrip type='subjectField'>物流</descrip><descrip type='subjectField'>倉庫</descrip>"
        "<descripGrp><descrip type='definition'>Holds goods.</descrip></descripGrp>"
        "<ref type='crossReference' target='#pallet'>pallet</ref>"
        "<xref target='https://depot.example/7'>depot</xref>"
        "<admin type='processStatus'>unprocessed</admin>"
    )

    assert (concept.category, concept.tags) == ("物流", ["倉庫"])
    assert concept.definitions == ["Holds goods."]
    assert [(each.title, each.target) for each in concept.relations] == [("pallet", "pallet")]
    assert [each.url for each in concept.sources] == ["https://depot.example/7"]
    assert concept.draft


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        ("<langSet xml:lang='de'><tig><term>Kiste</term></tig></langSet>", "language de"),
        (japanese("<tig><term> </term></tig>"), "empty term"),
        (japanese("<descrip type='shelfColour'>青</descrip>"), "shelfColour"),
    ],
)
def test_what_is_not_taken_is_counted(pieces: str, kind: str) -> None:
    left = LeftAside()

    concept = read(pieces, left)

    assert [name for part in concept.parts.values() for name in part.designations] == []
    assert [finding.values[0] for finding in left.findings("depot.tbx")] == [kind]
