"""The frame of the window, which is painted before what fills it has been imported.

It has the columns of the full window and a line that can be typed into. No text: its fonts, and
the language that the interface speaks, are not there yet. It knows no `Qt` namespace either, which
takes PySide as long to set up as all that is painted here.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.start.cover import Cover
from glossary_app.gui.start.last_view import LastView
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.measures import (
    NARROWEST,
    SMALLEST_WINDOW,
    STATUS_HEIGHT,
    TOP_HEIGHT,
    USUAL_WINDOW,
    WINDOW_FRAME,
    chosen_widths,
    column_widths,
    least_width_for_right,
)
from glossary_app.gui.style.style_sheet import style_sheet
from glossary_app.settings import Settings
from glossary_app.settings import Theme as Choice

_ICON_ROOM = 26


class Shell(QMainWindow):
    """Shows empty columns until it is furnished; stays the window around them after that."""

    first_painted = Signal()
    close_asked = Signal()
    uncovered = Signal()

    def __init__(self, colours: Theme, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._has_painted = self._shows_page = self._is_furnished = False
        self._title = ""
        self._cover: Cover | None = None
        self._retranslate()
        self.setMinimumSize(*SMALLEST_WINDOW)
        room = self.screen().availableSize() - QSize(*WINDOW_FRAME)
        self.resize(QSize(*USUAL_WINDOW).boundedTo(room))
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromHex(settings.geometry.encode()))
        self.setStyleSheet(style_sheet(colours))
        self._line = QLineEdit(self)
        self._line.setProperty("look", "search")
        # Room for the icon, so that the caret stays where it is.
        self._line.setTextMargins(_ICON_ROOM, 0, 0, 0)
        self._has_entered = False
        self._line.textEdited.connect(self._note_typing)
        self._line.returnPressed.connect(self._note_enter)
        self._page: QWidget = QFrame()
        self._page.setProperty("look", "page")
        self.setCentralWidget(self._columns())
        self._line.setFocus()

    @property
    def typed(self) -> str:
        """What has been typed before there was anything to search."""
        return self._line.text() if self._line.isModified() else ""

    @property
    def has_entered(self) -> bool:
        """Whether what has been typed is to be opened."""
        return self._has_entered and bool(self.typed)

    @property
    def title(self) -> str:
        """The title of the article after which the window is named; empty without one."""
        return self._title

    def name_after(self, title: str) -> None:
        """Name the window after an article."""
        self._title = title
        self._retranslate()

    def show_last_view(self, view: LastView) -> None:
        """Show a picture of the window, as it was left, until the window itself is there."""
        self._title = view.title
        # As it was: no translation has been loaded yet.
        self.setWindowTitle(view.caption)
        self._line.setText(view.query)
        self._line.selectAll()
        self._cover = Cover(view, self._line, self)

    def uncover(self) -> None:
        """Take the picture away."""
        if self._cover is not None:
            self._cover.go()
            self._cover = None
            self.uncovered.emit()

    @property
    def shows_page(self) -> bool:
        """Whether there is something to read already."""
        return self._shows_page or self.is_covered

    @property
    def is_covered(self) -> bool:
        """Whether a picture is seen in place of the window."""
        return self._cover is not None and self._cover.isVisible()

    @property
    def is_furnished(self) -> bool:
        """Whether the body is there."""
        return self._is_furnished

    def wear_program_style(self) -> None:
        """Look like the whole program from now on, as that has a style sheet."""
        self.setStyleSheet("")

    def show_page(self, page: QWidget) -> None:
        """Put something to read into the middle column, and draw it before all else."""
        self.uncover()
        _fill(QVBoxLayout(self._page), (page,))
        self._shows_page = True

    def furnish(self, body: QWidget) -> None:
        """Put the body in the place of the empty columns, which go with what was typed."""
        self._is_furnished = True
        self.setCentralWidget(body)
        # At once: the main window's layout would paint an empty window first.
        body.show()
        if self._cover is not None:
            self._cover.in_the_way.connect(self.uncover)
            self._cover.wait_for_input()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Say when there is something to see; the children are painted in the same turn."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the picture only as long as it fits."""
        super().resizeEvent(event)
        if self._cover is not None:
            self._cover.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the owner save and stop before the window goes."""
        self.close_asked.emit()
        super().closeEvent(event)

    def _retranslate(self) -> None:
        program = QCoreApplication.translate("Shell", "Glossary Browser")
        self.setWindowTitle(f"{self._title} — {program}" if self._title else program)

    def _note_typing(self) -> None:
        self._has_entered = False

    def _note_enter(self) -> None:
        self._has_entered = True

    def _columns(self) -> QWidget:
        left, right = _panel(), _panel()
        left_width, right_width = column_widths(chosen_widths(self.settings), self.width())
        left.setFixedWidth(left_width)
        right.setFixedWidth(right_width)
        # Hidden where need be, never shown: without a parent, each would be a window of its own.
        if not self.settings.left_column and self.width() >= NARROWEST:
            left.hide()
        if not self.settings.right_column or self.width() < least_width_for_right(
            self.settings.view
        ):
            right.hide()
        searching = QVBoxLayout(left)
        searching.setContentsMargins(12, 12, 12, 0)
        searching.addWidget(self._line)
        searching.addStretch(1)
        top, foot = _panel(), _panel()
        top.setFixedHeight(TOP_HEIGHT)
        foot.setFixedHeight(STATUS_HEIGHT)
        reading = _stack(top, _beside(self._page, right))
        return _stack(_beside(left, reading), foot)


def system_colours(app: QApplication, choice: Choice) -> Theme:
    """The colours to begin with, told by the palette that the desktop has given to Qt."""
    if choice is Choice.SYSTEM:
        return DARK if app.palette().window().color().lightness() < 128 else LIGHT
    return DARK if choice is Choice.DARK else LIGHT


def _panel() -> QFrame:
    panel = QFrame()
    panel.setProperty("look", "panel")
    return panel


def _beside(*widgets: QWidget) -> QWidget:
    row = QWidget()
    _fill(QHBoxLayout(row), widgets)
    return row


def _stack(*widgets: QWidget) -> QWidget:
    column = QWidget()
    _fill(QVBoxLayout(column), widgets)
    return column


def _fill(layout: QHBoxLayout | QVBoxLayout, widgets: tuple[QWidget, ...]) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
