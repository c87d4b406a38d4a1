"""Files as they come in and pages as they come out of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from glossary_app.model.page import Page


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of an import: its path below the imported root (POSIX) and its bytes."""

    path: str
    data: bytes

    @property
    def stem(self) -> str:
        """The file's name without its last suffix."""
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[0] or name

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, with its dot; empty when there is none."""
        name = self.path.rpartition("/")[2]
        return "." + name.rpartition(".")[2].lower() if "." in name[1:] else ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The very text a page was read from: for a whole-file page, its file decoded as UTF-8.

    Line ends and a byte order mark are kept, so that `text.encode()` gives the file's bytes.
    """

    path: str
    format: str
    text: str

    @property
    def digest(self) -> str:
        """Our own SHA-256 of the text, in lower-case hex."""
        # A text that was no valid Unicode has to have a digest, too; strict UTF-8 would refuse it.
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page with the id of its entry and the text it came from.

    `place` grows in the order in which the library took its pages in.
    """

    slug: str
    page: Page
    source: SourceText
    place: int = field(default=0, compare=False)
