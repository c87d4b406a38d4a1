"""The faults for which a hand-off page is refused."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.handoff.bullets import parse_page_url
from glossary_app.formats.handoff.dialect import parse_dialect
from glossary_app.formats.handoff.grammar import RawPage
from glossary_app.formats.handoff.sections import Part, slot_of
from glossary_app.model.locale import parse_locale
from glossary_app.model.page import SectionKind
from glossary_app.model.report import Finding, Severity

_DEFINITIONS = frozenset({Part.SHORT_DEFINITION, SectionKind.DEFINITION})


def page_errors(path: str, raw: RawPage) -> Iterator[Finding]:
    """Say everything that makes the page unusable; nothing means that it can be read."""
    for check in (_title_errors, _url_errors, _locale_errors, _schema_errors, _definition_errors):
        for line, code, message, values in check(raw):
            yield Finding(path, line, Severity.ERROR, code, message, values)


_Fault = tuple[int, str, str, tuple[str, ...]]


def _title_errors(raw: RawPage) -> Iterator[_Fault]:
    if not raw.title:
        yield 1, "no-title", "the page has no title ('# …')", ()


def _url_errors(raw: RawPage) -> Iterator[_Fault]:
    field = raw.field("canonical url")
    if not field or not field.value:
        yield field.line if field else 1, "no-canonical-url", "the header has no canonical URL", ()
    elif not parse_page_url(field.value).slug:
        message = f"the canonical URL names no entry: '{field.value}'"
        yield field.line, "bad-canonical-url", message, (field.value,)


def _locale_errors(raw: RawPage) -> Iterator[_Fault]:
    field = raw.field("locale")
    if not field or not field.value:
        yield field.line if field else 1, "no-locale", "the header has no locale", ()
    elif not parse_locale(field.value):
        message = f"the locale is not a language tag: '{field.value}'"
        yield field.line, "bad-locale", message, (field.value,)


def _schema_errors(raw: RawPage) -> Iterator[_Fault]:
    field = raw.field("schema version")
    if not field or not field.value:
        line = field.line if field else 1
        yield line, "no-schema-version", "the header has no schema version", ()
    elif not parse_dialect(field.value):
        message = f"the schema version is of no known family: '{field.value}'"
        yield field.line, "unknown-schema", message, (field.value,)


def _definition_errors(raw: RawPage) -> Iterator[_Fault]:
    dialect = parse_dialect(raw.value("schema version"))
    if dialect and dialect.is_own:
        # Entries of other formats often have no definition, and are handed on all the same.
        return
    for section in raw.sections:
        slot = slot_of(section.heading)
        if slot and slot.what in _DEFINITIONS and section.pieces:
            return
    yield 1, "no-definition", "the page has neither a short definition nor a definition", ()
