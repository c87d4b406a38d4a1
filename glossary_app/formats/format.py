"""What every format offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, Self, runtime_checkable

from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.imports.decisions import TableChoices, TablePreview
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

# The format of the pages in a pack, and the one that an export takes unless it is told another.
PACK_FORMAT = "handoff-markdown"
# The format of pages as people keep them, which are shown in their own Markdown.
MARKDOWN_FORMAT = "markdown-folder"


@runtime_checkable
class Format(Protocol):
    """Reads one kind of file; a format inherits from it, and says what is not as usual.

    `suffixes` are in lower case, with their dot. `version` is raised when a file that is the same
    is read differently than before: it is then read again. `default_trust` is what a glossary of
    such files hands on, unless its pack says so. A glossary is exported as a pack, with a
    manifest, where the format `is_packable`. One that `reads_any_text` takes files with its suffix
    that no format recognises. `largest_file` is in bytes: less where a file is a page. A format
    `is_one_of_many` where files of all kinds have its suffixes: beside one that it recognises,
    those that it does not are left aside.
    """

    name: str
    suffixes: tuple[str, ...]
    version: int = 1
    default_trust: TrustPolicy = TrustPolicy.MARKED
    is_packable: bool = False
    reads_any_text: bool = False
    is_one_of_many: bool = False
    largest_file: int = 200_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file looks like this format; cheap, never raises."""

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages of a file, and what there is to say of it.

        A page that is refused is an error finding with path, line and code; a file that is no
        term at all (template, index page) is an info finding. Nothing is raised for bad input.
        """

    def stands_beside(self, file: SourceFile) -> bool:  # noqa: ARG002 - for those that guess
        """Whether a file is a glossary also where most files are of another format."""
        return True

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:  # noqa: ARG002
        """Be told of all files that this format is going to read, before the first one is read."""
        return

    def depends_on(self, path: str) -> tuple[str, ...]:  # noqa: ARG002 - for those that pair files
        """The paths of other files that what is read of this one depends on."""
        return ()

    def remarks(self) -> Iterator[Finding]:
        """What there is to say of all files together, when they have been read."""
        yield from ()

    def expected_entries(self, file: SourceFile) -> int:  # noqa: ARG002 - for those that can tell
        """Roughly how many entries a file holds, told fast; 0 when it is not known."""
        return 0


@runtime_checkable
class SettledFormat(Format, Protocol):
    """A format of many small files, which another process can read as well as this one.

    What it counts of all files, to remark upon it, is handed from one to the other.
    """

    def settled(self) -> Self:
        """The same format, with all that it has to know of other files; it can be pickled."""

    def take_counts(self) -> Counter[str]:
        """What was counted since the last time, which is forgotten here."""

    def add_counts(self, counts: Counter[str]) -> None:
        """Count what another process has."""


@runtime_checkable
class SeveralFiles(Format, Protocol):
    """A format in which one file describes what others beside it hold."""

    def companions(self, path: str) -> tuple[str, ...]:
        """The paths of files that this one may be read with."""

    def read_with(
        self, file: SourceFile, beside: Mapping[str, SourceFile]
    ) -> Iterator[SourcePage | Finding]:
        """As `read`, with those companions that are there, by path."""


@runtime_checkable
class DescribedFormat(Format, Protocol):
    """A format whose files say what the glossary is called, and whose work it is.

    `describes_alone`: a file says so only where there is no other beside it.
    """

    describes_alone: bool = False

    def describe(self, file: SourceFile) -> Description:
        """What one file says of it; cheap, never raises."""


@runtime_checkable
class TableFormat(Format, Protocol):
    """A format whose decisions can be shown and overruled."""

    def with_choices(self, choices: TableChoices) -> Self:
        """The same format, reading as the user says."""

    def decide(self, file: SourceFile) -> tuple[TablePreview, ...]:
        """How each table of a file is read, with its first rows; raises PageError."""


@runtime_checkable
class WritableFormat(Format, Protocol):
    """A format that glossaries can be exported to."""

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield the files of an export, and what of the pages they cannot hold.

        The pages of one entry follow each other.
        """


class WriteOnlyFormat(WritableFormat):
    """A format for other programs to read; nothing in it is taken for a glossary."""

    suffixes: tuple[str, ...] = ()

    def sniff(self, _file: SourceFile) -> bool:
        """Never."""
        return False

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Say that nothing of this kind is read."""
        message = f"{self.name} can be written but not read"
        yield Finding(file.path, 0, Severity.ERROR, "not-readable", message, (self.name,))
