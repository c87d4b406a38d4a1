"""What is shown of an entry while the pointer rests on a link to it."""

from __future__ import annotations

from html import escape

from glossary_app.markup.plain_marks import without_marks

_WIDTH = 360


def hover_card(headword: str, others: tuple[str, ...], definition: str, glossary: str) -> str:
    """Both headwords, the definition and the glossary's name, as a tool tip of rich text.

    Rich text wraps; plain text would make one endless line.
    """
    names = f"<b>{escape(headword)}</b>"
    if others:
        names += f"&nbsp;&nbsp; {escape(' · '.join(others))}"
    rows = (
        names,
        escape(without_marks(definition)),
        f"<small>{escape(glossary)}</small>" if glossary else "",
    )
    cells = "".join(f'<tr><td style="padding: 2px 4px">{row}</td></tr>' for row in rows if row)
    return f'<qt><table width="{_WIDTH}">{cells}</table></qt>'
