"""Sources written in one line."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.citations import citation_text, read_citation
from glossary_app.model.page import Source

EXAMPLES = [
    (
        "Tanaka: Layers of Things - https://books.example/1",
        Source("Tanaka", "Layers of Things", "https://books.example/1"),
    ),
    ("Layers of Things", Source("", "Layers of Things", "")),
    ("https://books.example/1", Source("", "https://books.example/1", "https://books.example/1")),
    ("ISO: 30042:2019", Source("ISO", "30042:2019", "")),
]


@pytest.mark.parametrize(("text", "source"), EXAMPLES)
def test_a_source_is_read_and_written_back(text: str, source: Source) -> None:
    assert read_citation(text) == source
    assert citation_text(source) == text


def test_brackets_and_stops_around_an_address_are_dropped() -> None:
    source = read_citation("Layers (https://books.example/1).")

    assert source == Source("", "Layers", "https://books.example/1")


@pytest.mark.parametrize(
    "text",
    [
        'See <a href="https://books.example/1" target="_blank">Layers of Things</a>',
        "[Layers of Things](https://books.example/1)",
        "See also: [Layers of Things](https://books.example/1)",
    ],
)
def test_a_link_says_its_words_and_where_it_leads(text: str) -> None:
    assert read_citation(text) == Source("", "Layers of Things", "https://books.example/1")
