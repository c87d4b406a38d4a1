"""What is remembered of the window from one start to the next."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.settings import MOST_STEPS, Settings


def window_state(window: MainWindow, reader: Reader, settings: Settings) -> Settings:
    """The settings, with the window as it is now."""
    place = window.column.article.place()
    left, right = window.open_columns
    left_width, right_width = window.chosen_widths
    refs = reader.tab_refs
    tabs = [trail for trail in reader.trails if trail.current is not None]
    return replace(
        settings,
        view=reader.view,
        left_column=left,
        right_column=right,
        left_width=left_width,
        right_width=right_width,
        entry=str(refs[reader.tab] or ""),
        section=place.anchor,
        # Whole numbers in the file: a share of the section in thousandths.
        offset=round(place.offset * 1000),
        query=window.search_panel.line.text(),
        tabs=tuple(str(ref) for ref in refs if ref is not None),
        back=tuple(tuple(map(str, trail.behind[-MOST_STEPS:])) for trail in tabs),
        forward=tuple(tuple(map(str, trail.ahead[:MOST_STEPS])) for trail in tabs),
        geometry=bytes(window.window().saveGeometry().toHex().data()).decode(),
    )
