"""Words of daily use that are read in two ways, in whatever compound they stand.

The first reading is the one to show where nothing is given: the dictionary prefers にっぽん, but
people say にほん.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_WORDS = """
日本 にほん にっぽん
重複 ちょうふく じゅうふく
閾値 しきいち いきち
依存 いぞん いそん
既存 きそん きぞん
共存 きょうぞん きょうそん
残存 ざんぞん ざんそん
併存 へいぞん へいそん
並存 へいぞん へいそん
現存 げんぞん げんそん
代替 だいたい だいがえ
貼付 ちょうふ てんぷ はりつけ
早急 さっきゅう そうきゅう
続柄 つづきがら ぞくがら
世論 よろん せろん
施策 しさく せさく
相殺 そうさい そうさつ
固執 こしつ こしゅう
発足 ほっそく はっそく
市場 しじょう いちば
工場 こうじょう こうば
他人事 ひとごと たにんごと
御用達 ごようたし ごようたつ
独擅場 どくせんじょう どくだんじょう
捏造 ねつぞう でつぞう
攪拌 かくはん こうはん
撹拌 かくはん こうはん
漏洩 ろうえい ろうせつ
堪能 たんのう かんのう
情緒 じょうちょ じょうしょ
端緒 たんしょ たんちょ
出生 しゅっしょう しゅっせい
遺言 ゆいごん いごん
競売 きょうばい けいばい
分別 ぶんべつ ふんべつ
変化 へんか へんげ
文書 ぶんしょ もんじょ
博士 はくし はかせ
素性 すじょう そせい
消耗 しょうもう しょうこう
凡例 はんれい ぼんれい
汎用 はんよう ぼんよう
化学 かがく ばけがく
市立 しりつ いちりつ
私立 しりつ わたくしりつ
首長 しゅちょう くびちょう
問屋 とんや といや
直截 ちょくせつ ちょくさい
昨日 きのう さくじつ
明日 あした あす みょうにち
今日 きょう こんにち
一昨日 おととい いっさくじつ
明後日 あさって みょうごにち
十進 じっしん じゅっしん じゅうしん
十分 じゅうぶん じっぷん じゅっぷん
七 しち なな
九 きゅう く
一段落 いちだんらく ひとだんらく
空文字 からもじ くうもじ
音声 おんせい おんじょう
本文 ほんぶん ほんもん
利益 りえき りやく
追従 ついじゅう ついしょう
較差 かくさ こうさ
口腔 こうくう こうこう
矜持 きょうじ きんじ
三階 さんがい さんかい
三角形 さんかっけい さんかくけい
四角形 しかっけい しかくけい
六角形 ろっかくけい ろっかっけい
研究所 けんきゅうじょ けんきゅうしょ
保育所 ほいくしょ ほいくじょ
発電所 はつでんしょ はつでんじょ
茨城 いばらき いばらぎ
大地震 おおじしん だいじしん
"""
_FEWEST = 2


def other_readings(text: str, reading: str) -> Iterator[str]:
    """Yield the other readings that a text may have beside a reading in hiragana."""
    if _first_letters().isdisjoint(text):
        return
    for written, readings in _words():
        if written in text:
            yield from _with_others(reading, readings)


def usual_reading(text: str, reading: str) -> str:
    """A reading from the dictionary with what people say in place of what it prefers."""
    written, (usual, *others) = _words()[0]
    if written in text:
        for other in others:
            reading = reading.replace(other, usual)
    return reading


def _with_others(reading: str, readings: tuple[str, ...]) -> Iterator[str]:
    for said in readings:
        # One kana stands in many words, so that the first place need not be this word's.
        if said in reading and len(said) >= _FEWEST:
            yield from (reading.replace(said, other, 1) for other in readings if other != said)
            return


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(written[0] for written, _ in _words())


@cache
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    lines = (line.split() for line in _WORDS.strip().splitlines())
    return tuple((written, tuple(readings)) for written, *readings in lines)
