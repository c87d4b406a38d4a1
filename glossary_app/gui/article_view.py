"""The pane that shows an article."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from glossary_app.gui.fonts import BUNDLED, FontRoles
from glossary_app.gui.theme import LIGHT, Theme
from glossary_app.model.article import Article


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: a section, and how far into it, as a share of its height."""

    anchor: str = ""
    offset: float = 0.0


class ArticleView(QTextBrowser):
    """Shows an article and says what the reader wants.

    `entry_chosen` carries an address of ours, `link_chosen` a web address, `position_changed`
    the anchor of the section at the top of the view.
    """

    entry_chosen = Signal(str)
    link_chosen = Signal(str)
    position_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def show_article(
        self, article: Article, theme: Theme = LIGHT, roles: FontRoles = BUNDLED
    ) -> None:
        """Draw an article from its top."""
        self.setPlainText(article.title)

    def set_theme(self, theme: Theme, roles: FontRoles = BUNDLED) -> None:
        """Draw the same article in other colours or fonts, at the same place."""

    def set_zoom(self, factor: float) -> None:
        """Scale the text; 1.0 is its usual size."""

    def headings(self) -> tuple[tuple[str, str], ...]:
        """Anchor and text of each section, in order."""
        return ()

    def place(self) -> Place:
        """Where the reader is now."""
        return Place()

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
