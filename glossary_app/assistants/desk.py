"""What assistants may ask of one library, with a note of each answer."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

from glossary_app.assistants.answers import Answers
from glossary_app.assistants.gatekeeping import Gatekeeper
from glossary_app.assistants.scanners import Scanners
from glossary_app.assistants.tools import Arguments, Tool
from glossary_app.errors import NotFoundError, UsageError
from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.library.library import Library
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.paths import Folders

WAY = "mcp"
_A_LIST = 100
# So long the names of a library may take to be cut before the first question is heard.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page that may be read: its address and headword."""

    address: str
    headword: str


class Desk:
    """Where assistants are served; belongs to the thread that opens it."""

    def __init__(self, library: Library, log: GivenLog, *, include_drafts: bool) -> None:
        self._library = library
        self._log = log
        self._include_drafts = include_drafts
        self._scanners = Scanners(library.folders)
        self._keeper = Gatekeeper(library, include_drafts=include_drafts)
        self._answers = Answers(library, self._scanners, self._keeper).by_tool

    @classmethod
    def open(cls, folders: Folders, *, starter: bool, include_drafts: bool) -> Self:
        """Open the library, and make it when it is not there yet."""
        library = Library.open(folders, starter=starter)
        return cls(library, GivenLog(folders.data), include_drafts=include_drafts)

    def make_ready(self) -> None:
        """Load what the first answers would have to wait for."""
        self._scanners.make_ready(self._library, _PATIENCE)
        # So short a name is looked for like one that is misspelt, and nothing is like it.
        for locale in (EN_US, JA_JP):
            self._library.search(SearchRequest("zqxj", locale, 1))
        self._library.forget_answers()

    def close(self) -> None:
        """Release the library."""
        self._scanners.close()
        self._library.close()

    def call(self, tool: Tool, given: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of a tool; raises GlossaryError."""
        # What an answer is made of goes with it: to look for garbage meanwhile takes longer.
        gc.disable()
        try:
            answered = self._answers[tool.name](Arguments(tool, given))
        finally:
            gc.enable()
            # Each question is another one: what was read for it would only take memory.
            self._keeper.forget()
            self._library.forget_answers()
        question = " ".join([tool.name, *(str(value) for value in given.values() if value)])
        self._log.note(WAY, question, answered.refs, answered.withheld)
        return answered.content

    def pages(self, start: int) -> tuple[tuple[ListedPage, ...], int | None]:
        """The pages of a hundred entries from there on, and where the next ones begin."""
        summaries = list(islice(self._library.summaries(), start, start + _A_LIST + 1))
        held = self._keeper.held_of(summary.ref for summary in summaries)
        pages = tuple(
            ListedPage(str(EntryAddress(summary.ref, locale)), headword)
            for summary in summaries[:_A_LIST]
            if summary.ref in held
            for locale, headword in summary.headwords
            if locale not in held[summary.ref]
        )
        return pages, start + _A_LIST if len(summaries) > _A_LIST else None

    def page_text(self, uri: str) -> str:
        """The hand-off page at an address; raises WithheldError, UsageError or NotFoundError."""
        address = parse_address(uri)
        if not isinstance(address, EntryAddress) or address.locale is None:
            raise UsageError(uri, "no address of a page", "glossary://GLOSSARY/LOCALE/SLUG")
        if not self._library.existing((address.ref,)):
            raise NotFoundError(uri, "no such entry")
        text = self._library.handoff_text(
            address.ref, address.locale, include_drafts=self._include_drafts
        )
        self._log.note(WAY, uri, (address.ref,))
        return text
