"""Where a designation may stand: not in the middle of another word, as far as it shows."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from glossary_app.recognition.scanning.tree import Ending, even
from glossary_app.recognition.scanning.units import SEPARATORS
from glossary_app.spelling.kana import has_kanji
from glossary_app.spelling.okurigana import agrees, bare_form

# Kanji that go with a word without making another one of it.
_PREFIXES = frozenset("各当本同全両新旧再非未無不超総主副元前後現約毎他多少長短高低大小諸初異")
_SUFFIXES = frozenset(
    "時中後前用済等毎別内間上下側者率度性化的型式系法量値数名先元書表票品料金額室部課員費"
    "器機物体場所力感面点線層群例版集録図欄別順比差分類種域圏権局省庁社店院所目"
    "簿帳券証状紙係箱棚袋印板網盤路史誌論派族団隊国州市町村区県府会業人員士師教学語文章節項号"
)
# Such a name is not met by chance inside a longer word.
_SURE_KANJI = 3
# A kanji alone is a name where a particle or an end follows, and no okurigana.
_PARTICLES = frozenset("はがをにでとものへやかよね")
_TAIL = re.compile("(?<![ぁ-ん])[ぁ-ん]*$")
_HIRAGANA_ONLY = re.compile("[ぁ-ゖー]+")
# How the verbs of each row go on behind the stem.
_CONJUGATION = {
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ",
    "つ": "たちつてとっ", "ぬ": "なにぬねのん", "ぶ": "ばびぶべぼん", "む": "まみむめもん",
    "る": "らりるれろっ",
}  # fmt: skip
# Behind the stem of an ichidan verb: 備えた, 備えない, 備えます.
_BEHIND_ICHIDAN = frozenset("たてなまよらずれる")
# A verb's stem of so many characters and more is a noun as well: 割り当て.
_LEAST_NOUN = 2
_SUFFIX = re.compile("(?:する|な)$")
# Behind the stem of a verb, which is not meant where its noun is discouraged: 見積 in 見積った.
_OF_VERBS = frozenset("うっ")
_RARE_KANJI = frozenset("々〆〇")
_ICHIDAN_STEM = re.compile("[いきぎしじちぢにひびぴみりえけげせぜてでねへべぺめれ]$")


def may_stand(text: str, start: int, end: int, offset: int, ending: Ending) -> bool:
    """Whether the designation may stand at a span; `offset` counts the kanji right before it."""
    if ending.verb:
        # The form of the dictionary is a form as well: its own end goes on behind the stem.
        stem_end = end - 1 if text[end - 1] == ending.verb else end
        return _goes_on_as_a_verb(text, start, stem_end, ending.verb)
    first, last = text[start], text[end - 1]
    if ending.designation.is_discouraged and _is_kanji(last) and text[end : end + 1] in _OF_VERBS:
        return False
    if "ぁ" <= first <= "ん" and _HIRAGANA_ONLY.fullmatch(text, start, end):
        return _stands_in_hiragana(text, start, end)
    may_begin = not offset or not _is_kanji(first) or _may_begin(text, start, end, offset)
    return may_begin and (not _is_kanji(last) or _may_end(text, start, end))


def ends_a_word(beside: str) -> bool:
    """Whether what stands beside a name in hiragana may be no part of the same word."""
    return beside in _PARTICLES or not (_is_hiragana(beside) or beside == "ー")


def may_follow_kanji(kana: str, verbs: AbstractSet[str]) -> bool:
    """Whether a name of one kanji, or one that is the stem of such verbs, may end before a kana."""
    return (
        kana in _PARTICLES
        or not _is_hiragana(kana)
        or any(kana in _CONJUGATION[verb] for verb in verbs if verb)
    )


def is_spelled_so(written: str, ending: Ending) -> bool:
    """Whether the okurigana are those of the designation, as far as they are written."""
    if written.isascii() or ending.is_reading or not has_kanji(written):
        return True
    designation = ending.designation
    name = _squeezed(even(designation.text))
    written = _squeezed(written)
    if written == name:
        return True
    if ending.verb:
        stem, written = name[:-1], written.removesuffix(ending.verb)
        return bare_form(written) == bare_form(stem) and _tails_agree(written, stem, ())
    name = _SUFFIX.sub("", name)
    return (
        bare_form(written) == bare_form(name)
        and _tails_agree(written, name, designation.readings)
        and (written == name or agrees(written, designation.readings, name))
    )


def _squeezed(text: str) -> str:
    return text.casefold().translate(SEPARATORS)


def _tails_agree(written: str, name: str, readings: tuple[str, ...]) -> bool:
    """Whether the kana at the end are the name's, spelled out more or less.

    A name that ends in kanji may have kana behind it only where its reading ends so.
    """
    ours, theirs = _tail(written), _tail(name)
    if not theirs:
        return not ours or any(reading.endswith(ours) for reading in readings)
    return ours.endswith(theirs) or theirs.endswith(ours)


def _tail(text: str) -> str:
    found = _TAIL.search(text)
    return found[0] if found else ""


def _goes_on_as_a_verb(text: str, start: int, end: int, ending: str) -> bool:
    behind = text[end : end + 1]
    if behind and behind in _CONJUGATION[ending]:
        return True
    if ending != "る" or not _ICHIDAN_STEM.search(text, start, end):
        return False
    return behind in _BEHIND_ICHIDAN or end - start > _LEAST_NOUN


def _may_begin(text: str, start: int, end: int, offset: int) -> bool:
    if offset == 1 and text[start - 1] in _PREFIXES:
        return True
    return offset > 1 or _kanji_in(text[start:end]) >= _SURE_KANJI


def _may_end(text: str, start: int, end: int) -> bool:
    behind = text[end : end + 2]
    goes_on = _is_kanji(behind[:1])
    if end - start == 1:
        return not goes_on and _stands_alone(text, start, behind[:1])
    if not goes_on or behind[0] in _SUFFIXES or _is_kanji(behind[1:]):
        return True
    return _kanji_in(text[start:end]) >= _SURE_KANJI


def _stands_alone(text: str, start: int, behind: str) -> bool:
    if start and _is_kanji(text[start - 1]):
        return False
    return behind in _PARTICLES or not _is_hiragana(behind)


def _stands_in_hiragana(text: str, start: int, end: int) -> bool:
    """Hiragana run into each other, so that only a particle may stand beside the name."""
    return ends_a_word(text[start - 1 : start]) and ends_a_word(text[end : end + 1])


def _is_hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ん"


def _is_kanji(character: str) -> bool:
    # Asked at each place; a pattern would take several times as long.
    return "㐀" <= character <= "\u9fff" or character in _RARE_KANJI


def _kanji_in(text: str) -> int:
    return sum(map(_is_kanji, text))
