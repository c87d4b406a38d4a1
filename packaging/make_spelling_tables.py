"""Make the tables in resources/spelling from the data that others publish.

    python packaging/make_spelling_tables.py FOLDER

FOLDER holds what was fetched beforehand: Debian's `unicode-data` (`apt-get download`), and the
wheels of `opencc-python-reimplemented` and `inflect` (`pip download --no-deps`). Needs inflect and
what it needs.

variants.txt: a character and the older, rarer or variant forms of it, for Japanese. Two characters
that are both in daily use (jōyō) are never put together, whatever they are to each other in China.
plurals.txt: irregular English plurals and their singulars.
"""

from __future__ import annotations

import bz2
import re
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

TARGET = Path(__file__).parents[1] / "resources" / "spelling"
UNIHAN = Path("usr/share/unicode")
_CODE = re.compile(r"U\+([0-9A-F]+)")

# Pairs of the Japanese standards that neither source has. JIS X 0208:1983 simplified the second
# of each; JIS X 0213 gave it back. Then forms of names and signs that JIS X 0213 and the
# extensions of CP932 hold beside the usual ones.
STANDARD_PAIRS = (
    "騨驒 顛顚 涜瀆 嚢囊 頬頰 倶俱 妍姸 屏屛 躯軀 屡屢 蝉蟬 箪簞 攅攢 剥剝 叱𠮟 填塡"
    " 呑吞 并幷 痩瘦 噛嚙 浜濵 桑桒 辺邉 辺邊 昇曻 渕淵 渕渊 青靑 清淸 静靜 篭籠 島嶌"
    " 壷壺 靭靱 諌諫 鯵鰺 鴬鶯 煕熙 舗舖 体躰 体軆 剣劔 剣劒 剣釼 剣剱 協恊 写冩 鉱礦"
    " 鉱鑛 冴冱 虎乕 讃讚 賛贊 闘鬪 闘鬭 国圀 国囶 高髙 崎﨑 崎嵜 崎碕 吉𠮷 館舘 薮藪"
    " 昂昻 祷禱 梼檮 砺礪 瑶瑤 遥遙 曽曾 祢禰 穐龝 鎚鎚 徳悳 煮煑 鮮鱻 宜冝 弐貳 壱弌"
    " 凛凜 槙槇 舩船 飯飰 栄榮 柳栁 栃杤 桜櫻 衆眾 隣鄰 鎌鐮 鋭銳 教敎 間閒 銭錢 薫薰"
    " 緒緖 淵渕 横橫 黄黃 黒黑 内內 戸戶 郎郞 寛寬 彦彥 嘗甞 皐皋 麺麵 麺麪 翠翆 蔵藏"
    " 兎兔 兎菟 珍珎 宝寳 宝寶 恥耻 略畧 留畄 峰峯 裏裡 窓窻 窓牕 棋棊 煙烟 鼓皷 秘祕"
    " 野埜 群羣 杯盃 総惣 総揔 締〆"
)
# What the sources call variants, but a reader of Japanese does not.
NO_VARIANTS = frozenset("檉卍孀只擄槌譚瓷蕈籐愈耀琉并釐憙炮肆捌柒玖佰仟云叶岳嶽孃")


def main(folder: Path) -> None:
    """Write both tables."""
    TARGET.mkdir(parents=True, exist_ok=True)
    _write("variants.txt", _VARIANTS_HEAD, variant_lines(folder))
    _write("plurals.txt", _PLURALS_HEAD, plural_lines())
    write_licences(folder)


def variant_lines(folder: Path) -> Iterator[str]:
    """Yield a line for each character that has variants: itself, then these."""
    common = common_forms(folder)
    groups: dict[str, list[str]] = defaultdict(list)
    for variant in common:
        groups[_last(variant, common)].append(variant)
    for character in sorted(groups):
        yield character + "".join(sorted(groups[character]))


def common_forms(folder: Path) -> dict[str, str]:
    """Each variant with the more common character that it stands for."""
    unihan = read_unihan(next(folder.glob("unicode-data_*.deb")))
    daily = _daily(unihan)
    common: dict[str, str] = {}
    for variant, character in _pairs(folder, unihan):
        known = variant in common or variant == _last(character, common)
        if not known and variant not in daily and variant not in NO_VARIANTS:
            common[variant] = character
    return common


def _pairs(folder: Path, unihan: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield variants with their common form, the most trustworthy first."""
    yield from ((pair[1], pair[0]) for pair in STANDARD_PAIRS.split())
    for character, note in unihan["kJoyoKanji"].items():
        # The form in the official list, where the usual one is another code point.
        yield from ((form, character) for form in _characters(note))
    for variant, note in unihan["kJinmeiyoKanji"].items():
        yield from ((variant, form) for form in _characters(note))
    yield from _old_forms(next(folder.glob("opencc_python_reimplemented-*.whl")))
    yield from _unihan_pairs(unihan)


def _old_forms(wheel: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(wheel) as archive:
        lines = archive.read("opencc/dictionary/JPVariants.txt").decode("utf-8").splitlines()
    yield from (tuple(line.split()[:2]) for line in lines if line.strip())  # type: ignore[misc]


def _unihan_pairs(unihan: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is one word in several dictionaries, as far as it is a matter of Japanese."""
    japanese = set(unihan["kJis0"]) | set(unihan["kJIS0213"]) | set(unihan["kIBMJapan"])
    daily = _daily(unihan)
    for field in ("kZVariant", "kSemanticVariant"):
        targets: dict[str, set[str]] = defaultdict(set)
        for character, note in unihan[field].items():
            for other in _characters(note):
                for variant, form in ((character, other), (other, character)):
                    if form in daily and variant in japanese and form in japanese:
                        targets[variant].add(form)
        # A character that may stand for several is left alone.
        yield from ((v, forms.pop()) for v, forms in sorted(targets.items()) if len(forms) == 1)


def _daily(unihan: dict[str, dict[str, str]]) -> set[str]:
    """The jōyō kanji, without the forms in the official list that people write otherwise."""
    official = {form for note in unihan["kJoyoKanji"].values() for form in _characters(note)}
    return set(unihan["kJoyoKanji"]) - official


def read_unihan(package: Path) -> dict[str, dict[str, str]]:
    """The fields of Unihan that are needed: field, character, value."""
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    with TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", str(package), folder], check=True)
        for name in ("Variants", "OtherMappings"):
            data = (Path(folder) / UNIHAN / f"Unihan_{name}.txt.bz2").read_bytes()
            for line in bz2.decompress(data).decode("utf-8").splitlines():
                if line.startswith("U+"):
                    code, field, value = line.split("\t")
                    fields[field][chr(int(code[2:], 16))] = value
    return fields


def plural_lines() -> Iterator[str]:
    """Yield irregular plurals, each with its singular."""
    inflect: Any = import_module("inflect")
    modern, classical = inflect.engine(), inflect.engine()
    classical.classical(all=True)
    found: set[tuple[str, str]] = set(OTHER_PLURALS)
    for word in _singulars(inflect):
        for engine in (modern, classical):
            plural = str(engine.plural_noun(word))
            if plural.isalpha() and plural != word and not _is_regular(word, plural):
                found.add((plural.lower(), word.lower()))
    yield from (" ".join(pair) for pair in sorted(found))


# Plurals of this trade that inflect does not list.
OTHER_PLURALS = (
    ("schemata", "schema"),
    ("lemmata", "lemma"),
    ("tori", "torus"),
    ("moduli", "modulus"),
    ("calculi", "calculus"),
    ("radices", "radix"),
    ("directrices", "directrix"),
    ("helices", "helix"),
    ("fora", "forum"),
    ("polyhedra", "polyhedron"),
    ("automata", "automaton"),
    ("taxa", "taxon"),
    ("leaves", "leaf"),
    ("staves", "staff"),
    ("dice", "die"),
    ("axes", "axis"),
    ("bases", "basis"),
    ("data", "datum"),
    ("media", "medium"),
    ("simplices", "simplex"),
)


# Words whose plurals inflect knows by rule and not by list.
FURTHER_SINGULARS = re.findall(
    r"\w+",
    "leaf loaf half shelf knife life wife wolf self calf thief scarf hoof elf sheaf"
    " man woman child person foot tooth goose mouse louse ox die criterion matrix"
    " analysis thesis hypothesis synthesis basis axis crisis diagnosis emphasis"
    " parenthesis ellipsis oasis paralysis catalysis genesis nemesis synopsis",
)


def _singulars(inflect: Any) -> Iterator[str]:
    for name in sorted(vars(inflect)):
        is_regular = "uninflected" in name or "singular_s" in name
        if not name.startswith("pl_sb_") or is_regular:
            continue
        value = getattr(inflect, name)
        if name.endswith(("_list", "_complete")) or isinstance(value, dict):
            yield from (word for word in value if isinstance(word, str) and word.isalpha())
    yield from FURTHER_SINGULARS


def _is_regular(word: str, plural: str) -> bool:
    endings = {word + "s", word + "es"}
    return plural in endings or (word.endswith("y") and plural == word[:-1] + "ies")


def _characters(note: str) -> list[str]:
    return [chr(int(code, 16)) for code in _CODE.findall(note)]


def _last(character: str, common: dict[str, str]) -> str:
    """The form at the end of a chain of variants: 龝 is 穐 is 秋."""
    seen = {character}
    while common.get(character, character) not in seen:
        character = common[character]
        seen.add(character)
    return character


def write_licences(folder: Path) -> None:
    """Put the licence of each source beside the tables."""
    package = next(folder.glob("unicode-data_*.deb"))
    with TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg-deb", "-x", str(package), unpacked], check=True)
        text = (Path(unpacked) / "usr/share/doc/unicode-data/copyright").read_text("utf-8")
    (TARGET / "LICENCE-Unihan.txt").write_text(text, "utf-8")
    for name, pattern in (("OpenCC", "opencc_python_*.whl"), ("inflect", "inflect-*.whl")):
        with zipfile.ZipFile(next(folder.glob(pattern))) as archive:
            names = [each for each in archive.namelist() if "LICENSE" in each or "NOTICE" in each]
            text = "\n".join(archive.read(each).decode("utf-8") for each in names)
        (TARGET / f"LICENCE-{name}.txt").write_text(text, "utf-8")


def _write(name: str, head: str, lines: Iterator[str]) -> None:
    (TARGET / name).write_text(head + "".join(f"{line}\n" for line in lines), "utf-8")


_VARIANTS_HEAD = """\
# Made by packaging/make_spelling_tables.py. A character, then its old, rare and variant forms.
# Sources: Unihan 15.0 (Unicode License), OpenCC's JPVariants (Apache-2.0), JIS X 0208 and 0213.
"""
_PLURALS_HEAD = """\
# Made by packaging/make_spelling_tables.py. A plural, then its singular. Source: inflect (MIT).
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]))
