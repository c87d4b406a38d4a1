"""The sheets of a pane, of which one is seen and the others are kept for later."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glossary_app.gui.article.sheet import ArticleSheet
from glossary_app.gui.article.typography import ArticleType
from glossary_app.model.article import Article

# An entry in each language state, and what was read before; a sheet takes below 1 MB.
_MOST_SHEETS = 6


class SheetStack:
    """Finds the sheet of an article, or one to write it on; `connect` is told of new sheets."""

    def __init__(
        self, pane: QWidget, style: ArticleType, connect: Callable[[ArticleSheet], None]
    ) -> None:
        self._pane = pane
        self._connect = connect
        self._watchers: list[QObject] = []
        self.seen = ArticleSheet(style, pane)
        # The one that was seen last is at the end.
        self._sheets = [self.seen]
        connect(self.seen)
        pane.setFocusProxy(self.seen)

    def __iter__(self) -> Iterator[ArticleSheet]:
        return iter(self._sheets)

    def watch(self, watcher: QObject) -> None:
        """Let an object filter the events of every sheet, now and later."""
        self._watchers.append(watcher)
        for sheet in self._sheets:
            sheet.viewport().installEventFilter(watcher)

    def holding(self, article: Article, style: ArticleType) -> ArticleSheet | None:
        """The sheet on which this article stands as it would be written now."""
        same = (each for each in self._sheets if each.size() == self._pane.size())
        return next((each for each in same if each.holds(article, style)), None)

    def with_article(self, article: Article, style: ArticleType) -> ArticleSheet:
        """A sheet with this article on it, as far as it takes to begin."""
        sheet = self.holding(article, style)
        if sheet is None:
            sheet = self._free_sheet(style)
            sheet.write(article, style)
        return sheet

    def keep(self, sheet: ArticleSheet) -> None:
        """Count a sheet among those that were seen lately."""
        for each in dict.fromkeys((sheet, self.seen)):
            self._sheets.remove(each)
            self._sheets.append(each)

    def show(self, sheet: ArticleSheet) -> None:
        """Let this sheet be the one that is seen; the keyboard goes with it."""
        before, self.seen = self.seen, sheet
        if sheet is before:
            return
        self._sheets.remove(sheet)
        self._sheets.append(sheet)
        sheet.setExtraSelections([])
        if sheet.textInteractionFlags() != before.textInteractionFlags():
            sheet.setTextInteractionFlags(before.textInteractionFlags())
        has_focus = before.hasFocus()
        sheet.raise_()
        sheet.show()
        self._pane.setFocusProxy(sheet)
        if has_focus:
            sheet.setFocus()
        before.hide()

    def _free_sheet(self, style: ArticleType) -> ArticleSheet:
        """A blank sheet, a new one, or the one that was not seen for longest."""
        sheet = next((each for each in self._sheets if not each.article.blocks), None)
        if sheet is None and len(self._sheets) < _MOST_SHEETS:
            sheet = self._new_sheet(style)
        if sheet is None:
            sheet = next(each for each in self._sheets if each is not self.seen)
        if sheet.size() != self._pane.size():
            self._fit(sheet)
        return sheet

    def _new_sheet(self, style: ArticleType) -> ArticleSheet:
        made = ArticleSheet(style, self._pane)
        made.setAccessibleName(self._pane.accessibleName())
        for watcher in self._watchers:
            made.viewport().installEventFilter(watcher)
        self._connect(made)
        QWidget.setTabOrder(self.seen, made)
        self._sheets.insert(0, made)
        return made

    def _fit(self, sheet: ArticleSheet) -> None:
        """Make a sheet as large as it will be seen; Qt lays out only what has been shown."""
        sheet.setGeometry(self._pane.rect())
        if sheet is not self.seen:
            sheet.lower()
            sheet.show()
            sheet.hide()
