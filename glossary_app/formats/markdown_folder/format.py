"""Folders of Markdown pages with front matter, as Hugo, Jekyll or Obsidian keep them.

One file is one page. Its slug is the file's name (`pod.md`, `pod.ja.md`; for `pod/index.md` the
folder's), its locale comes from a folder (`ja/pod.md`), the name, the key `lang` or the script.
Keys, in any case: title; aka, aliases, synonyms, abbreviation; reading; category, tags; draft,
status; description; related, broader, narrower; sources; canonical; lastmod. Links to other pages
are relations. Without a title in the front matter, the first `# ` heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.errors import PageError
from glossary_app.formats.fields.utf8 import decode_source
from glossary_app.formats.format import Format
from glossary_app.formats.markdown_folder.body import read_body
from glossary_app.formats.markdown_folder.front_matter import read_front_matter
from glossary_app.formats.markdown_folder.page import build_page
from glossary_app.formats.markdown_folder.place import locale_of, place_of
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "markdown-folder"

# Files that accompany a collection of pages; Hugo and Jekyll begin theirs with an underscore.
_COMPANION = re.compile(
    r"_.*|index|readme|licen[cs]e|notice|contributing|changelog|code[_-]of[_-]conduct",
    re.IGNORECASE,
)
# Hugo's and Jekyll's layouts of pages that only a web site needs.
_NO_TERM_LAYOUTS = frozenset({"search", "home", "list", "redirect"})
# Front matter and title of any page that people write; the rest is not looked at to tell.
_HEAD_SIZE = 4096
_TITLED = re.compile(
    r"\ufeff?\s*(?:(?P<fence>---|\+\+\+)[ \t]*\r?\n(?:.*\n)*?\s*title\s*[:=]|# \S)", re.IGNORECASE
)


class MarkdownFolder(Format):
    """Reads Markdown pages, one term to a file."""

    name = NAME
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file begins with a titled front matter or with a heading."""
        return bool(_TITLED.match(file.data[:_HEAD_SIZE].decode("utf-8", "replace")))

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the page, or the one finding that says why there is none."""
        try:
            yield _read(file)
        except PageError as error:
            severity = Severity.ERROR
            yield Finding(error.path, error.line, severity, error.page_code, error.what)


def _read(file: SourceFile) -> SourcePage | Finding:
    place = place_of(file.path)
    if not place.slug or _COMPANION.fullmatch(place.slug):
        return _no_term(file.path, "a template or index page")
    text = decode_source(file)
    matter = read_front_matter(text, file.path)
    if matter.text("layout").lower() in _NO_TERM_LAYOUTS:
        return _no_term(file.path, "a page of the web site")
    body = read_body(matter.body, matter.text("title"))
    if not body.title:
        return _no_term(file.path, "no title")
    locale = locale_of(place, matter, f"{body.title}\n{body.intro}")
    page = build_page(place.slug, locale, matter, body)
    return SourcePage(place.slug, page, SourceText(file.path, NAME, text))


def _no_term(path: str, reason: str) -> Finding:
    return Finding(path, 0, Severity.INFO, "not-a-term", f"not read: {reason}", (reason,))
