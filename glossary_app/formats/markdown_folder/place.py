"""What the path of a Markdown page says: its slug and its locale."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale

_SUFFIX = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)
# Kanji alone may be Chinese; running Japanese never does without hiragana.
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")


@dataclass(frozen=True, slots=True)
class Place:
    """The slug, and the locale that the path names; the slug of an index page may be empty."""

    slug: str
    locale: Locale | None


def place_of(path: str) -> Place:
    """Take a path such as `content/ja/pod.md` apart."""
    *folders, name = unicodedata.normalize("NFC", path).split("/")
    slug, suffixed = _parted(_SUFFIX.sub("", name))
    named = [locale for locale in map(locale_named, folders) if locale]
    locale = suffixed or (named[0] if named else None)
    if slug == "index" and folders:
        slug = "" if locale_named(folders[-1]) else folders[-1]
    return Place(slug, locale)


def locale_of(place: Place, matter: FrontMatter, text: str) -> Locale:
    """The page's locale: as the page says, as its path says, or by its script."""
    declared = parse_locale(matter.text("lang", "language", "locale"))
    if declared or place.locale:
        return declared or place.locale or EN_US
    title = text.partition("\n")[0]
    return JA_JP if _JAPANESE.search(title) or _HIRAGANA.search(text) else EN_US


def _parted(stem: str) -> tuple[str, Locale | None]:
    """Part `pod.ja` into its slug and its locale."""
    slug, _, last = stem.rpartition(".")
    locale = locale_named(last) if slug else None
    return (slug, locale) if locale else (stem, None)
