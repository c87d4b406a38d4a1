"""What has gone wrong: a fault is a sentence in a bar, a bug is a report to be copied."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from functools import partial
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from glossary_app.errors import GlossaryError, StoreError
from glossary_app.gui.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.messages import fault_sentence

_LOG = logging.getLogger(__name__)


class FaultBars(QObject):
    """Shows every fault and bug where it does not stand in the way."""

    def __init__(self, bars: Bars, window: QWidget) -> None:
        super().__init__(window)
        self._bars = bars
        self._window = window
        self.dialog: ReportDialog | None = None

    def show_fault(self, fault: Exception) -> None:
        """A fault that a person can act on, or a bug."""
        if isinstance(fault, GlossaryError):
            _LOG.warning("%s: %s", fault.code, fault)
            actions = (self._copy_action(fault),) if isinstance(fault, StoreError) else ()
            self._bars.show_notice(Notice("fault", fault_sentence(fault), Tone.FAULT, actions))
        else:
            self.show_bug(fault)

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

    def _copy_action(self, fault: GlossaryError) -> BarAction:
        text = QCoreApplication.translate("FaultBars", "Copy the report")
        report = bug_report(fault)
        return BarAction(text, partial(QGuiApplication.clipboard().setText, report))


def bug_report(bug: BaseException) -> str:
    """The traceback, with what it ran on. No content of the user's glossaries."""
    where = f"{platform.platform()}, Python {platform.python_version()}, PySide6 {pyside_version}"
    return f"{where}\n\n{''.join(traceback.format_exception(bug))}"


class ReportDialog(QDialog):
    """A text to be copied; shown beside the window, never in its way."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report of an error"))
        self.resize(720, 420)
        advice = QLabel(self.tr("Please copy this report and send it to the makers."), self)
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
        layout = QVBoxLayout(self)
        for widget in (advice, self.text, buttons):
            layout.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
