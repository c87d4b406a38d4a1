"""A collection of entries, with its own title, licence and trust policy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from glossary_app.model.locale import EN_US, JA_JP, Locale, LocalTexts, text_for
from glossary_app.model.provenance import TrustPolicy

# The root of the glossary that comes with the program, wherever that is installed.
STARTER_ORIGIN = "starter"

_SUBTITLE = re.compile(r"[:：—(（]")


@dataclass(frozen=True, slots=True)
class GivenNames:
    """What the user says of a glossary in place of what it says itself; empty where nothing."""

    title: str = ""
    short_name: str = ""
    attribution: str = ""


NOTHING_GIVEN = GivenNames()


@dataclass(frozen=True, slots=True)
class Glossary:
    """A collection of entries. `titles` holds one title per locale; may be empty.

    `origin` says in words where it was imported from. `position` is its place in library
    order, counted from 0; `enabled` says whether it takes part in search and browsing, `linked`
    whether other glossaries' texts link to it, where the user has chosen. `attribution` is the
    line that its licence may ask for; `given` goes before what the source says.
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
    short_name: str = ""
    attribution: str = ""
    given: GivenNames = NOTHING_GIVEN

    def title(self, locale: Locale) -> str:
        """The given title; else the one in this locale or its language, any title, or the id."""
        return self.given.title or self.declared_title(locale)

    def declared_title(self, locale: Locale) -> str:
        """The title that the source gives, else the id."""
        return text_for(locale, self.titles) or next(
            (text for _, text in self.titles if text), self.id
        )

    def short_title(self, locale: Locale) -> str:
        """What stands where there is little room: the short name, or the title up to a colon."""
        return self.given.short_name or self.declared_short_title(locale)

    def declared_short_title(self, locale: Locale) -> str:
        """The short name that the source gives, else what the title begins with."""
        title = self.title(locale)
        first = _SUBTITLE.split(title, maxsplit=1)[0].strip()
        return self.short_name or first or title

    @property
    def credit(self) -> str:
        """Whom to name as the source wants it."""
        return self.given.attribution or self.attribution

    def as_given(self) -> Glossary:
        """The same, saying of itself what the user has given: to be handed on."""
        given = self.given
        return replace(
            self,
            titles=((EN_US, given.title), (JA_JP, given.title)) if given.title else self.titles,
            short_name=given.short_name or self.short_name,
            attribution=self.credit,
            given=NOTHING_GIVEN,
        )


@dataclass(frozen=True, slots=True)
class GlossaryFacts:
    """What there is to tell of an installed glossary.

    `pages` counts by language (`en`, `ja`); `roots` are the files and folders that it was imported
    from, `imported` the time of the last import in UTC, empty where it was not noted; `is_linked`
    says whether other glossaries' texts link to it, whoever decided that.
    """

    glossary: Glossary
    entries: int = 0
    pages: Mapping[str, int] = field(default_factory=dict)
    drafts: int = 0
    roots: tuple[str, ...] = ()
    imported: str = ""
    is_linked: bool = True


@dataclass(frozen=True, slots=True)
class Description:
    """What a file says of the glossary that its entries are; empty where it says nothing."""

    titles: LocalTexts = ()
    licence: str = ""
    attribution: str = ""
    version: str = ""
    trust: TrustPolicy | None = None
    policy_text: LocalTexts = ()


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
