"""Links that the `markdown` package does not know: `[[slug]]` and bare web addresses."""

from __future__ import annotations

import re
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString


class WikiLink(InlineProcessor):
    """`[[slug]]` and `[[slug|text]]`; `[[1]](…)` is an ordinary link."""

    PATTERN = (
        r"\[\[([^\[\]|#\n]*[^\W\d_][^\[\]|#\n]*)(?:#[^\[\]|\n]*)?(?:\|([^\[\]\n]+))?\]\](?!\()"
    )
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the package's name for it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - likewise
    ) -> tuple[Element, int, int]:
        """Make the link; the slash at its end says that a dot in a slug is no file suffix."""
        link = Element("a", href=quote(m[1].strip()) + "/")
        link.text = AtomicString((m[2] or m[1]).strip())
        return link, m.start(0), m.end(0)


class BareLink(InlineProcessor):
    """A web address that stands in the text by itself."""

    PATTERN = r"https?://[^\s<>()\[\]{}（）「」『』、。，．｜|\x02\x03]*[\w/=&#%+~-]"
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the package's name for it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - likewise
    ) -> tuple[Element, int, int]:
        """Make the address a link to itself."""
        link = Element("a", href=m[0])
        link.text = AtomicString(m[0])
        return link, m.start(0), m.end(0)
