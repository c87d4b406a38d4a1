"""The rules of TBX-Basic (ISO 30042:2019 and its public dialect), as far as a file of ours goes.

Written after the published dialect: which elements may stand where and in which order, which
categories each of them may carry at which level, which values a category may have, and that ids
are XML names and that references lead to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME = re.compile(r"[^\W\d][\w.\-·]*")
_ABOUT = ("descrip", "descripGrp", "admin", "note", "ref", "xref")
_CATEGORIES = {
    ("descrip", "entry"): {"subjectField"},
    ("descrip", "language"): set(),
    ("descrip", "term"): {"context"},
    ("descrip", "group"): {"definition", "context"},
    ("admin", "language"): {"source"},
    ("admin", "entry"): {"source"},
    ("admin", "term"): {"source", "customerSubset", "projectSubset"},
    ("ref", "entry"): {"crossReference"},
    ("termNote", "term"): {
        "administrativeStatus",
        "grammaticalGender",
        "partOfSpeech",
        "termLocation",
        "termType",
    },
}
_VALUES = {
    "administrativeStatus": {
        "admittedTerm-admn-sts",
        "deprecatedTerm-admn-sts",
        "preferredTerm-admn-sts",
        "supersededTerm-admn-sts",
    },
    "partOfSpeech": {"adjective", "adverb", "noun", "other", "properNoun", "verb"},
    "termType": {"abbreviation", "acronym", "fullForm", "phrase", "shortForm", "variant"},
}
_NAMES = {
    "tbx": ("tbxHeader", "conceptEntry", "langSec", "termSec"),
    "martif": ("martifHeader", "termEntry", "langSet", "tig"),
}


def faults_of(data: bytes) -> list[str]:
    """What is wrong with a file; nothing when it keeps the rules."""
    root = fromstring(data)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return [*_faults(root)]


def _faults(root: Element) -> Iterator[str]:
    header, *names = _NAMES[root.tag]
    yield from _head(root, header)
    entries = root.findall("text/body/*")
    ids = [entry.get("id", "") for entry in entries]
    if len(set(ids)) != len(ids) or not all(_NAME.fullmatch(each) for each in ids):
        yield f"ids are no names, or are there twice: {ids}"
    for entry in entries:
        yield from _entry(entry, ids, *names)


def _head(root: Element, header: str) -> Iterator[str]:
    if root.get("type") != "TBX-Basic" or not root.get(_LANG):
        yield "the root names no dialect or language"
    if root.tag == "tbx" and root.get("style") != "dca":
        yield "the root names no style"
    if [child.tag for child in root] != [header, "text"]:
        yield "the root holds something else than a header and a text"
    if not root.findtext(f"{header}/fileDesc/sourceDesc/p"):
        yield "the header says nothing of the source"


def _entry(
    entry: Element, ids: list[str], entry_name: str, language_name: str, term_name: str
) -> Iterator[str]:
    if entry.tag != entry_name:
        yield f"{entry.tag} in the body"
    yield from _order(entry, (_ABOUT, (language_name,)))
    yield from _categories(entry, "entry")
    for reference in entry.iter("ref"):
        if "target" in reference.attrib and reference.get("target") not in ids:
            yield f"a reference leads nowhere: {reference.get('target')}"
    for language in entry.findall(language_name):
        yield from _language(language, term_name)


def _language(language: Element, term_name: str) -> Iterator[str]:
    if not language.get(_LANG):
        yield "a section without a language"
    yield from _order(language, (_ABOUT, (term_name,)))
    yield from _categories(language, "language")
    terms = language.findall(term_name)
    if not terms:
        yield "a section without a term"
    for term in terms:
        yield from _order(term, (("term",), ("termNote",), _ABOUT))
        yield from _categories(term, "term")
        if not term.findtext("term"):
            yield "an empty term"


def _order(parent: Element, groups: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """The children stand in these groups, one after the other."""
    at = 0
    for child in parent:
        while at < len(groups) and child.tag not in groups[at]:
            at += 1
        if at == len(groups):
            yield f"{child.tag} is out of place in {parent.tag}"
            return


def _categories(parent: Element, level: str) -> Iterator[str]:
    for child in parent:
        if child.tag == "descripGrp":
            yield from _categories(child, "group")
            continue
        category = child.get("type")
        allowed = _CATEGORIES.get((child.tag, level))
        if allowed is not None and category not in allowed:
            yield f"{child.tag} of {category} at the level of {level}"
        if category in _VALUES and child.text not in _VALUES[category]:
            yield f"{child.text} is no {category}"
