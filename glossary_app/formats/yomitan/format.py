"""Dictionaries of Yomitan (versions 1 to 3), read bank by bank.

Which language is which is told by the letters, and by the index where it says so. Banks of kanji
and of frequencies are left aside.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from glossary_app.formats.fields.concept import concept_pages
from glossary_app.formats.fields.identity import SlugsInOrder, distinct_slugs
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.losses import Losses, PagePart
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.format import DescribedFormat, WritableFormat
from glossary_app.formats.yomitan.index import read_index
from glossary_app.formats.yomitan.terms import grouped_rows, read_term
from glossary_app.formats.yomitan.writer import dictionary_files
from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "yomitan"

_PART = re.compile(r"(index|(?:term|term_meta|kanji|kanji_meta|tag)_bank_\d+)\.json")
_HOLDS = frozenset(
    {
        *(PagePart.READING, PagePart.OTHER_NAMES, PagePart.NAME_READINGS),
        *(PagePart.DEFINITION, PagePart.RELATIONS),
    }
)
_TERMS = "term_bank"
_TAGS = "tag_bank"
_INDEX = "index"


class Yomitan(DescribedFormat, WritableFormat):
    """Reads the files of one dictionary; the index and the tags come before the terms."""

    name = NAME
    suffixes: tuple[str, ...] = (".json",)

    def __init__(self) -> None:
        self._slugs = SlugsInOrder()
        self._parts_of_speech: dict[str, str] = {}
        self._gloss_locale: Locale | None = None

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file has the name of a dictionary's part."""
        return bool(_part_of(file)) and (_part_of(file) != _INDEX or b'"revision"' in file.data)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages of a bank of terms, then what was left aside."""
        part = _part_of(file)
        if part not in (_INDEX, _TAGS, _TERMS):
            message = "left aside: no terms, but kanji or frequencies"
            yield Finding(file.path, 0, Severity.INFO, "left-aside", message)
            return
        try:
            content = json.loads(file.data.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
            yield Finding(file.path, line, Severity.ERROR, "bad-json", "this is not JSON in UTF-8")
            return
        if part == _INDEX:
            self._learn_index(content)
        elif part == _TAGS:
            self._learn_tags(content)
        else:
            yield from self._read_terms(file.path, content)

    def describe(self, file: SourceFile) -> Description:
        """What the index says."""
        return read_index(file) if _part_of(file) == _INDEX else Description()

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield the parts of a dictionary, to be packed into one archive; then what is lost."""
        losses = Losses(NAME, _HOLDS)
        yield from dictionary_files(glossary, losses.watch(pages))
        yield from losses.findings()

    def _learn_index(self, index: Any) -> None:
        tag = index.get("targetLanguage") if isinstance(index, dict) else None
        self._gloss_locale = parse_locale(tag) if isinstance(tag, str) else None

    def _learn_tags(self, tags: Any) -> None:
        for tag in tags if isinstance(tags, list) else ():
            if isinstance(tag, list) and len(tag) > 3 and tag[1] == "partOfSpeech":
                self._parts_of_speech[str(tag[0])] = str(tag[3])

    def _read_terms(self, path: str, bank: Any) -> Iterator[SourcePage | Finding]:
        left = LeftAside()
        terms = [*grouped_rows(bank if isinstance(bank, list) else [bank], left)]
        wanted = distinct_slugs([(slug_of_term(term.key[0]), term.key) for term in terms])
        for term, slug in zip(terms, wanted, strict=True):
            concept = read_term(term, self._parts_of_speech, self._gloss_locale, left)
            own_slug = self._slugs.slug_for(slug, term.key)
            text = SourceText(path, NAME, json.dumps(term.rows, ensure_ascii=False))
            for page in concept_pages(concept):
                yield SourcePage(own_slug, page, text)
        yield from left.findings(path)


def _part_of(file: SourceFile) -> str:
    """Which part of a dictionary the file's name says that it is; empty for none."""
    found = _PART.fullmatch(file.path.rpartition("/")[2])
    return found[1].rstrip("0123456789").removesuffix("_") if found else ""
