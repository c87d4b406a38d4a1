"""Links of an article that the reader has followed."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from glossary_app.gui.article.document import ArticleWriter


def colour_link(article: ArticleWriter, address: str) -> None:
    """Give every link to an address that is written already the colour it has now.

    In place: writing the article anew would lose the selection and the keyboard's focus.
    """
    letters = QTextCharFormat()
    letters.setForeground(QColor(article.style.link_colour(address)))
    for mark in article.marks.links:
        if mark.address == address and not mark.is_quiet:
            cursor = QTextCursor(article.document)
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)
