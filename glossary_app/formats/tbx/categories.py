"""Data categories of TBX: what an element says, whatever the version and style writes it as."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from xml.etree.ElementTree import Element

from glossary_app.model.page import RelationKind, TermKind, TermStatus


class Category(Enum):
    """What a piece of an entry says."""

    DEFINITION = auto()
    EXAMPLE = auto()
    NOTE = auto()
    SOURCE = auto()
    SUBJECT = auto()
    STATUS = auto()
    TERM_TYPE = auto()
    PART_OF_SPEECH = auto()
    READING = auto()
    RELATION = auto()
    ADDRESS = auto()
    WORK_STATUS = auto()
    FORBIDDEN = auto()


# By name in lower case; ISO 12620 and what MultiTerm, memoQ and Weblate write beside it.
_CATEGORIES = {
    "definition": Category.DEFINITION,
    "explanation": Category.NOTE,
    "characteristic": Category.NOTE,
    "note": Category.NOTE,
    "usagenote": Category.NOTE,
    "comment": Category.NOTE,
    "context": Category.EXAMPLE,
    "example": Category.EXAMPLE,
    "samplesentence": Category.EXAMPLE,
    "source": Category.SOURCE,
    "conceptorigin": Category.SOURCE,
    "entrysource": Category.SOURCE,
    "subjectfield": Category.SUBJECT,
    "subject": Category.SUBJECT,
    "domain": Category.SUBJECT,
    "administrativestatus": Category.STATUS,
    "usagestatus": Category.STATUS,
    "normativeauthorization": Category.STATUS,
    "status": Category.STATUS,
    "termtype": Category.TERM_TYPE,
    "partofspeech": Category.PART_OF_SPEECH,
    "reading": Category.READING,
    "sortkey": Category.READING,
    "pronunciation": Category.READING,
    "processstatus": Category.WORK_STATUS,
    "forbidden": Category.FORBIDDEN,
    "externalcrossreference": Category.ADDRESS,
    "xsource": Category.ADDRESS,
    "url": Category.ADDRESS,
}

RELATIONS = {
    "crossreference": RelationKind.RELATED,
    "seealso": RelationKind.RELATED,
    "see": RelationKind.RELATED,
    "relatedconcept": RelationKind.RELATED,
    "associatedconcept": RelationKind.RELATED,
    "superordinateconcept": RelationKind.BROADER,
    "superordinateconceptgeneric": RelationKind.BROADER,
    "superordinateconceptpartitive": RelationKind.BROADER,
    "broaderconceptgeneric": RelationKind.BROADER,
    "broaderconceptpartitive": RelationKind.BROADER,
    "subordinateconcept": RelationKind.NARROWER,
    "subordinateconceptgeneric": RelationKind.NARROWER,
    "subordinateconceptpartitive": RelationKind.NARROWER,
    "coordinateconceptgeneric": RelationKind.RELATED,
    "coordinateconceptpartitive": RelationKind.RELATED,
    "antonymconcept": RelationKind.COMPARE,
    "falsefriend": RelationKind.COMPARE,
}

_STATUSES = {
    "preferred": TermStatus.PREFERRED,
    "standardized": TermStatus.PREFERRED,
    "recommended": TermStatus.PREFERRED,
    "approved": TermStatus.PREFERRED,
    "regulated": TermStatus.PREFERRED,
    "legal": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "allowed": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "notrecommended": TermStatus.DEPRECATED,
    "forbidden": TermStatus.FORBIDDEN,
    "prohibited": TermStatus.FORBIDDEN,
    "notallowed": TermStatus.FORBIDDEN,
    "rejected": TermStatus.FORBIDDEN,
}

_KINDS = {
    "acronym": TermKind.ABBREVIATION,
    "abbreviation": TermKind.ABBREVIATION,
    "initialism": TermKind.ABBREVIATION,
    "abbreviatedform": TermKind.ABBREVIATION,
    "synonym": TermKind.SYNONYM,
    "variant": TermKind.VARIANT,
}
# They say that a name is the usual one, which is no kind of its own.
_NO_KINDS = ("entryterm", "maintitle", "")

_DRAFTS = ("unprocessed", "provisionallyprocessed", "proposed", "draft")

# Elements that carry the category in `type`; in the style DCT the element's name is the category.
_GENERIC = ("descrip", "termNote", "admin", "adminNote", "descripNote", "ref", "xref", "note")


def local_name(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def category_name(element: Element) -> str:
    """The name of the category as the file writes it."""
    name = local_name(element)
    if name == "note":
        # Weblate and its kin say so where others have a category of its own.
        return "partOfSpeech" if element.get("from") == "pos" else name
    return element.get("type") or name if name in _GENERIC else name


def category_of(element: Element) -> Category | None:
    """What the element says; None where it is none of ours."""
    return _category_called(category_name(element), local_name(element))


@lru_cache(maxsize=256)
def _category_called(name: str, element_name: str) -> Category | None:
    folded = _folded(name)
    if folded in RELATIONS:
        return Category.RELATION
    if element_name == "xref":
        return Category.ADDRESS
    return _CATEGORIES.get(folded)


def relation_kind(element: Element) -> RelationKind:
    """Which relation a cross-reference is."""
    return RELATIONS.get(_folded(category_name(element)), RelationKind.RELATED)


@lru_cache(maxsize=64)
def status_of(text: str) -> TermStatus | None:
    """The status that a word means, such as `preferredTerm-admn-sts`."""
    word = _folded(text).removesuffix("admnsts").removesuffix("term")
    return _STATUSES.get(word)


def kind_of(text: str) -> str:
    """The kind of designation; a kind that is not ours stays as it is."""
    word = _folded(text)
    if word in _NO_KINDS:
        return ""
    return _KINDS.get(word, text.strip())


def is_draft(text: str) -> bool:
    """Whether a process status says that the entry is not finished."""
    return _folded(text) in _DRAFTS


def says_yes(text: str) -> bool:
    """Whether a mark is set."""
    return _folded(text) in ("true", "yes", "1")


def _folded(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
