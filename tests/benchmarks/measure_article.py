"""How long the window takes from an entry to painted pixels.

    python tests/benchmarks/measure_article.py [PAGE.md …]

Takes one hand-off page, or two in two languages; without any, a starter entry in both. Prints
milliseconds: laying out the blocks, writing and laying out the document, painting, all three, and
what is written afterwards when the window is idle; at the top and in the middle of the page.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from glossary_app.formats.handoff_markdown import HandoffMarkdown
from glossary_app.gui.article_places import Place
from glossary_app.gui.article_view import ArticleView
from glossary_app.gui.colours import LIGHT
from glossary_app.gui.fonts import register_fonts
from glossary_app.gui.theme import apply_theme
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.rendering.article import build_article
from glossary_app.rendering.labels import ENGLISH

STARTER = Path(__file__).parents[2] / "resources" / "starter"
VIEWS = {"EN": (EN_US,), "日本語": (JA_JP,), "both": (EN_US, JA_JP)}
ROUNDS = 60
STEPS = ("blocks", "document", "paint", "all", "idle")


def read_entry(paths: list[Path]) -> Entry:
    """The entry that these pages make."""
    found = [
        page
        for path in paths
        for page in HandoffMarkdown().read(SourceFile(path.name, path.read_bytes()))
        if isinstance(page, SourcePage)
    ]
    return Entry(EntryRef("measured", found[0].slug), tuple(page.page for page in found))


def opening_times(
    view: ArticleView, entry: Entry, locales: tuple[Locale, ...], share: float
) -> list[tuple[float, ...]]:
    """Milliseconds of each step, each round; the reader is at this share of the page."""
    times = []
    anchors = [h.anchor for h in build_article(entry, locales, ENGLISH, ArticleContext()).headings]
    place = Place(anchors[int(len(anchors) * share)], 0.5) if share else Place()
    for _ in range(ROUNDS):
        started = time.perf_counter()
        article = build_article(entry, locales, ENGLISH, ArticleContext())
        built = time.perf_counter()
        view.show_article(article, LIGHT)
        view.go_to(place)
        written = time.perf_counter()
        view.viewport().repaint()
        painted = time.perf_counter()
        view.document()
        idle = time.perf_counter() - painted
        QApplication.processEvents()
        steps = (built - started, written - built, painted - written, painted - started, idle)
        times.append(tuple(step * 1000 for step in steps))
    return times


def main(paths: list[Path]) -> None:
    """Print a line for each view and step."""
    app = QApplication([])
    register_fonts()
    apply_theme(app, LIGHT)
    entry = read_entry(
        paths or [STARTER / locale / "fine-tuning.md" for locale in ("en-US", "ja-JP")]
    )
    view = ArticleView()
    view.resize(1200, 900)
    view.show()
    for (name, locales), share in product(VIEWS.items(), (0, 0.5)):
        times = opening_times(view, entry, locales, share)
        for step, taken in zip(STEPS, zip(*times, strict=True), strict=True):
            p95 = statistics.quantiles(taken, n=20)[-1]
            line = f"{name:6} at {share:3.0%}  {step:9} least {min(taken):6.2f}"
            sys.stdout.write(f"{line}  median {statistics.median(taken):6.2f}  p95 {p95:6.2f}\n")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
