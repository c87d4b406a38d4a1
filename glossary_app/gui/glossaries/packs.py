"""A pack that was opened or dropped is offered for import, and never imported unasked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.glossaries.intake import Intake
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice
from glossary_app.gui.widgets.plain import one_line
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.glossary import PackOutline

PACK_SUFFIX = ".glossary"


class Packs(QObject):
    """Takes in what comes from outside; says what a pack holds before it is imported."""

    def __init__(
        self,
        bars: Bars,
        reader: Reader,
        lane: Lane[ReadableLibrary],
        imports: Imports,
        intake: Intake,
    ) -> None:
        super().__init__(bars)
        self._bars = bars
        self._reader = reader
        self._lane = lane
        self._imports = imports
        self._intake = intake

    def take_in(self, paths: tuple[Path, ...]) -> None:
        """Import files and folders; where a pack is among them, ask first."""
        packs = tuple(path for path in paths if is_pack(path))
        if packs:
            job = partial(_look_into, packs=packs)
            self._lane.ask(job, partial(self._offer, paths))
        else:
            self._intake.take_in(paths)

    def _offer(self, paths: tuple[Path, ...], outlines: tuple[PackOutline, ...]) -> None:
        # One an offer: a second pack must not push the first one out.
        topic = "offer " + " ".join(map(str, paths))
        accept = partial(self._accept, topic, paths)
        actions = (
            BarAction(self.tr("Import"), accept),
            BarAction(self.tr("Not now"), partial(self._decline, topic)),
        )
        self._bars.show_notice(Notice(topic, self._question(paths, outlines), actions=actions))

    def _question(self, paths: tuple[Path, ...], outlines: tuple[PackOutline, ...]) -> str:
        quoted = self.tr("“{title}”")
        locale = self._reader.locale
        # On one line: what stands around it is the program's question, not the pack's.
        named = [one_line(outline.glossary.title(locale)) for outline in outlines]
        titles = [quoted.format(title=title) for title in named]
        others = [path.name for path in paths if not is_pack(path)]
        count = sum(outline.entries for outline in outlines)
        text = self.tr("Import {titles} with %n entry(s)?", "", count)
        if all(outline.is_known for outline in outlines):
            text = self.tr(
                "{titles} is in the library already. Bring it up to date with %n entry(s)?",
                "",
                count,
            )
        # Its own title may say anything: whose place it takes, the library says.
        known = [
            each.installed.title(locale)
            for each in outlines
            if each.installed and each.installed.titles
        ]
        if any(name not in named for name in map(one_line, known)):
            text = self.tr(
                "{titles} bears the id of {known}, which is in the library. "
                "Replace its pages with %n entry(s)?",
                "",
                count,
            )
        known = [quoted.format(title=one_line(title)) for title in known]
        return text.format(known=", ".join(known), titles=", ".join((*titles, *others)))

    def _decline(self, topic: str) -> None:
        self._bars.close_topic(topic)

    def _accept(self, topic: str, paths: tuple[Path, ...]) -> None:
        # While another import is under way the offer stands.
        if not (self._imports.is_busy or self._intake.is_busy):
            self._bars.close_topic(topic)
        if all(map(is_pack, paths)):
            # What was just agreed to is not asked again.
            self._imports.import_paths(paths)
        else:
            self._intake.take_in(paths)


def is_pack(path: Path) -> bool:
    """Whether this is a pack on this disk."""
    return path.suffix.lower() == PACK_SUFFIX and path.is_file()


def _look_into(library: ReadableLibrary, packs: tuple[Path, ...]) -> tuple[PackOutline, ...]:
    return tuple(library.look_into(pack) for pack in packs)
