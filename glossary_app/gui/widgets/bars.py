"""Bars above the article: a sentence, perhaps a button, never a box in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.widgets.plain import plain_label, plain_tip

_PASSING_MS = 2_500
# With something to press it stays long enough to be reached.
_OFFERING_MS = 8_000
_ABOVE_FOOT = 18
_PROGRESS_WIDTH = 160
# The margins to the left and to the right.
_AROUND = 14 + 8
# A sentence beside buttons has at least so much room.
_LEAST_SENTENCE = 220
# Of 255.
_SHADOW = 70


class Tone(StrEnum):
    """How much a bar's sentence matters."""

    NOTE = "note"
    DONE = "done"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class BarAction:
    """A button in a bar."""

    text: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a bar says. A notice with the same topic takes the place of the earlier one."""

    topic: str
    text: str
    tone: Tone = Tone.NOTE
    actions: tuple[BarAction, ...] = ()
    closable: bool = True
    # Per cent; -1 for no progress bar, 0 of unknown length is drawn as busy.
    percent: int = -1


class Bar(QFrame):
    """One sentence with its buttons."""

    def __init__(self, close_name: str, close: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._label = plain_label("", self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        self._progress.setFixedHeight(6)
        self._buttons: list[QPushButton] = []
        self._actions: tuple[BarAction, ...] = ()
        self.passing = QTimer(self, singleShot=True)
        self.is_floating = False
        self._close = QToolButton(self)
        self._close.setObjectName("barClose")
        self._close.setText("✕")
        self._close.setAccessibleName(close_name)
        self._close.setToolTip(plain_tip(close_name))
        self._close.clicked.connect(close)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 6, 8, 6)
        self._layout.addWidget(self._label, 1)
        self._layout.addWidget(self._progress)
        # A row of its own below the sentence, where there is little room.
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        self._layout.addLayout(self._foot)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    @property
    def is_closable(self) -> bool:
        """Whether the reader may take the bar away."""
        return self._close.isVisibleTo(self)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, from left to right, without the one that closes the bar."""
        return tuple(self._buttons)

    def float(self) -> None:
        """Lie over the page instead of standing above it."""
        self.is_floating = True
        self.setProperty("look", "toast")
        # White lies over white here: what lifts it is its edge and its shadow.
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, _SHADOW))
        self.setGraphicsEffect(shadow)

    def fit(self, most: int) -> None:
        """Be as wide as the sentence, in several lines where that is wider than this.

        What shows how far work has come stands below its sentence then: beside it, there would be
        room for a letter or two in each line.
        """
        self._label.setWordWrap(False)
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        # What has just been made has not got the style's fonts yet.
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()
        self._layout.invalidate()
        if self.sizeHint().width() > most:
            self._label.setWordWrap(True)
            if not self._progress.isHidden():
                self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
                self._progress.setFixedWidth(most - _AROUND)
            self.resize(most, self.heightForWidth(most))
        else:
            self.resize(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the buttons below the sentence where they would leave it a narrow column."""
        super().resizeEvent(event)
        if not self.is_floating:
            self._stack_when_narrow()

    def _stack_when_narrow(self) -> None:
        taken = sum(button.sizeHint().width() + 6 for button in self._buttons)
        is_narrow = bool(self._buttons) and self.width() - taken < _LEAST_SENTENCE
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if is_narrow else direction.LeftToRight
        if wanted is not self._layout.direction():
            self._layout.setDirection(wanted)
            self.updateGeometry()

    def show_notice(self, notice: Notice) -> None:
        """Say this now."""
        self.setProperty("tone", notice.tone.value)
        self._label.setText(notice.text)
        self._label.setAccessibleName(notice.text)
        self._close.setVisible(notice.closable)
        self._progress.setVisible(notice.percent >= 0)
        self._progress.setAccessibleName(notice.text)
        self._progress.setRange(0, 100 if notice.percent else 0)
        self._progress.setValue(notice.percent)
        self._show_actions(notice.actions)
        # A style sheet looks at a property only when a widget is polished.
        self.style().unpolish(self)
        self.style().polish(self)

    def _show_actions(self, actions: tuple[BarAction, ...]) -> None:
        if actions == self._actions:
            return
        self._actions = actions
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            button = QPushButton(action.text, self)
            button.clicked.connect(partial(_run, action))
            self._foot.insertWidget(self._foot.count() - 1, button)
            # Left to Qt it is shown later, and has no room until then.
            button.show()
            self._buttons.append(button)
        if not self.is_floating:
            self._stack_when_narrow()


class Bars(QWidget):
    """The bars that are shown now, one a topic, the newest below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, Bar] = {}
        # What lies over the page belongs to whatever holds the bars and the page.
        self._page = parent or self
        self._page.installEventFilter(self)
        self._text = self._page
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)

    def lie_over(self, text: QWidget) -> None:
        """Let what floats lie over this part of the page alone, while it is seen."""
        self._text = text
        text.installEventFilter(self)

    def show_notice(self, notice: Notice) -> None:
        """Show a bar, or change the one of the same topic."""
        bar = self._bars.get(notice.topic)
        if bar is None or bar.is_floating:
            self.close_topic(notice.topic)
            bar = self._new_bar(notice.topic, self)
            self._layout.addWidget(bar)
        bar.show_notice(notice)
        bar.show()

    def show_passing(self, notice: Notice) -> None:
        """Say something over the foot of the page: it moves nothing, and goes by itself."""
        bar = self._float(notice)
        # Of the bar, so that saying it once more starts the time anew.
        bar.passing.start(_OFFERING_MS if notice.actions else _PASSING_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(bar, notice.text))

    def show_over(self, notice: Notice) -> None:
        """Say over the foot of the page what goes on, until something else is said of it."""
        self._float(notice).passing.stop()

    def _float(self, notice: Notice) -> Bar:
        bar = self._bars.get(notice.topic)
        if bar is None or not bar.is_floating:
            self.close_topic(notice.topic)
            bar = self._new_bar(notice.topic, self._page)
            bar.float()
        bar.show_notice(notice)
        self._place(bar)
        bar.show()
        bar.raise_()
        return bar

    def close_topic(self, topic: str) -> bool:
        """Take a bar away; whether there was one."""
        bar = self._bars.pop(topic, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
        return bar is not None

    def close_newest(self) -> bool:
        """Take the newest bar away that may be closed; whether there was one."""
        # A copy: closing changes what is gone through.
        for topic, bar in reversed(tuple(self._bars.items())):
            if bar.is_closable:
                return self.close_topic(topic)
        return False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self._bars

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep what floats in the middle of the page."""
        if event.type() == QEvent.Type.Resize:
            for bar in self._bars.values():
                if bar.is_floating:
                    self._place(bar)
        return super().eventFilter(watched, event)

    def _new_bar(self, topic: str, parent: QWidget) -> Bar:
        bar = Bar(self.tr("Close this bar"), _Closing(self, topic), parent)
        bar.passing.timeout.connect(_Closing(self, topic))
        self._bars[topic] = bar
        return bar

    def _place(self, bar: Bar) -> None:
        over = self._text if self._text.isVisible() else self._page
        room = self._page.rect()
        room.setBottom(over.mapTo(self._page, over.rect().bottomLeft()).y())
        room.adjust(12, 0, -12, -_ABOVE_FOOT)
        bar.fit(room.width())
        bar.move(room.center().x() - bar.width() // 2, room.bottom() - bar.height())

    def bar(self, topic: str) -> Bar | None:
        """The bar of this topic, if it is shown."""
        return self._bars.get(topic)


def _run(action: BarAction, *_: object) -> None:
    # Qt tells whether the button is checked, which no action wants to know.
    action.run()


@dataclass(frozen=True, slots=True)
class _Closing:
    """Closes one topic when its button is clicked."""

    bars: Bars
    topic: str

    def __call__(self) -> None:
        self.bars.close_topic(self.topic)
