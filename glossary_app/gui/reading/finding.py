"""Finding on the page at work: the bar says what is looked for, the finder marks it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from glossary_app.gui.article.finder import PageFinder
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.find_bar import FindBar
from glossary_app.gui.style.appearance import Appearance


class Finding(QObject):
    """Opens and closes the bar; keeps the marks where the text is, however it is drawn anew."""

    def __init__(self, bar: FindBar, article: ArticleView, appearance: Appearance) -> None:
        super().__init__(bar)
        self._bar = bar
        self._article = article
        self._appearance = appearance
        self.finder = PageFinder(article, appearance.colours)
        bar.text_changed.connect(self.finder.find)
        bar.next_wanted.connect(self.finder.next_place)
        bar.previous_wanted.connect(self.finder.previous_place)
        bar.closed.connect(self.close_bar)
        self.finder.counted.connect(bar.show_count)
        article.replaced.connect(self.mark)

    def commands(self) -> Slots:
        """Finding text, and going from place to place."""
        return {
            Command.FIND: self.open_bar,
            Command.FIND_NEXT: self.finder.next_place,
            Command.FIND_PREVIOUS: self.finder.previous_place,
        }

    def open_bar(self) -> None:
        """Find text in the article."""
        self._bar.show()
        self._bar.line.setFocus()
        self._bar.line.selectAll()
        if self._bar.line.text():
            self.finder.find(self._bar.line.text())

    def close_bar(self) -> None:
        """Read on, without marks."""
        self._bar.hide()
        self.finder.clear()
        self._article.setFocus()

    def redraw(self) -> None:
        """Mark in the colours of now."""
        self.finder.set_look(self._appearance.colours)

    def mark(self) -> None:
        """Mark anew: the places that were found stand in another text."""
        if self._bar.isVisible():
            self.finder.repeat()
        else:
            self.finder.clear()
