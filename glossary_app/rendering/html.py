"""An article as one HTML page that needs nothing else: no script, no picture, no address.

Everything is written from values and escaped; no text of a source is ever taken as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from glossary_app.model.article import Article
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chip,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from glossary_app.model.locale import Locale
from glossary_app.model.tone import Tone
from glossary_app.resource_files import read_resource

# Should a mistake ever let markup through, a browser will still not run or load it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def article_html(article: Article) -> str:
    """The complete page, in light and dark as the reader's system has it."""
    language = escape(article.locales[0].tag) if article.locales else "en"
    style = read_resource("page/article.css").decode("utf-8")
    body = "\n".join(_blocks(article.blocks, article.locales))
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(article.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _blocks(blocks: Iterable[Block], locales: tuple[Locale, ...]) -> Iterator[str]:
    for block in blocks:
        yield _block(block, locales)


def _block(block: Block, locales: tuple[Locale, ...]) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph(runs=runs, tone=tone):
            return f"<p{_class(tone)}>{_runs(runs)}</p>"
        case BulletList():
            return _list(block, locales)
        case Table():
            return _table(block)
        case CodeBlock(text=text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Quote(blocks=blocks):
            return f"<blockquote>{_joined(blocks, locales)}</blockquote>"
        case Card():
            return _card(block, locales)
        case Chips():
            return _chips(block)
        case Columns():
            return _columns(block, locales)


def _heading(heading: Heading) -> str:
    # HTML has six levels; Markdown sources may number as they like.
    level = min(max(heading.level, 1), 6)
    anchor = f' id="{escape(heading.anchor)}"' if heading.anchor else ""
    mark = f" <i>{escape(heading.mark)}</i>" if heading.mark else ""
    note = f" <small>{escape(heading.note)}{mark}</small>" if heading.note else ""
    return f"<h{level}{anchor}>{escape(heading.text)}{note}</h{level}>"


def _list(block: BulletList, locales: tuple[Locale, ...]) -> str:
    tag = "ol" if block.ordered else "ul"
    items = "".join(f"<li>{_joined(item, locales)}</li>" for item in block.items)
    return f"<{tag}>{items}</{tag}>"


def _table(table: Table) -> str:
    head = ""
    if table.header:
        cells = "".join(f'<th scope="col">{_runs(cell.runs)}</th>' for cell in table.header)
        head = f"<thead><tr>{cells}</tr></thead>"
    rows = "".join(f"<tr>{_row(row)}</tr>" for row in table.rows)
    return f"<table>{head}<tbody>{rows}</tbody></table>"


def _row(row: tuple[Cell, ...]) -> str:
    # The first cell names its row: screen readers say it before each of the others.
    first, *others = row
    cells = "".join(f"<td>{_cell(cell)}</td>" for cell in others)
    return f'<th scope="row">{_cell(first)}</th>{cells}'


def _cell(cell: Cell) -> str:
    if cell.tone is None:
        return _runs(cell.runs)
    return f'<span class="chip {cell.tone}">{_runs(cell.runs)}</span>'


def _card(card: Card, locales: tuple[Locale, ...]) -> str:
    anchor = f' id="{escape(card.anchor)}"' if card.anchor else ""
    label = f'<p class="label">{escape(card.label)}</p>' if card.label else ""
    return f'<div class="card {card.tone}"{anchor}>{label}{_joined(card.blocks, locales)}</div>'


def _chips(block: Chips) -> str:
    label = f'<span class="label">{escape(block.label)}</span> ' if block.label else ""
    return f'<p class="chips">{label}{" ".join(_chip(chip) for chip in block.chips)}</p>'


def _chip(chip: Chip) -> str:
    text = escape(chip.text)
    if chip.link:
        return f'<a class="chip {chip.tone}" href="{escape(chip.link)}">{text}</a>'
    return f'<span class="chip {chip.tone}">{text}</span>'


def _columns(columns: Columns, locales: tuple[Locale, ...]) -> str:
    sides = zip((columns.left, columns.right), (*locales, None, None), strict=False)
    return (
        f'<div class="columns">{"".join(_side(blocks, locale) for blocks, locale in sides)}</div>'
    )


def _side(blocks: tuple[Block, ...], locale: Locale | None) -> str:
    language = f' lang="{escape(locale.tag)}"' if locale else ""
    return f"<div{language}>{_joined(blocks, ())}</div>"


def _joined(blocks: Iterable[Block], locales: tuple[Locale, ...]) -> str:
    return "".join(_blocks(blocks, locales))


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    # Escaped first: what is added afterwards is ours.
    text = escape(run.text).replace("\n", "<br>")
    styles = {"code": run.code, "em": run.emphasis, "strong": run.strong, "s": run.struck}
    for tag, applies in styles.items():
        if applies:
            text = f"<{tag}>{text}</{tag}>"
    if not run.link:
        return text
    # The site at the other end need not learn which term was read.
    quiet = ' class="quiet"' if run.quiet else ""
    return f'<a{quiet} href="{escape(run.link)}" rel="noreferrer">{text}</a>'


def _class(tone: Tone) -> str:
    return "" if tone is Tone.NEUTRAL else f' class="{tone}"'
