"""What the user calls a glossary, and whom to credit for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.widgets.plain import one_line, plain_label, without_mnemonic
from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.locale import Locale


class NamingDialog(QDialog):
    """Shows what is given; an empty field takes what the source says, which it shows in grey."""

    naming_wanted = Signal(str, GivenNames)

    def __init__(self, glossary: Glossary, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = glossary.id
        self.setWindowTitle(self.tr("Rename the glossary"))
        self._fields = QFormLayout()
        self._fields.setVerticalSpacing(9)
        given, short = glossary.given, glossary.declared_short_title(locale)
        self.title = self._field(self.tr("&Title"), given.title, glossary.declared_title(locale))
        self.short_name = self._field(self.tr("&Short name"), given.short_name, short)
        self.attribution = self._field(
            self.tr("&Attribution"), given.attribution, glossary.attribution
        )
        hint = plain_label(
            self.tr("What is left empty is taken from the source. Updates keep what you write."),
            self,
        )
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(
            self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("look", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(12)
        layout.addLayout(self._fields)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.resize(520, self.sizeHint().height())

    def _field(self, text: str, given: str, declared: str) -> QLineEdit:
        field = QLineEdit(given, self)
        field.setPlaceholderText(one_line(declared))
        field.setAccessibleName(without_mnemonic(text))
        label = plain_label(text, self)
        label.setBuddy(field)
        self._fields.addRow(label, field)
        return field

    def _save(self) -> None:
        self.accept()
        fields = (self.title, self.short_name, self.attribution)
        self.naming_wanted.emit(self._id, GivenNames(*(each.text().strip() for each in fields)))
