"""The bar under the article that holds the reader's own note on the entry."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QToolButton, QWidget

from glossary_app.gui.widgets.plain import plain_label

# What is longer scrolls.
_FEWEST_LINES, _MOST_LINES = 2, 6
# Around the text: border and padding of the style sheet, and the document's own margin.
_AROUND = 22

# Border and padding of the field, and what its smaller letters stand higher.
_TO_FIRST_LINE = 11


class NoteEdit(QPlainTextEdit):
    """A field for a few lines; Esc leaves it, and Tab goes on."""

    left = Signal()
    focus_lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut from acting on a composition, and Esc from leaving further."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = self._is_composing or event.key() == Qt.Key.Key_Escape
        else:
            is_ours = False
        if is_ours:
            event.accept()
        return is_ours or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc goes back to the article; everything else edits the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._is_composing:
            self.left.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        """Take note of whether an input method is composing."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """A composition does not outlive the focus, and what was written is kept at once."""
        self._is_composing = False
        super().focusOutEvent(event)
        self.focus_lost.emit()

    def _fit(self) -> None:
        # A plain document counts its height in lines.
        lines = round(self.document().documentLayout().documentSize().height())
        lines = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND)


class NoteBar(QFrame):
    """Says what is written, at every change."""

    text_changed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._title = plain_label("", self)
        self._title.setProperty("look", "caption")
        self.edit = NoteEdit(self)
        self._title.setBuddy(self.edit)
        # On the line of the first words of the note.
        self._title.setContentsMargins(0, _TO_FIRST_LINE, 0, 0)
        self._close = QToolButton(self)
        self._close.setText("✕")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._title, 0, top)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._close, 0, top)
        self.edit.textChanged.connect(self._tell)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is written."""
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Show this text without telling anybody."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self._title.setText(self.tr("My note"))
        self.edit.setAccessibleName(self.tr("My note"))
        self.edit.setPlaceholderText(self.tr("Saved as you type, for your eyes only"))
        self._close.setAccessibleName(self.tr("Close the note"))
        self._close.setToolTip(self.tr("Close the note"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        self.text_changed.emit(self.text)
