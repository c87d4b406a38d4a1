"""A file to read together with the files that it describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossary_app.formats.format import Format, SeveralFiles
from glossary_app.importing.containers import SourceTree
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file with its companions; most have none."""

    file: SourceFile
    beside: Mapping[str, SourceFile]
    format: Format

    @property
    def path(self) -> str:
        """The path of the file itself."""
        return self.file.path

    @property
    def data(self) -> bytes:
        """All the bytes that the pages depend on."""
        return b"".join((self.file.data, *(self.beside[path].data for path in sorted(self.beside))))

    def pages(self) -> Iterator[SourcePage | Finding]:
        """Read the file."""
        if isinstance(self.format, SeveralFiles):
            return self.format.read_with(self.file, self.beside)
        return self.format.read(self.file)


def read_whole(tree: SourceTree, file: SourceFile, format_: Format) -> WholeFile:
    """Read what belongs to a file; raises SourceError."""
    beside = _beside(tree, file.path, format_)
    return WholeFile(file, {each: tree.read(each) for each in beside}, format_)


def companion_paths(tree: SourceTree, format_: Format) -> frozenset[str]:
    """The files of a tree that are read with others, and not by themselves."""
    paths = (path for path in tree.paths() if path.lower().endswith(format_.suffixes))
    return frozenset(each for path in paths for each in _beside(tree, path, format_))


def _beside(tree: SourceTree, path: str, format_: Format) -> tuple[str, ...]:
    if not isinstance(format_, SeveralFiles):
        return ()
    there = frozenset(tree.paths())
    return tuple(each for each in format_.companions(path) if each in there)
