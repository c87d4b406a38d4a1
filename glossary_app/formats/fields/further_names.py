"""Further designations: what stands in brackets in a title, and aliases given as plain texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.letters import has_japanese, has_letters
from glossary_app.model.locale import Locale
from glossary_app.model.page import Term, TermKind

# Both widths of brackets, at the end only: `Service (Kubernetes)`, `可観測性（observability）`.
BRACKETED = re.compile(r"(.*?\S)\s*[(（［]([^()（）［］]+)[)）］]\s*")
# Both languages list names with a comma or a slash, each in its own width; `TCP/IP` is one.
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,、;；／]|(?<=\s)/(?=\s)|/(?=[ぁ-ヿ一-鿿]))\s*")
# `(plural: pots)`, `(also known as crock)`, （略称：窯）: what kind of name follows.
_KIND = re.compile(
    r"\A(?:plural|pl\.?|abbr(?:eviation|\.)?|short|or|also(?: known as| called)?|a\.?k\.?a\.?"
    r"|英語?|英名|略称?|略語|別名|別称|通称|複数形)"
    r"(?:[ \t]{0,3}[:：][ \t]{0,3}|(?<=[a-z.])[ \t]{1,3})(?=\S)",
    re.IGNORECASE,
)
# What says of which kind, for what or when.
_NO_NAME = re.compile(
    r"(?:of|in|for|to|on|from|with|by|at|as|when|if|not|using|used|without|see|cf|e\.g|i\.e)\b"
    r"|.{0,60}(?:の|など|のみ|時|する|した|場合)$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]{0,7}")
_WORDS = re.compile(r"[A-Za-z][A-Za-z']*|[0-9]+")
_JOINED_WORDS = re.compile(r"[A-Za-z][A-Za-z'-]*|[0-9]+")
# They may be left out of a short form, or stand in it: WHO, but BoE.
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
_LONGEST_ACRONYM = 12


def title_terms(title: str, locale: Locale) -> Iterator[Term]:
    """The designations in `Base (Other)`: the base and what the brackets hold."""
    found = BRACKETED.fullmatch(title)
    if found:
        yield Term(found[1], TermKind.SYNONYM, locale)
        parts = [found[2]] if initials_agree(found[1], found[2]) else _SEPARATOR.split(found[2])
        names = (_KIND.sub("", part.strip(), count=1) for part in parts)
        # 推定（値） is 推定値 as well.
        whole = (found[1] + n if len(n) == 1 and has_japanese(n) else n for n in names)
        yield from alias_terms((n for n in whole if has_letters(n) and not is_no_name(n)), locale)


def alias_terms(texts: Iterable[str], locale: Locale) -> Iterator[Term]:
    """These texts as synonyms, or as abbreviations where they look like one."""
    for text in texts:
        kind = TermKind.ABBREVIATION if is_acronym(text) else TermKind.SYNONYM
        yield Term(text, kind, locale)


def is_acronym(text: str) -> bool:
    """Whether the text is a short Latin word of mostly capitals: `API`, `mTLS`, `DBaaS`."""
    if not _ACRONYM.fullmatch(text):
        return False
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return capitals >= 2 and capitals * 2 >= len(letters)


def is_no_name(text: str) -> bool:
    """Whether words in brackets say of which kind, for what or when, and name nothing."""
    return bool(_NO_NAME.match(text))


def initials_agree(short: str, words: str) -> bool:
    """Whether each letter of a short form begins a word, in their order; small ones may lack."""
    letters = [character.casefold() for character in short if character.isalnum()]
    if not 2 <= len(letters) <= _LONGEST_ACRONYM or not short.isascii():
        return False
    folded = words.casefold()
    return any(_begin_words(letters, each.findall(folded)) for each in (_WORDS, _JOINED_WORDS))


def _begin_words(letters: list[str], words: list[str]) -> bool:
    at = 0
    for word in words:
        if at < len(letters) and word[0] == letters[at]:
            at += 1
        elif word not in _SMALL:
            return False
    return at == len(letters)
