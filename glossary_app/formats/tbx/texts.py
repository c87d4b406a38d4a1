"""Texts of XML, in which line breaks are the writer's layout; a blank line ends a paragraph."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from glossary_app.markup.sentences import one_line
from glossary_app.model.page import Reading

_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_READING_NOTE = re.compile(r"(?:読み|よみ|Reading)\s*[:：]\s*([ぁ-ゖゝゞァ-ヺー・\s]+)")


def text_of(element: Element) -> str:
    """All text within an element, a line for each paragraph."""
    text = "".join(element.itertext()).strip()
    if "\n" not in text:
        return text
    return "\n\n".join(filter(None, map(one_line, _BLANK_LINE.split(text))))


def read_reading_note(text: str) -> str:
    """The kana of a note that gives a reading; TBX-Basic has no category for it."""
    found = _READING_NOTE.fullmatch(text.strip())
    return found[1].strip() if found else ""


def reading_note(reading: Reading) -> str:
    """A note that `read_reading_note` reads."""
    return f"読み: {reading.kana}"
