"""Pages as files again: as they came, put together from their terms, or made anew."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.citations import citation_text
from glossary_app.formats.fields.losses import Losses, PagePart
from glossary_app.formats.markdown_folder.body import read_body
from glossary_app.formats.markdown_folder.front_matter import read_front_matter
from glossary_app.formats.markdown_folder.names import name_of_file
from glossary_app.formats.markdown_folder.page_terms import is_called_glossary, terms_of_page
from glossary_app.formats.markdown_folder.place import place_of
from glossary_app.formats.markdown_folder.slices import joined
from glossary_app.markup.late import markdown_of
from glossary_app.model.page import Page, Section, SectionKind, TermKind, TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

_SUFFIXES = (".md", ".markdown", ".mdx")
# What the page holds that is made for an entry of another format.
_HOLDS = frozenset(
    {
        PagePart.READING,
        PagePart.OTHER_NAMES,
        PagePart.STATUSES,
        PagePart.FORBIDDEN,
        PagePart.SOURCES,
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
    parts: dict[str, dict[tuple[str, str], int]] = {}
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
            of_file = parts.setdefault(_below(source.path), {})
            of_file.setdefault((page.slug, source.text), page.place)
    for path, places in parts.items():
        texts = [text for _, text in sorted(places, key=lambda part: places[part])]
        whole = joined(texts)
        yield SourceFile(path, _encoded(whole))
        if not _holds(whole, path, len(texts)):
            yield _not_whole(path, len(texts))
    yield from losses.findings()


def _is_markdown(source: SourceText) -> bool:
    return source.path.lower().endswith(_SUFFIXES)


def _holds(text: str, path: str, count: int) -> bool:
    """Whether the terms put together are a page of as many: its head or a table's may be gone."""
    matter, place = read_front_matter(text), place_of(path)
    title = read_body(matter.body, matter.text("title")).title or name_of_file(place.name)
    terms = terms_of_page(place, title, matter.body)
    return len(terms or ("",)) == count


def _is_whole(page: SourcePage) -> bool:
    """Whether the text is a file: read as one, it is called what the page is called."""
    if is_called_glossary(place_of(page.source.path).name):
        # The text of its first term may look like a page.
        return False
    matter = read_front_matter(page.source.text)
    place = place_of(page.source.path)
    body = read_body(matter.body, matter.text("title"))
    return (body.title or name_of_file(place.name)) == page.page.headword


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
    names = [t for t in page.terms if t.kind != TermKind.READING and t.text != page.headword]
    many = {
        "aliases": list(dict.fromkeys(t.text for t in names if not t.is_discouraged)),
        "deprecated": [t.text for t in names if t.status is TermStatus.DEPRECATED],
        "forbidden": [t.text for t in names if t.status is TermStatus.FORBIDDEN],
        "sources": [citation_text(source) for source in page.sources],
        "tags": list(page.tags),
        "related": list(dict.fromkeys(relation.target for relation in page.relations)),
    }
    one = {
        "title": page.headword,
        "lang": page.locale.tag,
        "reading": next(iter(readings), ""),
        "category": page.category,
        "status": page.provenance.publication_status,
        "draft": "true" if page.provenance.draft else "",
        "lastmod": page.provenance.last_updated,
        # Read again, the text below is known to be this and no section of its own.
        "description": "" if _defined(page) else page.short_definition,
    }
    yield from ((key, value) for key, value in one.items() if value)
    yield from ((name, values) for name, values in many.items() if values)


def _body(page: Page) -> Iterator[str]:
    if page.short_definition and not _defined(page):
        yield page.short_definition
    for section in page.sections:
        text = markdown_of(_text_of(section), page.prose_format)
        if text and section.heading and section.kind is not SectionKind.DEFINITION:
            yield f"## {section.heading}"
        if text:
            yield text


def _defined(page: Page) -> bool:
    """Whether a section says what the short definition says, or more."""
    return any(s.kind is SectionKind.DEFINITION and _text_of(s) for s in page.sections)


def _text_of(section: Section) -> str:
    rows = "\n".join(f"- {' | '.join(cells)}" for cells in section.rows)
    return "\n\n".join(filter(None, (section.lead, rows, section.prose)))
