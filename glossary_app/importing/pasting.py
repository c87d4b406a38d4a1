"""A pasted table as a source like any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glossary_app.errors import SourceError
from glossary_app.importing.containers import SourceTree, open_source
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.source import SourceFile


@contextmanager
def opened(path: Path, options: ImportOptions) -> Iterator[SourceTree]:
    """The files of a source; raises SourceError when there is none."""
    if options.pasted:
        yield _Pasted(path.stem, options.pasted)
        return
    with open_source(path) as tree:
        yield tree


class _Pasted:
    """One file that is on no disk, called like the path that stands for it."""

    def __init__(self, name: str, text: str) -> None:
        self.root_name = name
        self._path = f"{name}.txt"
        self._text = text

    def paths(self) -> tuple[str, ...]:
        return (self._path,)

    def read(self, path: str) -> SourceFile:
        if path != self._path:
            raise SourceError(path, "no such file among what was pasted")
        return SourceFile(path, self._text.encode("utf-8", "surrogatepass"))
