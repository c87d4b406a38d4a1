"""Where a page comes from and how far to trust it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Quality(StrEnum):
    """How far a page has been checked; a source's own word outside this set is kept as it is."""

    VERIFIED = "verified"
    REVIEWED = "reviewed"
    DRAFT = "draft"
    UNRATED = "unrated"


# Least checked first.
_LADDER = (Quality.DRAFT, Quality.UNRATED, Quality.REVIEWED, Quality.VERIFIED)

TRUSTED_QUALITIES = frozenset({Quality.VERIFIED, Quality.REVIEWED})


class TrustPolicy(StrEnum):
    """What a glossary may hand on.

    reviewed-only: reviewed and verified pages; marked: every page, drafts with a banner.
    """

    REVIEWED_ONLY = "reviewed-only"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Provenance:
    """A page's origin and trust, as its source declares them. Empty text means not declared."""

    quality: str = Quality.UNRATED
    draft: bool = False
    canonical_url: str = ""
    publication_status: str = ""
    content_tier: str = ""
    schema_version: str = ""
    compatible_with: str = ""
    content_hash: str = ""
    trust_policy: str = ""
    last_updated: str = ""
    banner: str = ""
    # Header keys that the format does not know, in their order.
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def is_trusted(self) -> bool:
        """Whether the page may be handed on under the `reviewed-only` policy."""
        return not self.draft and self.quality in TRUSTED_QUALITIES


def least_checked(qualities: Iterable[str]) -> str:
    """The word for the least checked of several pages; a foreign word counts as unrated."""

    def rank(word: str) -> int:
        # A word that we do not know may mean anything, so it counts for no more than no word.
        return _LADDER.index(Quality(word)) if word in _LADDER else _LADDER.index(Quality.UNRATED)

    return min(qualities, key=rank)
