"""Slugs for entries whose source gives them none."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter

_NOT_IN_A_SLUG = re.compile(r"[\x00-\x1f\x7f/\\:]")
# `C`, `C++` and `C#` are three entries.
_SPELT_OUT = str.maketrans({"+": "plus", "#": "sharp", "&": " and ", "'": None, "’": None})


class UniqueSlugs:
    """Gives out slugs made from terms, in order: `bank`, `bank-2`, `bank-3`."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def slug_for(self, term: str) -> str:
        """A slug that was not given out before."""
        base = slug = slug_of_term(term)
        while self._given[slug]:
            self._given[base] += 1
            slug = f"{base}-{self._given[base]}"
        self._given[slug] += 1
        return slug


def slug_of_term(term: str) -> str:
    """Lower case, words joined by hyphens, in the term's own script: `C#` is `csharp`."""
    text = unicodedata.normalize("NFKC", term).lower().translate(_SPELT_OUT)
    words = re.findall(r"\w+", text.replace("_", " "))
    return "-".join(words) or "term-" + hashlib.sha256(term.encode()).hexdigest()[:8]


def is_slug(text: str) -> bool:
    """Whether a text can name an entry: no slash, colon or control character."""
    return bool(text.strip()) and not _NOT_IN_A_SLUG.search(text)
