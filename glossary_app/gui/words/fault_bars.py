"""What has gone wrong: a fault is a sentence in a bar, a bug is a report to be copied."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from dataclasses import fields
from functools import partial
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QWidget,
)

from glossary_app.errors import DamagedStoreError, GlossaryError, StoreError, fault_of_memory
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.plain import plain_label
from glossary_app.gui.words.messages import fault_sentence, mending_sentence
from glossary_app.model.mending import Mending

_LOG = logging.getLogger(__name__)


class FaultBars(QObject):
    """Shows every fault and bug where it does not stand in the way."""

    new_library_wanted = Signal()
    shown = Signal()

    def __init__(self, bars: Bars, window: QWidget) -> None:
        super().__init__(window)
        self._bars = bars
        self._window = window
        self._is_beginning_anew = False
        self.dialog: ReportDialog | None = None

    def show_fault(self, fault: Exception) -> None:
        """A fault that a person can act on, or a bug."""
        if isinstance(fault, MemoryError):
            fault = fault_of_memory()
        if isinstance(fault, GlossaryError):
            _LOG.warning("%s: %s", fault.code, fault)
            if self._is_beginning_anew and isinstance(fault, DamagedStoreError):
                # What was asked before finds the damage that is being done away with.
                return
            actions = self._actions(fault)
            self._bars.show_notice(Notice("fault", fault_sentence(fault), Tone.FAULT, actions))
        else:
            self.show_bug(fault)
        self.shown.emit()

    def show_mended(self, mending: Mending) -> None:
        """A damaged file for which something sound has been found."""
        report = mending_report(mending)
        _LOG.warning("%s", report)
        text = mending_sentence(mending)
        action = self._copy_action(report)
        # One a file: two of them may be damaged.
        topic = f"mended {mending.kind}"
        self._bars.show_notice(Notice(topic, text, Tone.FAULT, (action,)))

    def show_bug(self, bug: BaseException) -> None:
        """Something that must not happen, with everything needed to look into it."""
        report = bug_report(bug)
        _LOG.error("%s", report)
        translate = QCoreApplication.translate
        # Kept: a dialog that nothing refers to is gone before it is shown.
        self.dialog = ReportDialog(report, self._window)
        action = BarAction(translate("FaultBars", "Show the report"), self.dialog.show)
        text = translate("FaultBars", "Something went wrong in the program itself.")
        self._bars.show_notice(Notice("bug", text, Tone.FAULT, (action,)))

    def hook(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        """To be set as `sys.excepthook`, so that no bug goes by unseen."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
        else:
            self.show_bug(bug)

    def _actions(self, fault: GlossaryError) -> tuple[BarAction, ...]:
        if not isinstance(fault, StoreError):
            return ()
        copying = self._copy_action(bug_report(fault))
        if not isinstance(fault, DamagedStoreError):
            return (copying,)
        text = QCoreApplication.translate("FaultBars", "Begin anew")
        return (BarAction(text, self._begin_anew), copying)

    def heed_damage(self) -> None:
        """Tell of damage again: the new library is there, or could not be made."""
        self._is_beginning_anew = False

    def _begin_anew(self) -> None:
        self._is_beginning_anew = True
        self._bars.close_topic("fault")
        self.new_library_wanted.emit()

    def _copy_action(self, report: str) -> BarAction:
        text = QCoreApplication.translate("FaultBars", "Copy the report")
        return BarAction(text, partial(self._copy, report))

    def _copy(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        text = QCoreApplication.translate("FaultBars", "Copied.")
        self._bars.show_passing(Notice("copy", text, Tone.DONE))


def bug_report(bug: BaseException) -> str:
    """The traceback, with what it ran on. No content of the user's glossaries."""
    return f"{_platform()}\n\n{''.join(traceback.format_exception(bug))}"


def mending_report(mending: Mending) -> str:
    """What was done about a damaged file, with what it happened on."""
    lines = (f"{field.name}: {getattr(mending, field.name)}" for field in fields(mending))
    return "\n".join((_platform(), "", *lines))


def _platform() -> str:
    return f"{platform.platform()}, Python {platform.python_version()}, PySide6 {pyside_version}"


class ReportDialog(QDialog):
    """A text to be copied; shown beside the window, never in its way."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report of an error"))
        give_size(self, 720, 420)
        advice = plain_label(self.tr("Please copy this report and send it to the makers."), self)
        advice.setWordWrap(True)
        self.text = QPlainTextEdit(report, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(
            self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        layout = column_of(self)
        for widget in (advice, self.text, buttons):
            layout.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
