"""Looks at sources in a child process that stays, so that a changed choice is seen at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.child import Child
from glossary_app.import_child.wire import ImportOrder
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Progress
from glossary_app.paths import Folders


class Looker(QObject):
    """Answers the newest question only: first how a source begins, then what would come of it."""

    looked = Signal(SourceLook)
    progressed = Signal(Progress)
    failed = Signal(GlossaryError)

    def __init__(
        self,
        folders: Folders,
        command: tuple[str, ...],
        *,
        starter: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folders = folders
        self._starter = starter
        # Orders without their last answer: each gets one, also when a newer one ended it.
        self._unanswered = 0
        self._child = Child(command, self)
        self._child.said.connect(self._receive)
        self._child.ended.connect(self._end)

    def look(self, path: Path, options: ImportOptions) -> None:
        """Ask what importing this would do; what was asked before is answered no more."""
        order = ImportOrder(self._folders, (path,), self._starter, options=options, looks_only=True)
        self._unanswered += 1
        if self._child.is_running:
            self._child.tell(order)
        else:
            self._child.start(order)

    def close(self) -> None:
        """End the child; nothing more is answered."""
        self._unanswered = 0
        self._child.close()

    def _receive(self, message: object) -> None:
        is_newest = self._unanswered == 1
        if isinstance(message, GlossaryError):
            self._unanswered -= 1
            if is_newest:
                self.failed.emit(message)
        elif isinstance(message, SourceLook):
            self._unanswered -= message.is_counted
            if is_newest:
                self.looked.emit(message)
        elif isinstance(message, Progress) and is_newest:
            self.progressed.emit(message)

    def _end(self, complaint: str) -> None:
        was_asked, self._unanswered = self._unanswered > 0, 0
        if was_asked:
            fault = GlossaryError("", complaint or "no output")
            fault.code = "import-crashed"
            self.failed.emit(fault)
