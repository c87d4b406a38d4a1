"""What every format offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from glossary_app.model.glossary import Glossary
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


class Format(Protocol):
    """Reads one kind of file. `suffixes` are in lower case, with their dot."""

    name: str
    suffixes: tuple[str, ...]

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file looks like this format; cheap, never raises."""

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages of a file, and what there is to say of it.

        A page that is refused is an error finding with path, line and code; a file that is no
        term at all (template, index page) is an info finding. Nothing is raised for bad input.
        """


@runtime_checkable
class WritableFormat(Format, Protocol):
    """A format that glossaries can be exported to."""

    def write(self, glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
        """Yield the files of an export; the pages of one entry follow each other."""
