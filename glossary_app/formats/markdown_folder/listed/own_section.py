"""Terms in a section of their own, on a page that is called something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary_app.formats.markdown_folder.body import BodyPart
from glossary_app.formats.markdown_folder.listed.bullets import bullet_terms
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm

# What teams write for the people and the programs that work with them has it under these.
_CALLED = re.compile(
    r"(?:ubiquitous |domain |our )?(?:language|glossary|terminology|vocabulary)"
    r"|(?:domain |key )?terms|(?:ドメイン|主な|主要)?用語集?|ユビキタス言語|語彙",
    re.IGNORECASE,
)
_FEWEST = 3


def section_terms(parts: Sequence[BodyPart], lines: list[str]) -> tuple[PageTerm, ...]:
    """The terms in bold of the section that makes up most of a page; nothing without one."""
    for at, part in enumerate(parts):
        if part.level < 2 or not _CALLED.fullmatch(part.title.strip(" :：")):
            continue
        end = next((each.first for each in parts[at + 1 :] if each.level <= part.level), len(lines))
        own = lines[part.first + 1 : end]
        listed = bullet_terms(own)
        found = tuple(term for term in listed if "**" in term.source.partition("\n")[0])
        is_most = sum(map(len, own)) * 2 >= sum(map(len, lines))
        if len(found) >= _FEWEST and is_most:
            return found
    return ()
