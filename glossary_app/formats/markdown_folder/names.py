"""The designations that a page's title, header and opening give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.fields.further_names import alias_terms, is_acronym, title_terms
from glossary_app.formats.fields.letters import has_letters
from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.long_forms import long_forms, short_forms
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import DISCOURAGED, Reading, Term, TermKind, TermStatus
from glossary_app.spelling.kana import hiragana, is_japanese

# `aliases` are other names to Obsidian, but old addresses to Hugo.
_ALIAS_KEYS = (
    *("aka", "alias", "aliases", "synonym", "synonyms", "also_known_as", "also known as", "別名"),
    *("alternative_names", "alt_names", "other_names", "同義語", "類義語", "altlabel", "alt_label"),
)
_ABBREVIATION_KEYS = (
    "abbreviation",
    "abbreviations",
    "abbr",
    "acronym",
    "acronyms",
    "略語",
    "略称",
)
_MARKED_KEYS = {
    TermStatus.DEPRECATED: ("deprecated", "deprecated_names", "旧称", "非推奨"),
    TermStatus.FORBIDDEN: ("forbidden", "forbidden_names", "avoid", "禁止", "使用禁止"),
}
_LONG_KEYS = ("full_form", "full_name", "fullname", "expansion", "long_form", "正式名称")
_READING_KEYS = (
    "reading",
    "yomi",
    "furigana",
    "kana",
    "ruby",
    "読み",
    "よみ",
    "ふりがな",
    "よみがな",
)
_LANGUAGE_KEYS = {
    EN_US: (
        "en",
        "english",
        "term_en",
        "title_en",
        "title-en",
        "titleen",
        "name_en",
        "english_name",
        "英語",
        "英語名",
        "英訳",
    ),
    JA_JP: (
        "ja",
        "japanese",
        "term_ja",
        "title_ja",
        "title-ja",
        "titleja",
        "name_ja",
        "japanese_name",
        "日本語",
        "日本語名",
        "和訳",
    ),
}
_TITLE_KEYS = {
    EN_US: ("title_en", "title-en", "titleen", "term_en", "name_en"),
    JA_JP: ("title_ja", "title-ja", "titleja", "term_ja", "name_ja"),
}
_TERM_KEYS = ("term", "headword", "word", "用語", "見出し語", "タイトル")
_ADDRESS = re.compile(r"/|https?:|\.{1,2}/|\S+/\S*/|\S+\.html?$")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・\s　]+")
_BOTH = re.compile(
    r"(.*?\S)\s*[(（\[［]([^()（）\[\]［］]+)[)）\]］]\s*$|(.*?\S)\s+[/／|｜]\s+(.+)$"
)
# A long form that the opening sentence gave, not the author.
DERIVED_FORM = "derived_full_form"
# Spaces and dashes tell the file's name of a page from what it says.
_NAMED_FILE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")


def declared_title(matter: FrontMatter, locale: Locale | None) -> str:
    """The title that the header gives; empty without one.

    Pages of terms often say it under `term`, or in each language.
    """
    title = matter.text("title")
    if title:
        return title
    by_language = (_TITLE_KEYS[JA_JP], _TITLE_KEYS[EN_US])
    first, second = by_language if locale and locale.is_japanese else reversed(by_language)
    return matter.text(*_TERM_KEYS) or matter.text(*first) or matter.text(*second)


def reading_of(matter: FrontMatter, headword: str, locale: Locale) -> Reading | None:
    """The reading that the header gives; `term` counts where it is in kana and the title is not."""
    if not locale.is_japanese:
        return None
    given = matter.text(*_READING_KEYS)
    if not given:
        term = matter.text("term")
        given = term if _KANA.fullmatch(term) and hiragana(term) != hiragana(headword) else ""
    return Reading(hiragana("".join(given.split()))) if given else None


def page_terms(locale: Locale, matter: FrontMatter, title: str, opening: str) -> Iterator[Term]:
    """The designations beside the headword, as they come; one may come twice."""
    yield from titled_terms(title, locale)
    given = (*matter.texts(*_ABBREVIATION_KEYS), *matter.texts(*_ALIAS_KEYS))
    given = (*given, *matter.texts(*_LONG_KEYS))
    marked = dict(_marked_names(matter, title))
    names = [n for n in given if not is_address(n) and n != title and n not in marked]
    yield from (
        Term(name, TermKind.VARIANT, locale, status=status) for name, status in marked.items()
    )
    # A Japanese alias of an English page names it in Japanese.
    foreign = [name for name in names if _locale(name, locale) == JA_JP != locale]
    yield from alias_terms((name for name in names if name not in foreign), locale)
    yield from (Term(name, TermKind.LOCALIZED_TITLE, JA_JP) for name in foreign)
    for other in _LANGUAGE_KEYS:
        kind = TermKind.LOCALIZED_TITLE if other.is_japanese else TermKind.ENGLISH_NAME
        if other.language != locale.language:
            yield from (Term(name, kind, other) for name in named_by_keys(matter, other))
    yield from derived_terms(title, opening, locale)


def names_in(locale: Locale, matter: FrontMatter) -> tuple[str, ...]:
    """The names that the header gives in a language, those by its own keys first."""
    others = (name for name in matter.texts(*_ALIAS_KEYS) if not is_address(name))
    own = (name for name in others if is_japanese(name) is locale.is_japanese)
    return (*named_by_keys(matter, locale), *(name for name in own if not is_acronym(name)))


def named_by_keys(matter: FrontMatter, locale: Locale) -> tuple[str, ...]:
    """The names that the header gives under the keys of a language."""
    said = matter.texts(*_LANGUAGE_KEYS[locale])
    return tuple(name for name in said if name.lower() not in ("true", "false"))


def _marked_names(matter: FrontMatter, title: str) -> Iterator[tuple[str, TermStatus]]:
    """The names that are not to be used, be it the title itself."""
    own = status_in_words(matter.text("status"))
    if own in DISCOURAGED:
        yield title, own
    for status, keys in _MARKED_KEYS.items():
        named = (name for name in matter.texts(*keys) if name.lower() not in ("true", "false"))
        yield from ((name, status) for name in named if name != title)


def titled_terms(title: str, locale: Locale) -> Iterator[Term]:
    """The designations in a title with brackets or in two scripts.

    Where its two parts are in two scripts, each is a name in its own language.
    """
    found = _BOTH.fullmatch(title)
    parts = [part.strip() for part in found.groups() if part] if found else [title]
    if len({is_japanese(part) for part in parts}) == 1 or not all(map(has_letters, parts)):
        yield from title_terms(title, locale)
        return
    for part in parts:
        kind = TermKind.ABBREVIATION if is_acronym(part) else TermKind.SYNONYM
        if _locale(part, locale).language != locale.language and kind is TermKind.SYNONYM:
            kind = TermKind.ENGLISH_NAME if locale.is_japanese else TermKind.LOCALIZED_TITLE
        yield Term(part, kind, _locale(part, locale))


def derived_terms(title: str, opening: str, locale: Locale) -> Iterator[Term]:
    """What the opening sentence says that an abbreviation stands for, or how it is abbreviated."""
    found = _BOTH.fullmatch(title)
    name = found[1] if found and found[1] else title
    for form in long_forms(name, opening):
        yield Term(form, DERIVED_FORM, _locale(form, locale))
    for form in short_forms(name, opening):
        yield Term(form, TermKind.ABBREVIATION, locale)


def is_address(name: str) -> bool:
    """Whether an alias is where the page stood before, not what it is called."""
    return bool(_ADDRESS.match(name))


def name_of_file(stem: str) -> str:
    """The title that a file's name is: `churn-rate` is written for an address."""
    if _NAMED_FILE.fullmatch(stem):
        words = stem.replace("-", " ").replace("_", " ")
        return words[:1].upper() + words[1:]
    return stem


def _locale(text: str, page: Locale) -> Locale:
    """The locale of a name: another script than the page's says another language."""
    if is_japanese(text):
        return page if page.is_japanese else JA_JP
    return EN_US if page.is_japanese else page
