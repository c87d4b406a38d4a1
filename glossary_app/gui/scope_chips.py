"""Chips under the search line that narrow what is searched and browsed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from glossary_app.gui.flow_layout import FlowLayout


class ScopeKind(Enum):
    """What a chip narrows by."""

    ALL = auto()
    REVIEWED = auto()
    STARRED = auto()
    GLOSSARY = auto()
    CATEGORY = auto()


@dataclass(frozen=True, slots=True)
class Scope:
    """What is searched and browsed; `name` is a glossary's id or a category."""

    kind: ScopeKind = ScopeKind.ALL
    name: str = ""


_FIXED = (Scope(), Scope(ScopeKind.REVIEWED), Scope(ScopeKind.STARRED))


class ScopeChips(QWidget):
    """One chip is pressed at a time."""

    scope_chosen = Signal(Scope)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scopes: tuple[Scope, ...] = _FIXED
        self._titles: dict[Scope, str] = {}
        self._group = QButtonGroup(self)
        self._layout = FlowLayout(self, spacing=6)
        self._group.idClicked.connect(self._choose)
        self._make_chips(Scope())

    @property
    def scope(self) -> Scope:
        """The scope whose chip is pressed."""
        return self._scopes[max(self._group.checkedId(), 0)]

    def press(self, scope: Scope) -> None:
        """Choose a scope as if its chip had been clicked."""
        if scope in self._scopes:
            self._group.button(self._scopes.index(scope)).setChecked(True)
            self.scope_chosen.emit(scope)

    def show_scopes(self, titles: dict[Scope, str]) -> None:
        """Offer these scopes, with their titles, beside the ones that are always there."""
        if titles == self._titles:
            return
        chosen = self.scope
        self._titles = titles
        self._scopes = (*_FIXED, *titles)
        self._make_chips(chosen)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.setAccessibleName(self.tr("Search in"))
        texts = (self.tr("All"), self.tr("Reviewed"), self.tr("Starred"), *self._titles.values())
        names = (
            self.tr("All entries"),
            self.tr("Reviewed entries only"),
            self.tr("Starred entries only"),
            *(self.tr("Only {title}").format(title=title) for title in self._titles.values()),
        )
        for chip, text, name in zip(self._group.buttons(), texts, names, strict=True):
            chip.setText(chip.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 150))
            chip.setAccessibleName(name)
            chip.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_chips(self, chosen: Scope) -> None:
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            self._layout.removeWidget(chip)
            chip.deleteLater()
        for number, scope in enumerate(self._scopes):
            chip = QPushButton(self)
            chip.setCheckable(True)
            chip.setProperty("look", "scope")
            chip.setChecked(scope == chosen)
            self._group.addButton(chip, number)
            self._layout.addWidget(chip)
        if self._group.checkedButton() is None:
            self._group.button(0).setChecked(True)
        self.retranslate()

    def _choose(self, number: int) -> None:
        self.scope_chosen.emit(self._scopes[number])
