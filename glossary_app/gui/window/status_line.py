"""The line at the foot: what the list shows, and that nothing leaves this machine."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glossary_app.gui.background.holdings import Survey
from glossary_app.gui.style.measures import STATUS_HEIGHT
from glossary_app.gui.widgets.plain import plain_label
from glossary_app.model.hit import SearchAnswer


class StatusLine(QWidget):
    """Counts on the left, the library's state on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_HEIGHT)
        self._shown: SearchAnswer | int | None = None
        self._survey = Survey()
        self.counts, self.state = plain_label("", self), plain_label("", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 14, 3)
        for label in (self.counts, self.state):
            label.setProperty("look", "muted")
        layout.addWidget(self.counts, 1)
        layout.addWidget(self.state)

    def show_answer(self, shown: SearchAnswer | int) -> None:
        """Say how many hits there are, or how many entries are listed."""
        self._shown = shown
        self.retranslate()

    def show_survey(self, survey: Survey) -> None:
        """Say what the library holds."""
        self._survey = survey
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.counts.setText(self._counts())
        glossaries = len(self._survey.glossaries)
        state = self.tr("%n glossary(s)", "", glossaries)
        offline = self.tr("offline")
        self.state.setText(f"{offline} · {state}")
        self.state.setToolTip(self.tr("This program never connects to a network."))
        for label in (self.counts, self.state):
            label.setAccessibleName(label.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _counts(self) -> str:
        found = self._shown.total if isinstance(self._shown, SearchAnswer) else self._shown
        # While an import goes on, the list may know more than the last survey did.
        total = max(self._survey.entry_count, found or 0)
        if self._shown is None or self._shown == total:
            return self.tr("%n term(s)", "", total).replace(str(total), f"{total:,}")
        hits = self.tr("{hits} of {total} terms").format(hits=f"{found:,}", total=f"{total:,}")
        if not isinstance(self._shown, SearchAnswer):
            return hits
        # "0 ms" reads like something that was not measured.
        return f"{hits} · {max(round(self._shown.elapsed_ms), 1)} ms"
