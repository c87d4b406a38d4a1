"""Makes links of the names of other entries in an article's running text.

A name is a link where it first stands in a section, in each of two languages that stand side by
side. Headings, code and what is a link already stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from glossary_app.model.address import EntryAddress
from glossary_app.model.article import Article
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from glossary_app.model.entry import EntryRef
from glossary_app.model.naming import NameSpan, TermLinks
from glossary_app.model.tone import Tone
from glossary_app.recognition.lexicon import Vocabulary
from glossary_app.recognition.recognising import recognise

# These speak of the page, not of its subject.
_LEFT_ALONE = ("sources/", "limitations/", "details/")
_OWN_WORDS = frozenset((Tone.MUTED, Tone.CAUTION))
_SECTION_LEVEL = 2
# No name holds this character, so that none reaches into what it stands for.
_BARRIER = "\0"


def link_names(article: Article, links: TermLinks, home: EntryRef) -> Article:
    """The article of the entry `home` with quiet links to the entries that it names.

    Text that is shown as the page holds it has been read before; other text, such as Markdown,
    is searched for the names that its source holds.
    """
    vocabulary = Vocabulary(links.names)
    left, right = _Linker(links, vocabulary, home), _Linker(links, vocabulary, home)
    return replace(article, blocks=tuple(_linked(article.blocks, left, right)))


@dataclass(slots=True)
class _Linker:
    """Links the text of one language; knows what the present section links to."""

    links: TermLinks
    vocabulary: Vocabulary
    home: EntryRef
    seen: set[str] = field(default_factory=set)
    is_off: bool = False

    def enter(self, anchor: str) -> None:
        """Begin another section."""
        self.seen.clear()
        self.is_off = anchor.startswith(_LEFT_ALONE)

    def runs(self, runs: Runs) -> Runs:
        """The runs of one paragraph or cell, those that hold names cut around them."""
        self.seen.update(run.link for run in runs if run.link)
        text = "".join(
            _BARRIER * len(run.text) if run.link or run.code else run.text for run in runs
        )
        spans = () if self.is_off else self._spans(text)
        fresh = [(span, address) for span in spans if (address := self._first(span))]
        return tuple(_cut_out(runs, fresh)) if fresh else runs

    def _spans(self, text: str) -> tuple[NameSpan, ...]:
        known = self.links.spans.get(text)
        if known is None and self.vocabulary.may_stand_in(text):
            known = recognise((text,), self.vocabulary, self.home)[0]
        return known or ()

    def _first(self, span: NameSpan) -> str:
        """The address that a name leads to; empty where the section has it already."""
        address = str(EntryAddress(span.name.ref))
        if address in self.seen:
            return ""
        self.seen.add(address)
        return address


def _linked(blocks: Iterable[Block], left: _Linker, right: _Linker) -> Iterator[Block]:
    """The blocks in reading order; right columns go to the linker of the second language."""
    for block in blocks:
        match block:
            case Heading(level=level, anchor=anchor):
                if anchor or level <= _SECTION_LEVEL:
                    left.enter(anchor)
                    right.enter(anchor)
                yield block
            case Columns():
                # A side may have a heading of its own, which begins no section of the other's.
                yield Columns(
                    tuple(_linked(block.left, left, left)),
                    tuple(_linked(block.right, right, right)),
                )
            case Card(tone=tone, anchor=anchor) if tone not in _OWN_WORDS:
                if anchor:
                    left.enter(anchor)
                    right.enter(anchor)
                yield replace(block, blocks=tuple(_linked(block.blocks, left, right)))
            case _:
                yield _linked_block(block, left)


def _linked_block(block: Block, linker: _Linker) -> Block:
    match block:
        case Paragraph(tone=Tone.NEUTRAL):
            return replace(block, runs=linker.runs(block.runs))
        case BulletList():
            items = (tuple(_linked(item, linker, linker)) for item in block.items)
            return replace(block, items=tuple(items))
        case Table():
            rows = (tuple(_linked_cell(cell, linker) for cell in row) for row in block.rows)
            return replace(block, rows=tuple(rows))
        case Quote():
            return Quote(tuple(_linked(block.blocks, linker, linker)))
        case _:
            return block


def _linked_cell(cell: Cell, linker: _Linker) -> Cell:
    return cell if cell.tone else replace(cell, runs=linker.runs(cell.runs))


def _cut_out(runs: Runs, links: list[tuple[NameSpan, str]]) -> Iterator[Run]:
    """The runs with each name in runs of its own: a name may go from one style into another."""
    start = 0
    for run in runs:
        done = 0
        for span, address in links:
            first, last = max(span.start - start, 0), min(span.end - start, len(run.text))
            if first < last:
                if done < first:
                    yield replace(run, text=run.text[done:first])
                yield replace(run, text=run.text[first:last], link=address, quiet=True)
                done = last
        if done < len(run.text):
            yield replace(run, text=run.text[done:])
        start += len(run.text)
