"""Checks on a hand-off page's header block, and on the path of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.handoff.remarks import ReadPage, Remark
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.source import SourceFile

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Names of folders that are locales: "doc" and "big-data" could be tags, but are not meant as such.
_LOCALE_NAME = re.compile(r"(?:en|ja)(?:[-_][A-Za-z]{2})?|[a-z]{2}[-_](?:[A-Z]{2}|[A-Z][a-z]{3})")
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*%\x00-\x1f]')
# Windows takes these for devices, whatever the suffix ("Naming Files, Paths, and Namespaces").
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def file_name(slug: str) -> str:
    """The slug as a file's name on any system, and one that an import does not pass over."""
    name = _NOT_IN_FILE_NAMES.sub(lambda match: f"%{ord(match[0]):02X}", slug)
    if name.startswith(".") or _DEVICE.match(name):
        name = f"%{ord(name[0]):02X}{name[1:]}"
    return name


def schema_version(read: ReadPage) -> Iterator[Remark]:
    """A version that came after this program is read as far as it goes."""
    if not read.dialect.is_known:
        schema = read.page.provenance.schema_version
        message = f"the schema version is newer than this program: '{schema}'"
        yield Remark(read.line_of("schema version"), "newer-schema", message, (schema,))


def canonical_url(read: ReadPage) -> Iterator[Remark]:
    """The canonical URL begins with the locale and ends with the slug."""
    line = read.line_of("canonical url")
    in_url = parse_locale(read.url.locale)
    is_named = not read.dialect.is_own or _LOCALE_NAME.fullmatch(read.url.locale)
    if is_named and in_url != read.page.locale:
        message = f"the canonical URL is not in the page's locale: '{read.url.locale}'"
        yield Remark(line, "url-locale-mismatch", message, (read.url.locale, read.page.locale.tag))
    if not read.dialect.is_own and not _SLUG.fullmatch(read.url.slug):
        message = f"the slug is not of lower-case words with hyphens: '{read.url.slug}'"
        yield Remark(line, "slug-form", message, (read.url.slug,))


def path(read: ReadPage) -> Iterator[Remark]:
    """The folder or the end of the file's name may name the locale, the file the slug."""
    stem = SourceFile(read.path, b"").stem
    folder = read.path.rpartition("/")[0].rpartition("/")[2]
    ending = stem.rpartition(".")[2] if "." in stem else ""
    named = [name for name in (folder, ending) if _LOCALE_NAME.fullmatch(name)]
    line = read.line_of("locale")
    if any(not _covers(name, read.page.locale) for name in named):
        message = f"the file's path names another locale: '{named[0]}'"
        yield Remark(line, "path-locale-mismatch", message, (named[0], read.page.locale.tag))
    if named == [folder] and stem not in (read.url.slug, file_name(read.url.slug)):
        message = f"the file is not named after the slug: '{read.url.slug}'"
        url_line = read.line_of("canonical url")
        yield Remark(url_line, "path-slug-mismatch", message, (stem, read.url.slug))


def content_hash_form(read: ReadPage) -> Iterator[Remark]:
    """A content hash has 64 lower-case hex digits."""
    declared = read.page.provenance.content_hash
    if declared and not _SHA256.fullmatch(declared):
        message = f"the content hash is not of 64 hex digits: '{declared}'"
        yield Remark(read.line_of("content hash"), "content-hash-form", message, (declared,))


def _covers(name: str, locale: Locale) -> bool:
    """Whether a folder's name stands for the locale; `en` stands for all of English."""
    named = parse_locale(name)
    return named == locale or name.lower() == locale.language
