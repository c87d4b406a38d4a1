"""What a glossary's card says of where it is from and what may be done with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.card import GlossaryCard
from glossary_app.gui.glossaries.card_words import languages, source_line, terms_line
from glossary_app.gui.glossaries.naming_dialog import NamingDialog
from glossary_app.model.glossary import GivenNames, Glossary, GlossaryFacts
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy

CLOUD = Glossary(
    "cncf",
    ((EN_US, "Cloud Native Glossary: terms"), (JA_JP, "クラウドネイティブ用語集")),
    licence="CC-BY-4.0",
    version="2026.11",
    attribution="CNCF Glossary authors",
)
FACTS = GlossaryFacts(
    CLOUD, 1_089, {"ja": 73, "en": 1_089}, 8, ("/home/aiko/cncf",), "2026-11-24T12:00:00Z"
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def lines(card: GlossaryCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def test_english_stands_before_japanese() -> None:
    assert languages(FACTS) == ("English 1,089", "日本語 73")


@pytest.mark.parametrize(
    ("glossary", "said"),
    [
        (CLOUD, "CC-BY-4.0 · version 2026.11 · only reviewed pages are handed on"),
        (
            Glossary("own", trust=TrustPolicy.MARKED),
            "no license given · drafts are handed on, marked as such",
        ),
    ],
)
def test_licence_version_and_trust_are_told(glossary: Glossary, said: str) -> None:
    assert terms_line(GlossaryFacts(glossary)) == said


@pytest.mark.parametrize(
    ("roots", "imported", "said"),
    [
        (("/home/aiko/a.csv", "/home/aiko/b.csv"), "", "/home/aiko/a.csv, /home/aiko/b.csv"),
        (("starter",), "", "came with the program"),
        (
            ("clipboard 2026-11-24 09:30:00",),
            "2026-11-24T12:00:00Z",
            "pasted · imported 2026-11-24",
        ),
        ((), "", ""),
    ],
)
def test_where_it_is_from_is_told(roots: tuple[str, ...], imported: str, said: str) -> None:
    assert source_line(GlossaryFacts(CLOUD, roots=roots, imported=imported)) == said


def test_a_card_tells_title_short_name_size_terms_credit_and_source(
    parent: QWidget,
) -> None:
    card = GlossaryCard(FACTS, EN_US, parent)

    assert lines(card)[-5:] == [
        "Cloud Native Glossary",
        "1,089 entries · English 1,089 · 日本語 73 · 8 draft pages",
        "CC-BY-4.0 · version 2026.11 · only reviewed pages are handed on",
        "CNCF Glossary authors",
        "/home/aiko/cncf · imported 2026-11-24",
    ]
    assert card.accessibleName() == "Cloud Native Glossary: terms"


def test_a_short_name_that_says_no_more_is_left_out(parent: QWidget) -> None:
    card = GlossaryCard(FACTS, JA_JP, parent)

    assert lines(card).count("クラウドネイティブ用語集") == 1


def test_every_control_of_a_card_says_whose_it_is(parent: QWidget) -> None:
    card = GlossaryCard(FACTS, EN_US, parent)

    for button in (card.up, card.down, card.more):
        assert button.accessibleName().endswith(": Cloud Native Glossary: terms")
    for tick in (card.searched, card.linked):
        assert tick.accessibleDescription() == "Cloud Native Glossary: terms"


@pytest.mark.parametrize(("above", "row"), [(True, 1), (False, -2)])
def test_the_edge_where_another_card_would_go_is_marked(
    parent: QWidget, above: object, row: int
) -> None:
    card = GlossaryCard(FACTS, EN_US, parent)
    card.resize(500, 150)
    before = card.grab().toImage()

    card.show_drop(above=bool(above), below=not above)
    marked = card.grab().toImage()
    card.show_drop(above=False, below=False)

    assert _pixel(marked, row) != _pixel(before, row)
    assert _pixel(card.grab().toImage(), row) == _pixel(before, row)


def _pixel(image: QImage, row: int) -> int:
    return image.pixel(image.width() // 2, row % image.height())


def test_what_is_left_as_the_source_says_it_is_not_given(parent: QWidget) -> None:
    dialog = NamingDialog(CLOUD, EN_US, parent)
    wanted: list[GivenNames] = []
    dialog.naming_wanted.connect(lambda _, given: wanted.append(given))
    dialog.attribution.setText("CNCF Glossary authors, 2026")

    dialog.accept_button.click()

    assert wanted == [GivenNames(attribution="CNCF Glossary authors, 2026")]


def test_empty_fields_show_what_the_source_says(parent: QWidget) -> None:
    dialog = NamingDialog(replace(CLOUD, given=GivenNames(short_name="CN")), JA_JP, parent)

    assert dialog.title.text() == dialog.title.placeholderText() == "クラウドネイティブ用語集"
    assert dialog.short_name.text() == "CN"
    assert dialog.attribution.placeholderText() == "CNCF Glossary authors"


def test_what_is_emptied_goes_back_to_the_source(parent: QWidget) -> None:
    dialog = NamingDialog(replace(CLOUD, given=GivenNames("Ours", "CN")), EN_US, parent)
    wanted: list[tuple[str, GivenNames]] = []
    dialog.naming_wanted.connect(lambda name, given: wanted.append((name, given)))
    dialog.title.clear()

    dialog.accept_button.click()

    assert wanted == [("cncf", GivenNames("", "CN"))]
