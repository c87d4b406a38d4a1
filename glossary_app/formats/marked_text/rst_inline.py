"""What stands inside the lines of reStructuredText, as Markdown.

Roles stay as they are: the reader of pages knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_TARGET = re.compile(r"\s{0,40}\.\. _`?([^:`\n]{1,200})`?:[ \t]+(\S{1,400})[ \t]*")
_REPLACED = re.compile(r"\s{0,40}\.\. \|([^|\n]{1,80})\|[ \t]+replace::[ \t]*(.*)")
_NOTE = re.compile(r"\s{0,40}\.\. \[#?([\w-]{1,40})\]")
_PIECE = re.compile(
    r"``(?P<code>[^\n]{1,500}?)``(?!`)"
    r"|(?P<role>:[A-Za-z][\w:.+-]{0,40}:`[^`]{1,500}`)"
    r"|`(?P<text>[^`<]{0,300})<(?P<url>[^<>`\n]{1,400})>`__?"
    r"|`(?P<words>[^`]{1,200})`(?P<leads>__?)?"
    r"|\|(?P<replaced>[^|\s][^|\n]{0,80})\|"
    r"|\[(?P<note>#?[\w-]{0,40}|\*)\]_(?!\w)"
    r"|(?<![\w`])(?P<name>[A-Za-z][A-Za-z0-9-]{0,60})_(?!\w)"
    r"|(?P<nothing>\\ )"
)


@dataclass(frozen=True, slots=True)
class Inline:
    """The addresses and texts that a page names, by their names in lower case, and its notes."""

    targets: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)

    def markdown(self, text: str) -> str:
        """The text as Markdown."""
        return _PIECE.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "code":
                return f"`{found['code'].strip('`')}`"
            case "role":
                return found[0]
            case "url":
                text = " ".join(found["text"].split())
                return f"[{text or found['url']}]({self.targets.get(found['url'], found['url'])})"
            case "words" | "leads":
                return self._link(" ".join(found["words"].split()))
            case "replaced":
                return self.texts.get(found["replaced"].lower(), found[0])
            case "note":
                return self._note(found["note"].lstrip("#*"))
            case "name":
                known = found["name"].lower() in self.targets
                return self._link(found["name"]) if known else found[0]
            case _:
                return ""

    def _note(self, name: str) -> str:
        """A footnote; a citation of a work that the page does not list is its name."""
        is_cited = not name.isdecimal() and name not in self.notes
        return "" if not name else rf"\[{name}\]" if is_cited else f"[^{name}]"

    def _link(self, name: str) -> str:
        address = self.targets.get(name.lower())
        return f"[{name}]({address})" if address else name


def inline_of(lines: Iterable[str]) -> Inline:
    """What a page says of names that stand in its lines."""
    inline = Inline()
    for line in lines:
        if target := _TARGET.fullmatch(line):
            inline.targets[target[1].lower()] = target[2]
        elif replaced := _REPLACED.fullmatch(line):
            inline.texts[replaced[1].lower()] = replaced[2].strip()
        elif note := _NOTE.match(line):
            inline.notes.add(note[1])
    return inline
