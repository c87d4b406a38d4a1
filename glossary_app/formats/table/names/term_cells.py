"""Cells of terms that say more than a term: its reading, its other language, or that it is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from glossary_app.formats.fields.letters import has_japanese, has_letters
from glossary_app.formats.table.cells import cell_text, comes_back
from glossary_app.formats.table.names.judged_names import name_and_status
from glossary_app.formats.table.names.sending_on import sent_on
from glossary_app.spelling.from_romaji import kana_of_romaji
from glossary_app.spelling.kana import has_kanji, hiragana, is_japanese

_BLANK_WORDS = frozenset(("n/a", "なし", "無し"))
# Beside these, a word for nothing is a translation.
_NOTHING = frozenset(
    [
        *("none", "no", "nothing", "nil", "null", "n/a", "without", "absent", "empty"),
        *("no value", "no data", "not applicable", "not available", "not present", "not any"),
    ]
)
_NOTHING_JAPANESE = re.compile(r"なし|無し|無$|ない|該当|適用|対象外|不可|未定|不明")
# What is said of the words before it, and not how they are read.
_NO_READING = frozenset(
    [
        "する",
        "した",
        "して",
        "される",
        "させる",
        "な",
        "の",
        "に",
        "と",
        "さん",
        "たち",
        "など",
        "たる",
    ]
)
_READ = re.compile(r"(.*?\S)\s*[(（【\[［〔《]\s*([ぁ-ゖー・\s]{1,40}?)\s*[)）】\]］〕》]")
_REMARKED = re.compile(r"([^【】]*[^【】\s])\s*【([^【】]+)】")
_PAIR = re.compile(r"\n\s*|(?<=\s)[-–—/]\s|[／|｜]")
_BRACKETED = re.compile(r"([^()（）［］]*[^()（）［］\s])\s*[(（［]([^()（）［］]+)[)）］]")
# 請求書（せいきゅうしょ）invoice, 請求書【せいきゅうしょ／invoice】
_READ_BEFORE = re.compile(
    r"([^\s(（【\[]+\s*[(（【\[][ぁ-ゖァ-ヺー・]+[)）】\]])"
    r"[\s:：、,/／|｜–—-]*([^\s:：、,/／|｜–—()（）【】\[\]-][^()（）【】\[\]]*)"
)
_READ_WITHIN = re.compile(
    r"([^\s(（【\[]+)\s*[(（【\[]\s*([ぁ-ゖァ-ヺー・]+)"
    r"\s*[、,，;；:：/／|｜]\s*([^\s()（）【】\[\]][^()（）【】\[\]]*)[)）】\]]"
)
_ROMANISED = re.compile(r"(.*?\S)\s*[(（\[［]\s*([A-Za-zāīūēōâîûêôĀĪŪĒŌ' -]{2,60})\s*[)）\]］]")
_LEAST_LINES = 4
_BETWEEN_TEXTS = re.compile(r"(?<=[.。])\s?[/／]\s?")
_LANGUAGE_LABEL = re.compile(
    r"(?:en|ja|jp|english|japanese|英語?|日本語|和文?)\s?[:：]\s?", re.IGNORECASE
)
# A whole name as code or in bold, as pages have it; `__init__` is called so.
_SET_OFF = re.compile(r"(`{1,2}|\*\*|__(?![a-z0-9]+__$))([^`*_]+)\1")


def term_text(cell: str, others: Iterable[str]) -> str:
    """The text of a cell of terms; `others` are those of the same row in other columns.

    なし says that there is none, but not beside `None`.
    """
    text = cell_text(cell)
    set_off = _SET_OFF.fullmatch(text)
    if set_off:
        return set_off[2].strip()
    word = cell.strip()
    if text or word.casefold() not in _BLANK_WORDS:
        return text
    said = [other.strip().casefold() for other in others]
    if word.isascii():
        return word if any(map(_NOTHING_JAPANESE.search, said)) else ""
    return word if _NOTHING.intersection(said) else ""


def term_comes_back(text: str) -> bool:
    """Whether a cell of terms with this one name would be read as such."""
    is_plain = name_and_status(text)[1] is None and not sent_on(text)
    return comes_back(text) and term_text(text, ()) == text and is_plain


def name_and_reading(name: str) -> tuple[str, str]:
    """A Japanese name without the reading behind it in brackets, and that reading or nothing."""
    found = _READ.fullmatch(name)
    if not found or not has_kanji(found[1]) or found[2] in _NO_READING:
        return name, ""
    kana = "".join(found[2].split())
    return (found[1], kana) if len(kana) >= len(found[1]) // 2 else (name, "")


def name_and_romaji(name: str, others: Iterable[str]) -> tuple[str, str]:
    """A Japanese name without the Latin letters behind it that read it, 味噌 (miso), and these.

    `others` are its names in the other language: 日付 (date) says one of them.
    """
    found = _ROMANISED.fullmatch(name)
    if not found or not has_japanese(found[1]) or found[2] != found[2].lower():
        return name, ""
    kana = kana_of_romaji(found[2])
    kanji = sum(map(has_kanji, found[1]))
    said = {word for other in others for word in other.casefold().split()}
    is_read = kanji <= len(kana) if kanji else _alike(kana, hiragana(found[1]))
    return (found[1], found[2]) if kana and is_read and found[2] not in said else (name, "")


def _alike(first: str, second: str) -> bool:
    """Whether kana are the same when nobody hears how long they are."""
    return _without_length(first) == _without_length(second)


def _without_length(kana: str) -> str:
    return re.sub("(?<=.)[ーあいうえお]", "", kana)


def kana_of_reading(text: str) -> str:
    """A reading in hiragana, or in romaji as it stands; empty for one that is in neither."""
    # Half-width kana with their marks behind them come from systems of one byte a letter.
    normal = unicodedata.normalize("NFKC", text)
    if is_japanese(normal):
        return hiragana(normal)
    return normal if kana_of_romaji(normal) else ""


def name_and_remark(name: str) -> tuple[str, str]:
    """A name, and what is said of it behind it: knowledge【知っていること】, or nothing."""
    found = _REMARKED.fullmatch(name)
    is_remarked = found is not None and has_japanese(found[1]) is not has_japanese(found[2])
    return (found[1], found[2]) if found and is_remarked else (name, "")


def both_languages(cell: str) -> tuple[str, ...]:
    """The names in a cell that says one in each language, 請求書 / Invoice; else nothing."""
    text = cell_text(cell)
    if read := _READ_WITHIN.fullmatch(text):
        text = f"{read[1]}（{read[2]}）{read[3]}"
    read = _READ_BEFORE.fullmatch(text)
    if read and has_kanji(read[1]) and has_letters(read[2]) and not has_japanese(read[2]):
        return read[1], read[2].strip()
    found = _BRACKETED.fullmatch(text)
    if not found:
        return _two(_PAIR.split(text))
    pair = _two(_PAIR.split(found[1]))
    if pair:
        # What stands in the brackets belongs to the second.
        return pair[0], text[found[1].rindex(pair[1]) :]
    # `Staff / Crew (乗組員)`: what stands before the brackets may be several names.
    return _two(found.groups())


def _two(parts: Sequence[str]) -> tuple[str, ...]:
    told = tuple(part.strip() for part in parts)
    return told if len(told) == 2 and all(map(has_letters, told)) and _are_two(told) else ()


def text_by_language(cell: str) -> tuple[str, ...]:
    """The two halves of a text whose first lines are in one language, the others in the other."""
    lines = [_without_label(line) for line in cell.split("\n") if line.strip()]
    spoken = [has_japanese(line) for line in lines if has_letters(line)]
    changes = sum(first is not second for first, second in pairwise(spoken))
    if changes == 1:
        at = next(at for at, line in enumerate(lines) if has_japanese(line) is not spoken[0])
        halves: Sequence[str] = ("\n".join(lines[:at]), "\n".join(lines[at:]))
    else:
        # `One who lets. / 貸す人。`
        halves = _BETWEEN_TEXTS.split(cell.strip())
    if len(halves) != 2 or min(map(len, halves)) < _LEAST_LINES or not _are_two(halves):
        return ()
    return tuple(halves)


def _without_label(text: str) -> str:
    found = _LANGUAGE_LABEL.match(text)
    return text[found.end() :] if found else text


def _are_two(parts: Sequence[str]) -> bool:
    return has_japanese(parts[0]) is not has_japanese(parts[1])
