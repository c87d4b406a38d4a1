"""Widths and heights of the window's parts, in logical pixels."""

from __future__ import annotations

from glossary_app.settings import Settings, View

USUAL_WINDOW = (1280, 800)
# At 200 % zoom a smaller window would show no whole line.
SMALLEST_WINDOW = (400, 320)
# What a window manager puts around a window.
WINDOW_FRAME = (2, 32)

LEFT_WIDTH, RIGHT_WIDTH = 304, 212
# From this width on the article has its longest lines, and the columns take what is over.
WIDE_WINDOW = 1760
WIDE_LEFT, WIDE_RIGHT = 408, 260
SMALLEST_LEFT, SMALLEST_RIGHT, SMALLEST_MIDDLE = 220, 170, 300
# As wide as a hand can take hold of.
SPLITTER_WIDTH = 7
TOP_HEIGHT, STATUS_HEIGHT = 51, 26

# Under these widths the right column becomes a menu, beside one language and beside two, and list
# and article alternate.
ROOM_FOR_CONTENTS, ROOM_FOR_ALL, NARROWEST = 1050, 1440, 640


def least_width_for_right(view: View) -> int:
    """How wide a window has to be for contents beside an article in this language state."""
    return ROOM_FOR_ALL if view is View.BOTH else ROOM_FOR_CONTENTS


def chosen_widths(settings: Settings) -> tuple[int, int]:
    """The widths that the columns were given by hand; 0 for the usual one."""
    left, right = settings.left_width, settings.right_width
    return left and max(left, SMALLEST_LEFT), right and max(right, SMALLEST_RIGHT)


def column_widths(chosen: tuple[int, int], window_width: int) -> tuple[int, int]:
    """How wide the left and the right column are in a window of this width."""
    is_wide = window_width >= WIDE_WINDOW
    left, right = (WIDE_LEFT, WIDE_RIGHT) if is_wide else (LEFT_WIDTH, RIGHT_WIDTH)
    return chosen[0] or left, chosen[1] or right
