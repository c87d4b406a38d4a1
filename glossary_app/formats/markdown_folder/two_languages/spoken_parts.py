"""Notes with a heading for each language, `## English` and `## 日本語`, as pages of one entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary_app.formats.fields.further_names import is_acronym
from glossary_app.formats.fields.letters import has_letters
from glossary_app.formats.fields.letters import is_japanese as is_mostly_japanese
from glossary_app.formats.markdown_folder.body import Body, BodyPart, parts_below
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.names import names_in
from glossary_app.formats.table.names.term_cells import both_languages
from glossary_app.formats.table.roles.column_names import meaning_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.spelling.kana import is_japanese

# `English: Backlog`, `Backlog (English)`; flags and other signs may stand in front.
_NAMED_BEHIND = re.compile(r"([^:：]{1,20}?)\s{0,9}(?:[:：]|\s[-–—](?=\s))\s{0,9}(\S.*)")
_NAMED_BEFORE = re.compile(r"(.{0,200}\S)\s{0,9}[(（\[]([^()（）\[\]]{1,20})[)）\]]")
# A text may begin with its term in bold.
_NAME_ALONE = re.compile(r"(\*\*|__)(?P<name>[^*_\n]{1,60})\1[ \t]{0,9}\n")
_IN_FRONT = re.compile(r"^[^\w]+")
_VERSION = re.compile(r"\s{0,9}(?:version|text|section|版|文)$", re.IGNORECASE)
_LINK = re.compile(r"\[\[[^\[\]]*\]\]|\[[^\[\]]*\]\([^()]*\)")
_SAID = (Role.TERM, Role.DEFINITION)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a note says in one language: its name there, if it has one, its text and its parts."""

    locale: Locale
    name: str
    intro: str
    parts: tuple[tuple[str, str], ...]


def spoken_parts(body: Body, matter: FrontMatter, title: str) -> tuple[Spoken, ...]:
    """What a note says in each language, English first; nothing where it has no such headings."""
    headed = [_language(part.title) for part in body.parts]
    found = {locale for locale, _ in filter(None, headed)}
    if found != {EN_US, JA_JP}:
        return ()
    return tuple(_spoken(locale, body, headed, matter, title) for locale in (EN_US, JA_JP))


def with_own_names(page: Page) -> Page:
    """The page without the names that belong to its twin."""
    locale = page.locale
    own = (
        term
        for term in page.terms
        if is_japanese(term.text) is locale.is_japanese or is_acronym(term.text)
    )
    return replace(page, terms=tuple(term for term in own if term.text != page.headword))


def _language(title: str) -> tuple[Locale, str] | None:
    """The language that a heading names, and the name of the term if it is there as well."""
    bare = _IN_FRONT.sub("", title)
    if locale := _locale(bare):
        return locale, ""
    behind, before = _NAMED_BEHIND.fullmatch(bare), _NAMED_BEFORE.fullmatch(bare)
    if behind and (locale := _locale(behind[1])):
        return locale, behind[2]
    if before and (locale := _locale(before[2])):
        return locale, before[1]
    return None


def _locale(name: str) -> Locale | None:
    meaning = meaning_of(name) or meaning_of(_VERSION.sub("", name))
    if not meaning or not meaning.locale or meaning.role not in _SAID:
        return None
    return {"en": EN_US, "ja": JA_JP}.get(meaning.locale.language)


def _spoken(
    locale: Locale,
    body: Body,
    headed: Sequence[tuple[Locale, str] | None],
    matter: FrontMatter,
    title: str,
) -> Spoken:
    intros = [body.intro] if _is_in(body.intro, locale) else []
    parts: list[tuple[str, str]] = []
    name = ""
    for part, said in _with_languages(body.parts, headed):
        if said is None:
            parts += [(part.title, part.prose)] if _is_shared(part, locale) else []
        elif said[0] == locale and _language(part.title):
            name = name or said[1]
            intro, below = parts_below(part)
            intros.append(intro)
            parts += [(each.title, each.prose) for each in below]
        elif said[0] == locale:
            parts.append((part.title, part.prose))
    text = "\n\n".join(filter(None, intros))
    own = None if name else _NAME_ALONE.match(text)
    if own and is_japanese(own["name"]) is locale.is_japanese:
        name, text = own["name"].strip(), text[own.end() :].lstrip("\n")
    name = name or _name_in(locale, matter, title)
    return Spoken(locale, name, text, tuple(parts))


def _with_languages(
    parts: Sequence[BodyPart], headed: Sequence[tuple[Locale, str] | None]
) -> Iterator[tuple[BodyPart, tuple[Locale, str] | None]]:
    """Each part with the language of its own heading, or of the one that it stands below."""
    level, above = 0, None
    for part, own in zip(parts, headed, strict=True):
        if own or part.level <= level:
            level, above = part.level, own
        yield part, own or above


def _is_shared(part: BodyPart, locale: Locale) -> bool:
    """Whether a part without a language belongs to this page: one of links alone is both's."""
    said = _LINK.sub("", part.prose)
    return not has_letters(said) or _is_in(f"{part.title}\n{said}", locale)


def _is_in(text: str, locale: Locale) -> bool:
    return bool(text.strip()) and is_mostly_japanese(text) is locale.is_japanese


def _name_in(locale: Locale, matter: FrontMatter, title: str) -> str:
    """What the entry is called in a language: by its title, by a key, by an alias."""
    titled = both_languages(title)
    names = (*titled, *names_in(locale, matter)) if titled else (title, *names_in(locale, matter))
    own = (name for name in names if is_japanese(name) is locale.is_japanese)
    return next(own, title)
