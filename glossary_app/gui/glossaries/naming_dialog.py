"""What the user calls a glossary, and whom to credit for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.forms import line_up_labels
from glossary_app.gui.widgets.plain import one_line, plain_label, without_mnemonic
from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.locale import Locale


class NamingDialog(QDialog):
    """Shows what is given, else what the source says, which an empty field takes."""

    naming_wanted = Signal(str, GivenNames)

    def __init__(self, glossary: Glossary, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = glossary.id
        self.setWindowTitle(self.tr("Rename the glossary"))
        self._fields = QFormLayout()
        self._fields.setVerticalSpacing(9)
        given, short = glossary.given, glossary.declared_short_title(locale)
        self._declared = (glossary.declared_title(locale), short, glossary.attribution)
        title, _, credit = self._declared
        # To be corrected, not typed anew; a short name follows its title until it is given.
        self.title = self._field(self.tr("&Title"), given.title or title, title)
        self.short_name = self._field(self.tr("&Short name"), given.short_name, short)
        self.attribution = self._field(self.tr("&Attribution"), given.attribution or credit, credit)
        hint = plain_label(
            self.tr("What is left empty is taken from the source. Updates keep what you write."),
            self,
        )
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.accept_button = QPushButton(self.tr("Save"), self)
        self.accept_button.setProperty("look", "primary")
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        line_up_labels(self._fields)
        layout.addLayout(self._fields)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        give_size(self, 520)

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
        written = (each.text().strip() for each in fields)
        given = (
            "" if text == declared else text
            for text, declared in zip(written, self._declared, strict=True)
        )
        self.naming_wanted.emit(self._id, GivenNames(*given))
