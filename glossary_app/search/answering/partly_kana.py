"""Words typed with kana in place of a kanji: 漏えい is 漏洩, read ろうえい.

The kanji that are typed must stand in the designation, the kana in its reading at their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice

from glossary_app.model.hit import Tier
from glossary_app.search.answering.scope import Scope
from glossary_app.search.answering.tiers import TierHits
from glossary_app.search.answering.typed import Typed
from glossary_app.search.files.postings import Documents, Postings, members, set_of
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.schema import ALIAS, EDGE_LETTERS, END, HEADWORD, READING
from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.variants import common_form

_MOST_COMPARED = 150
# One kana behind a kanji is far more often its ending (行う) than another kanji.
_FEWEST_AT_END = 2


def partly_kana_tier(postings: Postings, query: Typed, scope: Scope) -> TierHits | None:
    """The designations that are equal when some of their kanji are written as they are read."""
    runs = _runs(query)
    if not runs:
        return None
    found: list[int] = []
    for code in scope.codes:
        candidates = _candidates(postings, runs, code) & scope.documents
        if candidates:
            found.extend(_equal(postings, query, candidates))
    if not found:
        return None
    return TierHits(Tier.EXACT_READING, set_of(found), iter([tuple(dict.fromkeys(found))]))


def is_partly_kana(named: Designation, query: Typed) -> bool:
    """Whether a query is a designation with kana in place of some of its kanji."""
    runs = _runs(query)
    if not runs or not named.reading_key:
        return False
    # A run of kana stands for no more kanji than it has letters.
    written = "".join(run if kanji else f"(?:{run}|\\w{{1,{len(run)}}})" for run, kanji in runs)
    spoken = "".join(".+" if kanji else re.escape(run) for run, kanji in runs)
    return bool(
        re.fullmatch(spoken, named.reading_key)
        and re.fullmatch(written, common_form(named.strict))
        and _has_no_kana(named, runs)
    )


def _runs(query: Typed) -> tuple[tuple[str, bool], ...]:
    """The runs of a query of kanji and hiragana, and which they are; empty for any other."""
    key = common_form(query.strict)
    runs = tuple(("".join(run), kanji) for kanji, run in groupby(key, is_kanji))
    kana = [run for run, kanji in runs if not kanji]
    if len(runs) < 2 or not all("ぁ" <= letter <= "ー" for run in kana for letter in run):
        return ()
    is_ending = len(runs) == 2 and runs[0][1] and len(kana[0]) < _FEWEST_AT_END
    return () if is_ending else runs


def _has_no_kana(named: Designation, runs: tuple[tuple[str, bool], ...]) -> bool:
    """Whether what stands in place of kana is kanji: okurigana are compared elsewhere."""
    typed = {letter for run, kanji in runs if not kanji for letter in run}
    return all(is_kanji(each) or each in typed for each in named.strict)


def _candidates(postings: Postings, runs: tuple[tuple[str, bool], ...], code: str) -> Documents:
    found: Documents = -1
    for letter in dict.fromkeys(letter for run, kanji in runs if kanji for letter in run):
        found &= postings.documents("gram", code + letter)
        if not found:
            return 0
    first, kanji = runs[0]
    begun: Documents = 0
    for flag in (HEADWORD, ALIAS) if kanji else (READING,):
        start = first[:1] if kanji else first[:EDGE_LETTERS]
        begun |= postings.documents("edge", f"{flag}{start}{END}{code}")
    return found & begun


def _equal(postings: Postings, query: Typed, candidates: Documents) -> Iterator[int]:
    for document in islice(members(candidates), _MOST_COMPARED):
        if any(is_partly_kana(named, query) for named in postings.names(document)):
            yield document
