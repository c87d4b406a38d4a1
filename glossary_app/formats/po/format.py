"""Catalogues of GNU gettext, read as glossaries: a message and its translation are an entry.

`#.` is the definition (in quotes, as translators' teams keep their glossaries) or a note, `# ` a
note, `#, fuzzy` a draft. What a catalogue keeps as obsolete is left aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from polib import POEntry, POFile, pofile

from glossary_app.formats.fields.concept import Concept, Designation, concept_pages
from glossary_app.formats.fields.encoding import BAD_BYTES, Encoding, decode_bytes
from glossary_app.formats.fields.identity import distinct_slugs
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.format import DescribedFormat
from glossary_app.formats.po.header import read_header
from glossary_app.formats.po.languages import Languages, languages_of
from glossary_app.model.glossary import Description
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "po"

_CHARSET = re.compile(rb"charset=([\w.-]+)")
_LINE = re.compile(r"line (\d+)")
_HEAD_SIZE = 4096
# Beyond these the file is no catalogue.
_MOST_FAULTS = 20
# A comment, or a text in quotes with its keyword or without.
_GRAMMAR = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?'
)
_QUOTED = re.compile(r'["“](.+)["”]', re.DOTALL)
_TO_TRANSLATORS = re.compile(r"(?:translators?|note)\s*:\s*", re.IGNORECASE)


class Po(DescribedFormat):
    """Reads `.po` and `.pot` files."""

    name = NAME
    suffixes: tuple[str, ...] = (".po", ".pot")
    # The whole catalogue is in memory at once, many times as large as it is.
    largest_file = 16_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether messages stand near the beginning of the file."""
        head = file.data[:_HEAD_SIZE].replace(b"\0", b"")
        return b"msgid" in head and b'"' in head

    def describe(self, file: SourceFile) -> Description:
        """What the header says."""
        head = file.data[:_HEAD_SIZE]
        declared = _CHARSET.search(head)
        decoded = decode_bytes(head, declared[1].decode("ascii") if declared else "")
        return read_header(decoded.text.replace("\r\n", "\n"))

    def expected_entries(self, file: SourceFile) -> int:
        """The messages of the catalogue."""
        return file.data.count(b"msgid ")

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages message by message, then what was left aside."""
        declared = _CHARSET.search(file.data[:_HEAD_SIZE])
        decoded = decode_bytes(file.data, declared[1].decode("ascii") if declared else "")
        yield from _encoding_remark(file.path, decoded.encoding)
        faults: list[Finding] = []
        catalogue = _parse(decoded.text, file.path, faults)
        yield from faults
        if catalogue is None:
            return
        languages = languages_of(catalogue, file.path)
        left = LeftAside()
        yield from _pages(catalogue, languages, file.path, left)
        yield from left.findings(file.path)


def _encoding_remark(path: str, encoding: Encoding) -> Iterator[Finding]:
    if not encoding.is_utf8:
        message = f"read as {encoding.name} ({encoding.reason.value.replace('-', ' ')})"
        values = (encoding.name, encoding.reason.value)
        yield Finding(path, 0, Severity.INFO, "encoding", message, values)


def _parse(text: str, path: str, faults: list[Finding]) -> POFile | None:
    """The catalogue without the messages that break its grammar; None where nothing is left."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    # polib takes the first and last letter of a text without quotes for its quotes.
    for at in range(len(lines)):
        if BAD_BYTES in lines[at] or not _GRAMMAR.fullmatch(lines[at]):
            faults.append(_bad_message(path, at + 1))
            _blank_message(lines, at)
        if len(faults) > _MOST_FAULTS:
            return None
    for _ in range(_MOST_FAULTS):
        try:
            # With a line end, as polib takes a text that names a file for that file.
            return pofile("\n".join(lines) + "\n")
        except (OSError, ValueError, IndexError) as error:
            found = _LINE.search(str(error))
            line = min(int(found[1]), len(lines)) if found else 1
            faults.append(_bad_message(path, line))
            if not _blank_message(lines, line - 1):
                return None
    return None


def _bad_message(path: str, line: int) -> Finding:
    what = "this is no message of a catalogue, and is left out"
    return Finding(path, line, Severity.ERROR, "bad-message", what)


def _blank_message(lines: list[str], at: int) -> bool:
    """Empty the lines of the message at this one; whether there was anything to empty."""
    start = end = at
    while start > 0 and lines[start - 1].strip():
        start -= 1
    while end < len(lines) and lines[end].strip():
        end += 1
    something = any(line.strip() for line in lines[start:end])
    lines[start:end] = [""] * (end - start)
    return something


@dataclass(frozen=True, slots=True)
class _Message:
    """A message that is taken, as a concept."""

    entry: POEntry
    concept: Concept


def _pages(
    catalogue: POFile, languages: Languages, path: str, left: LeftAside
) -> Iterator[SourcePage]:
    # Twice: what all messages say takes many times as much memory as their names.
    named = _messages(catalogue, languages, LeftAside())
    slugs = distinct_slugs([_wanted(each.entry) for each in named])
    for slug, message in zip(slugs, _messages(catalogue, languages, left), strict=True):
        text = SourceText(path, NAME, str(message.entry))
        for page in concept_pages(message.concept):
            yield SourcePage(slug, page, text)


def _messages(catalogue: POFile, languages: Languages, left: LeftAside) -> Iterator[_Message]:
    for entry in catalogue:
        if entry.obsolete:
            left.add("obsolete message", entry.msgid)
            continue
        concept = _concept(entry, languages, left)
        if next(concept.names, ""):
            yield _Message(entry, concept)


def _wanted(entry: POEntry) -> tuple[str, tuple[str, ...]]:
    # The translation may change and the entry stay, so it takes no part in what the entry is.
    context = entry.msgctxt or ""
    return slug_of_term(f"{entry.msgid} {context}"), (entry.msgid, context)


def _concept(entry: POEntry, languages: Languages, left: LeftAside) -> Concept:
    concept = Concept(draft=entry.fuzzy)
    if languages.source:
        part = concept.part(languages.source)
        part.designations += _names(entry.msgid, entry.msgid_plural)
        if entry.msgctxt:
            part.headers["Context"] = entry.msgctxt
    translations = [entry.msgstr, *(entry.msgstr_plural or {}).values()]
    if languages.target:
        concept.part(languages.target).designations += _names(*translations)
    elif any(translations):
        left.add(f"language {languages.target_tag}", entry.msgid)
    for comment, is_extracted in ((entry.comment, True), (entry.tcomment, False)):
        _take_comment(comment.strip(), concept, is_extracted=is_extracted)
    return concept


def _names(*texts: str) -> Iterator[Designation]:
    for text in dict.fromkeys(" ".join(text.split()) for text in texts):
        if text:
            yield Designation(text)


def _take_comment(comment: str, concept: Concept, *, is_extracted: bool) -> None:
    quoted = _QUOTED.fullmatch(comment)
    told = _TO_TRANSLATORS.match(comment)
    text = quoted[1].strip() if quoted else comment[told.end() if told else 0 :]
    if text and is_extracted and not told:
        concept.definitions.append(text)
    elif text:
        concept.notes.append(text)
