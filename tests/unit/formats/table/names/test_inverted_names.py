"""Names sorted by their last word: kept as they stand, and found as they are said."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.format import Csv
from glossary_app.formats.table.names.inverted_names import are_inverted, both_orders
from glossary_app.model.glossary import Glossary
from glossary_app.model.source import SourceFile, SourcePage

INDEX = ("kiln, electric", "kiln, gas", "glaze, ash", "glaze, salt", "clay")


def pages(data: bytes) -> list[SourcePage]:
    read = Csv().read(SourceFile("pots.csv", data))
    return [each for each in read if isinstance(each, SourcePage)]


def names(data: bytes) -> dict[str, list[str]]:
    return {each.page.headword: [term.text for term in each.page.terms] for each in pages(data)}


def test_last_words_that_come_again_are_those_of_an_index() -> None:
    assert are_inverted(INDEX)
    assert are_inverted(("Kiln, electric", "Kiln, gas", "Bat, plaster"))


@pytest.mark.parametrize(
    "texts",
    [
        ("kiln, oven", "glaze, coat", "clay, mud", "pot, jar"),
        ("kiln, electric", "kiln, gas"),
        ("kiln, oven, stove", "kiln, oven", "clay"),
        ("kiln", "glaze"),
        ("窯, 炉", "窯, かまど", "窯, 窯炉"),
        (),
    ],
)
def test_names_that_are_listed_are_no_index(texts: tuple[str, ...]) -> None:
    assert not are_inverted(texts)


def test_a_name_is_known_in_both_orders() -> None:
    assert both_orders("kiln, electric") == ("kiln, electric", "electric kiln")
    assert both_orders("clay") == ()


def test_a_table_keeps_its_order_and_comes_back() -> None:
    rows = "\n".join(f'"{name}",What it is.' for name in INDEX)
    data = f"Term,Definition\n{rows}\n".encode()
    first = names(data)
    assert first["kiln, electric"] == ["electric kiln"]
    assert first["clay"] == []
    written = Csv().write(Glossary("pots"), pages(data))
    (file,) = (each for each in written if isinstance(each, SourceFile))
    assert names(file.data) == first
