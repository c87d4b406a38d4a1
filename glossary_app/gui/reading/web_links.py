"""Links into the web: opened in the browser, asked about before, or only copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.widgets.plain import one_line
from glossary_app.settings import WebLinks

# The system would start a program for any other.
_SCHEMES = ("http", "https", "mailto")


class WebLinkController(QObject):
    """Follows the addresses of sources in the way that was chosen."""

    def __init__(self, article: ArticleView, bars: Bars, appearance: Appearance) -> None:
        super().__init__(article)
        self._bars = bars
        self._appearance = appearance
        article.link_chosen.connect(self.follow)

    def follow(self, address: str) -> None:
        """Open, ask or copy; what is no web address is left alone."""
        if QUrl(address).scheme().lower() not in _SCHEMES:
            return
        match self._appearance.settings.web_links:
            case WebLinks.OPEN:
                open_in_browser(address)
            case WebLinks.COPY:
                self._copy(address)
            case WebLinks.ASK:
                self._ask(address)

    def _ask(self, address: str) -> None:
        text = self.tr("Open {address} in the browser?").format(address=one_line(address))
        actions = (
            BarAction(self.tr("Open"), partial(self._open, address)),
            BarAction(self.tr("Copy the address"), partial(self._copy, address)),
        )
        self._bars.show_notice(Notice("web", text, Tone.NOTE, actions))

    def _open(self, address: str) -> None:
        self._bars.close_topic("web")
        open_in_browser(address)

    def _copy(self, address: str) -> None:
        self._bars.close_topic("web")
        QGuiApplication.clipboard().setText(address)
        self._bars.show_passing(Notice("copy", self.tr("The address is copied."), Tone.DONE))


def open_in_browser(address: str) -> None:
    """Hand an address to the system's browser."""
    QDesktopServices.openUrl(QUrl(address))
