"""Pages as files again: as they came, put together from their terms, or made anew."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.losses import Losses, PagePart
from glossary_app.formats.markdown_folder.body import read_body
from glossary_app.formats.markdown_folder.front_matter import read_front_matter
from glossary_app.formats.markdown_folder.names import name_of_file
from glossary_app.formats.markdown_folder.place import place_of
from glossary_app.model.page import Page, Section, SectionKind, TermKind
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

_SUFFIXES = (".md", ".markdown", ".mdx")
# What the page holds that is made for an entry of another format.
_HOLDS = frozenset(
    {
        PagePart.READING,
        PagePart.OTHER_NAMES,
        PagePart.DEFINITION,
        PagePart.EXAMPLES,
        PagePart.NOTES,
        PagePart.SECTIONS,
        PagePart.RELATIONS,
        PagePart.CATEGORY,
        PagePart.TAGS,
        PagePart.PART_OF_SPEECH,
    }
)


def written_files(format_name: str, pages: Iterable[SourcePage]) -> Iterator[SourceFile | Finding]:
    """Each whole page at its own path; what came as a part of a page is put together at the end."""
    losses = Losses(format_name, _HOLDS)
    parts: dict[str, dict[str, int]] = {}
    for page in pages:
        source = page.source
        if not _is_markdown(source):
            path = f"{page.page.locale.language}/{page.slug}.md"
            yield from (
                SourceFile(path, _encoded(_new_page(each.page))) for each in losses.watch([page])
            )
        elif _is_whole(page):
            yield SourceFile(_below(source.path), _encoded(source.text))
        else:
            # A row in both languages is one text of two pages.
            parts.setdefault(_below(source.path), {}).setdefault(source.text, page.place)
    for path, texts in parts.items():
        yield SourceFile(path, _encoded(_together(sorted(texts, key=lambda text: texts[text]))))
        yield _not_whole(path, len(texts))
    yield from losses.findings()


def _is_markdown(source: SourceText) -> bool:
    return source.path.lower().endswith(_SUFFIXES)


def _is_whole(page: SourcePage) -> bool:
    """Whether the text is a file: read as one, it is called what the page is called."""
    matter = read_front_matter(page.source.text)
    place = place_of(page.source.path)
    body = read_body(matter.body, matter.text("title"))
    return (body.title or name_of_file(place.name)) == page.page.headword


def _together(texts: list[str]) -> str:
    """The parts one below the other; rows of a table without a blank line between them."""
    whole = ""
    for before, text in zip(["", *texts], texts, strict=False):
        gap = "\n" if _is_row(before) and _is_row(text) else "\n\n"
        whole += (gap if whole else "") + text.strip("\n")
    return whole + "\n"


def _is_row(text: str) -> bool:
    return "\n" not in text.strip("\n") and "|" in text


def _not_whole(path: str, count: int) -> Finding:
    message = f"only the texts of its {count} terms are written; what stood around them is not kept"
    return Finding(path, 0, Severity.INFO, "not-written-around", message, (str(count),))


def _below(path: str) -> str:
    """The path without steps that would lead out of the folder."""
    steps = posixpath.normpath(f"/{path}").split("/")
    return "/".join(step for step in steps if step)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _new_page(page: Page) -> str:
    """A page with a header for what came in another format."""
    header = "\n".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in _header(page)
    )
    return "\n\n".join((f"---\n{header}\n---", *_body(page))) + "\n"


def _header(page: Page) -> Iterator[tuple[str, str | list[str]]]:
    readings = [term.text for term in page.terms if term.kind == TermKind.READING]
    if page.reading and not page.reading.derived:
        readings.insert(0, page.reading.kana)
    aliases = (t.text for t in page.terms if t.kind != TermKind.READING and t.text != page.headword)
    many = {
        "aliases": list(dict.fromkeys(aliases)),
        "tags": list(page.tags),
        "related": list(dict.fromkeys(relation.target for relation in page.relations)),
    }
    one = {
        "title": page.headword,
        "lang": page.locale.tag,
        "reading": next(iter(readings), ""),
        "category": page.category,
        "status": page.provenance.publication_status,
    }
    yield from ((key, value) for key, value in one.items() if value)
    yield from ((name, values) for name, values in many.items() if values)


def _body(page: Page) -> Iterator[str]:
    defined = [s for s in page.sections if s.kind is SectionKind.DEFINITION and _text_of(s)]
    if not defined and page.short_definition:
        yield page.short_definition
    for section in page.sections:
        text = _text_of(section)
        if text and section.heading and section.kind is not SectionKind.DEFINITION:
            yield f"## {section.heading}"
        if text:
            yield text


def _text_of(section: Section) -> str:
    rows = "\n".join(f"- {' | '.join(cells)}" for cells in section.rows)
    return "\n\n".join(filter(None, (section.lead, rows, section.prose)))
