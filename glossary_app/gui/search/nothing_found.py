"""What stands in place of the list when nothing was found."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.words.messages import rule_words
from glossary_app.model.hit import SearchAnswer

# A link with this target copies the query; every other one is a term to search for.
COPY_TARGET = "copy:"
SEARCH_TARGET = "search:"

_EXAMPLES = ("tuning", "評価", "kensaku")


def no_result_html(answer: SearchAnswer, link_colour: str) -> str:
    """What was tried, the nearest designations, and a way to take the query along."""
    translate = QCoreApplication.translate
    title = translate("NoResult", "Nothing found for “{query}”").format(query=answer.query)
    parts = [f"<b>{escape(title)}</b>"]
    tried = rule_words(answer.tried)
    if tried:
        text = translate("NoResult", "Tried: {rules}.").format(rules=" · ".join(tried))
        parts.append(escape(text))
    if answer.nearest:
        parts.append(escape(translate("NoResult", "Perhaps you meant:")))
        parts += [_link(SEARCH_TARGET + term, term, link_colour) for term in answer.nearest]
    copy = translate("NoResult", "Copy the query")
    parts.append(_link(COPY_TARGET, copy, link_colour))
    return "".join(f'<p style="margin: 0 0 10px 0">{part}</p>' for part in parts)


def examples_html(link_colour: str) -> str:
    """Queries to begin with: English, kanji, and romaji for a Japanese word."""
    links = " · ".join(_link(SEARCH_TARGET + query, query, link_colour) for query in _EXAMPLES)
    return QCoreApplication.translate("NoResult", "Try: {queries}").format(queries=links)


def _link(target: str, text: str, colour: str) -> str:
    return f'<a href="{escape(target)}" style="color: {colour}">{escape(text)}</a>'
