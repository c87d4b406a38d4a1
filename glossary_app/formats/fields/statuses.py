"""What words of a status say of the name that they stand beside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from glossary_app.model.page import TermStatus

_WORDS = {
    TermStatus.FORBIDDEN: (
        *("forbidden", "prohibited", "banned", "not allowed", "do not use", "dont use", "ng"),
        *("rejected", "禁止", "使用禁止", "使用不可", "不可", "不使用", "使わない", "使用しない"),
        *("却下", "不採用", "誤用", "誤記", "誤訳", "×", "✕", "✗", "❌"),
    ),
    TermStatus.DEPRECATED: (
        *("deprecated", "superseded", "obsolete", "retired", "not recommended", "old"),
        *("非推奨", "廃止", "旧称", "旧語", "旧", "廃語", "古い"),
    ),
    TermStatus.ADMITTED: (*("admitted", "allowed", "acceptable", "許容", "許可", "可", "使用可"),),
    TermStatus.PREFERRED: (
        *("preferred", "recommended", "standard", "推奨", "優先", "標準", "正式"),
    ),
}
_DRAFTS = frozenset(
    ("draft", "fuzzy", "proposed", "下書き", "ドラフト", "草案", "案", "仮", "未確定")
)
_REFUSED = re.compile(r"[^:：]{1,40}: (?:no|n|false|0|いいえ|×|✕|✗|✘|❌)", re.IGNORECASE)
_STATUS_OF = {word: status for status, words in _WORDS.items() for word in words}
_ENDS = ("用語", "表記", "語", " term", " terms", "term")


# A column of a large table says the same few words again and again.
@lru_cache(maxsize=1_024)
def status_in_words(text: str) -> TermStatus | None:
    """The status that a cell names, in either language; None where it says something else.

    What only tells how far a review has come (承認, in review) is no status of a name.
    """
    if ";" in text:
        # Exports list what they know of a name: `CasePermissive;Forbidden`.
        told = filter(None, map(status_in_words, text.split(";")))
        return max(told, key=list(TermStatus).index, default=None)
    folded = unicodedata.normalize("NFKC", text).casefold()
    word = " ".join(folded.replace("-", " ").replace("_", " ").replace("'", "").split())
    # TBX: deprecatedTerm-admn-sts.
    word = word.removesuffix(" admn sts")
    for form in (word, *(word.removesuffix(end) for end in _ENDS)):
        if form in _STATUS_OF:
            return _STATUS_OF[form]
    return None


def says_draft(text: str) -> bool:
    """Whether a status says that its entry is not finished, or not approved: `Approved: no`."""
    return text.casefold() in _DRAFTS or (": " in text and bool(_REFUSED.fullmatch(text)))
