"""Cards are read by Anki's own rules: options on top, fields between tabs, HTML within."""

from __future__ import annotations

import csv
from html import unescape

from glossary_app.formats.anki.format import Anki
from glossary_app.model.source import SourceFile
from tests.unit.formats.exported import GLOSSARY, PAGES, written


def read_as_anki(data: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The options and the notes, by the names of their columns."""
    lines = data.decode().splitlines()
    options = dict(line[1:].split(":", 1) for line in lines if line.startswith("#") and ":" in line)
    names = options["columns"].split("\t")
    rows = csv.reader(
        (line for line in lines if not line.startswith("#")), delimiter="\t", strict=True
    )
    return options, [dict(zip(names, row, strict=True)) for row in rows]


def test_a_card_for_each_entry_with_named_columns() -> None:
    (file,), _ = written(Anki())

    options, (lee, windward) = read_as_anki(file.data)
    assert file.path == "sea.txt"
    assert options["separator"] == "tab"
    assert options["html"] == "true"
    assert options["deck"] == "Words of the sea"
    assert (lee["English"], lee["Japanese"], lee["Reading"]) == ("lee", "風下", "かざしも")
    assert lee["Japanese definition"] == "風の来ない側。<br>船を休める所。"
    assert windward["Japanese"] == ""


def test_markup_in_a_text_is_text() -> None:
    (file,), _ = written(Anki())

    definition = read_as_anki(file.data)[1][0]["English definition"]
    assert "<calm>" not in definition
    assert unescape(definition) == 'The side out of the wind: "shelter" & <calm>.'


def test_the_columns_of_identity_and_tags_are_named() -> None:
    (file,), _ = written(Anki())

    options, notes = read_as_anki(file.data)
    names = options["columns"].split("\t")
    assert names[int(options["guid column"]) - 1] == "GUID"
    assert names[int(options["tags column"]) - 1] == "Tags"
    assert notes[0]["Tags"].split() == ["sea", "wind_words", "風の語"]


def test_a_card_is_known_again_and_no_two_are_one() -> None:
    (first,), _ = written(Anki())
    (second,), _ = written(Anki(), PAGES[2])

    one, two = (read_as_anki(file.data)[1] for file in (first, second))
    assert one[1]["GUID"] == two[0]["GUID"]
    assert len({note["GUID"] for note in one}) == 2


def test_a_name_that_is_not_to_be_used_is_not_learnt() -> None:
    (file,), _ = written(Anki())

    assert read_as_anki(file.data)[1][0]["Other names"] == "lee side"


def test_what_a_card_cannot_hold_is_told() -> None:
    _, told = written(Anki())

    assert "anki cannot hold questions and answers (1 pages)" in told
    assert "anki cannot hold relations (1 pages)" in told


def test_cards_are_not_read_back() -> None:
    (finding,) = Anki().read(SourceFile("sea.txt", b""))

    assert getattr(finding, "code", "") == "not-readable"
    assert not Anki().sniff(SourceFile("sea.txt", b"#separator:tab"))
    assert GLOSSARY.id == "sea"
