"""What the glossary of an import is called, and which English it holds."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.plain import plain_label, without_mnemonic
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import TableChoices
from glossary_app.model.locale import EN_US, Locale

_QUIET_MS = 400
_ENGLISH = ("en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA")


class GlossaryForm(QWidget):
    """Says what was written, once the keys rest."""

    changed = Signal()
    english_chosen = Signal(Locale)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.name = QLineEdit(self), QLineEdit(self)
        self.english, self.japanese = ChoiceBox(self), ChoiceBox(self)
        self.english.addItems(_ENGLISH)
        self.japanese.addItem("ja-JP")
        self._proposed = ""
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(14)
        layout.setVerticalSpacing(3)
        for column, (text, field) in enumerate(
            (
                (self.tr("&Title"), self.title),
                (self.tr("Na&me, for addresses and commands"), self.name),
                (self.tr("En&glish"), self.english),
                (self.tr("&Japanese"), self.japanese),
            )
        ):
            label = plain_label(text, self)
            label.setBuddy(field)
            label.setProperty("look", "muted")
            field.setAccessibleName(without_mnemonic(text))
            layout.addWidget(label, 0, column)
            layout.addWidget(field, 1, column)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 2)
        self._rest = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._rest.timeout.connect(self.changed)
        self.name.textEdited.connect(self._rest.start)
        self.english.textActivated.connect(self._tell_english)

    @property
    def wanted_name(self) -> str:
        """The name where another one than the proposed is wanted."""
        name = self.name.text().strip()
        return "" if name == self._proposed else name

    @property
    def wanted_title(self) -> str:
        """The title, if one was written."""
        return self.title.text().strip() if self.title.isModified() else ""

    def show_glossary(self, glossary: Glossary, choices: TableChoices) -> None:
        """Show what is proposed, unless something else is being written."""
        if not self.wanted_name:
            self._proposed = glossary.id
            self.name.setText(glossary.id)
        if not self.title.isModified():
            self.title.setText(glossary.title(EN_US))
        tag = choices.locales[0].tag
        if self.english.findText(tag) < 0:
            self.english.addItem(tag)
        self.english.setCurrentText(tag)

    def _tell_english(self, tag: str) -> None:
        self.english_chosen.emit(Locale(tag))
