"""One page with many terms: a heading, a bullet, a row or a definition for each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary_app.formats.markdown_folder.body import (
    BodyPart,
    anchor_of,
    parted,
    without_id,
)
from glossary_app.formats.markdown_folder.boxes import as_callouts
from glossary_app.formats.markdown_folder.definition_lists import (
    Defined,
    abbreviations,
    definitions,
    may_define_terms,
)
from glossary_app.formats.markdown_folder.listed.bullets import (
    bullet_terms,
    is_list_item,
    line_terms,
)
from glossary_app.formats.markdown_folder.listed.html_lists import with_markdown_lists
from glossary_app.formats.markdown_folder.listed.labelled import is_label, labelled
from glossary_app.formats.markdown_folder.listed.name_pairs import (
    arrow_pairs,
    may_hold_arrows,
    named_twice,
)
from glossary_app.formats.markdown_folder.listed.own_section import section_terms
from glossary_app.formats.markdown_folder.listed.page_term import (
    PageTerm,
    name_of,
    names_of_heading,
)
from glossary_app.formats.markdown_folder.listed.rows_below import has_text, with_rows
from glossary_app.formats.markdown_folder.listed.together import with_others
from glossary_app.formats.markdown_folder.page_tables.tables import may_hold_tables, table_terms
from glossary_app.formats.markdown_folder.place import Place, is_top_of_site
from glossary_app.formats.markdown_folder.two_languages.halves import joined_halves

# What a page of terms is called, by its file or its title.
_NAMED = re.compile(
    r"(?:^|\W|_)(?:glossar(?:y|ies)|terminolog(?:y|ies)|vocabular(?:y|ies)|lexicon|nomenclature"
    r"|ubiquitous[-_ ]languages?|definitions|acronyms|abbreviations|dictionary|jargon|termbase"
    r"|terms(?:[-_ ]and[-_ ]definitions)?)(?:$|\W|_)"
    r"|用語|ユビキタス言語|語彙|略語|辞書|単語帳|対訳表|訳語",
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
# `2.1 Term`, `3. Term`, `(4) Term`, ５．用語
_NUMBER = re.compile(
    r"(?:[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,4}(?:[.．)）:、][ \t\u3000]*|[ \t\u3000]+)"
    r"|[(（][0-9０-９]{1,3}[)）][ \t\u3000]*)(?=\S)"
)
# Some put a dot before each heading, as in a list.
_DOTS = "・●○■□◆◇▼▲★☆※ \u3000"
# A name in bold that has a line of its own: `**Kiln** (窯)`.
_BOLD_ALONE = re.compile(
    r"(?:\*\*|__)(?=\S)(?P<name>[^*\n]{1,80}?)[:：]?(?:\*\*|__)"
    r"(?P<behind>[ \t]{0,4}[(（][^()（）\n]{1,60}[)）])?[:：]?[ \t]{0,9}(?:<a [^<>]{1,80}></a>)?"
)
# A link that only leads back to where the page begins.
_BACK = re.compile(
    r"[ \t]*(?:<[a-z]{1,9}[^<>]{0,80}>[ \t]*)?"
    r"(?:\[[^\[\]]{0,40}\]\(#[^()]{0,80}\)|<a href=\"#[^<>]{0,80}>[^<>]{0,40}</a>)"
    r"[ \t]*(?:</[a-z]{1,9}>[ \t]*)?"
)
_TO_THE_TOP = re.compile(
    r"\b(?:top|back|up|contents|index)\b|戻る|先頭|トップ|上へ|目次|[↑▲⬆🔝]", re.IGNORECASE
)
# A line that parts what stands above it from what stands below.
_RULE = re.compile(r"[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*")
_COMPANION = re.compile(
    r"_.*|index|readme|licen[cs]e|notice|contributing|changelog|code[_-]of[_-]conduct"
    r"|security|authors|maintainers|support|summary",
    re.IGNORECASE,
)
# Titles that any glossary may bear.
_KIND_ALONE = re.compile(
    r"(?:the )?(?:project |common |main )?(?:glossar(?:y|ies)|terminology|vocabulary|definitions"
    r"|terms(?: and definitions)?)(?: of terms)?|ubiquitous language"
    r"|(?:プロジェクト)?用語(?:集|一覧|辞書|解説)?|ユビキタス言語(?:集|定義書?)?",
    re.IGNORECASE,
)
_HOME = re.compile(r"home(?:[-_ ]?page)?|ホーム|トップページ", re.I)
_LINK = re.compile(r"\]\([^()\s]|\[\[[^\[\]]")
_LINK_ALONE = re.compile(r"\s*[-*+]\s+(?:\[[^\[\]]+\]\([^()\s]+\)|\[\[[^\[\]]+\]\])\s*")
_FEWEST = 2
_FEWEST_UNNAMED = 3
_AGAIN_AND_AGAIN = 3
# A term is no sentence.
_LONGEST_TERM = 120


def terms_of_page(place: Place, title: str, body: str) -> tuple[PageTerm, ...] | None:
    """The terms of a page; None where it is no page of many terms."""
    terms = _terms_of_page(place, title, body)
    return joined_halves(terms, body) if terms else None


def _terms_of_page(place: Place, title: str, body: str) -> tuple[PageTerm, ...] | None:
    is_named = is_called_glossary(place.name) or is_called_glossary(title)
    # A directive of MyST lists terms like any definition list.
    body = with_markdown_lists(as_callouts(body) if "{glossary}" in body else body)
    lines = body.split("\n")
    rows = _row_terms(lines, may_define=may_define(place, title)) if may_hold_tables(body) else ()
    if len(rows) >= _FEWEST and not (is_named and _stand_below_terms(rows, body, lines)):
        return with_others(rows, _beside_tables(rows, body, lines, is_named=is_named), body)
    defined = _defined_terms(definitions(lines)) if may_define_terms(body) else ()
    defined = defined or (_defined_terms(abbreviations(lines)) if "*[" in body else ())
    if len(defined) >= (_FEWEST if is_named else _FEWEST_UNNAMED):
        return defined
    if not is_named:
        own = section_terms(parted(body), lines) if "**" in body else ()
        if own:
            return own
        return (arrow_pairs(lines) if may_hold_arrows(body) else None) or None
    headed, listed = _heading_terms(_headed(lines), lines), named_twice(_grouped(lines))
    headed = with_rows(headed, rows, body)
    for terms in (listed, headed) if _are_groups(headed, listed) else (headed, listed):
        if len(terms) >= _FEWEST:
            return terms
    return arrow_pairs(lines) or line_terms(lines) or None


def _beside_tables(
    rows: Sequence[PageTerm], body: str, lines: list[str], *, is_named: bool
) -> tuple[PageTerm, ...]:
    """The terms that a page of tables defines otherwise: in a list of definitions, in bullets."""
    defined = _defined_terms(definitions(lines)) if may_define_terms(body) else ()
    if len(defined) >= (_FEWEST if is_named else _FEWEST_UNNAMED):
        return defined
    if not is_named:
        return ()
    # Bullets beside a table say how to read it; those under another heading are terms.
    of_tables = {term.group for term in _with_groups(rows, lines)}
    listed = [term for term in _grouped(lines) if term.group and term.group not in of_tables]
    return tuple(listed) if len(listed) >= _FEWEST_UNNAMED else ()


def _stand_below_terms(rows: Sequence[PageTerm], body: str, lines: list[str]) -> bool:
    """Whether the rows stand in the text of as many terms as they are, or more."""
    headed = _heading_terms(parted(body), lines)
    with_text = [term for term in headed if has_text(term)]
    return len(with_text) >= max(len(rows), _FEWEST)


def _grouped(lines: list[str]) -> tuple[PageTerm, ...]:
    """The terms of bullets, each with the heading that it stands under."""
    found = bullet_terms(lines)
    labels = [term for term in found if is_label(term.title)]
    if len({term.title for term in labels}) < len(labels):
        # `- Reading: …` again and again says more of the terms above.
        found = tuple(term for term in found if term not in labels)
    # So do other words that begin one line after another, or most of them.
    times = Counter(term.title for term in found)
    again = sum(times[term.title] > 1 for term in found)
    most = 2 if again * 2 > len(found) else _AGAIN_AND_AGAIN
    found = tuple(term for term in found if times[term.title] < most)
    return _with_groups(found, lines)


def _with_groups(terms: Sequence[PageTerm], lines: list[str]) -> tuple[PageTerm, ...]:
    parts = [part for part in parted("\n".join(lines)) if part.level > 1]
    groups = [part for part in parts if not _is_no_term(part.title)]
    return tuple(_under(term, groups) for term in terms)


def _under(term: PageTerm, groups: Sequence[BodyPart]) -> PageTerm:
    above = next((part for part in groups if term.source in part.prose), None)
    return replace(term, group=above.title) if above else term


def _are_groups(headed: Sequence[PageTerm], listed: Sequence[PageTerm]) -> bool:
    """Whether the headings stand above lists of terms and are none themselves."""
    below = Counter(term.group for term in listed if term.group)
    lists = sum(count >= _FEWEST for count in below.values())
    if lists * 3 >= len(headed) * 2 and not any(labelled(term.prose) for term in headed):
        return True
    above = [
        term
        for term in headed
        if is_list_item(term.prose.split("\n", 1)[0]) and not labelled(term.prose)
    ]
    return len(listed) > len(headed) and len(above) * 3 >= len(headed) * 2


def may_define(place: Place, title: str) -> bool:
    """Whether a table of names and their meanings is a glossary on this page."""
    is_named = is_called_glossary(place.name) or is_called_glossary(title)
    return is_named or place.is_index or is_companion(place.name)


def is_called_glossary(name: str) -> bool:
    """Whether a file or a title is called what pages of terms are called."""
    return bool(_NAMED.search(name))


def says_kind_alone(title: str) -> bool:
    """Whether a title says no more than that a page is a glossary, in one language or both."""
    parts = re.split(r"[()（）/／|｜:：]", title)
    words = [part.strip(" _*#\ufe0f") for part in parts if part.strip()]
    return all(map(_KIND_ALONE.fullmatch, words))


def is_companion(name: str) -> bool:
    """Whether a page accompanies a collection; Hugo and Jekyll begin theirs with an underscore."""
    return bool(_COMPANION.fullmatch(name))


def is_home(place: Place, body: str) -> bool:
    """Whether a page at the top is where a wiki begins: it leads to the others."""
    is_named = _HOME.fullmatch(place.name) is not None and is_top_of_site(place)
    return is_named and len(_LINK.findall(body)) >= _FEWEST


def lists_links_alone(body: str) -> bool:
    """Whether a page holds nothing but headings and bullets that lead to other pages."""
    lines = [line for line in body.split("\n") if line.strip() and not line.startswith("#")]
    return len(lines) >= _FEWEST and all(map(_LINK_ALONE.fullmatch, lines))


def _row_terms(lines: list[str], *, may_define: bool) -> tuple[PageTerm, ...]:
    found = (
        PageTerm(row.title, anchor_of(row.title), "", row.source, row=row)
        for row in table_terms(lines, may_define=may_define)
    )
    return tuple(found)


def _headed(lines: list[str]) -> tuple[BodyPart, ...]:
    """The parts of a page; where several names in bold stand by themselves, as headings do."""
    found = [
        at
        for at, line in enumerate(lines)
        if _BOLD_ALONE.fullmatch(line) and not any(map(str.strip, lines[at + 1 : at + 2]))
    ]
    if len(found) < _FEWEST:
        return parted("\n".join(lines))
    marked = list(lines)
    for at in found:
        named = _BOLD_ALONE.fullmatch(lines[at])
        marked[at] = f"###### {named['name']}{named['behind'] or ''}" if named else lines[at]
    return parted("\n".join(marked))


def _heading_terms(parts: Sequence[BodyPart], lines: list[str]) -> tuple[PageTerm, ...]:
    """A heading for each term: those of the level that the most headings with text have."""
    level = _level_of_terms(parts)
    titles = _unnumbered(parts, level)
    terms: list[PageTerm] = []
    group = ""
    for place, part in enumerate(parts):
        if part.level and part.level < level:
            is_group = not _is_no_term(part.title) and part is not _title_of_page(parts)
            group = part.title if is_group else ""
        if part.level != level or _is_no_term(part.title):
            continue
        inside = _inside(parts, place)
        prose = _prose_with(part, inside)
        last = inside[-1].last if inside else part.last
        if prose and len(part.title) <= _LONGEST_TERM:
            source = "\n".join(lines[part.first : last])
            name, *others = names_of_heading(titles[place])
            terms.append(PageTerm(name, part.own_anchor, prose, source, tuple(others), group))
    return tuple(terms)


def _title_of_page(parts: Sequence[BodyPart]) -> BodyPart | None:
    """The one heading of level one, which is no group of terms."""
    titles = [part for part in parts if part.level == 1]
    return titles[0] if len(titles) == 1 else None


def _unnumbered(parts: Sequence[BodyPart], level: int) -> list[str]:
    """The headings, those of the level without the numbers before them where most have some."""
    own = [part.title for part in parts if part.level == level]
    if own and all(title[0] in _DOTS for title in own if title):
        return [part.title.lstrip(_DOTS) or part.title for part in parts]
    numbered = sum(bool(_NUMBER.match(title)) for title in own)
    is_numbered = numbered >= _FEWEST and numbered * 2 > len(own)
    return [
        _NUMBER.sub("", part.title, count=1) if is_numbered and part.level == level else part.title
        for part in parts
    ]


def _level_of_terms(parts: Sequence[BodyPart]) -> int:
    titles: dict[int, set[str]] = {}
    for place, part in enumerate(parts):
        has_text = part.prose or any(each.prose for each in _inside(parts, place))
        if part.level and has_text and not _is_no_term(part.title):
            # What only holds deeper headings with text is a group of terms, and what comes
            # again and again (`### Synonyms`) a part of each.
            own = {part.title.casefold()} if part.prose else ()
            titles.setdefault(part.level, set()).update(own)
    return max(titles, key=lambda level: (len(titles[level]), -level), default=0)


def _inside(parts: Sequence[BodyPart], place: int) -> Sequence[BodyPart]:
    end = place + 1
    while end < len(parts) and parts[end].level > parts[place].level:
        end += 1
    return parts[place + 1 : end]


def _prose_with(part: BodyPart, inside: Sequence[BodyPart]) -> str:
    pieces = [_without_rule(part.prose)]
    for each in inside:
        pieces += [
            f"{'#' * max(each.level, 3)} {each.heading}",
            _without_rule(each.prose),
        ]
    return "\n\n".join(filter(None, pieces))


def _without_rule(prose: str) -> str:
    """The text without the rule, and the link back to the top, that end a part of a page."""
    text, _, last = prose.rpartition("\n")
    leads_back = _BACK.fullmatch(last) and _TO_THE_TOP.search(last)
    return _without_rule(text.rstrip("\n")) if _RULE.fullmatch(last) or leads_back else prose


def _is_no_term(title: str) -> bool:
    bare = title.strip(" :：.")
    return bool(_NO_TERMS.fullmatch(bare) or _LETTERS.fullmatch(bare)) or not bare


def _defined_terms(found: Iterable[Defined]) -> tuple[PageTerm, ...]:
    """The first name is the title."""
    terms: list[PageTerm] = []
    for each in found:
        names, anchors = zip(*map(without_id, each.names), strict=True)
        title, *others = map(name_of, names)
        anchor = next(filter(None, anchors), "") or anchor_of(title)
        terms.append(PageTerm(title, anchor, each.prose, each.source, tuple(others)))
    return tuple(terms)
