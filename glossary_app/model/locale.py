"""The language and region of content, as a BCP 47 tag."""

from __future__ import annotations

import re
from dataclasses import dataclass

# RFC 5646, the parts that content uses: language, optional script, optional region.
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")

# RFC 5646 lets a tag go without a region; pages of `ja` and `ja-JP` are to be one locale here.
_DEFAULT_REGIONS = {"en": "US", "ja": "JP"}


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A locale of content; the interface's language is `ui_locale`, a different thing."""

    tag: str

    @property
    def language(self) -> str:
        """The ISO 639 part of the tag, in lower case."""
        return self.tag.partition("-")[0]

    @property
    def is_japanese(self) -> bool:
        """Whether the content is in Japanese."""
        return self.language == "ja"

    def __str__(self) -> str:
        return self.tag


EN_US = Locale("en-US")
JA_JP = Locale("ja-JP")


def parse_locale(text: str) -> Locale | None:
    """Read a tag in any case, with `-` or `_`; None if malformed. `en` and `ja` get a region."""
    match = _TAG.fullmatch(text.strip())
    if not match:
        return None
    language, script, region = match.groups()
    language = language.lower()
    region = region or ("" if script else _DEFAULT_REGIONS.get(language, ""))
    # The letter case that RFC 5646, 2.1.1 recommends; tags are compared as texts from here on.
    parts = [language, script.title() if script else "", region.upper()]
    return Locale("-".join(part for part in parts if part))
