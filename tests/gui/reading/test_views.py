"""The three language states, and what each shows."""

from __future__ import annotations

import pytest

from glossary_app.gui.reading.views import next_view, view_locales, view_of_address
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.settings import View


def test_the_states_follow_each_other_in_a_circle() -> None:
    first = View.ENGLISH
    second, third = next_view(first), next_view(next_view(first))

    assert (second, third, next_view(third)) == (View.JAPANESE, View.BOTH, first)


def test_both_languages_stand_with_english_on_the_left() -> None:
    assert view_locales(View.BOTH) == (EN_US, JA_JP)


@pytest.mark.parametrize(
    ("locale", "view", "shown"),
    [
        (JA_JP, View.ENGLISH, View.JAPANESE),
        (Locale("en-GB"), View.JAPANESE, View.ENGLISH),
        (JA_JP, View.BOTH, View.BOTH),
        (None, View.JAPANESE, View.JAPANESE),
    ],
)
def test_an_address_chooses_its_language_unless_both_are_in_sight(
    locale: Locale | None, view: View, shown: View
) -> None:
    assert view_of_address(locale, view) is shown
