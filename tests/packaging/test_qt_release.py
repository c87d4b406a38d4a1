"""The locked release of Qt's binding is one that counts its references."""

from __future__ import annotations

import sys

from PySide6.QtGui import QTextFormat


def test_calls_that_return_nothing_keep_their_reference_to_none() -> None:
    text_format = QTextFormat()
    before = sys.getrefcount(None)

    for _ in range(200):
        text_format.setProperty(QTextFormat.Property.UserProperty, 1)

    assert sys.getrefcount(None) > before - 100
