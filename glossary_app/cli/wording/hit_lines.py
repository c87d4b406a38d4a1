"""Hits as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.cli.wording.words import in_words
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, Tier
from glossary_app.model.page import TermStatus

RULES = {
    MatchRule.IDENTICAL: "as typed",
    MatchRule.CASE: "capitals ignored",
    MatchRule.WIDTH: "width ignored",
    MatchRule.KANA: "hiragana and katakana alike",
    MatchRule.SEPARATORS: "hyphens and spaces ignored",
    MatchRule.MIDDLE_DOT: "middle dot ignored",
    MatchRule.LONG_VOWEL: "long vowel mark ignored",
    MatchRule.SMALL_KANA: "small kana folded",
    MatchRule.READING: "typed as reading",
    MatchRule.ROMAJI: "typed in romaji",
    MatchRule.BOTH_LANGUAGES: "named in both languages",
    MatchRule.PREFIX: "begins so",
    MatchRule.SUBSTRING: "contains it",
    MatchRule.CHARACTERS: "old and variant characters alike",
    MatchRule.NUMERALS: "numerals alike",
    MatchRule.LETTERS: "special letters spelled out",
    MatchRule.OKURIGANA: "okurigana ignored",
    MatchRule.INITIALS: "by its initials",
    MatchRule.INFLECTION: "another form of the word",
    MatchRule.WORDS: "in the text",
    MatchRule.VARIANT: "variant spelling",
    MatchRule.TRANSLATION: "through the other language",
    MatchRule.SPELLING: "similar spelling",
}

USAGE = {TermStatus.DEPRECATED: " (deprecated)", TermStatus.FORBIDDEN: " (do not use)"}


def hit_lines(hit: Hit) -> Iterator[str]:
    """Two lines for a hit: its designations, and why it is one."""
    named = [hit.headword, *(text for _, text in hit.headwords), hit.counterpart]
    names = [name for name in dict.fromkeys(named) if name]
    # A page may be reviewed and called a draft in its header all the same.
    draft = ", draft" if hit.draft and hit.quality != "draft" else ""
    yield f"{'  '.join(names)}  [{hit.quality}{draft}]  {hit.ref}"
    parts = [why(hit.match), hit.snippet.text]
    # What matched comes first: the words of a text, or the name and how it was spelled.
    parts = parts[::-1] if hit.match.tier is Tier.FULL_TEXT else parts
    yield "    " + " · ".join(filter(None, parts))


def why(match: Match) -> str:
    """Why a hit is one, such as `alias ファイン・チューニング — middle dot ignored`."""
    rule = in_words(RULES[match.rule])
    if match.tier is Tier.FULL_TEXT:
        # The heading as it stands on the page; a definition has none.
        place = match.text or match.section or match.field.value.replace("_", " ")
        return f"{in_words(f'text in {place}')} — {rule}"
    name = "headword" if match.field is MatchField.HEADWORD else match.field.value
    usage = in_words(USAGE.get(match.status, "")) if match.status else ""
    return f"{in_words(name)} {match.text}{usage} — {rule}"
