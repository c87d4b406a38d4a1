"""The block model: a page as it is laid out, before anything draws or writes it."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.tone import Tone


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. `link` is an address (`glossary://…` or `https://…`).

    `quiet` marks a link that the page's writer has not made: the program knows the word.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    struck: bool = False
    link: str = ""
    quiet: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `anchor` names the place (`usage/2`), `note` stands small beside it.

    `mark` is a quiet word about the note. A heading with a `link` is one quiet line: it stands for
    what can be folded out below it.
    """

    level: int
    text: str
    anchor: str = ""
    note: str = ""
    mark: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a cell with a tone is drawn as a chip."""

    runs: Runs
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `header` may be empty, then the first column names each row."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Preformatted text."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks set apart from the running text, with a small label on top when there is one.

    A card with an `anchor` is a place to go to, under its label.
    """

    blocks: tuple[Block, ...]
    label: str = ""
    tone: Tone = Tone.NEUTRAL
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word in a rounded box."""

    text: str
    tone: Tone = Tone.NEUTRAL
    link: str = ""


@dataclass(frozen=True, slots=True)
class Chips:
    """A line of chips with a label in front; the label may be a `link` itself.

    `is_listed_beside` says that the contents beside the page say the same.
    """

    chips: tuple[Chip, ...]
    label: str = ""
    link: str = ""
    is_listed_beside: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """Two languages, or two entries, side by side, aligned at their tops; stacked where there is
    no room, and then under their `names`, where they have any.
    """

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    names: tuple[str, str] = ("", "")


Block = Paragraph | Heading | BulletList | Table | CodeBlock | Quote | Card | Chips | Columns
