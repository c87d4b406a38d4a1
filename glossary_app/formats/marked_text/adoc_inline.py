"""What stands inside the lines of AsciiDoc, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PIECE = re.compile(
    r"`\+?(?P<code>[^`\n]{1,300}?)\+?`"
    r"|(?P<bold>(?<![\w*])\*(?!\s)[^*\n]{1,300}?(?<!\s)\*(?![\w*]))"
    r"|(?P<slant>(?<![\w_])_(?!\s)[^_\n]{1,300}?(?<!\s)_(?![\w_]))"
    r"|<<(?P<id>[^<>,\n]{1,200})(?:,(?P<shown>[^<>\n]{0,300}))?>>"
    r"|(?:xref|link):(?P<page>[^\s\[\]]{1,300})\[(?P<text>[^\[\]\n]{0,300})\]"
    r"|(?P<url>https?://[^\s\[\]<>]{1,300})\[(?P<called>[^\[\]\n]{0,300})\]"
    r"|footnote:[\w-]{0,40}\[(?P<note>[^\[\]\n]{0,500})\]"
    r"|(?P<index>\(\(\([^()\n]{0,300}\)\)\)|indexterm:\[[^\[\]\n]{0,300}\])"
    r"|\(\((?P<word>[^()\n]{1,200})\)\)|indexterm2:\[(?P<word2>[^\[\]\n]{1,200})\]"
    r"|(?:kbd|btn|menu|abbr|term|glossterm):(?P<target>[^\s\[\]]{0,100})\[(?P<key>[^\[\]\n]{0,200})\]"
    r"|image::?[^\s\[\]]{0,300}\[(?P<picture>[^\[\]\n]{0,300})\]"
    r"|\[\[(?P<anchor>[^\[\]\n]{1,200})\]\]|\[#(?P<anchor2>[\w-]{1,100})\]"
    r"|\{(?P<attribute>[A-Za-z][\w-]{0,60})\}"
    r"|\^(?P<above>[^\s^]{1,40})\^|~(?P<below>[^\s~]{1,40})~"
)
_PAGE_SUFFIX = re.compile(r"\.(?:adoc|asciidoc|asc)\b")
_SIGNS = {"nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "quot": '"', "plus": "+"}
_SIGNS |= {"zwsp": "", "empty": "", "sp": " ", "deg": "°", "startsb": "[", "endsb": "]"}


def markdown_of_line(text: str, attributes: Mapping[str, str]) -> str:
    """A line or paragraph as Markdown; `attributes` are the page's own, by name."""

    def written(found: re.Match[str]) -> str:
        return _written(found, attributes)

    return _PIECE.sub(written, text)


def _written(found: re.Match[str], attributes: Mapping[str, str]) -> str:
    said = found.groupdict(default="")
    if said["code"]:
        return f"`{said['code']}`"
    if said["bold"]:
        return f"*{said['bold'].replace('((', '').replace('))', '')}*"
    if said["slant"]:
        return f"*{said['slant'][1:-1]}*"
    if said["id"]:
        name = said["id"].lstrip("#").strip()
        return f"[{said['shown'].strip() or name}](#{name})"
    if said["page"]:
        return _link(_PAGE_SUFFIX.sub("", said["page"]), said["text"])
    if said["url"]:
        return _link(said["url"], said["called"])
    if said["attribute"]:
        name = said["attribute"].lower()
        return attributes.get(name, _SIGNS.get(name, found[0]))
    return _small(said)


def _small(said: Mapping[str, str]) -> str:
    if said["note"]:
        return f" ({said['note']})"
    if said["above"] or said["below"]:
        tag = "sup" if said["above"] else "sub"
        return f"<{tag}>{said['above'] or said['below']}</{tag}>"
    shown = said["word"] or said["word2"] or said["key"] or said["picture"]
    return shown or said["target"]


def _link(address: str, text: str) -> str:
    """A link; a target like `glossary#pod` keeps its place, and `window=…` is no text."""
    words = text.partition(",")[0] if "=" in text else text
    shown = words.strip('"^ ') or address.rpartition("#")[2].rpartition("/")[2]
    target = f"#{address}" if re.fullmatch(r"[\w-]+", address) else address
    return f"[{shown}]({target})"
