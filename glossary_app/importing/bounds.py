"""What a page may be at most, so that none makes the library or the window slow.

The bounds are far above what anybody writes: a chapter of a book has 100 kB.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.markup.parting import LONGEST_LAID_OUT
from glossary_app.model.page import Page, ProseFormat
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourcePage

LARGEST_PAGE = 2_000_000
LONGEST_NAME = 1_000
_MARKED = (ProseFormat.MARKDOWN, ProseFormat.MARKED)


def fault_of_page(page: SourcePage) -> Finding | None:
    """Why a page is refused; None when it is not."""
    if len(page.source.text) > LARGEST_PAGE:
        return refusal(page.source.path, "page-too-large", "the page has more than 2 MB of text")
    longest = max(_names(page.page), key=len)
    if len(longest) > LONGEST_NAME:
        what = f"a name of {len(longest)} letters: '{longest[:30]}…'"
        return refusal(page.source.path, "name-too-long", what)
    return None


def remark_on_page(page: SourcePage) -> Finding | None:
    """What is shown of a page otherwise than it is meant; None for nearly all pages."""
    if page.page.prose_format not in _MARKED:
        return None
    longest = max((len(section.prose) for section in page.page.sections), default=0)
    if longest <= LONGEST_LAID_OUT:
        return None
    message = f"a text of {longest:,} letters is shown as it was typed; split the page"
    values = (f"{longest:,}",)
    return Finding(page.source.path, 0, Severity.WARNING, "not-laid-out", message, values)


def refusal(path: str, code: str, what: str) -> Finding:
    """The finding that says why something was left out."""
    return Finding(path, 0, Severity.ERROR, code, what)


def what_is_unreadable(error: Exception) -> str:
    """What is wrong with a page that a reader or the store failed on, in words."""
    if isinstance(error, RecursionError):
        return "the page is nested too deep"
    if isinstance(error, UnicodeError):
        return "the page holds characters that are no text"
    detail = " ".join(str(error).split())[:100]
    return f"the page cannot be read: {detail or type(error).__name__}"


def _names(page: Page) -> Iterator[str]:
    yield page.headword
    yield page.reading.kana if page.reading else ""
    for term in page.terms:
        yield term.text
