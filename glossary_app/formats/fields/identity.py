"""Slugs of entries by what they are: the source's own id, else what the entry is called."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from glossary_app.formats.fields.slugs import is_slug, slug_of_term

# So many digests behind each other; then what is alike is counted.
_MOST_DIGESTS = 3
_NOT_IN_A_SLUG = re.compile(r"[\x00-\x1f\x7f/\\:]+")


class SlugsInOrder:
    """Gives out slugs one by one, for a file that is too large to be read twice."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._times: Counter[str] = Counter()

    def slug_for(self, wanted: str, names: Iterable[str]) -> str:
        """The wanted slug; where it was given out before, with a digest of the names."""
        slug = wanted
        if slug in self._given:
            slug = told_apart(wanted, names)
        if slug in self._given:
            slug = self._further(slug)
        self._given.add(slug)
        return slug

    def _further(self, taken: str) -> str:
        """A slug for one more of what is alike: a file may hold the same row thousands of times."""
        slug = taken
        for _ in range(_MOST_DIGESTS):
            slug = told_apart(slug, [slug])
            if slug not in self._given:
                return slug
        while slug in self._given:
            self._times[taken] += 1
            slug = told_apart(taken, [taken, str(self._times[taken])])
        return slug


def distinct_slugs(wanted: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    """A slug for each entry, from what it wants and its names.

    Entries that want the same one are told apart by their names, not by their order, so that
    rows that change places stay the entries that they were.
    """
    asked = Counter(slug for slug, _ in wanted)
    unlike = [told_apart(slug, names) if asked[slug] > 1 else slug for slug, names in wanted]
    in_order = SlugsInOrder()
    return [in_order.slug_for(slug, [slug]) for slug in unlike]


def slug_of_id(given: str) -> str:
    """A source's id as a slug; empty when nothing is left of it."""
    text = unicodedata.normalize("NFC", given).strip()
    return text if is_slug(text) else _NOT_IN_A_SLUG.sub("-", text).strip("- ")


def slug_of_names(names: Iterable[str]) -> str:
    """A slug of the first name."""
    return slug_of_term(next(iter(names), ""))


def told_apart(slug: str, names: Iterable[str]) -> str:
    """The slug with a short digest of the names."""
    digest = hashlib.sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug}-{digest[:6]}"
