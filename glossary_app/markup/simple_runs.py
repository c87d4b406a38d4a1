"""The inside of a line that holds nothing but words, code, weight and plain links.

Nearly every line is such a one, and the parser asks a dozen rules at each sign in it. A line with
anything else in it is left to the parser.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from glossary_app.markup.links import safe_address
from glossary_app.model.blocks import Run

# Letters, digits and signs that mean themselves wherever they stand in a line.
_WORD = (
    r"[^\W_]|[ \n.,;()'\"/?%|@#+$^{}>→—–’‘“”…、。・「」『』（）：；？！％＝-]"
    r"|:(?=[ \n]|$)|!(?!\[)|&(?= )|(?<=[^\W_])_(?=[^\W_])"
)
_LABEL = r"(?:[^\W_]|[ .,;()'\"/?%@#+—–’、。・「」『』（）：-]){1,200}+"
_ADDRESS = r"[^\s()<>\[\]\\&\"'`*]{1,400}+"
# What is strong or slanted begins and ends with a letter: no rule of flanks is in doubt then.
_INSIDE = r"[^\W_](?:[^\W_]|[ .,;/-])*+(?<=[^\W_])"
_PIECE = re.compile(
    rf"(?P<words>(?:{_WORD})++)"
    r"|`(?P<code>[^`\s](?:[^`\x00-\x1f\x7f]*+(?<=\S))?)`(?!`)"
    rf"|\*\*(?P<strong>{_INSIDE})\*\*(?!\*)"
    rf"|\*(?P<slanted>{_INSIDE})\*(?!\*)"
    rf"|\[(?:(?P<label>{_LABEL})|`(?P<name>[^`\s\[\]]{{1,100}}+)`)\]\((?P<address>{_ADDRESS})\)"
    rf"|\[\[(?P<page>[^\W_][\w .-]{{0,199}}+)(?:\|(?P<shown>{_LABEL}))?\]\](?!\()"
)
_LETTER = re.compile(r"[^\W\d_]")


def simple_runs(text: str) -> list[Run] | None:
    """The runs of a line or paragraph, its line breaks still in it; None for another text."""
    # A blank before the end of a line may break it.
    if " \n" in text:
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


def _run_of(found: re.Match[str]) -> Run | None:
    match found.lastgroup:
        case "words":
            return Run(found[0])
        case "code":
            return Run(found["code"], code=True)
        case "strong":
            return Run(found["strong"], strong=True)
        case "slanted":
            return Run(found["slanted"], emphasis=True)
        case "address":
            text = found["label"] or found["name"]
            return Run(text, code=bool(found["name"]), link=safe_address(found["address"]))
        case _:
            return _page_link(found)


def _page_link(found: re.Match[str]) -> Run | None:
    """`[[page|text]]`, with a slash that says that a dot in a slug is no file suffix."""
    page, shown = found["page"].strip(), (found["shown"] or "").strip()
    if not _LETTER.search(found[0]):
        return None
    return Run(shown or page, link=safe_address(f"{quote(page)}/"))
