"""Glossaries for OmegaT hold source, target and comment."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.omegat.format import OmegaT
from tests.unit.formats.exported import ENGLISH, PAGES, written


def test_a_row_for_each_name_of_either_language() -> None:
    (file,), _ = written(OmegaT())

    lines = file.data.decode().splitlines()
    assert file.path == "sea.utf8"
    assert "coding: utf-8" in lines[0]
    assert [line.split("\t") for line in lines[1:]] == [
        ["lee", "風下", "風の来ない側。"],
        ["lee side", "風下", "風の来ない側。"],
        ["downwind", "風下", "forbidden: lee"],
    ]


def test_entries_in_one_language_are_told() -> None:
    _, told = written(OmegaT())

    assert "entries in one language only are not written (1)" in told


def test_no_row_is_taken_for_a_remark_and_none_is_broken() -> None:
    page = replace(ENGLISH, headword="#tag\n\tx", terms=())

    (file,), _ = written(OmegaT(), replace(PAGES[0], page=page), PAGES[1])

    assert file.data.decode().splitlines()[1] == " #tag x\t風下\t風の来ない側。"
