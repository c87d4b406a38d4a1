"""Relations of a Markdown page: every link to another page is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.formats.markdown_folder.body import Body
from glossary_app.markup.links import entry_slug_of_link, slug_of_path
from glossary_app.markup.parsing import parse_markdown
from glossary_app.model.blocks import Block, BulletList, Paragraph, Quote, Runs, Table
from glossary_app.model.page import Relation, RelationKind

_RELATED_HEADING = re.compile(r"related|see also|関連|参照", re.IGNORECASE)


def linked_relations(body: Body) -> Iterator[Relation]:
    """A relation for each link, in reading order; the same target may come again."""
    yield from _relations_in(body.intro, related=False)
    for part in body.parts:
        yield from _relations_in(part.prose, related=bool(_RELATED_HEADING.search(part.heading)))


def _relations_in(markdown: str, *, related: bool) -> Iterator[Relation]:
    # Most texts of a large folder hold no link, and laying them out would be for nothing.
    if "[" not in markdown and "http" not in markdown:
        return
    for title, address in _links(parse_markdown(markdown)):
        target = entry_slug_of_link(address)
        if target:
            yield Relation(title, RelationKind.RELATED, target)
        elif related and (target := _slug_of_own_page(address)):
            yield Relation(title, RelationKind.RELATED, target, address)


def _slug_of_own_page(address: str) -> str | None:
    """The slug of a full address, as authors paste it under "Related terms": `/pod/`, `/ja/pod/`.

    Elsewhere in a page a full address is somebody else's.
    """
    path = urlsplit(address).path
    parts = [part for part in path.split("/") if part]
    is_own = len(parts) == 1 or (len(parts) == 2 and locale_named(parts[0]) is not None)
    return slug_of_path(path) if is_own and path.endswith("/") else None


def _links(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                yield from _run_links(runs)
            case BulletList(items=items):
                for item in items:
                    yield from _links(item)
            case Quote(blocks=inner):
                yield from _links(inner)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from _run_links(cell.runs)
            case _:
                pass


def _run_links(runs: Runs) -> Iterator[tuple[str, str]]:
    """Text and address of each link; a link in several styles is several runs."""
    titles: dict[str, str] = {}
    for run in runs:
        if run.link:
            titles[run.link] = titles.get(run.link, "") + run.text
    for address, title in titles.items():
        yield " ".join(title.split()), address
