"""Glossaries for OmegaT and programs that read its kind: source, target and comment, with tabs.

A row for each English name with the Japanese headword. Names that are not to be used say so in
their comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from glossary_app.formats.fields.losses import Losses, PagePart
from glossary_app.formats.fields.page_texts import definition_of, further_names
from glossary_app.formats.format import WriteOnlyFormat
from glossary_app.model.glossary import Glossary
from glossary_app.model.languages import Side
from glossary_app.model.page import Page, Term
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

NAME = "omegat"

# What OmegaT itself writes on top, by which others know the encoding.
_FIRST_LINE = "# Glossary in tab-separated format -*- coding: utf-8 -*-"
_HOLDS = frozenset({PagePart.OTHER_NAMES, PagePart.DEFINITION})


class OmegaT(WriteOnlyFormat):
    """Writes one file of rows; what is read of this kind is a table."""

    name = NAME

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.utf8`, then what it cannot hold."""
        losses = Losses(NAME, _HOLDS)
        lines = [_FIRST_LINE]
        alone = 0
        for _, group in groupby(losses.watch(pages), key=lambda page: page.slug):
            of_entry = [source.page for source in group]
            rows = [*_rows(of_entry)]
            alone += not rows
            losses.add(PagePart.DEFINITION, _unsaid(of_entry) if rows else 0)
            lines += rows
        text = "\n".join(lines) + "\n"
        yield SourceFile(f"{glossary.id}.utf8", text.encode("utf-8", "replace"))
        if alone:
            message = f"entries in one language only are not written ({alone})"
            yield Finding("", 0, Severity.INFO, "one-language", message, (NAME, str(alone)))
        yield from losses.findings()


def _rows(pages: list[Page]) -> Iterator[str]:
    sides = {side: next((p for p in pages if p.locale.side is side), None) for side in Side}
    source, target = sides[Side.ENGLISH], sides[Side.JAPANESE]
    if not source or not target:
        return
    comment = _short_text(source, target)
    yield _row(source.headword, target.headword, comment)
    for term in further_names(source):
        yield _row(term.text, target.headword, _comment(term, source, comment))
    for term in further_names(target):
        yield _row(source.headword, term.text, _comment(term, target, comment))


def _short_text(source: Page, target: Page) -> str:
    return target.short_definition or source.short_definition


def _unsaid(pages: list[Page]) -> int:
    """How many of the pages define more than the comment says."""
    comment = _short_text(pages[0], pages[-1])
    told = (definition_of(page) for page in pages)
    return sum(bool(text) and text != comment for text in told)


def _comment(term: Term, page: Page, comment: str) -> str:
    if not term.is_discouraged:
        return comment
    return f"{term.status}: {page.headword}"


def _row(*cells: str) -> str:
    texts = [" ".join(cell.split()) for cell in cells]
    # A row that begins so would be a remark; there is no escape, and blanks do no harm.
    texts[0] = f" {texts[0]}" if texts[0].startswith("#") else texts[0]
    return "\t".join(texts).rstrip()
