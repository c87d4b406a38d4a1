"""All pages of a folder at one look: what they are called, and which of them are one entry.

Links, shortcodes and twins in the other language can only be read beside the other pages, so every
page is looked at before the first is read.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import unquote

from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.markdown_folder.page_facts import PageFacts
from glossary_app.formats.markdown_folder.place import is_post, place_of
from glossary_app.formats.markdown_folder.two_languages.told_by_twins import in_their_languages
from glossary_app.model.locale import Locale

_PAGE_SUFFIX = re.compile(r"\.(?:mdx?|markdown|html?)$", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}:|//")
_NOT_IN_A_SLUG = re.compile(r"[\x00-\x1f\x7f/\\:]")
_OF_GOLLUM = frozenset(("_sidebar", "_footer", "_header"))


@dataclass(slots=True)
class Folder:
    """The pages by path, their slugs, and what their names mean."""

    pages: dict[str, PageFacts] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)
    _by_name: dict[str, str] = field(default_factory=dict)
    _by_key: dict[str, str] = field(default_factory=dict)
    _titles: dict[tuple[str, str], str] = field(default_factory=dict)
    _term_slugs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    _twins: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _branches: set[str] = field(default_factory=set)
    has_more_than_posts: bool = False
    # Wikis of GitHub and GitLab write what is shown first: `[[shown|page]]`.
    shows_first: bool = False

    def slug_of(self, path: str) -> str:
        """The slug of the entry that a file is a page of."""
        return self.slugs.get(path) or _fitting(place_of(path).name)

    def term_slugs(self, path: str) -> tuple[str, ...]:
        """The slugs of the terms in a page of many, in their order."""
        return self._term_slugs.get(path, ())

    def twins(self, path: str) -> tuple[str, ...]:
        """The other pages of many terms that share their slugs with this one."""
        return tuple(other for other in self._twins.get(path, ()) if other != path)

    def is_branch(self, name: str) -> bool:
        """Whether pages are called as what stands below this one: `kiln.glaze` is below `kiln`."""
        return name in self._branches

    def has_twin(self, slug: str, locale: Locale) -> bool:
        """Whether an entry has a page in the other language as well."""
        return any((slug, tag) in self._titles for tag in ("en", "ja") if tag != locale.language)

    def title(self, slug: str, locale: Locale) -> str:
        """What an entry is called in a language, else in the other one."""
        found = self._titles.get((slug, locale.language))
        return found or next((t for (s, _), t in self._titles.items() if s == slug), "")

    def resolve(self, path: str, href: str) -> str | None:
        """The slug of the page that a link or a name on this page means."""
        target = href.strip().strip("<>")
        if not target or _SCHEME.match(target):
            return None
        route, _, anchor = target.partition("#")
        route = unicodedata.normalize("NFC", unquote(route.partition("?")[0]))
        anchor = unquote(anchor)
        if not route:
            return self._anchors.get((path, anchor.lower())) or self._named(anchor)
        if not route.strip("./"):
            return None
        return self._at(path, route, anchor) or self._named(route.strip("/"), anchor)

    def _at(self, path: str, route: str, anchor: str) -> str | None:
        """What stands at a path that is relative to the page, or to the root."""
        bare = _PAGE_SUFFIX.sub("", route.rstrip("/"))
        folder = posixpath.dirname(path)
        steps = [folder, posixpath.splitext(path)[0]]
        routes = [posixpath.normpath(posixpath.join(step, bare)) for step in steps]
        for each in [bare.strip("/")] if bare.startswith("/") else routes:
            found = self._by_key.get(_key_of_route(each))
            if found and anchor:
                return self._anchors.get((found, anchor.lower())) or self.slugs.get(found)
            if found and found in self.slugs:
                return self.slugs[found]
        return None

    def _named(self, name: str, anchor: str = "") -> str | None:
        whole = _PAGE_SUFFIX.sub("", name)
        last = whole.rpartition("/")[2]
        for each in (anchor, whole, last):
            found = self._by_name.get(name_key(each)) if each else None
            if found:
                return found
        return None


def name_key(name: str) -> str:
    """A name as it is looked for: in any case, blanks and hyphens alike."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.sub(r"[-_\s]+", " ", text).split())


def survey(pages: Iterable[PageFacts]) -> Folder:
    """Put the facts of all pages together."""
    folder = Folder()
    known = in_their_languages(pages)
    folder.pages = {page.path: page for page in known}
    folder.has_more_than_posts = not all(is_post(page.place) for page in known)
    folder._branches = _branches(known)
    folder.shows_first = any(page.place.name.casefold() in _OF_GOLLUM for page in known)
    groups = _entries(known)
    named = _slugs_of(list(groups))
    # Plain pages first, in English first: what they are called goes before other names.
    for key, group in groups.items():
        for page in group:
            folder._by_key.setdefault(_key(page.place.key), page.path)
            if not page.terms:
                folder.slugs[page.path] = named[key]
                folder._titles.setdefault((named[key], page.locale.language), page.title)
    for group in groups.values():
        _add_terms(folder, [page for page in group if page.terms])
    _add_names(folder, known)
    return folder


def _branches(pages: Iterable[PageFacts]) -> set[str]:
    """The names above those with dots, as Dendron writes its tree; and its root."""
    names = [page.place.name for page in pages if "." in page.place.name]
    above = (name.rpartition(".")[0] for name in names)
    return {*above, "root"} if names else set()


def _entries(pages: list[PageFacts]) -> dict[str, list[PageFacts]]:
    """The pages of each entry under one key: by their translation key, else by their path."""
    groups: dict[str, list[PageFacts]] = defaultdict(list)
    by_translation: dict[str, str] = {}
    ordered = sorted(pages, key=lambda page: (page.locale.language != "en", page.path))
    keys = {_key(page.place.key): page.place.key for page in reversed(ordered)}
    for page in ordered:
        key = _paired(page, keys)
        if page.translation_key:
            key = by_translation.setdefault(page.translation_key, key)
        groups[key].append(page)
    return groups


def _paired(page: PageFacts, keys: dict[str, str]) -> str:
    """The key of a page's entry: a translation may leave the folders above out."""
    key = keys[_key(page.place.key)]
    if page.locale.language == "en" or not page.place.locale:
        return key
    ending = "/" + _key(page.place.key)
    longer = [other for folded, other in keys.items() if folded.endswith(ending)]
    return longer[0] if len(longer) == 1 and "i18n" in page.path.split("/") else key


def _slugs_of(keys: list[str]) -> dict[str, str]:
    """A slug for each key: the last part, with as many folders as tell it from others."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        by_name[_key(key.rpartition("/")[2])].append(key)
    slugs: dict[str, str] = {}
    for alike in by_name.values():
        alike.sort(key=lambda key: (key.count("/"), key))
        alone = len(alike) == 1 or alike[0].count("/") < alike[1].count("/")
        for place, key in enumerate(alike):
            slugs[key] = _fitting(key.rpartition("/")[2]) if alone and not place else ""
        for key in alike:
            slugs[key] = slugs[key] or _telling(key, alike)
    return slugs


def _telling(key: str, alike: list[str]) -> str:
    parts = key.split("/")
    for count in range(2, len(parts) + 1):
        ending = "/".join(parts[-count:])
        if sum(other == ending or other.endswith("/" + ending) for other in alike) == 1:
            return _fitting("-".join(parts[-count:]))
    return _fitting("-".join(parts))


def _add_terms(folder: Folder, pages: list[PageFacts]) -> None:
    """Slugs for the terms of a page of many, those of its twin by heading or by order."""
    first: PageFacts | None = None
    taken = set(folder.slugs.values())
    paths = tuple(page.path for page in pages)
    for page in pages:
        folder._twins[page.path] = paths
        if first is None or first.locale.language == page.locale.language:
            slugs = _own_slugs(page, taken)
        else:
            slugs = _twin_slugs(page, first, folder.term_slugs(first.path), taken)
        first = first or page
        folder._term_slugs[page.path] = slugs
        for slug, (anchor, title) in zip(slugs, page.terms, strict=True):
            folder._anchors.setdefault((page.path, anchor.lower()), slug)
            folder._titles.setdefault((slug, page.locale.language), title)


def _own_slugs(page: PageFacts, taken: set[str]) -> tuple[str, ...]:
    slugs: list[str] = []
    numbers: dict[str, int] = {}
    for _, title in page.terms:
        base = slug = _fitting(slug_of_term(title))
        while slug in taken:
            numbers[base] = numbers.get(base, 1) + 1
            slug = f"{base}-{numbers[base]}"
        taken.add(slug)
        slugs.append(slug)
    return tuple(slugs)


def _twin_slugs(
    page: PageFacts, first: PageFacts, slugs: tuple[str, ...], taken: set[str]
) -> tuple[str, ...]:
    """The slugs of the other language's terms: by heading id, by title, else by order."""
    by_anchor = {anchor.lower(): n for n, (anchor, _) in enumerate(first.terms)}
    by_title = {name_key(title): n for n, (_, title) in enumerate(first.terms)}
    by_title |= {
        name_key(name): n
        for name, title in first.term_names
        if (n := by_title.get(name_key(title))) is not None
    }
    found: list[int | None] = []
    for anchor, title in page.terms:
        names = (name for name, of in page.term_names if of == title)
        matches = (
            by_anchor.get(anchor.lower()),
            *(by_title.get(name_key(n)) for n in (title, *names)),
        )
        number = next((n for n in matches if n is not None), None)
        found.append(number if number not in found else None)
    if len(page.terms) == len(first.terms) and _keeps_order(found):
        found = list(range(len(first.terms)))
    own = iter(
        _own_slugs(
            replace(
                page, terms=tuple(t for t, n in zip(page.terms, found, strict=True) if n is None)
            ),
            taken,
        )
    )
    return tuple(slugs[number] if number is not None else next(own) for number in found)


def _keeps_order(found: list[int | None]) -> bool:
    """Whether most of the terms that are known stand where they stand in the other language.

    A name in brackets may be that of another term, so a few may stand elsewhere.
    """
    known = [(place, number) for place, number in enumerate(found) if number is not None]
    in_place = sum(place == number for place, number in known)
    return in_place * 3 >= len(known) * 2


def _add_names(folder: Folder, pages: list[PageFacts]) -> None:
    for number in range(max((len(page.names) for page in pages), default=0)):
        # Titles of all pages before the aliases of any.
        for page in pages:
            if number < len(page.names) and page.path in folder.slugs and page.names[number]:
                name = name_key(page.names[number])
                folder._by_name.setdefault(name, folder.slugs[page.path])
    for page in pages:
        slugs = folder.term_slugs(page.path)
        of_title = {title: slug for slug, (_, title) in zip(slugs, page.terms, strict=True)}
        for slug, (anchor, title) in zip(slugs, page.terms, strict=True):
            folder._by_name.setdefault(name_key(title), slug)
            folder._by_name.setdefault(name_key(anchor), slug)
        for name, title in page.term_names:
            folder._by_name.setdefault(name_key(name), of_title[title])


@lru_cache(maxsize=20_000)
def _key_of_route(route: str) -> str:
    """The key of the page at a path; asked at every link, and many lead to the same page."""
    return _key(place_of(f"{route}.md").key)


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _fitting(slug: str) -> str:
    """The slug without what an address cannot hold."""
    return _NOT_IN_A_SLUG.sub("-", unicodedata.normalize("NFC", slug)).strip()
