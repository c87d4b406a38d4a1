"""The toggle between English, Japanese and both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.settings import View

_ORDER = (View.ENGLISH, View.JAPANESE, View.BOTH)


class LanguageToggle(QFrame):
    """Three buttons in one frame, one of them pressed."""

    view_chosen = Signal(View)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._is_short = False
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for number, _ in enumerate(_ORDER):
            # Radio buttons to a screen reader: one of three is chosen, and arrows choose.
            button = QRadioButton(self)
            button.setProperty("look", "segment")
            self._group.addButton(button, number)
            layout.addWidget(button)
        # Clicked, not toggled: showing a view is not choosing it.
        self._group.idClicked.connect(self._choose)
        self.retranslate()
        self.show_view(View.ENGLISH)

    @property
    def view(self) -> View:
        """The language state that the toggle shows."""
        return _ORDER[self._group.checkedId()]

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The three buttons, from left to right."""
        return self._group.buttons()

    def show_view(self, view: View) -> None:
        """Press the button of this language state without telling anybody."""
        self._group.button(_ORDER.index(view)).setChecked(True)

    def use_short_texts(self, *, short: bool) -> None:
        """Say less where there is little room."""
        if short is not self._is_short:
            self._is_short = short
            for button in self._group.buttons():
                button.setProperty("short", short)
                # A style sheet looks at a property only when a widget is polished.
                button.style().unpolish(button)
                button.style().polish(button)
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        # The languages are called by their own names, whatever the interface's language.
        short, whole = ("EN", "日", "両"), ("English", "日本語", self.tr("Both"))
        texts = short if self._is_short else whole
        names = (
            self.tr("Show in English"),
            self.tr("Show in Japanese"),
            self.tr("Show both languages"),
        )
        self.setAccessibleName(self.tr("Language of the article"))
        for button, text, name in zip(self._group.buttons(), texts, names, strict=True):
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, number: int) -> None:
        self.view_chosen.emit(_ORDER[number])
