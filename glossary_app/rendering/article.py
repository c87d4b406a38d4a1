"""An entry laid out for reading: trust, definition, sections, sources, details."""

from __future__ import annotations

from glossary_app.model.entry import Entry
from glossary_app.model.locale import Locale
from glossary_app.rendering.article_model import Article, ArticleContext
from glossary_app.rendering.labels import Labels


def build_article(
    entry: Entry, view: tuple[Locale, ...], labels: Labels, context: ArticleContext
) -> Article:
    """Lay an entry out in one locale, or in two side by side."""
    return Article(entry.best_page(view[0]).headword, view, ())
