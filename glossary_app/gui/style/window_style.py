"""What the style sheet of the theme leaves to the window."""

from __future__ import annotations

from glossary_app.gui.style.colours import Theme

_STYLE = """
QFrame#bar { background: %(neutral_soft)s; border: none; }
QFrame#bar[tone="done"] { background: %(good_soft)s; }
QFrame#bar[tone="fault"] { background: %(error_soft)s; }
QFrame#bar QLabel { color: %(text)s; background: transparent; font-size: 13px; }
QFrame#bar QProgressBar { background: %(rule)s; }
QFrame#findBar { background: %(panel)s; border: none; border-top: 1px solid %(rule)s; }
QTabBar { background: %(panel)s; }
QListView, QTreeView { border-radius: 0px; }
"""


def window_style(theme: Theme) -> str:
    """The style sheet of the window in these colours."""
    # The tokens of the theme are not filled in here: `%` keeps the braces of the style sheet.
    return _STYLE % {
        "neutral_soft": theme.neutral_soft,
        "good_soft": theme.good_soft,
        "error_soft": theme.error_soft,
        "panel": theme.panel,
        "rule": theme.rule,
        "text": theme.text,
    }
