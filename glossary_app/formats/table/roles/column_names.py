"""What the name of a column says of its role and language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from glossary_app.formats.table.roles.composed_names import composed_role, kind_of_name
from glossary_app.formats.table.roles.languages import LanguageMark, language_mark, language_of
from glossary_app.formats.table.roles.role_words import (
    EQUIVALENTS,
    FILLERS,
    IMPLIED,
    ROLE_OF,
    ROW_NUMBERS,
)
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import Locale, parse_locale

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINTS = re.compile(r"[\s_\-–—./:@*※★●◆]+")
_BRACKETED = re.compile(r"[(\[（［【<][^)\]）］】>\n]{0,100}[)\]）］】>]")
# `skos:prefLabel`, and what is left of `Definition in Japanese`.
_PREFIX = re.compile(r"^(?:skos|rdfs|dc|dct|tbx)\s*:\s*")
_WITHOUT_END = re.compile(r" (?:in|of|for)$")
_COUNT = re.compile(r"(?:(?<![ _])[ _]+)?(?:(?<![0-9])[0-9]+|[①-⑳])$")
_THINGS = ("名", "名称", "名詞", "呼称")
_NO_THINGS = (
    "者名",
    "氏名",
    "社名",
    "ファイル名",
    "シート名",
    "ユーザー名",
    "ページ名",
    "品詞名",
    "言語名",
)
# `Aliases to avoid`, 使わない別名: names, and the word that they are not to be used.
_AVOIDED = re.compile(
    r"使わない|使用しない|使ってはいけない|避けるべき|避ける|避けたい|禁止|非推奨の?"
    r"|(?:avoid(?:ed)?|forbidden|banned|prohibited|rejected|discouraged) "
)
_TO_AVOID = re.compile(r" (?:to (?:be )?avoid(?:ed)?|(?:we )?avoid|not to (?:use|be used))$")
_SCRIPTS = re.compile(r"[ -~]+|[^ -~]+")
_REMARK = re.compile(r"^\s*#+\s*(?=\w)")
_ASIDE = re.compile(r"[※\n]|\s\*\s?")
# `term_en_US`
_REGION = re.compile(r"(?<![A-Za-z])([a-z]{2})[_ ]([A-Z]{2})(?![A-Za-z])")
_PARTS = re.compile(r"[/／|\n・＆&]|\band\b|及び|および|[やと]")
_TEXTS = (Role.DEFINITION, Role.NOTE, Role.EXAMPLE)
# What is longer is a text, which would be searched for every language there is.
_LONGEST_NAME = 200
_CANONICAL = re.compile(r"([a-z-]+)\s*:\s*([a-z]{2,3}(?:[-_][a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name says. `is_canonical`: it is written as we write it ourselves.

    `is_composed`: only its last word is known, which ends terms as well: 専門用語, `user name`.
    """

    role: Role
    locale: Locale | None = None
    is_canonical: bool = False
    counts_rows: bool = False
    is_composed: bool = False


@lru_cache(maxsize=4_096)
def meaning_of(name: str) -> Meaning | None:
    """What the name of a column means; None when it is no name that is known.

    Remembered: each delimiter and each first row is tried for a header, with the same cells.
    """
    if len(name) > _LONGEST_NAME:
        return None
    # A remark may say the names: `# English`.
    name = _REMARK.sub("", name)
    canonical = _canonical(name)
    if canonical:
        return canonical
    text = normal_name(name)
    if not text:
        return None
    plain = _plain_meaning(text)
    if plain:
        return plain
    # `Japanese 1`, `Japanese 2`: further names have columns of their own.
    counted = _COUNT.sub("", text)
    if counted in IMPLIED:
        return Meaning(*_implied(counted))
    whole = language_of(text) or language_of(counted)
    if whole:
        return Meaning(Role.TERM, whole)
    if _names_avoided(text):
        return Meaning(Role.FORBIDDEN)
    return (
        _name_beside_id(name)
        or _marked_meaning(_marked_form(name), _role_of)
        or _meaning_of_parts(name)
        or _composed_meaning(_marked_form(name))
        or _meaning_before_remark(name)
    )


def _names_avoided(text: str) -> bool:
    """Whether a name says of names that they are not to be used."""
    begun = _AVOIDED.match(text)
    rest = text[begun.end() :] if begun else _TO_AVOID.sub("", text)
    return rest != text and ROLE_OF.get(rest.strip()) in (Role.TERM, Role.ALIASES)


def _meaning_before_remark(name: str) -> Meaning | None:
    """`定義 ※200字以内`: what stands behind a name, or below it, says how to fill the column in."""
    first = _ASIDE.split(name.strip(), maxsplit=1)[0]
    return meaning_of(first) if first and first != name.strip() else None


def normal_name(name: str) -> str:
    """A name as the tables of words have it: width, case and joints between words ignored."""
    text = unicodedata.normalize("NFKC", _CAMEL.sub(" ", name)).casefold().replace("’", "'")
    return " ".join(_JOINTS.sub(" ", text).split())


def names_things(name: str) -> bool:
    """Whether a column is called after the things that it names: 物質名, 施設名称."""
    text = normal_name(name)
    return text.endswith(_THINGS) and not text.endswith(_NO_THINGS)


def language_within(name: str) -> LanguageMark | None:
    """The language that a name tells, and what else it says, in normal form."""
    mark = language_mark(_marked_form(name)) if len(name) <= _LONGEST_NAME else None
    rest = mark.rest if mark else ""
    inner = rest[1:-1] if _BRACKETED.fullmatch(rest) else rest
    return LanguageMark(mark.locale, normal_name(inner)) if mark else None


def _canonical(name: str) -> Meaning | None:
    text = unicodedata.normalize("NFKC", name).strip().lower()
    found = _CANONICAL.fullmatch(text)
    roles = set(Role)
    if found and found[1] in roles:
        locale = parse_locale(found[2])
        return Meaning(Role(found[1]), locale, is_canonical=True) if locale else None
    return None


def _marked_meaning(form: str, read: Callable[[str], Role | None]) -> Meaning | None:
    """The meaning of a name with a language in it, or with none."""
    locale = None
    # `English (英語)` tells one language twice.
    while mark := language_mark(form):
        if locale and mark.locale.language != locale.language:
            return None
        locale = locale or mark.locale
        form = mark.rest
    rest = normal_name(form)
    bare = normal_name(_BRACKETED.sub(" ", rest)) or rest.strip("()[]")
    role = Role.TERM if locale and (not rest or bare in EQUIVALENTS) else read(rest)
    if locale and not role and (_BRACKETED.fullmatch(form) or names_things(rest)):
        # 日本語（五十音順）: what stands in brackets says how, not what. 英語病名 names things.
        role = Role.TERM
    return Meaning(role, locale) if role else None


def _composed_meaning(form: str) -> Meaning | None:
    meaning = _marked_meaning(form, lambda rest: composed_role(normal_name(_bare(rest))))
    return replace(meaning, is_composed=True) if meaning else None


def _bare(name: str) -> str:
    """A name without what counts it, and without what stands in brackets."""
    return _BRACKETED.sub(" ", _COUNT.sub("", name))


def _meaning_of_parts(name: str) -> Meaning | None:
    """`用語 / Term`: what both parts of a name say alike; 使用例・注記: texts of two kinds."""
    parts = [part for part in _PARTS.split(name) if part.strip()]
    if len(parts) == 1:
        # 説明 Description
        parts = [part for part in _SCRIPTS.findall(name) if part.strip()]
    if len(parts) != 2:
        return None
    first, second = map(meaning_of, parts)
    if not first or not second:
        return None
    if first.role is not second.role:
        return _both_texts(first, second)
    return first if first.locale == second.locale or not second.locale else None


def _both_texts(first: Meaning, second: Meaning) -> Meaning | None:
    roles = (first.role, second.role)
    if not all(role in _TEXTS for role in roles):
        return None
    role = Role.DEFINITION if Role.DEFINITION in roles else Role.NOTE
    return Meaning(role, first.locale or second.locale)


def _name_beside_id(name: str) -> Meaning | None:
    """英語 / 識別子: a name, and how it is written in code."""
    parts = [part for part in _PARTS.split(name) if part.strip()]
    if len(parts) != 2:
        return None
    meanings = [meaning_of(part) for part in parts]
    named = [each for each in meanings if each and each.role is Role.TERM]
    is_coded = any(each and each.role is Role.ID for each in meanings)
    return named[0] if named and is_coded else None


def _plain_meaning(text: str) -> Meaning | None:
    if text in ROW_NUMBERS or text.replace(" ", "") in ROW_NUMBERS:
        return Meaning(Role.LEAVE, counts_rows=True)
    if text in IMPLIED:
        return Meaning(*_implied(text))
    if text in ROLE_OF:
        return Meaning(ROLE_OF[text])
    return None


def _implied(text: str) -> tuple[Role, Locale | None]:
    role, language = IMPLIED[text]
    return role, parse_locale(language)


def _marked_form(name: str) -> str:
    """The name with its brackets and hyphens, in which marks of a language stand."""
    spaced = _CAMEL.sub(" ", _REGION.sub(r"\1-\2", name))
    text = unicodedata.normalize("NFKC", spaced).casefold()
    return " ".join(_PREFIX.sub("", text).replace("_", " ").replace("@", " ").split())


def _role_of(text: str) -> Role | None:
    """The role that a name without a language means, a counter or an addition ignored."""
    within = text[1:-1].strip() if _BRACKETED.fullmatch(text) else ""
    for form in (text, _COUNT.sub("", text), normal_name(_BRACKETED.sub(" ", text)), within):
        found = ROLE_OF.get(form) or ROLE_OF.get(form.replace(" ", ""))
        if found:
            return found
        if form in IMPLIED:
            return IMPLIED[form][0]
    return _role_of_phrase(_COUNT.sub("", text))


def _role_of_phrase(text: str) -> Role | None:
    """`Glossary term`, `item alt label`, `使い方の説明`: the last words say what it is."""
    words = _WITHOUT_END.sub("", text).split()
    while words:
        if " ".join(words) in ROLE_OF:
            return _of_its_kind(ROLE_OF[" ".join(words)], text)
        if words.pop(0).rstrip("0123456789") not in FILLERS:
            break
    _, joint, behind = text.rpartition("の")
    return _of_its_kind(ROLE_OF[behind], text) if joint and behind in ROLE_OF else None


def _of_its_kind(role: Role, text: str) -> Role:
    return (kind_of_name(text) or role) if role is Role.TERM else role
