"""Texts that come from outside are shown as they are, never taken for markup.

Left to itself, Qt shows a text with a tag in it as HTML: a title could word a question anew, and
its pictures would be read from wherever they say, a device or a server, before anybody agrees.
"""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QWidget

_LONGEST_NAME = 80
_MNEMONIC = re.compile(r"\(&\w\)|&")


def plain_label(text: str, parent: QWidget) -> QLabel:
    """A label that shows every text letter by letter."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def marked_up_label(parent: QWidget) -> QLabel:
    """A label for HTML of our own, in which all that comes from outside has been escaped."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def one_line(text: str) -> str:
    """The text without line breaks, and without an end when it is longer than a name."""
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST_NAME else f"{joined[:_LONGEST_NAME]}…"


def without_mnemonic(text: str) -> str:
    """A label's text as it is spoken: `&Title` and `タイトル(&T)` without the letter of the key."""
    return _MNEMONIC.sub("", text)


def plain_tip(text: str) -> str:
    """The text as a tool tip, for which Qt has no format to be set."""
    if not GuiQt.mightBeRichText(text):
        return text
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
