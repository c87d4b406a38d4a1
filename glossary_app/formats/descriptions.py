"""What a file says of its glossary: title, licence, whose work it is."""

from __future__ import annotations

import re

from glossary_app.formats.fields.letters import has_japanese
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, LocalTexts

_DEED = re.compile(r"creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)", re.IGNORECASE)
_ZERO = re.compile(r"creativecommons\.org/publicdomain/zero/(\d\.\d)", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:CC[ -]?BY(?:-(?:SA|NC|ND))*(?:[ -]?\d\.\d)?"
    r"|CC0(?:[ -]?1\.0)?(?:\b|$)"
    r"|Creative Commons [A-Z][\w-]*(?: [A-Z0-9][\w.-]*)*"
    r"|Apache(?:-| License,? (?:Version )?| )2\.0"
    r"|(?:GNU )?[AL]?GPL(?:[ -]?v?\d(?:\.\d)?)?(?:-only|-or-later|\+)?"
    r"|MPL[ -]?2\.0|MIT(?: [Ll]icen[cs]e)?|[23]-[Cc]lause BSD|BSD-[23]-Clause"
    r"|[Pp]ublic [Dd]omain)(?![\w])"
)
_TOLD = re.compile(
    r"^\s*(?:licen[cs]e|ライセンス)\s*[:：]\s*(.+?)\s*$", re.IGNORECASE | re.MULTILINE
)
_LONGEST_TITLE = 200


def titled(text: str) -> LocalTexts:
    """A title in the language of its letters; none where there are no words."""
    title = " ".join(text.split())[:_LONGEST_TITLE]
    return ((JA_JP if has_japanese(title) else EN_US, title),) if title else ()


def licence_in(*texts: str) -> str:
    """The licence that texts name; empty where they name none that is known."""
    for text in texts:
        told = _TOLD.search(text)
        if told:
            return told[1]
    for text in texts:
        deed, zero, name = _DEED.search(text), _ZERO.search(text), _NAMES.search(text)
        if deed:
            return f"CC {deed[1].upper()} {deed[2]}"
        if zero:
            return f"CC0 {zero[1]}"
        if name:
            return name[0]
    return ""


def told_licence(licence: str) -> str:
    """A licence as a line that `licence_in` reads the same."""
    return f"Licence: {licence}"


def without_licence(text: str) -> str:
    """A text without the lines that do nothing but name a licence."""
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not _TOLD.match(line))


def whole_attribution(glossary: Glossary) -> str:
    """Whose work a glossary is and what it may be used for, in two lines."""
    licence = told_licence(glossary.licence) if glossary.licence else ""
    return "\n".join(filter(None, (glossary.attribution, licence)))
