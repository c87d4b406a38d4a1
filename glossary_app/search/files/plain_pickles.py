"""What Whoosh pickles, read as the few values that it writes and nothing else.

A pickle may name any function to be called when it is loaded. An index is derived and never comes
from outside, but its folder may lie on a share or a stick: only plain values are taken from it.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from whoosh.codec import whoosh3
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from glossary_app.search.files.packed_terms import PackedCodec


def _bytes_of(text: str, _encoding: str) -> bytes:
    """Bytes, as old protocols spell them: their codec is not looked for."""
    return text.encode("latin-1")


_KNOWN: dict[tuple[str, str], Any] = {
    ("whoosh.codec.whoosh3", "W3Segment"): whoosh3.W3Segment,
    ("whoosh.codec.whoosh3", "W3Codec"): whoosh3.W3Codec,
    ("collections", "defaultdict"): defaultdict,
    ("builtins", "int"): int,
    ("builtins", "set"): set,
    ("_codecs", "encode"): _bytes_of,
}
# Our own way to write segments and the one to read them, by whatever module they stood in.
_OUR_CODECS = ("_WritingCodec", PackedCodec.__name__)


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str, /) -> Any:
        if name in _OUR_CODECS and module.startswith("glossary_app."):
            return PackedCodec
        if (module, name) not in _KNOWN:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in an index")
        return _KNOWN[module, name]


def load_plain(file: BinaryIO) -> Any:
    """The next value of a file."""
    return _PlainUnpickler(file).load()


def plain_value(data: bytes) -> Any:
    """The value that these bytes hold."""
    return load_plain(BytesIO(data))


# Whoosh reads the blocks of postings by this name.
vars(whoosh3)["loads"] = plain_value


class PlainFile(StructFile):
    """A file of the index that is read to be written on."""

    def read_pickle(self) -> Any:
        """The next value."""
        return load_plain(self.file)


class PlainStorage(FileStorage):
    """A folder of index files, of which only plain values are taken."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file to be read."""
        # Closed by whoever reads it.
        file = (Path(self.folder) / name).open("rb")
        return PlainFile(file, name=name, **options)
