"""The log of what assistants were given, and when: read, switched off, emptied."""

from __future__ import annotations

import re

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.gui.widgets.tick_box import TickBox
from glossary_app.library.handoff.values import Given, GivenAnswers

_WHEN, _HOW, _ENTRIES, _HELD = range(4)
_ENTRIES_WIDTH = 300
# What the log has of a text that was handed off.
_SIZE = re.compile("([0-9]+) characters")


class GivenDialog(QDialog):
    """Shows the log, and says what is wanted with it."""

    switch_wanted = Signal(bool)
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What assistants were given"))
        give_size(self, 820, 480)
        hint = plain_label(
            self.tr("The log stays on this computer, and holds the last thousand answers."), self
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.list = self._make_list()
        self.noting = TickBox(self.tr("Note what assistants are given"), self)
        self.summary = plain_label("", self)
        self.empty_button = QPushButton(self.tr("Empty the log"), self)
        self.empty_button.setAutoDefault(False)
        self.empty_button.setEnabled(False)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.empty_button, QDialogButtonBox.ButtonRole.ActionRole)
        # Not the standard one: it brings an icon in a colour of its own.
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = column_of(self)
        for part in (hint, self.list, self.summary, self.noting, buttons):
            layout.addWidget(part, part is self.list)
        buttons.rejected.connect(self.close)
        self.noting.clicked.connect(self.switch_wanted)
        self.empty_button.clicked.connect(self.empty_wanted)

    def show_answers(self, found: GivenAnswers) -> None:
        """Show the log as it is now."""
        self.list.clear()
        self.list.addTopLevelItems([self._item(answer) for answer in found.answers])
        self.noting.setChecked(found.is_on)
        self.empty_button.setEnabled(bool(found.answers))
        count = self.tr("Answers: {count}").format(count=f"{len(found.answers):,}")
        nothing = self.tr("Nothing has been given to an assistant.")
        self.summary.setText(count if found.answers else nothing)
        self._stand_in(is_empty=not found.answers)

    def _stand_in(self, *, is_empty: bool) -> None:
        """Let the sentence take the place of a list of nothing."""
        self.list.setVisible(not is_empty)
        middle = Qt.AlignmentFlag.AlignCenter
        self.summary.setAlignment(middle if is_empty else Qt.AlignmentFlag.AlignLeft)
        tall = QSizePolicy.Policy.Expanding if is_empty else QSizePolicy.Policy.Preferred
        self.summary.setSizePolicy(QSizePolicy.Policy.Preferred, tall)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setRootIsDecorated(False)
        line_up(made)
        made.setUniformRowHeights(True)
        made.setHeaderLabels(
            [self.tr("When"), self.tr("Asked"), self.tr("Entries"), self.tr("Held back")]
        )
        made.setAccessibleName(self.windowTitle())
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        made.header().setSectionResizeMode(_ENTRIES, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(_HOW, QHeaderView.ResizeMode.Interactive)
        made.header().resizeSection(_HOW, _ENTRIES_WIDTH)
        return made

    def _item(self, answer: Given) -> QTreeWidgetItem:
        entries = ", ".join(answer.entries) or "–"
        held = f"{answer.withheld:,}" if answer.withheld else ""
        asked = f"{self._way(answer.way)} · {self._question(answer.question)}"
        item = QTreeWidgetItem([self._when(answer.when), asked, entries, held])
        item.setTextAlignment(_HELD, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(_HOW, plain_tip(asked))
        item.setToolTip(_ENTRIES, plain_tip(entries))
        return item

    def _way(self, way: str) -> str:
        return self.tr("hand-off") if way == "hand-off" else way

    def _question(self, question: str) -> str:
        """A tool with what was asked, or how long a text was."""
        size = _SIZE.fullmatch(question)
        if size is None:
            return question
        return self.tr("{count} characters").format(count=f"{int(size[1]):,}")

    def _when(self, when: str) -> str:
        """The time of day here; the log is in UTC."""
        noted = QDateTime.fromString(when, Qt.DateFormat.ISODate)
        if not noted.isValid():
            return when
        return QLocale().toString(noted.toLocalTime(), QLocale.FormatType.ShortFormat)
