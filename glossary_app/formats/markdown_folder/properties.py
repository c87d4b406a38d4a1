"""What Notion writes below a page's title, a line for each property, as the header that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.place import is_numbered

_PROPERTY = re.compile(r"([^\s:#|>*`\[-][^:\n]{0,40}): (\S.*)")
# A property that leads to other pages has each one's file behind its name.
_FILE = re.compile(r"[ \t]\((?:https?://|\S{1,400}\.md)[^()\s]{0,400}\)")
# What is read of a header; other properties stay text, at the end of the page.
_KNOWN = frozenset(
    [
        *("aka", "alias", "aliases", "synonym", "synonyms", "also known as", "other names"),
        *("abbreviation", "abbreviations", "acronym", "full form", "full name"),
        *("reading", "yomi", "furigana", "kana", "english", "japanese", "en", "ja"),
        *("definition", "description", "summary", "category", "tags", "tag", "status"),
        *("related", "see also", "related terms", "broader", "narrower", "source", "sources"),
        *(
            "別名",
            "同義語",
            "類義語",
            "略語",
            "略称",
            "正式名称",
            "読み",
            "よみ",
            "ふりがな",
            "よみがな",
        ),
        *(
            "英語",
            "英語名",
            "英訳",
            "日本語",
            "日本語名",
            "和訳",
            "定義",
            "説明",
            "関連語",
            "関連用語",
        ),
    ]
)
_OTHER_NAMES = {"full form": "full_form", "full name": "full_name", "other names": "aliases"}
_OTHER_NAMES |= {"related terms": "related_terms", "タグ": "tags", "分類": "category"}


def with_properties(matter: FrontMatter, path: str) -> FrontMatter:
    """The header with the properties of a page from Notion; other pages as they are."""
    if matter.values or not is_numbered(path):
        return matter
    lines = matter.body.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not lines[start].startswith("# "):
        return matter
    first = next((n for n in range(start + 1, len(lines)) if lines[n].strip()), len(lines))
    end = next((n for n in range(first, len(lines)) if not _PROPERTY.fullmatch(lines[n])), None)
    end = len(lines) if end is None else end
    if end < len(lines) and lines[end].strip():
        # Running text may begin so.
        return matter
    found = [each for line in lines[first:end] if (each := _PROPERTY.fullmatch(line))]
    others = [each[0] for each in found if not _is_known(each)]
    kept = [*lines[:first], *lines[end:], *(["", "  \n".join(others)] if others else [])]
    return replace(matter, values=dict(_values(found)), body="\n".join(kept))


def _is_known(found: re.Match[str]) -> bool:
    key = found[1].strip().lower()
    return key in _KNOWN or key in _OTHER_NAMES


def _values(found: list[re.Match[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for each in filter(_is_known, found):
        key = each[1].strip().lower()
        yield _OTHER_NAMES.get(key, key), (_FILE.sub("", each[2]).strip(),)
