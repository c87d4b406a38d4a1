"""The inside of a line that holds nothing but words, code, weight, pictures and plain links.

Nearly every line is such a one, and the parser asks a dozen rules at each sign in it. A line with
anything else in it is left to the parser.
"""

from __future__ import annotations

import re
from html.entities import html5
from urllib.parse import quote

from glossary_app.markup.links import safe_address
from glossary_app.model.blocks import Run

# Stands for a hard break until the soft ones are joined; no text can hold it, for the parser puts
# U+FFFD in the place of every NUL.
HARD_BREAK = "\x00"

# Letters, digits and signs that mean themselves wherever they stand in a line.
_WORD = (
    r"[^\W_]|[ \n\x00.,;()'\"/?%|@#+$^{}>→—–’‘“”…、。・「」『』（）：；？！％＝-]"
    r"|:(?=[ \n\x00]|$)|!(?!\[)|&(?= )|(?<=[^\W_])_(?=[^\W_])|(?<![=~])[=~](?![=~])"
)
_LABEL = r"(?:[^\W_]|[ .,;()'\"/?%@#+—–’、。・「」『』（）：-]){1,200}+"
_ADDRESS = r"[^\s()<>\[\]\\&\"'`*]{1,400}+"
# What is strong or slanted begins and ends with a letter, or ends its line's part: no rule of
# flanks is in doubt then.
_INSIDE = r"[^\W_](?:[^\W_]|[ .,;/-])*+(?<=[^\W_])"
_CLAUSE = r"[^\W_](?:[^\W_]|[ .,;:/()?!'-])*+(?<=\S)"
_PIECE = re.compile(
    rf"(?P<words>(?:{_WORD})++)"
    r"|`(?P<code>[^`\s](?:[^`\x00-\x1f\x7f]*+(?<=\S))?)`(?!`)"
    rf"|\*\*(?:(?P<strong>{_INSIDE})\*\*(?!\*)|(?P<clause>{_CLAUSE})\*\*(?=[ \n\x00]|$))"
    rf"|\*(?P<slanted>{_INSIDE})\*(?!\*)"
    rf"|(?<![^ \n\x00(\"'])_(?P<underlined>{_INSIDE})_(?![^ \n\x00.,;:)\"'?!])"
    rf"|\[(?:(?P<label>{_LABEL})|`(?P<name>[^`\s\[\]]{{1,100}}+)`)\]\((?P<address>{_ADDRESS})\)"
    rf"|\[\[(?P<page>[^\W_][\w .-]{{0,199}}+)(?:\|(?P<shown>{_LABEL}))?\]\](?!\()"
    rf"|!\[(?P<picture>{_LABEL})\]\({_ADDRESS}\)"
    r"|&(?P<entity>[A-Za-z]{2,10}+);"
)
_LETTER = re.compile(r"[^\W\d_]")
_LINE_END = re.compile(r"(?<! )( *)\n *")
_PICTURE = "!["


def simple_runs(text: str) -> list[Run] | None:
    """The runs of a line or paragraph, its line breaks still in it; None for another text."""
    if HARD_BREAK in text:
        return None
    if " \n" in text:
        text = _LINE_END.sub(_broken, text)
    # Two pictures in a row are parted by a dot.
    if text.count(_PICTURE) > 1:
        return None
    runs: list[Run] = []
    place = 0
    while place < len(text):
        found = _PIECE.match(text, place)
        run = _run_of(found) if found else None
        if found is None or run is None:
            return None
        runs.append(run)
        place = found.end()
    return runs


def _broken(found: re.Match[str]) -> str:
    """A hard break where two blanks or more stand before the end of a line."""
    return HARD_BREAK if len(found[1]) > 1 else "\n"


def _run_of(found: re.Match[str]) -> Run | None:
    match found.lastgroup:
        case "words":
            return Run(found[0])
        case "code":
            return Run(found["code"], code=True)
        case "strong" | "clause":
            return Run(found["strong"] or found["clause"], strong=True)
        case "slanted" | "underlined":
            return Run(found["slanted"] or found["underlined"], emphasis=True)
        case "address":
            text = found["label"] or found["name"]
            return Run(text, code=bool(found["name"]), link=safe_address(found["address"]))
        case "picture":
            return Run(found["picture"])
        case "entity":
            return _sign(found["entity"])
        case _:
            return _page_link(found)


def _sign(name: str) -> Run | None:
    """What `&mdash;` stands for; not one that ends a line."""
    sign = html5.get(f"{name};", "")
    return Run(sign) if sign.strip("\t\n") else None


def _page_link(found: re.Match[str]) -> Run | None:
    """`[[page|text]]`, with a slash that says that a dot in a slug is no file suffix."""
    page, shown = found["page"].strip(), (found["shown"] or "").strip()
    if not _LETTER.search(found[0]):
        return None
    return Run(shown or page, link=safe_address(f"{quote(page)}/"))
