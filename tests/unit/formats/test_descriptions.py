"""Licences are told from what files say of themselves."""

from __future__ import annotations

import pytest

from glossary_app.formats.descriptions import (
    licence_in,
    titled,
    told_licence,
    whole_attribution,
    without_licence,
)
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("Words of the harbour office, CC BY-SA 4.0, 2024", "CC BY-SA 4.0"),
        ("see https://creativecommons.org/licenses/by-nc/3.0/deed.ja", "CC BY-NC 3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("under the Creative Commons Attribution 4.0 licence", "Creative Commons Attribution 4.0"),
        ("distributed under Apache License, Version 2.0.", "Apache License, Version 2.0"),
        ("GPLv3 or later", "GPLv3"),
        ("Released into the public domain.", "public domain"),
        ("License: our own, ask first", "our own, ask first"),
        ("ライセンス：自由に使えます", "自由に使えます"),
        ("Omitted from the summit; by the committee", ""),
        ("", ""),
    ],
)
def test_a_licence_is_found_where_one_is_named(text: str, licence: str) -> None:
    assert licence_in(text) == licence


def test_a_title_is_in_the_language_of_its_letters() -> None:
    assert titled("  Words of\nthe sea ") == ((EN_US, "Words of the sea"),)
    assert titled("海の言葉 (sea)") == ((JA_JP, "海の言葉 (sea)"),)
    assert titled(" ") == ()


def test_what_is_written_of_a_glossary_is_read_apart_again() -> None:
    whole = whole_attribution(Glossary("sea", licence="CC0 1.0", attribution="The crew\nKobe"))

    assert whole == f"The crew\nKobe\n{told_licence('CC0 1.0')}"
    assert licence_in(whole) == "CC0 1.0"
    assert without_licence(whole) == "The crew\nKobe"
