"""The middle column: bars, tabs when there are several, the article, and the find bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabBar, QToolButton, QVBoxLayout, QWidget

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.graph.view import GraphView
from glossary_app.gui.reading.find_bar import FindBar
from glossary_app.gui.reading.note_bar import NoteBar
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.widgets.bars import Bars


class ArticleColumn(QWidget):
    """Holds what is read."""

    tab_chosen = Signal(int)
    tab_closed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = Bars(self)
        self.tabs = QTabBar(self)
        self.tabs.setTabsClosable(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.hide()
        self.article = ArticleView(self)
        self.graph = GraphView(theme, self)
        self.graph.hide()
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        for part in (self.article, self.graph):
            parts.addWidget(part)
        parts.setSizes([500, 300])
        self.note_bar = NoteBar(self)
        self.find_bar = FindBar(self)
        for bar in (self.note_bar, self.find_bar):
            bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bars)
        layout.addWidget(self.tabs)
        layout.addWidget(parts, 1)
        layout.addWidget(self.note_bar)
        layout.addWidget(self.find_bar)
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.tabs.tabCloseRequested.connect(self.tab_closed)
        self.retranslate()

    def show_tabs(self, titles: tuple[str, ...], current: int) -> None:
        """Show these tabs without telling anybody; a single one needs no tab bar."""
        # Adding the first tab makes it current, which would be told as a choice.
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(titles):
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < len(titles):
            self.tabs.addTab("")
        for number, title in enumerate(titles):
            self.tabs.setTabText(number, title.replace("&", "&&"))
            self.tabs.setTabToolTip(number, title)
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(titles) > 1)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.article.set_name(self.tr("Article"))
        self.tabs.setAccessibleName(self.tr("Open entries"))
        # Qt names these once and for all when they are made.
        names = {
            "ScrollLeftButton": self.tr("Earlier tabs"),
            "ScrollRightButton": self.tr("Later tabs"),
        }
        for button in self.tabs.findChildren(QToolButton):
            button.setAccessibleName(names.get(button.objectName(), ""))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
