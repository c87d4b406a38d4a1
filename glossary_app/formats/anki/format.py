"""Cards for Anki as a text file (Anki 2.1.54 or newer): a card for each entry in two languages.

The columns are named in the file; the first is the card's identity, so that a second import
changes the cards that are there and adds none twice.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from glossary_app.formats.fields.losses import Losses, PagePart
from glossary_app.formats.fields.page_texts import definition_of, further_names, own_reading
from glossary_app.formats.format import WriteOnlyFormat
from glossary_app.model.glossary import Glossary
from glossary_app.model.languages import Side
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

NAME = "anki"

_COLUMNS = (
    "GUID",
    "English",
    "Japanese",
    "Reading",
    "English definition",
    "Japanese definition",
    "Other names",
    "Tags",
)
_HOLDS = frozenset(
    {
        PagePart.READING,
        PagePart.OTHER_NAMES,
        PagePart.DEFINITION,
        PagePart.CATEGORY,
        PagePart.TAGS,
    }
)
_BLANKS = re.compile(r"[\s\u3000]+")


class Anki(WriteOnlyFormat):
    """Writes one file of cards."""

    name = NAME

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.txt`, then what it cannot hold."""
        losses = Losses(NAME, _HOLDS)
        lines = [*_header(glossary)]
        for slug, group in groupby(losses.watch(pages), key=lambda page: page.slug):
            fields = _fields(f"{glossary.id}/{slug}", [source.page for source in group])
            lines.append("\t".join(fields))
        text = "\n".join(lines) + "\n"
        yield SourceFile(f"{glossary.id}.txt", text.encode("utf-8", "replace"))
        yield from losses.findings()


def _header(glossary: Glossary) -> Iterator[str]:
    title = next((text for _, text in glossary.titles), "") or glossary.id
    yield "#separator:tab"
    yield "#html:true"
    yield f"#deck:{_BLANKS.sub(' ', title)}"
    yield "#columns:" + "\t".join(_COLUMNS)
    yield "#guid column:1"
    yield f"#tags column:{len(_COLUMNS)}"


def _fields(identity: str, pages: list[Page]) -> Iterator[str]:
    sides = {side: next((p for p in pages if p.locale.side is side), None) for side in Side}
    english, japanese = sides[Side.ENGLISH], sides[Side.JAPANESE]
    yield hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:16]
    yield _field(english.headword if english else "")
    yield _field(japanese.headword if japanese else "")
    yield _field(own_reading(japanese) if japanese else "")
    yield _field(definition_of(english) if english else "")
    yield _field(definition_of(japanese) if japanese else "")
    names = (term for page in pages for term in further_names(page) if not term.is_discouraged)
    yield _field(", ".join(dict.fromkeys(term.text for term in names)))
    yield " ".join(dict.fromkeys(_tags(identity, pages)))


def _tags(identity: str, pages: list[Page]) -> Iterator[str]:
    yield _tag(identity.partition("/")[0])
    for page in pages:
        yield from (_tag(tag) for tag in (page.category, *page.tags) if tag.strip())
        if page.provenance.draft:
            yield "draft"


def _tag(text: str) -> str:
    # Anki parts tags at blanks, of whatever width.
    return _BLANKS.sub("_", escape(text.strip()))


def _field(text: str) -> str:
    """A text as a field: markup is text, a line break is one, a tab is none."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "<br>".join(escape(line) for line in lines)
