"""What stands in place of the list when there is nothing to list: words, and what may be done."""

from __future__ import annotations

from enum import StrEnum
from html import escape

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.search.scope import Scope
from glossary_app.gui.widgets.plain import one_line
from glossary_app.model.hit import SearchAnswer

# A link with this target is a term to search for.
SEARCH_TARGET = "search:"


class Offer(StrEnum):
    """What may be done where nothing is found."""

    EVERYWHERE = "everywhere:"
    WRITE_DOWN = "write-down:"
    COPY = "copy:"
    IMPORT = "import:"
    STARTER = "starter:"


def no_result_html(answer: SearchAnswer, scope: Scope, link_colour: str) -> str:
    """That there is no such term, the nearest designations, and ways to go on."""
    translate = QCoreApplication.translate
    within = translate("NoResult", "No term like “{query}” here")
    everywhere = translate("NoResult", "No term like “{query}”")
    title = (everywhere if scope == Scope() else within).format(query=one_line(answer.query))
    parts = [f"<b>{escape(title)}</b>"]
    if answer.nearest:
        parts.append(escape(translate("NoResult", "Perhaps you meant:")))
        parts += [_link(SEARCH_TARGET + term, term, link_colour) for term in answer.nearest]
    offers = {
        Offer.WRITE_DOWN: translate("NoResult", "Write down as missing"),
        Offer.COPY: translate("NoResult", "Copy the query"),
    }
    if scope != Scope():
        offers = {Offer.EVERYWHERE: translate("NoResult", "Search everywhere"), **offers}
    parts += [_link(offer, text, link_colour) for offer, text in offers.items()]
    return _paragraphs(parts)


def empty_scope_html(title: str, link_colour: str) -> str:
    """That nothing in the library passes the filter."""
    translate = QCoreApplication.translate
    text = translate("NoResult", "No entries under “{filter}”").format(filter=title)
    show_all = _link(Offer.EVERYWHERE, translate("NoResult", "Show all"), link_colour)
    return _paragraphs([f"<b>{escape(text)}</b>", show_all])


def empty_library_html(link_colour: str) -> str:
    """That there is no glossary yet, and how to get one."""
    translate = QCoreApplication.translate
    title = translate("NoResult", "No glossary yet")
    return _paragraphs(
        [
            f"<b>{escape(title)}</b>",
            _link(Offer.IMPORT, translate("NoResult", "Import a file…"), link_colour),
            _link(Offer.STARTER, translate("NoResult", "Add the starter glossary"), link_colour),
            escape(translate("NoResult", "Or drop a file here.")),
        ]
    )


def examples_html(examples: tuple[str, ...], link_colour: str) -> str:
    """Queries to begin with; nothing where there are none."""
    if not examples:
        return ""
    links = " · ".join(_link(SEARCH_TARGET + query, query, link_colour) for query in examples)
    return QCoreApplication.translate("NoResult", "Try: {queries}").format(queries=links)


def _paragraphs(parts: list[str]) -> str:
    return "".join(f'<p style="margin: 0 0 10px 0">{part}</p>' for part in parts)


def _link(target: str, text: str, colour: str) -> str:
    return f'<a href="{escape(target)}" style="color: {colour}">{escape(text)}</a>'
