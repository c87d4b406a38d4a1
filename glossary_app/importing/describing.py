"""What the files of a source say of the glossary that they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from glossary_app.errors import SourceError
from glossary_app.formats.format import DescribedFormat
from glossary_app.importing.choosing import FileFormats
from glossary_app.importing.containers import SourceTree
from glossary_app.model.glossary import Description
from glossary_app.model.source import SourceFile

# A folder of more termbases has no one title.
_LOOKED_AT = 10
_LOOKED_AT_BYTES = 8_000_000
_INDEX = "index.json"


def described(tree: SourceTree, formats: FileFormats) -> Description:
    """What the files of the main format say alike; nothing where they say different things."""
    main = formats.main
    if not isinstance(main, DescribedFormat):
        return Description()
    if main.describes_alone and len(_paths(tree, main.suffixes)) > 1:
        return Description()
    files = (file for file in _files(tree, main.suffixes) if formats.reads(file, main))
    said = {main.describe(file) for file in islice(files, _LOOKED_AT)} - {Description()}
    return said.pop() if len(said) == 1 else Description()


def _paths(tree: SourceTree, suffixes: tuple[str, ...]) -> list[str]:
    return [path for path in tree.paths() if path.lower().endswith(suffixes)]


def _files(tree: SourceTree, suffixes: tuple[str, ...]) -> Iterator[SourceFile]:
    paths = _paths(tree, suffixes)
    # The large banks beside an index say nothing of the whole.
    indexes = [path for path in paths if path.rpartition("/")[2] == _INDEX]
    size = 0
    for path in indexes or paths:
        try:
            file = tree.read(path)
        except SourceError:
            # The import says what is wrong with it.
            continue
        yield file
        size += len(file.data)
        if size > _LOOKED_AT_BYTES:
            return
