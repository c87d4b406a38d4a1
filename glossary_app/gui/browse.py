"""The list that is shown while nothing is searched: A–Z in English, 五十音 in Japanese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.rows import Row, row_of_summary
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.locale import Locale

# The first kana of each row of the syllabary, in hiragana; a row ends where the next begins.
_KANA_ROWS = "あかさたなはまやらわ"
_HIRAGANA = ("ぁ", "ゖ")
_KATAKANA_SHIFT = ord("ァ") - ord("ぁ")


@dataclass(frozen=True, slots=True)
class Favourites:
    """What stands above the alphabet."""

    recent: tuple[EntryRef, ...] = ()
    starred: tuple[EntryRef, ...] = ()


def browse_rows(
    summaries: Iterable[EntrySummary], favourites: Favourites, locale: Locale
) -> tuple[Row, ...]:
    """Recent and starred entries, then all of them in their order."""
    ordered = sorted(summaries, key=lambda summary: _sort_key(summary, locale))
    # A star may outlive its entry.
    known = {summary.ref: summary for summary in ordered}
    translate = QCoreApplication.translate
    return (
        *_favourites(favourites.recent, known, locale, translate("Browse", "Recent")),
        *_favourites(favourites.starred, known, locale, translate("Browse", "Starred")),
        *_alphabet(ordered, locale),
    )


def has_recent(rows: tuple[Row, ...]) -> bool:
    """Whether the list begins with entries that were read before."""
    return rows[0].caption == QCoreApplication.translate("Browse", "Recent")


def initial(summary: EntrySummary, locale: Locale) -> str:
    """The letter or kana row under which the entry stands; `#` for everything else."""
    first = _spoken(summary, locale)[:1]
    if _HIRAGANA[0] <= first <= _HIRAGANA[1]:
        rows = [row for row in _KANA_ROWS if row <= _full_size(first)]
        return rows[-1] if rows else _KANA_ROWS[0]
    return first.upper() if first.isascii() and first.isalpha() else "#"


def _favourites(
    refs: tuple[EntryRef, ...],
    known: dict[EntryRef, EntrySummary],
    locale: Locale,
    caption: str,
) -> Iterator[Row]:
    found = [known[ref] for ref in refs if ref in known]
    for number, summary in enumerate(found):
        yield row_of_summary(summary, locale, caption if number == 0 else "")


def _alphabet(ordered: list[EntrySummary], locale: Locale) -> Iterator[Row]:
    previous = ""
    for summary in ordered:
        letter = initial(summary, locale)
        yield row_of_summary(summary, locale, letter if letter != previous else "")
        previous = letter


def _sort_key(summary: EntrySummary, locale: Locale) -> tuple[int, str]:
    spoken = _spoken(summary, locale)
    is_kana = _HIRAGANA[0] <= spoken[:1] <= _HIRAGANA[1]
    is_latin = spoken[:1].isascii() and spoken[:1].isalpha()
    if is_kana:
        return (0 if locale.is_japanese else 2, spoken)
    return (1 if is_latin else 3, spoken)


def _spoken(summary: EntrySummary, locale: Locale) -> str:
    """The reading where the list is in kana order, else the headword; folded for sorting."""
    text = dict(summary.readings).get(locale) or summary.headword(locale)
    return "".join(_as_hiragana(letter) for letter in text.strip().casefold())


def _as_hiragana(letter: str) -> str:
    # ゔ comes last in Unicode, but with う in a dictionary.
    folded = chr(ord(letter) - _KATAKANA_SHIFT) if "ァ" <= letter <= "ヶ" else letter
    return "う" if folded == "ゔ" else folded


def _full_size(letter: str) -> str:
    """Small kana stand just before the full-size ones in Unicode, ぁ before あ."""
    return chr(ord(letter) + 1) if letter in "ぁぃぅぇぉっゃゅょゎ" else letter
