"""Dictionaries in the form of EDICT and EDICT2, in EUC-JP as they are published, or in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.edict.line import EdictLine, Sense, read_line
from glossary_app.formats.fields.concept import Concept, Designation, concept_pages
from glossary_app.formats.fields.encoding import BAD_BYTES, decode_bytes
from glossary_app.formats.fields.glosses import is_name
from glossary_app.formats.fields.identity import SlugsInOrder
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.format import Format
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from glossary_app.spelling.kana import has_kanji

NAME = "edict"

_HEAD_SIZE = 1 << 16
_MOST = 0.8
# The first line of the published files names the dictionary under this head.
_TITLE = "？？？"


class Edict(Format):
    """Reads a Japanese word a line: `word [reading] /gloss/gloss/`."""

    name = NAME
    suffixes: tuple[str, ...] = (".txt", ".utf8", ".edict", ".euc", ".dic")

    def sniff(self, file: SourceFile) -> bool:
        """Whether nearly all lines have the form of the dictionary."""
        text = decode_bytes(file.data[:_HEAD_SIZE]).text
        # The last line of a piece is cut.
        whole = text.splitlines()[: None if len(file.data) <= _HEAD_SIZE else -1]
        lines = [line for line in whole if line.strip() and not line.startswith("#")]
        read = sum("/" in line and read_line(line) is not None for line in lines)
        return read > 0 and read >= len(lines) * _MOST

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages line by line, and a finding for each line that is refused."""
        decoded = decode_bytes(file.data)
        if not decoded.encoding.is_utf8:
            name = decoded.encoding.name
            yield Finding(file.path, 0, Severity.INFO, "encoding", f"read as {name}", (name,))
        slugs = SlugsInOrder()
        for number, text in enumerate(decoded.text.split("\n"), 1):
            line = text.strip(" \t\r\u3000")
            if not line or line.startswith(("#", _TITLE)):
                continue
            word = read_line(line) if BAD_BYTES not in line else None
            if word is None:
                what = "the line is no word with its glosses: 'word [reading] /gloss/'"
                yield Finding(file.path, number, Severity.ERROR, "bad-row", what)
                continue
            yield from _pages(word, slugs, SourceText(file.path, NAME, line))


def _pages(word: EdictLine, slugs: SlugsInOrder, source: SourceText) -> Iterator[SourcePage]:
    slug = slugs.slug_for(slug_of_term(word.heads[0]), (*word.heads, word.reading))
    for page in concept_pages(_concept(word)):
        yield SourcePage(slug, page, source)


def _concept(word: EdictLine) -> Concept:
    concept = Concept()
    part = concept.part(JA_JP)
    for head in word.heads:
        reading = word.reading if has_kanji(head) else ""
        part.designations.append(Designation(head, reading=reading))
    glosses = [gloss for sense in word.senses for gloss in sense.glosses]
    names = [gloss for gloss in glosses if is_name(gloss)]
    concept.part(EN_US).designations += [Designation(name) for name in dict.fromkeys(names)]
    if not names:
        del concept.parts[EN_US]
    # One gloss that is a name has been said.
    if glosses != names[:1]:
        concept.definitions.append(_definition(word.senses))
    concept.category = "; ".join(dict.fromkeys(s.field for s in word.senses if s.field))
    if word.speech:
        concept.tags += word.speech
    return concept


def _definition(senses: tuple[Sense, ...]) -> str:
    texts = ["; ".join(sense.glosses) for sense in senses]
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
