"""What is to be handed on, and in which form."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QWidget,
)

from glossary_app.gui.glossaries.export_forms import EXPORT_FORMS, ExportForm
from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.forms import line_up_labels
from glossary_app.gui.widgets.plain import plain_label
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Exportable:
    """What may be chosen: a glossary, or entries under a name."""

    title: str
    glossary: str
    entries: tuple[EntryRef, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen."""

    what: Exportable
    form: ExportForm
    include_drafts: bool


class ExportDialog(QDialog):
    """Asks and says what was chosen; where it goes is asked afterwards."""

    export_wanted = Signal(ExportChoice)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._offered: tuple[Exportable, ...] = ()
        self.what = ChoiceBox(self)
        self.form = ChoiceBox(self)
        self.drafts = TickBox(self.tr("Also pages that are not reviewed"), self)
        hint = plain_label(
            self.tr("A glossary may say that only reviewed pages are handed on."), self
        )
        hint.setWordWrap(True)
        hint.setObjectName("hint")
        fields = QFormLayout()
        fields.addRow(self.tr("What"), self.what)
        fields.addRow(self.tr("As"), self.form)
        line_up_labels(fields)
        for form in EXPORT_FORMS:
            self.form.addItem(form.text)
        buttons = QDialogButtonBox(self)
        self.export = QPushButton(self.tr("Export…"), self)
        # Before it is polished, which the box does at once.
        self.export.setProperty("look", "primary")
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        layout = column_of(self)
        layout.addLayout(fields)
        layout.addWidget(self.drafts)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        buttons.accepted.connect(self._tell)
        buttons.rejected.connect(self.reject)
        self.export.setEnabled(False)
        give_size(self, 440)

    def offer(
        self,
        glossaries: tuple[Glossary, ...],
        starred: tuple[EntryRef, ...],
        listed: tuple[EntryRef, ...],
    ) -> None:
        """Offer these; of entries there have to be some."""
        lists = (
            Exportable(self.tr("Starred entries ({count})"), "starred", starred),
            Exportable(self.tr("Entries of the list ({count})"), "list", listed),
        )
        spoken = Locale(QLocale().bcp47Name())
        self._offered = (
            *(Exportable(each.title(spoken), each.id) for each in glossaries),
            *(each for each in lists if each.entries),
        )
        self.what.clear()
        for each in self._offered:
            self.what.addItem(each.title.replace("{count}", f"{len(each.entries):,}"))
        self.export.setEnabled(bool(self._offered))

    def propose(self, glossary_id: str) -> None:
        """Choose this glossary until another one is chosen."""
        for number, each in enumerate(self._offered):
            if each.glossary == glossary_id and not each.entries:
                self.what.setCurrentIndex(number)

    def _tell(self) -> None:
        what = self._offered[self.what.currentIndex()]
        form = EXPORT_FORMS[self.form.currentIndex()]
        self.accept()
        self.export_wanted.emit(ExportChoice(what, form, self.drafts.isChecked()))
