"""The middle column: bars, tabs when there are several, the article, and the find bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.graph.view import GraphView
from glossary_app.gui.home.page import HomePage
from glossary_app.gui.reading.compare_bar import CompareBar
from glossary_app.gui.reading.find_bar import FindBar
from glossary_app.gui.reading.note_bar import NoteBar
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.widgets.bars import Bars

# A tab says its name whole when it is pointed at.
_WIDEST_NAME = 200


class ArticleColumn(QWidget):
    """Holds what is read."""

    tab_chosen = Signal(int)
    tab_closed = Signal(int)
    other_tabs_closed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = Bars(self)
        self.tabs = QTabBar(self)
        self.tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabs.customContextMenuRequested.connect(self._show_tab_menu)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.hide()
        self.article = ArticleView(self)
        self.graph = GraphView(theme, self)
        self.graph.hide()
        self.home = HomePage(self)
        self.note_bar = NoteBar(self)
        self.find_bar = FindBar(self)
        self.compare_bar = CompareBar(self)
        for bar in (self.note_bar, self.find_bar, self.compare_bar):
            bar.hide()
        # What belongs to an entry goes with it when Home takes its place.
        self._page = QWidget(self)
        _stack(self._page, self.compare_bar, self.article, self.note_bar, self.find_bar)
        self._places = QStackedWidget(self)
        for place in (self._page, self.home):
            self._places.addWidget(place)
        _stack(self, self.bars, self.tabs, self._places)
        # The map lies over the whole article, and over nothing else.
        self.article.installEventFilter(self)
        self.bars.lie_over(self.article)
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.retranslate()

    @property
    def shows_home(self) -> bool:
        """Whether Home is seen in the place of the article."""
        return self._places.currentWidget() is self.home

    @property
    def compares(self) -> bool:
        """Whether two entries are seen side by side."""
        return not self.compare_bar.isHidden()

    def show_home(self, *, shown: bool) -> None:
        """Put Home into the place of the article, or take it away again."""
        self._places.setCurrentWidget(self.home if shown else self._page)

    def show_tabs(self, titles: tuple[str, ...], current: int) -> None:
        """Show these tabs without telling anybody; a single one needs no tab bar."""
        metrics = self.tabs.fontMetrics()
        # Adding the first tab makes it current, which would be told as a choice.
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(titles):
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < len(titles):
            self._add_tab()
        for number, title in enumerate(titles):
            cut = metrics.elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
            self.tabs.setTabText(number, cut.replace("&", "&&"))
            self.tabs.setTabToolTip(number, title)
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(titles) > 1)

    def _add_tab(self) -> None:
        """A tab with a cross of ours: the style's own is a coloured box."""
        number = self.tabs.addTab("")
        cross = QToolButton(self.tabs)
        cross.setText("✕")
        cross.setProperty("look", "close")
        cross.setFixedSize(18, 18)
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setAccessibleName(self.tr("Close this tab"))
        cross.clicked.connect(partial(self._close_tab_of, cross))
        self.tabs.setTabButton(number, QTabBar.ButtonPosition.RightSide, cross)

    def _close_tab_of(self, cross: QToolButton, *_: object) -> None:
        side = QTabBar.ButtonPosition.RightSide
        for number in range(self.tabs.count()):
            if self.tabs.tabButton(number, side) is cross:
                self.tab_closed.emit(number)
                return

    def _show_tab_menu(self, point: QPoint) -> None:
        number = self.tabs.tabAt(point)
        if number < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = menu.addAction(self.tr("Close this tab"))
        close.triggered.connect(partial(self._tell_closed, number))
        others = menu.addAction(self.tr("Close the other tabs"))
        others.triggered.connect(partial(self._tell_others_closed, number))
        menu.popup(self.tabs.mapToGlobal(point))

    def _tell_closed(self, number: int, *_: object) -> None:
        self.tab_closed.emit(number)

    def _tell_others_closed(self, number: int, *_: object) -> None:
        self.other_tabs_closed.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let the map lie where the article is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            corner = self.article.mapTo(self, QPoint())
            self.graph.setGeometry(QRect(corner, self.article.size()))
        return super().eventFilter(watched, event)

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


def _stack(column: QWidget, *parts: QWidget) -> None:
    """Put the parts one below the other; the page takes what room is left."""
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, isinstance(part, ArticleView | QStackedWidget))
