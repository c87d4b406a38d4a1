"""The pages of a large file some at a time, as one process reads them for another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from glossary_app.importing.bounds import fault_of_page
from glossary_app.importing.whole_files import WholeFile
from glossary_app.model.report import Finding
from glossary_app.model.source import SourcePage
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings

# Few enough that neither process waits long for the other, or holds much.
_BATCH = 100


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """A file to read; `aloud`: its pages are new, so that their readings are wanted as well."""

    file: WholeFile
    aloud: bool


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """What was read next; none: the file has ended. `aloud`: the pages have their readings."""

    items: tuple[SourcePage | Finding, ...]
    aloud: bool = False


def batches_of(order: ReadingOrder) -> Iterator[ReadBatch]:
    """What is in a file, some at a time, and an empty batch at the end."""
    items = order.file.pages()
    analyzer = cache(ReadingAnalyzer)
    while some := tuple(islice(items, _BATCH)):
        batch = ReadBatch(some)
        if order.aloud:
            # A page that cannot be read aloud is tried again by the one that can say so.
            with suppress(RecursionError, ValueError, OverflowError):
                batch = ReadBatch(tuple(_aloud(item, analyzer()) for item in some), aloud=True)
        yield batch
    yield ReadBatch(())


def _aloud(item: SourcePage | Finding, analyzer: ReadingAnalyzer) -> SourcePage | Finding:
    if isinstance(item, Finding) or item.page.locale.side is None or fault_of_page(item):
        return item
    return replace(item, page=with_readings(item.page, analyzer))
