"""The reader's notes at work: shown with their entry, and kept while they are written."""

from __future__ import annotations

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from glossary_app.gui.background.lane import Lane, ignore
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.note_bar import NoteBar
from glossary_app.gui.reading.questions import OpenedEntry, set_note
from glossary_app.gui.reading.reader import Reader
from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntryRef

# So long after the last letter a note is kept.
_KEEP_MS = 400
# So long the window waits, when it closes, for the last letters to be kept.
_LAST_SECONDS = 3.0


class Notes(QObject):
    """Opens the bar for an entry that has a note, or when one is to be written."""

    # An entry has its first note, or none any more.
    notes_changed = Signal()
    # To be seen, the note needs the page; and after the note it is the page's turn.
    page_wanted = Signal()
    left = Signal()

    def __init__(self, bar: NoteBar, reader: Reader, lane: Lane[ReadableShelf]) -> None:
        super().__init__(bar)
        self.bar = bar
        self._lane = lane
        self._ref: EntryRef | None = None
        # What was written since the start, kept or not: an entry that is read meanwhile may
        # still bring an older text.
        self._written: dict[EntryRef, str] = {}
        self._unkept: dict[EntryRef, str] = {}
        self._noted: set[EntryRef] = set()
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self._keep)
        self.bar.text_changed.connect(self._note_text)
        self.bar.closed.connect(self._close_bar)
        self.bar.edit.left.connect(self._leave)
        self.bar.edit.focus_lost.connect(self._keep)
        reader.entry_opened.connect(self._show)

    def commands(self) -> Slots:
        """The note on the entry that is shown."""
        return {Command.NOTE: self.toggle}

    def toggle(self) -> None:
        """Go to the note of the entry that is shown, or from there back to the article."""
        if self.bar.edit.hasFocus():
            self._leave()
        elif self._ref is not None:
            self.page_wanted.emit()
            self.bar.show()
            self.bar.edit.setFocus()

    def close(self) -> None:
        """Keep what was written last; to be called before the lane is closed."""
        if self._written and self._lane.is_started:
            self._keep()
            # The lane drops what waits when it is closed, but works in its order until then.
            kept = Event()
            self._lane.ask(lambda _: kept.set(), ignore, ignore)
            kept.wait(_LAST_SECONDS)

    def _show(self, opened: OpenedEntry, _: object) -> None:
        ref = opened.entry.ref
        if ref != self._ref:
            self._keep()
            self._ref = ref
            if opened.note.strip():
                self._noted.add(ref)
            self.bar.show_text(self._written.get(ref, opened.note))
            self.bar.setVisible(bool(self.bar.text.strip()))

    def _note_text(self, text: str) -> None:
        if self._ref is not None:
            self._written[self._ref] = self._unkept[self._ref] = text
            self._timer.start()

    def _keep(self) -> None:
        self._timer.stop()
        unkept, self._unkept = self._unkept, {}
        for ref, text in unkept.items():
            job = partial(set_note, ref=ref, text=text)
            kept = partial(self._note_kept, ref, has_note=bool(text.strip()))
            self._lane.ask(job, kept, partial(self._fail, ref, text))

    def _note_kept(self, ref: EntryRef, _: object, *, has_note: bool) -> None:
        if has_note != (ref in self._noted):
            self._noted ^= {ref}
            self.notes_changed.emit()

    def _fail(self, ref: EntryRef, text: str, fault: Exception) -> None:
        """Say so, and try again with the next letter or when the window closes."""
        self._unkept.setdefault(ref, text)
        self._lane.fault(fault)

    def _leave(self) -> None:
        self.left.emit()
        if not self.bar.text.strip():
            self.bar.hide()

    def _close_bar(self) -> None:
        self._keep()
        self.left.emit()
        self.bar.hide()
