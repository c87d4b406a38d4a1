"""What is shown of an entry while the pointer rests on a link to it."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QToolTip

from glossary_app.markup.plain_marks import without_marks

_WIDTH, _SIDES = 360, 16
# In hundredths of the letters' own height.
_LEADING = 140


def hover_card(
    headword: str, others: tuple[str, ...], definition: str, glossary: str, muted: str
) -> str:
    """Both headwords, the definition and the glossary's name, as a tool tip of rich text.

    Rich text wraps; plain text would make one endless line. What is aside is in the muted colour.
    """
    names = f"<b>{escape(headword)}</b>"
    if others:
        aside = " · ".join(others)
        # Kana may be broken anywhere, but a name is read best in one piece.
        between = "&nbsp;&nbsp; " if _fits(headword, aside) else "<br>"
        names += between + _aside(aside, muted)
    rows = (
        names,
        escape(without_marks(definition)),
        f"<small>{_aside(glossary, muted)}</small>" if glossary else "",
    )
    cells = "".join(_row(row) for row in rows if row)
    return f'<qt><table width="{_WIDTH}">{cells}</table></qt>'


def _fits(headword: str, aside: str) -> bool:
    """Whether both names stand on one line."""
    metrics = QFontMetricsF(QToolTip.font())
    # The headword is bold.
    wide = metrics.horizontalAdvance(headword) * 1.1 + metrics.horizontalAdvance(f"   {aside}")
    return wide <= _WIDTH - _SIDES


def _aside(text: str, colour: str) -> str:
    return f'<span style="color: {colour}">{escape(text)}</span>'


def _row(content: str) -> str:
    lines = f'<p style="margin: 0; line-height: {_LEADING}%">{content}</p>'
    return f'<tr><td style="padding: 2px 4px">{lines}</td></tr>'
