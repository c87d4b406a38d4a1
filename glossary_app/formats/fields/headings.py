"""Headings and header keys that a reader gives to what its source holds without one."""

from __future__ import annotations

from glossary_app.model.locale import Locale

PART_OF_SPEECH = "Part of speech"


def note_heading(locale: Locale) -> str:
    """The heading under which a note stands."""
    return "備考" if locale.is_japanese else "Note"


def example_heading(locale: Locale) -> str:
    """The heading under which sentences with the term stand."""
    return "用例" if locale.is_japanese else "Examples"


def speech_heading(locale: Locale) -> str:
    """The heading under which stands which part of speech the term is."""
    return "品詞" if locale.is_japanese else PART_OF_SPEECH
