"""Which locales each language state of the article shows."""

from __future__ import annotations

from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.settings import View

_LOCALES: dict[View, tuple[Locale, ...]] = {
    View.ENGLISH: (EN_US,),
    View.JAPANESE: (JA_JP,),
    View.BOTH: (EN_US, JA_JP),
}


def next_view(view: View) -> View:
    """The language state after this one: English, Japanese, both, English…"""
    views = tuple(_LOCALES)
    return views[(views.index(view) + 1) % len(views)]


def view_locales(view: View) -> tuple[Locale, ...]:
    """The locales that a language state shows, from left to right."""
    return _LOCALES[view]


def view_of_address(locale: Locale | None, view: View) -> View:
    """What an address in this locale, if any, is shown in to somebody who reads in this view."""
    if locale is None or view is View.BOTH:
        return view
    return View.JAPANESE if locale.is_japanese else View.ENGLISH
