"""Relations of a Markdown page: every link to another page is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlsplit

from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.markup.links import entry_slug_of_link, slug_of_path
from glossary_app.model.blocks import Block, BulletList, Card, Paragraph, Quote, Runs, Table
from glossary_app.model.page import Relation, RelationKind

_RELATED_HEADING = re.compile(r"related|see also|関連|参照", re.IGNORECASE)
_WIKI = re.compile(r"\[\[([^\[\]|#]*)(?:#[^\[\]|]*)?(?:\|([^\[\]]*))?\]\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")


def linked_relations(heading: str, blocks: Iterable[Block]) -> Iterator[Relation]:
    """A relation for each link, in reading order; the same target may come again."""
    related = bool(_RELATED_HEADING.search(heading))
    for title, address in _links(blocks):
        target = entry_slug_of_link(address)
        if target:
            yield Relation(title, RelationKind.RELATED, target)
        elif related and (target := _slug_of_own_page(address)):
            yield Relation(title, RelationKind.RELATED, target, address)


def named_relation(name: str, kind: RelationKind) -> Relation | None:
    """The relation that a header names: a slug, a title, `[[a link]]` or `[another](kind.md)`."""
    wiki, link = _WIKI.search(name), _LINK.search(name)
    if wiki:
        title, href = wiki[2] or wiki[1], wiki[1] + "/"
    elif link:
        title, href = link[1], link[2]
    else:
        title, href = name.strip("[]"), name.strip("[]")
    target = entry_slug_of_link(href)
    return Relation(title.strip(), kind, target) if target else None


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
            case Quote(blocks=inner) | Card(blocks=inner):
                yield from _links(inner)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from _run_links(cell.runs)
            case _:
                pass


def _run_links(runs: Runs) -> Iterator[tuple[str, str]]:
    """Text and address of each link; a link in several styles is several runs that touch."""
    for address, own in groupby(runs, key=attrgetter("link")):
        if address:
            yield " ".join("".join(run.text for run in own).split()), address
