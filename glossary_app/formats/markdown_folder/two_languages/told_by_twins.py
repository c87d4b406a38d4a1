"""Pages whose language only their twins tell: `glossary_ja` beside `glossary`, `english/`.

By itself a name means nothing: `node-ja` is a name too, and a folder of notes may be about English.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary_app.formats.markdown_folder.page_facts import PageFacts
from glossary_app.formats.markdown_folder.place import Place, unmarked
from glossary_app.model.locale import EN_US, JA_JP, Locale

_FOLDERS = dict.fromkeys(("english", "eng", "英語", "英文"), EN_US)
_FOLDERS |= dict.fromkeys(("japanese", "jp", "jpn", "nihongo", "日本語", "和文"), JA_JP)


def in_their_languages(pages: Iterable[PageFacts]) -> list[PageFacts]:
    """The pages, each in the language that its twin tells, under the key that both share."""
    known = list(_without_folders(list(pages)))
    keys = {_key(page.place.key) for page in known}
    return [_without_mark(page, keys) for page in known]


def _without_mark(page: PageFacts, keys: set[str]) -> PageFacts:
    """`glossary_ja` as the Japanese page of `glossary` where there is one."""
    marked = None if page.place.locale else unmarked(page.place.name)
    if not marked:
        return page
    name, locale = marked
    above = page.place.key[: len(page.place.key) - len(page.place.name)]
    other = {_key(above + name + mark) for mark in ("", "_en", "-en", "_ja", "-ja")}
    return _in(page, above + name, locale) if other & (keys - {_key(page.place.key)}) else page


def _without_folders(pages: list[PageFacts]) -> Iterator[PageFacts]:
    """Those in `english/` and `japanese/`, where these hold one page in both languages."""
    found = {page.path: _below_language(page.place) for page in pages}
    written: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        below = found[page.path]
        written[_key(below[1] if below else page.place.key)].add(page.locale.language)
    told: set[str] = set()
    for page in pages:
        below = found[page.path]
        if below and below[2] == page.locale and len(written[_key(below[1])]) > 1:
            told.add(below[0])
    for page in pages:
        below = found[page.path]
        yield _in(page, below[1], below[2]) if below and below[0] in told else page


def _below_language(place: Place) -> tuple[str, str, Locale] | None:
    """The path to the folder of a language, the key without it, and the language."""
    parts = place.key.split("/")
    folders = parts if place.is_index else parts[:-1]
    for number, folder in enumerate(folders):
        locale = None if place.locale else _FOLDERS.get(folder.casefold())
        if locale:
            key = "/".join((*parts[:number], *parts[number + 1 :]))
            return "/".join(parts[: number + 1]), key, locale
    return None


def _in(page: PageFacts, key: str, locale: Locale) -> PageFacts:
    return replace(page, place=replace(page.place, key=key, locale=locale), locale=locale)


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
