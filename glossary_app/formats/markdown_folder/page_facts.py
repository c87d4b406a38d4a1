"""What is kept of each page of a folder when it is looked at: a few short texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from glossary_app.formats.markdown_folder.body import first_heading
from glossary_app.formats.markdown_folder.front_matter import FrontMatter, read_front_matter
from glossary_app.formats.markdown_folder.names import (
    declared_title,
    is_address,
    name_of_file,
)
from glossary_app.formats.markdown_folder.page_terms import terms_of_page
from glossary_app.formats.markdown_folder.place import Place, locale_of, place_of
from glossary_app.formats.markdown_folder.properties import with_properties
from glossary_app.model.locale import Locale
from glossary_app.model.source import SourceFile

_ALIAS_KEYS = ("aka", "alias", "aliases", "synonyms", "別名", "abbreviation")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is kept of a page; `terms` are slugs and titles of a page of many terms.

    `digest` tells whether a file still holds what it held when it was looked at.
    """

    path: str
    place: Place
    locale: Locale
    title: str
    names: tuple[str, ...]
    translation_key: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    term_names: tuple[tuple[str, str], ...] = ()
    digest: bytes = b""

    def is_one_term(self, file: SourceFile) -> bool:
        """Whether this very text was found to be no page of many terms."""
        return not self.terms and self.digest == _digest(file)


def facts_of(file: SourceFile) -> PageFacts | None:
    """Look at one page; None when it is no text."""
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    matter = with_properties(read_front_matter(text), file.path)
    place = place_of(file.path)
    title = (
        declared_title(matter, place.locale)
        or first_heading(matter.body)
        or name_of_file(place.name)
    )
    locale = locale_of(place, matter, f"{title}\n{matter.body[:4000]}")
    terms = terms_of_page(place, title, matter.body) or ()
    return PageFacts(
        path=file.path,
        place=place,
        locale=locale,
        title=title,
        names=tuple(_names(matter, place, title)),
        translation_key=matter.text("translationkey", "translation_key", "translation-key").lower(),
        terms=tuple((term.anchor, term.title) for term in terms),
        term_names=tuple((name, term.title) for term in terms for name in term.names),
        digest=_digest(file),
    )


def _names(matter: FrontMatter, place: Place, title: str) -> Iterator[str]:
    yield title
    yield place.name
    yield place.key
    yield from matter.texts("id", "slug", "term_id", "key")
    yield from (name for name in matter.texts(*_ALIAS_KEYS) if not is_address(name))
    # What stands in brackets, and what stands before them.
    base, bracket, inside = re.sub(r"[)）]\s*$", "", title).replace("（", "(").partition("(")
    if bracket:
        yield from (base.strip(), inside.strip())


def _digest(file: SourceFile) -> bytes:
    """The same in every process, unlike a hash of Python's."""
    return blake2b(file.data, digest_size=16).digest()
