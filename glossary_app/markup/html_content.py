"""Tables and lists written in HTML, as the blocks that they mean.

Only the tags of tables and lists are read here; what stands between them is Markdown's own text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from glossary_app.model.blocks import Block, BulletList, Cell, Paragraph, Run, Runs, Table

_TAG = re.compile(
    r"<(/?)(table|caption|thead|tbody|tfoot|colgroup|col|tr|th|td|ul|ol|li|dl|dt|dd|p|div)"
    r"(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_LISTS = ("ul", "ol", "dl")
_ITEMS = ("li", "dt", "dd")
# A cell or an item may hold a list; deeper ones are read as belonging to that.
_MOST_LEVELS = 12

ReadRuns = Callable[[str], Runs]


@dataclass(slots=True)
class _Node:
    """An element, its text pieces and elements in order."""

    name: str
    parts: list[str | _Node] = field(default_factory=list)

    def nodes(self, *names: str) -> Iterator[_Node]:
        """The elements with these names inside, however deep, not looking into what was found."""
        for part in self.parts:
            if isinstance(part, _Node):
                if part.name in names:
                    yield part
                else:
                    yield from part.nodes(*names)


def html_blocks(html: str, read_runs: ReadRuns) -> Iterator[Block]:
    """The blocks of a table or list; `read_runs` reads the text inside a line."""
    yield from _blocks_of(_parsed(html), read_runs)


def _parsed(html: str) -> _Node:
    root = _Node("")
    open_nodes = [root]
    end = 0
    for found in _TAG.finditer(html):
        open_nodes[-1].parts.append(html[end : found.start()])
        end = found.end()
        name = found[2].lower()
        if name in ("p", "div", "col", "colgroup"):
            open_nodes[-1].parts.append("<br>" if found[1] and name in ("p", "div") else "")
        elif found[1]:
            _close(open_nodes, name)
        else:
            _open(open_nodes, name)
    open_nodes[-1].parts.append(html[end:])
    return root


def _open(open_nodes: list[_Node], name: str) -> None:
    """Begin an element; an item or a cell ends the one before it, as HTML lets authors write."""
    ends = {"td": ("td", "th"), "th": ("td", "th"), "tr": ("tr", "td", "th")}.get(name, ())
    ends = _ITEMS if name in _ITEMS else ends
    while open_nodes[-1].name in ends:
        open_nodes.pop()
    node = _Node(name)
    open_nodes[-1].parts.append(node)
    if len(open_nodes) < _MOST_LEVELS:
        open_nodes.append(node)


def _close(open_nodes: list[_Node], name: str) -> None:
    names = [node.name for node in open_nodes]
    if name in names[1:]:
        del open_nodes[len(names) - 1 - names[::-1].index(name) :]


def _blocks_of(node: _Node, read_runs: ReadRuns) -> Iterator[Block]:
    text = ""
    for part in node.parts:
        if isinstance(part, str):
            text += part
            continue
        yield from _paragraph(text, read_runs)
        text = ""
        if part.name == "table":
            yield from _table(part, read_runs)
        elif part.name in _LISTS:
            yield _list(part, read_runs)
        else:
            yield from _blocks_of(part, read_runs)
    yield from _paragraph(text, read_runs)


def _paragraph(text: str, read_runs: ReadRuns) -> Iterator[Block]:
    runs = read_runs(text)
    if runs:
        yield Paragraph(runs)


def _list(node: _Node, read_runs: ReadRuns) -> BulletList:
    items: list[tuple[Block, ...]] = []
    for item in node.nodes(*_ITEMS):
        blocks = tuple(_blocks_of(item, read_runs))
        if item.name == "dd" and items:
            items[-1] += blocks
        elif item.name == "dt":
            items.append(tuple(map(_strong, blocks)))
        else:
            items.append(blocks)
    return BulletList(tuple(item for item in items if item), ordered=node.name == "ol")


def _strong(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(tuple(Run(run.text, strong=True, link=run.link) for run in block.runs))


def _table(node: _Node, read_runs: ReadRuns) -> Iterator[Block]:
    rows = [tuple(row.nodes("td", "th")) for row in node.nodes("tr")]
    rows = [row for row in rows if row]
    width = max(map(len, rows), default=0)
    cells = [
        tuple(Cell(_cell_runs(cell, read_runs)) for cell in row) + (Cell(()),) * (width - len(row))
        for row in rows
    ]
    if not cells:
        return
    has_header = all(cell.name == "th" for cell in rows[0])
    header = cells.pop(0) if has_header else ()
    yield Table(header, tuple(cells))


def _cell_runs(cell: _Node, read_runs: ReadRuns) -> Runs:
    """A cell holds one line of text: the items of a list in it follow each other."""
    return read_runs(_flat(cell))


def _flat(node: _Node) -> str:
    return "".join(
        part if isinstance(part, str) else f"<br>{_flat(part)}" for part in node.parts
    ).strip()
