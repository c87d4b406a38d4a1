"""Decides what an import is: which glossary, in which format, from which files."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from glossary_app.errors import FormatError, PageError, SourceError
from glossary_app.formats.fields.letters import has_japanese
from glossary_app.formats.format import PACK_FORMAT, Format, TableFormat, WriteOnlyFormat
from glossary_app.formats.pack import MANIFEST_NAME, read_pack_manifest
from glossary_app.formats.registry import format_named, readable_formats
from glossary_app.importing.choosing import FileFormats, choose_formats, only
from glossary_app.importing.containers import SourceTree, shown_path
from glossary_app.importing.describing import described
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import write_choices
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP, Locale

# Names are used in addresses, folder names and scope words.
# Notion numbers all that it exports.
_NUMBERED = re.compile(r"(?<=\S) [0-9a-f]{32}(?:_all)?$", re.IGNORECASE)
_NOT_IN_AN_ID = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """One source, ready to be read. `origin` identifies the imported root between imports."""

    glossary: Glossary
    origin: str
    formats: FileFormats
    # Whether the source says itself how its glossary is called.
    is_named: bool = False
    # What the user said of its tables, as it is kept.
    choices: str = ""

    @property
    def format(self) -> Format:
        """The format of the most files."""
        return self.formats.main

    @property
    def reader(self) -> str:
        """Who reads the source: another version of a format may make other pages of it."""
        return ", ".join(reader_of(each) for each in self.formats.all)


def reader_of(format_: Format) -> str:
    """A format in its version."""
    return f"{format_.name} {format_.version}"


def plan_import(tree: SourceTree, path: Path, options: ImportOptions) -> ImportPlan:
    """Look at a source; raises SourceError when nothing in it can be read."""
    formats = _formats_of(tree, options).told(lambda format_: as_told(format_, options))
    glossary = _glossary_of(tree, options.origin or shown_path(str(path)), formats)
    if options.glossary:
        glossary = replace(glossary, id=glossary_id(options.glossary))
    if options.title:
        glossary = replace(glossary, titles=_titles(options.title))
    is_named = MANIFEST_NAME in tree.paths()
    choices = write_choices(options.choices)
    return ImportPlan(glossary, origin_of(path, options), formats, is_named, choices)


def origin_of(path: Path, options: ImportOptions) -> str:
    """By what a source is known again."""
    return options.origin or shown_path(str(path.resolve()))


def as_told(format_: Format, options: ImportOptions) -> Format:
    """The format, reading as the user says where it can be told."""
    return format_.with_choices(options.choices) if isinstance(format_, TableFormat) else format_


def glossary_id(name: str) -> str:
    """An id made from a name: no blanks or slashes, lower case; `glossary` if nothing is left."""
    text = unicodedata.normalize("NFKC", name).strip().lower()
    return _NOT_IN_AN_ID.sub("-", text).strip("-.") or "glossary"


def _titles(title: str) -> tuple[tuple[Locale, str], ...]:
    return ((JA_JP if has_japanese(title) else EN_US, title),)


def _formats_of(tree: SourceTree, options: ImportOptions) -> FileFormats:
    if options.format_name:
        return only(_named_format(options.format_name))
    if MANIFEST_NAME in tree.paths():
        return only(format_named(PACK_FORMAT))
    return choose_formats(tree)


def _named_format(name: str) -> Format:
    format_ = format_named(name)
    if isinstance(format_, WriteOnlyFormat):
        advice = f"choose one of {', '.join(readable_formats())}"
        raise FormatError(name, "this format can be written but not read", advice)
    return format_


def _glossary_of(tree: SourceTree, origin: str, formats: FileFormats) -> Glossary:
    if MANIFEST_NAME in tree.paths():
        file = tree.read(MANIFEST_NAME)
        try:
            return replace(read_pack_manifest(file.data, MANIFEST_NAME), origin=origin)
        except PageError as error:
            raise SourceError(f"{origin}/{error.where}", error.what, "mend the manifest") from error
    said = described(tree, formats)
    return Glossary(
        glossary_id(_NUMBERED.sub("", tree.root_name)),
        titles=said.titles,
        licence=said.licence,
        attribution=said.attribution,
        version=said.version,
        trust=said.trust or formats.main.default_trust,
        policy_text=said.policy_text,
        origin=origin,
    )
