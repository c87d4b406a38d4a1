"""What a header says in both languages: `ja: 窯`, `title_ja`, `definition: {en: …, ja: …}`."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.listed.labelled import Labelled
from glossary_app.formats.markdown_folder.names import is_address, named_by_keys, reading_of
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Section, SectionKind
from glossary_app.spelling.kana import is_japanese

_TEXTS = ("definition", "short_definition", "description", "summary", "meaning", "desc")
_LANGUAGES = {EN_US: ("en", "english", "英語"), JA_JP: ("ja", "jp", "japanese", "日本語")}
_KEYS = {
    side: tuple(f"{key}{mark}{tag}" for key in _TEXTS for tag in tags for mark in ("_", "-", ""))
    for side, tags in _LANGUAGES.items()
}
_ALL_KEYS = {side: frozenset(keys) for side, keys in _KEYS.items()}


def named_in_header(matter: FrontMatter, locale: Locale) -> Labelled | None:
    """The names in the other language, with the reading, as lines with labels say them."""
    other = EN_US if locale.is_japanese else JA_JP
    names = [
        name
        for name in named_by_keys(matter, other)
        if is_japanese(name) is other.is_japanese and not is_address(name)
    ]
    if not names:
        return None
    kana = reading_of(matter, names[0], JA_JP)
    told = [(Role.TERM, other, name) for name in names]
    told += [(Role.READING, JA_JP, kana.kana)] if kana else []
    return Labelled(tuple(told), (), "", (), "")


def with_own_text(page: Page, matter: FrontMatter) -> Page:
    """The page with the definition that the header gives in its language."""
    side = JA_JP if page.locale.is_japanese else EN_US
    if _ALL_KEYS[side].isdisjoint(matter.values):
        return page
    text = matter.text(*_KEYS[side])
    if not text:
        return page
    short = opening_sentences(text)
    if short == text or page.sections:
        return replace(page, short_definition=short)
    whole = Section(SectionKind.DEFINITION, "", prose=text)
    return replace(page, short_definition=short, sections=(whole,))
