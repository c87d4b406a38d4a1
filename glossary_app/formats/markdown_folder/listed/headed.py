"""Short parts of a page that say one thing of its term: `## Synonyms`, `## 読み方`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary_app.formats.markdown_folder.body import BodyPart, parted
from glossary_app.formats.markdown_folder.listed.labelled import (
    role_of_label,
    told_of_term,
)
from glossary_app.markup.plain import plain_text
from glossary_app.model.imports.columns import FURTHER_NAMES, Role

_NAMES = (Role.TERM, *FURTHER_NAMES)
_TOLD = frozenset((*_NAMES, Role.RELATED, Role.READING))
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・\s　]+")
_BULLET = re.compile(r"[ \t]{0,3}(?:[-*+]|[0-9]{1,3}[.)])[ \t]{1,8}(?=\S)")
_LINK = re.compile(r"\]\(|\[\[|\]\[|<|https?:|\{\{|!\[")
_LONGEST = 1_000
_MOST_NAMES = 30


def said_below_headings(parts: Sequence[BodyPart]) -> tuple[str, tuple[BodyPart, ...]]:
    """What such parts say, a line with a label for each, and the parts that stay."""
    said = [_line_of(part) for part in parts]
    lines = [line for line, _ in filter(None, said)]
    kept = (part for part, each in zip(parts, said, strict=True) if not each or each[1])
    return "\n".join(lines), tuple(kept)


def with_labels(prose: str) -> str:
    """A text whose own headings stand above such parts, with a line for each of them instead."""
    if "\n#" not in f"\n{prose}":
        return prose
    intro, *parts = parted(prose)
    lines, kept = said_below_headings(parts)
    if not lines:
        return prose
    others = (text for each in kept for text in (f"{'#' * each.level} {each.heading}", each.prose))
    return "\n\n".join(filter(None, (lines, intro.prose, *others)))


def _line_of(part: BodyPart) -> tuple[str, bool] | None:
    """The line, and whether the part stays, as it holds links as well; None for another part."""
    if not part.heading or not part.prose or len(part.prose) > _LONGEST:
        return None
    if role_of_label(part.title.strip(" :：")) not in _TOLD:
        return None
    names = [_BULLET.sub("", line).strip() for line in part.prose.split("\n") if line.strip()]
    plain = [plain_text(name).strip(" 、,;；") for name in names if not _LINK.search(name)]
    if not plain or len(names) > _MOST_NAMES or any(":" in name or "：" in name for name in plain):
        return None
    line = f"**{part.title.strip(' :：')}:** {' | '.join(plain)}"
    told = told_of_term(line)
    if told is None:
        return None
    is_whole = len(plain) == len(names)
    if told.role is Role.RELATED:
        return (line, not is_whole) if told.names else None
    if told.role is Role.READING:
        return (line, False) if is_whole and _KANA.fullmatch(plain[0]) else None
    return (line, False) if is_whole and told.role in _NAMES else None
