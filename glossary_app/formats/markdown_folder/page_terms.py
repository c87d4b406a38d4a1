"""One page with many terms: a heading, a bullet, a row or a definition for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossary_app.formats.markdown_folder.body import (
    BodyPart,
    anchor_of,
    parted,
    plain_heading,
)
from glossary_app.formats.markdown_folder.boxes import as_callouts
from glossary_app.formats.markdown_folder.definition_lists import (
    Defined,
    abbreviations,
    definitions,
)
from glossary_app.formats.markdown_folder.place import Place
from glossary_app.formats.markdown_folder.tables import TableTerm, table_terms
from glossary_app.markup.plain import plain_text

# What a page of terms is called, by its file or its title.
_NAMED = re.compile(
    r"(?:^|\W|_)(?:glossar(?:y|ies)|terminolog(?:y|ies)|vocabular(?:y|ies)|lexicon|nomenclature"
    r"|definitions|acronyms|abbreviations|dictionary|jargon|termbase"
    r"|terms(?:[-_ ]and[-_ ]definitions)?)(?:$|\W|_)"
    r"|用語|語彙|略語|辞書|単語帳|対訳表|訳語",
    re.IGNORECASE,
)
# Headings of a page of terms that are no terms.
_NO_TERMS = re.compile(
    r"see also|references?|further reading|external links|links|related(?: (?:terms|topics|pages))?"
    r"|resources|contents|table of contents|toc|index|introduction|overview|about(?: this .*)?"
    r"|licen[cs]e|contribut(?:ing|ions?)|change ?log|history|revision history|notes?|footnotes"
    r"|acknowledge?ments|sources|bibliography|credits|feedback|what'?s next|next steps|usage|legend"
    r"|how to (?:use|contribute|add).*|conventions|purpose|scope|terms|glossary|definitions"
    r"|関連(?:項目|用語|情報|リンク|ページ)?|参考(?:文献|資料|リンク)?|参照|出典|目次|概要|はじめに"
    r"|序文|序|ライセンス|(?:変更|改訂|更新)?履歴|注|注記|脚注|索引|凡例|使い方|貢献.*|用語(?:集|一覧)?"
    r"|定義",
    re.IGNORECASE,
)
# `A`, `A–C`, `#`, `あ行`: where the alphabet or the syllabary goes on.
_LETTERS = re.compile(
    r"[A-Za-z0-9#](?:\s*[-–—~〜/,]\s*[A-Za-z0-9])?|[ぁ-んァ-ン](?:行|段)?|数字|記号|その他|英字"
    r"|symbols|numbers|other",
    re.IGNORECASE,
)
_BULLET = re.compile(r"( {0,3})(?:[-*+]|[0-9]{1,4}[.)])[ \t]+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(([^()\s]{0,400})\)")
_CODE = re.compile(r"(`{1,2})([^`]{1,100})\1")
_JOINT = re.compile(r"[ \t]*(?:[:：]|[-–—―]{1,3}(?=\s)|=(?=\s))[ \t]*|[ \t]*(?=\n)|[ \t]+(?=[(（])")
_PLAIN = re.compile(r"([^:：\n|]{1,60}?)[ \t]*(?:[:：]|[ \t][-–—―][ \t])[ \t]*(?=\S)")
_BRACKETED = re.compile(r"(.*?\S)\s*[(（]([^()（）]+)[)）]\s*")
_COMPANION = re.compile(
    r"_.*|index|readme|licen[cs]e|notice|contributing|changelog|code[_-]of[_-]conduct"
    r"|security|authors|maintainers|support|summary",
    re.IGNORECASE,
)
_FEWEST = 2
_FEWEST_UNNAMED = 3
# A term is no sentence.
_LONGEST_TERM = 120


@dataclass(frozen=True, slots=True)
class PageTerm:
    """A term of a page of many: what it is called, and the Markdown that says what it means.

    `source` are its own lines of the file; `others` are further names. `row` is there where it is
    a row of a table.
    """

    title: str
    anchor: str
    prose: str
    source: str
    others: tuple[str, ...] = ()
    group: str = ""
    row: TableTerm | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Further names, also those in the title and the row, for links to it."""
        found = _BRACKETED.fullmatch(self.title)
        other = self.row.other_names if self.row else ()
        return (*(found.groups() if found else ()), *self.others, *other)


def terms_of_page(place: Place, title: str, body: str) -> tuple[PageTerm, ...] | None:
    """The terms of a page; None where it is no page of many terms."""
    is_named = is_called_glossary(place.name) or is_called_glossary(title)
    is_index = place.is_index or is_companion(place.name)
    # A directive of MyST lists terms like any definition list.
    body = as_callouts(body) if "{glossary}" in body else body
    lines = body.split("\n")
    rows = _row_terms(lines, may_define=is_named or is_index)
    if len(rows) >= _FEWEST:
        return rows
    defined = _defined_terms(definitions(lines)) or _defined_terms(abbreviations(lines))
    if len(defined) >= (_FEWEST if is_named else _FEWEST_UNNAMED):
        return defined
    if not is_named:
        return None
    parts = parted(body)
    for terms in (_heading_terms(parts, lines), _bullet_terms(lines)):
        if len(terms) >= _FEWEST:
            return terms
    return None


def is_called_glossary(name: str) -> bool:
    """Whether a file or a title is called what pages of terms are called."""
    return bool(_NAMED.search(name))


def is_companion(name: str) -> bool:
    """Whether a page accompanies a collection; Hugo and Jekyll begin theirs with an underscore."""
    return bool(_COMPANION.fullmatch(name))


def _row_terms(lines: list[str], *, may_define: bool) -> tuple[PageTerm, ...]:
    found = (
        PageTerm(row.title, anchor_of(row.title), "", row.source, row=row)
        for row in table_terms(lines, may_define=may_define)
    )
    return tuple(found)


def _heading_terms(parts: Sequence[BodyPart], lines: list[str]) -> tuple[PageTerm, ...]:
    """A heading for each term: those of the level that the most headings with text have."""
    level = _level_of_terms(parts)
    terms: list[PageTerm] = []
    group = ""
    for place, part in enumerate(parts):
        if part.level and part.level < level:
            group = "" if _is_no_term(part.title) else part.title
        if part.level != level or _is_no_term(part.title):
            continue
        inside = _inside(parts, place)
        prose = _prose_with(part, inside)
        last = inside[-1].last if inside else part.last
        if prose and len(part.title) <= _LONGEST_TERM:
            source = "\n".join(lines[part.first : last])
            terms.append(PageTerm(part.title, part.own_anchor, prose, source, (), group))
    return tuple(terms)


def _level_of_terms(parts: Sequence[BodyPart]) -> int:
    counts: dict[int, int] = {}
    for place, part in enumerate(parts):
        has_text = part.prose or any(each.prose for each in _inside(parts, place))
        if part.level and has_text and not _is_no_term(part.title):
            # What only holds deeper headings with text is a group of terms.
            weight = 1 if part.prose else 0
            counts[part.level] = counts.get(part.level, 0) + weight
    return max(counts, key=lambda level: (counts[level], -level), default=0)


def _inside(parts: Sequence[BodyPart], place: int) -> Sequence[BodyPart]:
    end = place + 1
    while end < len(parts) and parts[end].level > parts[place].level:
        end += 1
    return parts[place + 1 : end]


def _prose_with(part: BodyPart, inside: Sequence[BodyPart]) -> str:
    pieces = [part.prose]
    for each in inside:
        pieces += [f"{'#' * max(each.level, 3)} {each.heading}", each.prose]
    return "\n\n".join(filter(None, pieces))


def _is_no_term(title: str) -> bool:
    bare = title.strip(" :：.")
    return bool(_NO_TERMS.fullmatch(bare) or _LETTERS.fullmatch(bare)) or not bare


def _defined_terms(found: Iterable[Defined]) -> tuple[PageTerm, ...]:
    """The first name is the title."""
    terms: list[PageTerm] = []
    for each in found:
        title, *others = map(_name, each.names)
        terms.append(PageTerm(title, anchor_of(title), each.prose, each.source, tuple(others)))
    return tuple(terms)


def _bullet_terms(lines: list[str]) -> tuple[PageTerm, ...]:
    """A bullet, or a paragraph, that begins with a term in bold, as a link, or with a colon."""
    blocks = list(_blocks(lines))
    marked = [term for first, end, indent in blocks if (term := _marked(lines, first, end, indent))]
    plain = [term for first, end, indent in blocks if (term := _plain(lines, first, end, indent))]
    bullets = sum(1 for *_, indent in blocks if indent)
    if len(marked) >= len(plain) or len(plain) * 2 < bullets:
        return tuple(marked)
    return tuple(plain)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """First line, line behind and width of the marker of each bullet or paragraph at the margin."""
    place = 0
    while place < len(lines):
        line = lines[place]
        bullet = _BULLET.match(line)
        if not line.strip() or line.startswith(("    ", "\t", "#", "|", ">", "```", "~~~")):
            place += 1
            continue
        end = place + 1
        while end < len(lines) and not _ends_block(lines, end, is_bullet=bool(bullet)):
            end += 1
        yield place, end, bullet.end() if bullet else 0
        place = end


def _ends_block(lines: list[str], place: int, *, is_bullet: bool) -> bool:
    line = lines[place]
    if line.startswith("#") or _BULLET.match(line):
        return True
    if not line.strip():
        following = lines[place + 1] if place + 1 < len(lines) else ""
        return not (
            is_bullet and following.startswith(("  ", "\t")) and not _BULLET.match(following)
        )
    return False


def _marked(lines: list[str], first: int, end: int, indent: int) -> PageTerm | None:
    """`**Term**: text`, `[Term](address) - text`, `` `term` — text ``."""
    text = _text_of(lines, first, end, indent)
    found = _BOLD.match(text) or (_LINK.match(text) or _CODE.match(text) if indent else None)
    if not found:
        return None
    inside = found[2] if found.re is not _LINK else found[1]
    # `**Term:** text` has the colon inside of the bold.
    closed = inside.rstrip().endswith((":", "："))
    joint = _JOINT.match(text, found.end())
    if not joint and not closed:
        return None
    prose = text[joint.end() if joint else found.end() :].strip()
    if not prose:
        return None
    return _term(inside.rstrip(" :："), prose, "\n".join(lines[first:end]))


def _plain(lines: list[str], first: int, end: int, indent: int) -> PageTerm | None:
    """`- Term: text`."""
    if not indent:
        return None
    text = _text_of(lines, first, end, indent)
    found = _PLAIN.match(text)
    if not found or text[found.end() : found.end() + 2] == "//":
        return None
    return _term(found[1], text[found.end() :].strip(), "\n".join(lines[first:end]))


def _text_of(lines: list[str], first: int, end: int, indent: int) -> str:
    rest = (line[min(indent, len(line) - len(line.lstrip())) :] for line in lines[first + 1 : end])
    return "\n".join((lines[first][indent:], *rest)).rstrip()


def _term(name: str, prose: str, source: str) -> PageTerm:
    title = _name(name)
    return PageTerm(title, anchor_of(title), prose, source)


def _name(name: str) -> str:
    return plain_heading(name.strip(" *_")) or plain_text(name)
