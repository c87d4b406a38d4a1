"""What the checks of a hand-off page look at, and the form of their remarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from glossary_app.formats.handoff.bullets import PageUrl
from glossary_app.formats.handoff.dialect import Dialect
from glossary_app.formats.handoff.grammar import RawPage
from glossary_app.formats.handoff.reader import PlacedSection
from glossary_app.model.page import Page


class Remark(NamedTuple):
    """A finding before its file and its severity are known."""

    line: int
    code: str
    message: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page with the text and the marked pieces that it was read from."""

    path: str
    text: str
    raw: RawPage
    placed: tuple[PlacedSection, ...]
    dialect: Dialect
    url: PageUrl
    page: Page

    def line_of(self, name: str) -> int:
        """The line of a header key; 1 when it is missing."""
        field = self.raw.field(name)
        return field.line if field else 1
