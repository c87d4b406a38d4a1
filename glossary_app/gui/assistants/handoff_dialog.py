"""Entries as one text for an assistant: what, how, in how much room; seen before it goes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.forms import line_up_labels
from glossary_app.gui.widgets.plain import plain_label
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.library.handoff.values import HandoffForm, HandoffText, HandoffWish
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP

# From what a chat takes beside a question to what a large model takes; None is all.
_BUDGETS = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, None)
_USUAL_BUDGET = 16_000
_LOCALES = (None, EN_US, JA_JP)
_FORMS = (HandoffForm.MARKDOWN, HandoffForm.JSON)
_WITHHELD = "⊘"


@dataclass(frozen=True, slots=True)
class Offered:
    """Entries that may be handed off, under a name."""

    title: str
    refs: tuple[EntryRef, ...]


class HandoffDialog(QDialog):
    """Shows the text as it would go, and says what stays behind."""

    text_wanted = Signal(HandoffWish)
    copy_wanted = Signal(HandoffText)
    save_wanted = Signal(HandoffText, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hand off to an assistant"))
        give_size(self, 760, 640)
        self._offered: tuple[Offered, ...] = ()
        self.shown = HandoffText("")
        self.what, self.form, self.language = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self.budget = self._make_budget()
        self.drafts = TickBox(self.tr("Also pages that are not reviewed"), self)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Text that is handed off"))
        self.summary = plain_label("", self)
        self.summary.setWordWrap(True)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setProperty("look", "primary")
        self.save_button = QPushButton(self.tr("Save…"), self)
        self._lay_out()
        self._connect()
        self.show_text(self.shown)

    @property
    def wish(self) -> HandoffWish | None:
        """What is chosen; None where nothing is offered."""
        if not self._offered:
            return None
        return HandoffWish(
            self._offered[self.what.currentIndex()].refs,
            _FORMS[self.form.currentIndex()],
            _LOCALES[self.language.currentIndex()],
            _BUDGETS[self.budget.currentIndex()],
            self.drafts.isChecked(),
        )

    def offer(self, offered: tuple[Offered, ...]) -> None:
        """Offer these; the first is shown."""
        self._offered = offered
        self.what.clear()
        for each in offered:
            self.what.addItem(each.title)
        self._ask()

    def show_text(self, found: HandoffText) -> None:
        """Show what would go, and say what would not."""
        self.shown = found
        self.preview.setPlainText(found.text)
        self.summary.setText(" · ".join(self._said(found)))
        self.preview.setPlaceholderText(self._advice(found))
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(found.text))

    def say(self, text: str) -> None:
        """Say what became of the text."""
        self.summary.setText(text)

    def _make_budget(self) -> ChoiceBox:
        made = ChoiceBox(self)
        some = self.tr("{count} characters")
        for budget in _BUDGETS:
            made.addItem(some.format(count=f"{budget:,}") if budget else self.tr("No limit"))
        made.setCurrentIndex(_BUDGETS.index(_USUAL_BUDGET))
        return made

    def _lay_out(self) -> None:
        for name in (self.tr("Markdown"), self.tr("JSON")):
            self.form.addItem(name)
        for name in (self.tr("Both"), "English", "日本語"):
            self.language.addItem(name)
        fields = QFormLayout()
        fields.addRow(self.tr("What"), self.what)
        fields.addRow(self.tr("As"), self.form)
        fields.addRow(self.tr("Language"), self.language)
        fields.addRow(self.tr("At most"), self.budget)
        fields.addRow("", self.drafts)
        line_up_labels(fields)
        buttons = QDialogButtonBox(self)
        for button in (self.copy_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        # Not the standard one: it brings an icon in a colour of its own.
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        layout = column_of(self)
        layout.addLayout(fields)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.summary)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        for box in (self.what, self.form, self.language, self.budget):
            box.activated.connect(self._ask)
        self.drafts.toggled.connect(self._ask)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)

    def _ask(self) -> None:
        if (wish := self.wish) is not None:
            self.text_wanted.emit(wish)

    def _copy(self) -> None:
        self.copy_wanted.emit(self.shown)

    def _save(self) -> None:
        suffix = ".md" if _FORMS[self.form.currentIndex()] is HandoffForm.MARKDOWN else ".json"
        self.save_wanted.emit(self.shown, suffix)

    def _advice(self, found: HandoffText) -> str:
        """What to do where there is nothing to be seen."""
        if not self._offered:
            return self.tr("What is chosen is shown here before it is copied or saved.")
        if found.no_room:
            return self.tr("Choose more characters, or fewer entries.")
        if found.withheld:
            return self.tr("Have the pages reviewed, or tick “{box}”: they go out marked.").format(
                box=self.drafts.text()
            )
        return ""

    def _said(self, found: HandoffText) -> list[str]:
        said = []
        if found.text:
            size = self.tr("Characters: {count} · pages: {pages}")
            said.append(size.format(count=f"{len(found.text):,}", pages=f"{found.pages:,}"))
        elif found.no_room:
            said.append(self.tr("Nothing fits into so few characters."))
        elif not self._offered:
            said.append(self.tr("Open or star an entry, or search for some."))
        elif not found.withheld:
            said.append(self.tr("There is no page in this language."))
        if found.withheld:
            held = self.tr("Pages held back, since not reviewed: {count}")
            said.append(f"{_WITHHELD} {held.format(count=f'{found.withheld:,}')}")
        if found.text and found.no_room:
            out = self.tr("Entries without room: {count}")
            said.append(out.format(count=f"{found.no_room:,}"))
        if found.left_out:
            said.append(self.tr("Passages left out: {count}").format(count=f"{found.left_out:,}"))
        return said
