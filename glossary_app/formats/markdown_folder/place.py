"""What the path of a Markdown page says: which page it is in any language, and in which."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale

_SUFFIX = re.compile(r"\.(?:md|mdx|markdown|rst|rest|adoc|asciidoc|asc)$", re.IGNORECASE)
# Docusaurus keeps the translations of `docs/` below a folder of its plug-in, by version.
_PLUGIN = re.compile(r"docusaurus-plugin-content-(docs|blog|pages)(?:-(.+))?")
_VERSION = re.compile(r"current|version-.+")
_INDEX = frozenset({"index", "_index"})
_NUMBERED = re.compile(r"(.{1,200}) [0-9a-f]{32}(\.(?:md|markdown))?", re.IGNORECASE)
# `glossary_ja.md` and `README-ja.md`; only beside a page without it, for `node-ja` is a name too.
_MARKED = re.compile(
    r"(.+?)[-_](ja|jp|jpn|ja-jp|ja_jp|en|eng|en-us|en_us|japanese|english)", re.IGNORECASE
)
_SPOKEN = {"jp": "ja", "jpn": "ja", "japanese": "ja", "eng": "en", "english": "en"}

# What programs of notes fill in when a note is made, and where they keep the forms of notes.
_PLACEHOLDER = re.compile(r"\{\{\s*(?:title|date|time|cursor|value)\b[^{}]{0,80}\}\}|<%")
_LOOP = re.compile(r"^[ \t]{0,40}\{%-?\s{0,9}for\s", re.MULTILINE)
_FORMS = frozenset({"templates", "template", "_templates", "archetypes", "テンプレート"})
_DIARY = re.compile(r"\d{4}[-_.]?\d{2}[-_.]?\d{2}")

# Where generators of sites keep a blog: Jekyll's own folders, and others with a date in each name.
_POSTS = frozenset({"_posts", "_drafts"})
_BLOGS = frozenset({"blog", "blogs", "posts", "post", "news", "articles", "ブログ", "お知らせ"})
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}[-_ ]?\S?.*")
# What stands above the pages of a site, and is no subject of its own.
_TOPS = frozenset({"content", "contents", "docs", "doc", "src", "source", "pages", "site", "wiki"})

# Kanji alone may be Chinese; running Japanese never does without hiragana.
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z]")
# So many of a hundred letters in a Japanese text are Japanese, even where it is full of names.
_JAPANESE_SHARE = 0.2
# Where the title is Japanese, fewer will do.
_LEAST_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Place:
    """`key` is the path without suffix, language and `index`: what pages of one entry share.

    `folders` are those of the file itself, for what links are relative to.
    """

    key: str
    locale: Locale | None
    folders: tuple[str, ...] = ()
    is_index: bool = False

    @property
    def name(self) -> str:
        """The last part of the key; the name of an index page at the top is empty."""
        return self.key.rpartition("/")[2]


def place_of(path: str) -> Place:
    """Take a path such as `content/ja/pod.md` apart."""
    *folders, name = map(_without_number, unicodedata.normalize("NFC", path).split("/"))
    stem, suffixed = _parted(_SUFFIX.sub("", name))
    kept, named = _folders_of_entry(tuple(folders))
    is_index = stem.lower() in _INDEX
    key = "/".join(kept if is_index else (*kept, stem))
    return Place(key, suffixed or named, tuple(folders), is_index)


def _without_number(name: str) -> str:
    """A name without the number that Notion puts behind it; a page by its slug, as its row is."""
    found = _NUMBERED.fullmatch(name)
    if not found:
        return name
    return f"{slug_of_term(found[1])}{found[2]}" if found[2] else found[1]


def is_numbered(path: str) -> bool:
    """Whether a page comes from Notion, which writes what it knows of a page below its title."""
    return bool(_NUMBERED.fullmatch(path.rpartition("/")[2]))


def is_no_note(place: Place, body: str) -> bool:
    """Whether a page is the form of notes to come, or the diary of one day."""
    if _DIARY.fullmatch(place.name) or _is_made_of_data(body):
        return True
    is_form = any(folder.casefold() in _FORMS for folder in place.folders)
    return is_form and (not body.strip() or bool(_PLACEHOLDER.search(body)))


def _is_made_of_data(body: str) -> bool:
    """Whether Jekyll fills a page from its data; one that shows how it is done has it as code."""
    return bool(_LOOP.search(body)) and "```" not in body and "raw %}" not in body


def is_post(place: Place) -> bool:
    """Whether a page is a post of a blog, which stands beside the pages of terms."""
    folders = {folder.casefold() for folder in place.folders}
    is_dated = any(map(_DATED.match, (place.name, *place.folders[-1:])))
    return bool(folders & _POSTS) or (is_dated and bool(folders & _BLOGS))


def is_top_of_site(place: Place) -> bool:
    """Whether an index page stands above all others: no folder of its path names a subject."""
    return all(folder.casefold() in _TOPS or locale_named(folder) for folder in place.folders)


def unmarked(name: str) -> tuple[str, Locale] | None:
    """The name and the language of `glossary_ja`; None for a name without such a mark."""
    found = _MARKED.fullmatch(name)
    if not found:
        return None
    mark = found[2].lower()
    locale = locale_named(_SPOKEN.get(mark, mark))
    return (found[1], locale) if locale else None


def locale_of(place: Place, matter: FrontMatter, text: str) -> Locale:
    """The page's locale: as the page says, as its path says, or by its script.

    The first line of the text is the title.
    """
    declared = parse_locale(matter.text("lang", "language", "locale"))
    if declared or place.locale:
        return declared or place.locale or EN_US
    return script_locale(text)


def script_locale(text: str) -> Locale:
    """The language of a title, in the first line, and the text below it."""
    title, _, body = text.partition("\n")
    if _is_japanese(title) and not _LATIN.search(title) and _may_be_japanese(body):
        return JA_JP
    if _is_japanese(title) and not (_LETTERS.search(title) and body and not _is_mostly(body)):
        return JA_JP
    return JA_JP if _HIRAGANA.search(body) and _is_mostly(body) else EN_US


def _is_japanese(text: str) -> bool:
    return bool(_JAPANESE.search(text))


def _is_mostly(text: str) -> bool:
    japanese = len(_JAPANESE.findall(text))
    return japanese > len(_LETTERS.findall(text)) * _JAPANESE_SHARE


def _may_be_japanese(body: str) -> bool:
    """Whether a text below a Japanese title is one that is full of names in Latin letters."""
    japanese = len(_JAPANESE.findall(body))
    letters = len(_LETTERS.findall(body))
    return not letters or bool(_HIRAGANA.search(body) and japanese > letters * _LEAST_SHARE)


@lru_cache(maxsize=1024)
def _folders_of_entry(folders: tuple[str, ...]) -> tuple[tuple[str, ...], Locale | None]:
    """The folders without that of the language, and which it is; asked again at every link."""
    for number, folder in enumerate(folders):
        named = locale_named(folder)
        if named:
            return tuple(_without_language(list(folders), number)), named
    return folders, None


def _without_language(folders: list[str], number: int) -> list[str]:
    before, below = folders[:number], folders[number + 1 :]
    if before and before[-1] == "i18n":
        before = before[:-1]
        plugin = _PLUGIN.fullmatch(below[0]) if below else None
        if plugin:
            rest = below[1:]
            if rest and _VERSION.fullmatch(rest[0]):
                rest = rest[1:]
            below = [plugin[2] or {"pages": "src/pages"}.get(plugin[1], plugin[1]), *rest]
    return [*before, *below]


def _parted(stem: str) -> tuple[str, Locale | None]:
    """Part `pod.ja` into its name and its locale."""
    name, _, last = stem.rpartition(".")
    locale = locale_named(last) if name else None
    return (name, locale) if locale else (stem, None)
