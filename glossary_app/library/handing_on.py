"""What of a glossary may be handed on: one rule, page by page, for every way out.

Export, copying, printing and assistants ask a `Gate`; reading in the program asks nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from glossary_app.errors import UsageError
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page
from glossary_app.model.provenance import Provenance, Quality, TrustPolicy


class HeldBack(StrEnum):
    """Why a page is not handed on."""

    DRAFT = "draft"
    NOT_REVIEWED = "not-reviewed"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A page that stays in the library, and why; `quality` is the page's own word."""

    ref: EntryRef
    locale: Locale
    reason: HeldBack
    quality: str


class WithheldError(UsageError):
    """The glossary's trust policy lets no page out of what was asked for."""

    code = "withheld"

    def __init__(self, ref: EntryRef, withheld: tuple[Withheld, ...]) -> None:
        pages = ", ".join(f"{page.locale} is {page.quality}" for page in withheld)
        what = f"the glossary hands on reviewed pages only ({pages})"
        super().__init__(str(ref), what, "drafts have to be asked for")
        self.withheld = withheld


@dataclass(frozen=True, slots=True)
class HandedOn:
    """The part of an entry that goes out. `withheld` are the pages that do not."""

    entry: Entry
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """The rule of one glossary; `include_drafts` is the user's own word against it."""

    trust: TrustPolicy
    include_drafts: bool = False

    @classmethod
    def of(cls, glossary: Glossary, *, include_drafts: bool = False) -> Gate:
        """The rule that this glossary goes by."""
        return cls(glossary.trust, include_drafts)

    @property
    def is_open(self) -> bool:
        """Whether every page may go, whatever it is."""
        return self.include_drafts or self.trust is TrustPolicy.MARKED

    def against(self, page: Page) -> HeldBack | None:
        """Why the page is held back; None when it may go."""
        return self.against_one_of(page.provenance)

    def against_one_of(self, provenance: Provenance) -> HeldBack | None:
        """Why a page of this origin and trust is held back; None when it may go."""
        if self.is_open or provenance.is_trusted:
            return None
        is_draft = provenance.draft or provenance.quality == Quality.DRAFT
        return HeldBack.DRAFT if is_draft else HeldBack.NOT_REVIEWED

    def part_of(self, entry: Entry) -> HandedOn:
        """The entry with the pages that may go; WithheldError when there are none."""
        return self._part(entry, entry.pages)

    def part_shown(self, entry: Entry, view: tuple[Locale, ...]) -> HandedOn:
        """The same of the pages that a view in these locales shows; the others do not count."""
        shown = tuple(page for locale in view if (page := entry.page(locale)))
        return self._part(entry, shown or entry.pages[:1])

    def withheld(self, entry: Entry, view: tuple[Locale, ...]) -> tuple[Withheld, ...]:
        """The pages that a view in these locales shows and that may not go."""
        try:
            return self.part_shown(entry, view).withheld
        except WithheldError as error:
            return error.withheld

    def _part(self, entry: Entry, pages: tuple[Page, ...]) -> HandedOn:
        reasons = {page.locale: self.against(page) for page in pages}
        going = tuple(page for page in pages if reasons[page.locale] is None)
        withheld = tuple(
            Withheld(entry.ref, page.locale, reason, page.provenance.quality)
            for page in pages
            if (reason := reasons[page.locale])
        )
        if not going:
            raise WithheldError(entry.ref, withheld)
        return HandedOn(replace(entry, pages=going), withheld)
