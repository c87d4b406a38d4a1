"""A collection of entries, with its own title, licence and trust policy."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.locale import Locale, LocalTexts, text_for
from glossary_app.model.provenance import TrustPolicy


@dataclass(frozen=True, slots=True)
class Glossary:
    """A collection of entries. `titles` holds one title per locale; may be empty.

    `origin` says in words where it was imported from. `position` is its place in library
    order, counted from 0; `enabled` says whether it takes part in search and browsing, `linked`
    whether other glossaries' texts link to it, where the user has chosen.
    """

    id: str
    titles: LocalTexts = ()
    licence: str = ""
    version: str = ""
    trust: TrustPolicy = TrustPolicy.REVIEWED_ONLY
    policy_text: LocalTexts = ()
    origin: str = ""
    position: int = 0
    enabled: bool = True
    linked: bool | None = None

    def title(self, locale: Locale) -> str:
        """The title in this locale or its language, else any title, else the id."""
        return text_for(locale, self.titles) or next((text for _, text in self.titles), self.id)


@dataclass(frozen=True, slots=True)
class PackOutline:
    """What a pack holds, told before it is imported.

    `installed` is the glossary of the library that bears the same id, if there is one.
    """

    glossary: Glossary
    entries: int
    installed: Glossary | None = None

    @property
    def is_known(self) -> bool:
        """Whether the library has a glossary of this id."""
        return self.installed is not None
