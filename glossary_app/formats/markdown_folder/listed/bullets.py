"""Terms of a page that has a bullet or a paragraph for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from glossary_app.formats.markdown_folder.body import anchor_of
from glossary_app.formats.markdown_folder.listed.page_term import (
    PageTerm,
    name_of,
    parted_names,
)

_BULLET = re.compile(r"( {0,3})(?:[-*+]|[0-9]{1,4}[.)])[ \t]+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(([^()\s]{0,400})\)")
_CODE = re.compile(r"(`{1,2})([^`]{1,100})\1")
# Programs that write Markdown put a backslash before a dash.
_JOINT = re.compile(
    r"[ \t]*(?:[:：→⇒＝]|[-=]>|\\?[-–—―]{1,3}(?=\s)|\\?=(?=\s))[ \t]*|[ \t]*(?=\n)|[ \t]+(?=[(（])"
    r"|\u3000+(?=\S)"
)
# Further names behind the bold one: `**Kiln** (窯) — bakes pots`; parts of speech are none.
_FURTHER = re.compile(
    r"[ \t]*(?P<names>[(（](?!(?:n|v|vt|vi|adj|adv|noun|verb|名|動|形|副)[a-z.詞]{0,6}[)）])"
    r"[^()（）\n]{1,80}[)）])[ \t]*(?:[:：→⇒＝]|[-=]>|\\?[-–—―]{1,3}(?=\s)|=(?=\s)|(?=\n))[ \t]*"
)
_PLAIN = re.compile(
    r"([^:：→⇒\n|]{1,60}?)[ \t]*(?:[:：→⇒＝]|[ \t](?:\\?[-–—―=]|[-=]>)[ \t])[ \t]*(?=\S)"
)
_SIGN = re.compile(r"[ \t]{0,9}(?:[:：→⇒＝]|[-=]>|[-–—―]{1,3}(?=\s)|=(?=\s))")
# `**Term:** text` and `**Term.** text` have their sign inside of the bold; `U.S.` is a name.
_CLOSED = re.compile(r"(?:[:：]|(?<=[^\W\d_][^\W\d_][^\W\d_])\.|(?<=[)）])\.)$")
# `**上長**　じょうちょう　直属の上司。`
_SPOKEN = re.compile(r"([ぁ-ゖー]{1,40})\u3000+(?=\S)")
_TOP_BULLET = re.compile(r"(?:[-*+]|[0-9]{1,4}[.)])[ \t]+(?=\S)")
_ENDS_SENTENCE = ("。", ".", "：", ":", "！", "？", "?")
_LONGEST_NAME = 60
_LONGEST_OF_LINE = 40
_FEWEST_LINES = 3


def bullet_terms(lines: list[str]) -> tuple[PageTerm, ...]:
    """A bullet, or a paragraph, that begins with a term in bold, as a link, or with a colon."""
    blocks = list(_blocks(lines))
    marked = [term for first, end, indent in blocks if (term := _marked(lines, first, end, indent))]
    plain = [term for first, end, indent in blocks if (term := _plain(lines, first, end, indent))]
    bullets = sum(1 for *_, indent in blocks if indent)
    if len(marked) >= len(plain) or len(plain) * 2 < bullets:
        return tuple(marked or nested_terms(lines))
    return tuple(plain)


def line_terms(lines: Sequence[str]) -> tuple[PageTerm, ...]:
    """A line, or a paragraph, for each term: `Kiln - bakes pots`, where nearly all are so."""
    paragraphs = [
        list(lines[first:end]) for first, end, indent in _blocks(list(lines)) if not indent
    ]
    each_line = [[line] for paragraph in paragraphs for line in paragraph]
    for pieces in (each_line, paragraphs):
        found = [term for piece in pieces if (term := _of_line(piece))]
        if len(found) >= _FEWEST_LINES and len(found) * 5 >= len(pieces) * 4 - 4:
            return tuple(found)
    return ()


def _of_line(piece: Sequence[str]) -> PageTerm | None:
    text = "\n".join(piece)
    found = _PLAIN.match(text)
    if not found or len(found[1]) > _LONGEST_OF_LINE or text[found.end() :].startswith("//"):
        return None
    return _term(found[1], text[found.end() :].strip(), text)


def is_list_item(line: str) -> bool:
    """Whether a line begins a bullet, or a paragraph with a term in bold."""
    return bool(_BULLET.match(line) or _BOLD.match(line))


def nested_terms(lines: Sequence[str]) -> tuple[PageTerm, ...]:
    """A bullet that is a name alone, and below it, further in, what it means."""
    tops = [at for at, line in enumerate(lines) if _TOP_BULLET.match(line)]
    found: list[PageTerm] = []
    for top in tops:
        end = top + 1
        while end < len(lines) and (lines[end].startswith((" ", "\t")) or not lines[end].strip()):
            end += 1
        name = _TOP_BULLET.sub("", lines[top], count=1).strip()
        prose = dedent("\n".join(lines[top + 1 : end])).strip()
        if prose and len(name) <= _LONGEST_NAME and not name.endswith(_ENDS_SENTENCE):
            found.append(_term(name, prose, "\n".join(lines[top:end])))
    return tuple(found) if len(found) * 2 > len(tops) else ()


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
    if not is_bullet and line.startswith(("**", "__")) and _names_term(line):
        # Each line may name one.
        return True
    if not line.strip():
        following = lines[place + 1] if place + 1 < len(lines) else ""
        return not (
            is_bullet and following.startswith(("  ", "\t")) and not _BULLET.match(following)
        )
    return False


def _names_term(line: str) -> bool:
    """Whether a line begins with a term in bold, and a sign behind it."""
    found = _BOLD.match(line)
    if not found:
        return False
    is_closed = bool(_CLOSED.search(found[2].rstrip()))
    return is_closed or any(each.match(line, found.end()) for each in (_FURTHER, _SIGN))


def _marked(lines: list[str], first: int, end: int, indent: int) -> PageTerm | None:
    """`**Term**: text`, `[Term](address) - text`, `` `term` — text ``."""
    text = _text_of(lines, first, end, indent)
    found = _BOLD.match(text) or (_LINK.match(text) or _CODE.match(text) if indent else None)
    if not found:
        return None
    inside = found[2] if found.re is not _LINK else found[1]
    # `**Term:** text` has the colon inside of the bold.
    closed = bool(_CLOSED.search(inside.rstrip()))
    further = _FURTHER.match(text, found.end()) if not closed else None
    joint = further or _JOINT.match(text, found.end())
    if not joint and not closed:
        return None
    prose = text[joint.end() if joint else found.end() :].strip()
    if not prose:
        return None
    source = "\n".join(lines[first:end])
    spoken = _SPOKEN.match(prose) if joint and "\u3000" in joint[0] else None
    if spoken:
        return _term(f"{inside.strip()}（{spoken[1]}）", prose[spoken.end() :], source)
    bare = _CLOSED.sub("", inside.rstrip()).rstrip(" :：")
    name = inside + text[found.end() : further.end("names")] if further else bare
    return _term(name, prose, source)


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
    title, *others = parted_names(name_of(name))
    return PageTerm(title, anchor_of(title), prose, source, tuple(others))
