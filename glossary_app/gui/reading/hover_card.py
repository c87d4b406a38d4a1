"""What is shown of an entry while the pointer rests on a link to it."""

from __future__ import annotations

from html import escape

from glossary_app.markup.plain_marks import without_marks

_WIDTH = 360
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
        names += f"&nbsp;&nbsp; {_aside(' · '.join(others), muted)}"
    rows = (
        names,
        escape(without_marks(definition)),
        f"<small>{_aside(glossary, muted)}</small>" if glossary else "",
    )
    cells = "".join(_row(row) for row in rows if row)
    return f'<qt><table width="{_WIDTH}">{cells}</table></qt>'


def _aside(text: str, colour: str) -> str:
    return f'<span style="color: {colour}">{escape(text)}</span>'


def _row(content: str) -> str:
    lines = f'<p style="margin: 0; line-height: {_LEADING}%">{content}</p>'
    return f'<tr><td style="padding: 2px 4px">{lines}</td></tr>'
