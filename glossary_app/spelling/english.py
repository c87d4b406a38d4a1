"""English as it is spelt in America, whichever way it is written: colour, optimise, centre, grey.

Only what is the same word in both countries meets here. Rules that change a word which is spelt in
one way only (`exercise`, `contour`) change it wherever it stands, and so do no harm.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import eq

_WORD = re.compile("[a-z]{4,}")
_SHORTEST_STEM = 3

_ISE = ("e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational")
_YSE = ("e", "ed", "er", "ers", "ing")
_OUR = ("", "s", "ed", "ing", "able", "al", "er", "ers", "ite", "ites", "ful", "less", "hood")
_ENDINGS = (
    *((f"is{end}", f"iz{end}") for end in _ISE),
    *((f"ys{end}", f"yz{end}") for end in _YSE),
    *((f"our{end}", f"or{end}") for end in _OUR),
    ("ogue", "og"),
    ("ogues", "ogs"),
)
_ENDING = dict(_ENDINGS)
_LONGEST_ENDING = max(map(len, _ENDING))

# At the end, also of a longer word: kilometre, epicentre.
_RE = (
    *("centre", "metre", "litre", "fibre", "theatre", "calibre", "lustre", "meagre", "sabre"),
    *("sombre", "spectre", "mitre", "nitre"),
)
_DOUBLED = frozenset(
    [
        *("travel", "model", "label", "cancel", "signal", "level", "channel", "tunnel", "counsel"),
        *("marvel", "fuel", "dial", "total", "equal", "pencil", "panel", "parcel", "spiral"),
    ]
)
_BEHIND_L = ("led", "ling", "ler", "lers")

# Within words of medicine and chemistry.
_PARTS = (
    *(("aem", "em"), ("paed", "ped"), ("oestr", "estr"), ("foet", "fet"), ("oesoph", "esoph")),
    *(("rrhoea", "rrhea"), ("aesth", "esth"), ("gynaec", "gynec"), ("archaeo", "archeo")),
    *(("palaeo", "paleo"), ("aetio", "etio"), ("oedema", "edema"), ("manoeuv", "maneuv")),
    ("sulph", "sulf"),
)
_WORDS = dict(
    line.split()
    for line in """
grey gray
greys grays
tyre tire
tyres tires
odour odor
odours odors
aluminium aluminum
programme program
programmes programs
artefact artifact
artefacts artifacts
mould mold
moulds molds
moulding molding
plough plow
sceptic skeptic
sceptical skeptical
scepticism skepticism
cosy cozy
jewellery jewelry
ageing aging
acknowledgement acknowledgment
acknowledgements acknowledgments
judgement judgment
judgements judgments
enrol enroll
enrolment enrollment
fulfil fulfill
fulfilment fulfillment
instalment installment
instalments installments
skilful skillful
licence license
licences licenses
defence defense
defences defenses
offence offense
offences offenses
pretence pretense
practise practice
practised practiced
practising practicing
disc disk
discs disks
pyjamas pajamas
yoghurt yogurt
""".strip().splitlines()
)


def american_spelling(text: str) -> str:
    """The text, in lower case, with its English words as they are spelt in America."""
    words = _WORD.findall(text)
    # Most texts have no word that is spelt in two ways.
    if all(map(eq, words, map(_american, words))):
        return text
    return _WORD.sub(lambda match: _american(match.group()), text)


@lru_cache(maxsize=20_000)
def _american(word: str) -> str:
    if word in _WORDS:
        return _WORDS[word]
    for british, american in _PARTS:
        word = word.replace(british, american)
    return _with_ending(_with_er(_with_one_l(word)))


def _with_er(word: str) -> str:
    stem, end = (word[:-1], word[-1]) if word[-1] in "sd" else (word, "")
    return f"{stem[:-2]}er{'ed' if end == 'd' else end}" if stem.endswith(_RE) else word


def _with_one_l(word: str) -> str:
    for end in _BEHIND_L:
        if word.endswith(end) and word.removesuffix(end) in _DOUBLED:
            return word.removesuffix(end) + end[1:]
    return word


def _with_ending(word: str) -> str:
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
        ending = _ENDING.get(word[-length:])
        if ending:
            return word[:-length] + ending
    return word
