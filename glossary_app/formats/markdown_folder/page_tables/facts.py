"""What a row of a page's table says of its whole entry, as rows of tables in files say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.fields.statuses import says_draft, status_in_words
from glossary_app.formats.markdown_folder.folder import Folder
from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole
from glossary_app.formats.markdown_folder.page_tables.tables import TableTerm
from glossary_app.formats.table.cells import values
from glossary_app.markup.plain import plain_text
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    DISCOURAGED,
    Relation,
    RelationKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance
from glossary_app.spelling.kana import is_japanese

_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^()\s]{1,400})\)")


class RowFacts:
    """Reads the columns beside names and definitions."""

    def __init__(self, row: TableTerm, folder: Folder, path: str) -> None:
        self._row = row
        self._folder = folder
        self._path = path

    @property
    def category(self) -> str:
        """The subject."""
        return " / ".join(self._texts(ColumnRole.SUBJECT))

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag once."""
        return self._values(ColumnRole.TAGS)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Titles and addresses."""
        cells = (_LINK.sub(r"\1 - \2", cell) for cell in self._row.of(ColumnRole.SOURCE))
        return tuple(read_citation(plain_text(cell)) for cell in cells)

    @property
    def provenance(self) -> Provenance:
        """How far the row has come."""
        status = " / ".join(self._texts(ColumnRole.STATUS))
        return Provenance(draft=says_draft(status), publication_status=status)

    def relations(self, slug: str) -> Iterator[Relation]:
        """The entries that are named, wherever they stand in the folder."""
        for name in self._values(ColumnRole.RELATED):
            target = self._folder.resolve(self._path, name) or slug_of_term(name)
            if target != slug:
                yield Relation(name, RelationKind.RELATED, target)

    def marked_names(self, headword: str, locale: Locale) -> Iterator[Term]:
        """The names in this language that are not to be used, be it the headword itself."""
        own = (status_in_words(text) for text in self._texts(ColumnRole.STATUS))
        status = next((each for each in own if each in DISCOURAGED), None)
        if status:
            yield Term(headword, TermKind.VARIANT, locale, status=status)
        for role, marked in (
            (ColumnRole.DEPRECATED, TermStatus.DEPRECATED),
            (ColumnRole.FORBIDDEN, TermStatus.FORBIDDEN),
        ):
            for name in self._values(role):
                if self._is_in(name, locale):
                    yield Term(name, TermKind.VARIANT, locale, status=marked)

    def _is_in(self, name: str, locale: Locale) -> bool:
        """By its letters, where the row has both languages."""
        return len(self._row.names) == 1 or is_japanese(name) is locale.is_japanese

    def _texts(self, role: ColumnRole) -> tuple[str, ...]:
        return tuple(filter(None, map(plain_text, self._row.of(role))))

    def _values(self, role: ColumnRole) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for cell in self._texts(role) for each in values(cell)))
