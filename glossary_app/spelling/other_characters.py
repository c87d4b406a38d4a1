"""Words that are written with a rare character, or with kana or another character in its place.

改竄 and 改ざん, 漏洩 and 漏えい: rare characters are replaced one word at a time, since each has
several readings. Names that sound alike and differ in a character people mix up stand here too.
"""

from __future__ import annotations

import re
from functools import cache

from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.variants import common_form

# As it is usually written, then otherwise. What has kana in place of a rare character is of daily
# use in newspapers; the others were brought together by the report of the National Language
# Council on writing words with other characters of the same sound (1956). Then names.
_WORDS = """
改ざん 改竄
漏えい 漏洩
ひっ迫 逼迫
補てん 補填
充てん 充填
装てん 装填
だ捕 拿捕
ねつ造 捏造
はく奪 剥奪
はく離 剥離
ばん回 挽回
破たん 破綻
こん包 梱包
けんしょう炎 腱鞘炎
ぜん増 漸増
ぜん減 漸減
隠ぺい 隠蔽
遮へい 遮蔽
し緩 弛緩
じょう乱 擾乱
かく拌 攪拌
えん曲 婉曲
えん罪 冤罪
軋れき 軋轢
ひょう窃 剽窃
ばい煙 煤煙
ばく露 曝露
ばっ気 曝気
ふっ素 弗素
よう素 沃素
ヒ素 砒素
けい素 珪素 硅素
しゅう酸 蓚酸
こう配 勾配
こう留 勾留
けん引 牽引
けん制 牽制
ごう慢 傲慢
さく裂 炸裂
ざ折 挫折
しゅん工 竣工
じん性 靭性
じん帯 靭帯
せん断 剪断
せん定 剪定
そ及 遡及
そ撃 狙撃
だ円 楕円
ちゅう房 厨房
ちょう報 諜報
てん末 顛末
とん挫 頓挫
びん乱 紊乱
ふく射 輻射
ほう助 幇助
まん延 蔓延
ゆ着 癒着
ら致 拉致
り患 罹患
ろ過 濾過
ろ紙 濾紙
わい曲 歪曲
安ど 安堵
円すい 円錐
角すい 角錐
覚せい 覚醒
急きょ 急遽
狭さく 狭窄
研さん 研鑽
骨とう 骨董
残さ 残渣
失そう 失踪
進ちょく 進捗
推こう 推敲
整とん 整頓
せき柱 脊柱
せき髄 脊髄
全ぼう 全貌
脱きゅう 脱臼
炭そ 炭疽
排せつ 排泄
発しん 発疹
はん濫 氾濫
比ゆ 比喩
便せん 便箋
変ぼう 変貌
捕そく 捕捉
抑うつ 抑鬱
憂うつ 憂鬱
流ちょう 流暢
しきい値 閾値
たんぱく質 蛋白質
ブドウ糖 葡萄糖
でんぷん質 澱粉質
障がい 障碍 障害
防ちょう 防諜
伝ぱ 伝播
刺しゅう 刺繍
は握 把握
浸透 滲透
洗浄 洗滌
沈殿 沈澱
輪郭 輪廓
乱用 濫用
包丁 庖丁
注文 註文
注釈 註釈
編集 編輯
特集 特輯
奇形 畸形
連係 連繋
暗唱 暗誦
慰謝料 慰藉料
英知 叡智 叡知
外郭 外廓
火炎 火焔
活発 活溌
企画 企劃
希少 稀少
希薄 稀薄
希釈 稀釈
決壊 決潰
決別 訣別
研磨 研摩
広範 広汎
交差 交叉
混交 混淆
雑踏 雑沓
車両 車輛
終息 終熄
収集 蒐集
侵食 侵蝕
浸食 浸蝕
腐食 腐蝕
日食 日蝕
月食 月蝕
先端 尖端
蒸留 蒸溜
短編 短篇
長編 長篇
知恵 智慧 智恵
丁寧 叮嚀
抵触 牴触 觝触
倒壊 倒潰
崩壊 崩潰
反発 反撥
反乱 叛乱
離反 離叛
風刺 諷刺
敷設 布設
放棄 抛棄
補佐 輔佐
膨大 厖大
模索 摸索
溶接 熔接
溶岩 熔岩
溶解 熔解
溶融 熔融
両生類 両棲類
理屈 理窟
略奪 掠奪
侵略 侵掠
了解 諒解
湾曲 彎曲
回復 恢復
技量 技倆 伎倆
骨格 骨骼
刺激 刺戟
阻害 阻碍
装丁 装幀 装釘
鍛錬 鍛煉 鍛練
転倒 顛倒
転覆 顛覆
発酵 醗酵 醱酵
落盤 落磐
臆病 憶病
臆測 憶測
意向 意嚮
講和 媾和
途絶 杜絶
瓶 壜 罎
斎藤 斉藤
斎木 斉木
"""


def usual_characters(text: str) -> str:
    """The text, in common characters, with each of these words as it is usually written."""
    # Most texts have none of the characters that it is about.
    if text.isascii() or _rare().isdisjoint(text):
        return text
    return _any_word().sub(lambda match: _usual()[match.group()], text)


@cache
def _usual() -> dict[str, str]:
    lines = (line.split() for line in _WORDS.strip().splitlines())
    return {common_form(other): usual for usual, *others in lines for other in others}


@cache
def _rare() -> frozenset[str]:
    """The characters that are written otherwise: one of each word is enough."""
    kept = {word: set(word) - set(usual) for word, usual in _usual().items()}
    return frozenset(next(filter(is_kanji, sorted(rare))) for rare in kept.values() if rare)


@cache
def _any_word() -> re.Pattern[str]:
    longest_first = sorted(_usual(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
