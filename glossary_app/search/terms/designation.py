"""A designation with every key by which it is found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Designation:
    """One way to name an entry. Keys that say nothing new are empty.

    `folded` is the key without okurigana, where that is no other word's; `singulars` are the keys
    with English plurals made singular; `reading` is in kana; `status` is that of the term, if any.
    """

    text: str
    is_headword: bool
    locale: str
    strict: str
    loose: str = ""
    folded: str = ""
    singulars: tuple[str, ...] = ()
    reading: str = ""
    reading_key: str = ""
    folded_reading: str = ""
    romaji: str = ""
    status: str = ""
