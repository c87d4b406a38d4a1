"""Where the reader is in an article: a section and a share of it, never pixels."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from glossary_app.gui.article.document import ArticleWriter
from glossary_app.model.article import Place

# A section that is gone to keeps this much room above its heading.
_ROOM = 14
# What is less than a pixel off still counts as the section's top.
_SLACK = 1


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a page that is laid out; `tops` has one more: where the page ends."""

    anchors: tuple[str, ...]
    tops: tuple[float, ...]

    def place_at(self, y: float) -> Place:
        """The place at this height of the page."""
        number = bisect_right(self.tops, y + _SLACK) - 1
        if number >= len(self.anchors):
            return Place()
        top = self.tops[number] if number >= 0 else 0.0
        height = self.tops[number + 1] - top
        anchor = self.anchors[number] if number >= 0 else ""
        return Place(anchor, max(0.0, y - top) / height if height > 0 else 0.0)

    def top_of(self, place: Place) -> float:
        """The height of a place on the page; 0 when it has no such section."""
        if place.anchor in self.anchors:
            number = self.anchors.index(place.anchor)
            top, end = self.tops[number], self.tops[number + 1]
            return top + place.offset * (end - top)
        return 0.0 if place.anchor else place.offset * self.tops[0]


def measure_sections(article: ArticleWriter) -> Sections:
    """Where the sections of a document are, as far as it is written and as it is laid out now."""
    document, places = article.document, article.marks.places
    layout = document.documentLayout()
    room = article.style.px(_ROOM)
    tops = (
        layout.blockBoundingRect(document.findBlock(mark.position)).top() - room for mark in places
    )
    anchors = tuple(mark.anchor for mark in places)
    return Sections(anchors, (*tops, document.size().height()))
