"""What the list knows of the glossaries that its rows come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossary_app.gui.search.rows import Row
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.provenance import Quality

_BADGES = (Quality.VERIFIED, Quality.REVIEWED, Quality.DRAFT)


@dataclass(frozen=True, slots=True)
class KnownGlossaries:
    """Names by id, where there are several to tell apart, and what most entries of each are.

    Where one glossary is `chosen`, its name above the list says it for all rows.
    A quality that all rows share informs nobody: only the exception gets a badge.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    usual_qualities: Mapping[str, str] = field(default_factory=dict)
    chosen: str = ""

    @property
    def has_several(self) -> bool:
        """Whether rows of several glossaries may stand side by side."""
        return bool(self.names) and not self.chosen

    def name(self, row: Row) -> str:
        """The short name of the row's glossary; empty where there is only one."""
        return self.names.get(row.ref.glossary, "") if self.has_several else ""

    def badge(self, row: Row) -> str:
        """The row's quality where it is an exception in its glossary, else nothing."""
        usual = self.usual_qualities.get(row.ref.glossary, row.quality)
        return row.quality if row.quality in _BADGES and row.quality != usual else ""


def names_of(glossaries: tuple[Glossary, ...], locale: Locale) -> dict[str, str]:
    """The names of the glossaries that are searched, when there is more than one."""
    enabled = [glossary for glossary in glossaries if glossary.enabled]
    if len(enabled) < 2:
        return {}
    return {glossary.id: glossary.short_title(locale) for glossary in enabled}
