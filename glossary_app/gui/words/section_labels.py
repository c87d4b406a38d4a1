"""The words that the program adds to a page, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.labels import LabelKey, Labels

# lupdate finds texts only where they are marked; a test compares this list with `ENGLISH`.
MARKED_TEXTS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Labels", "Definition"),
    QT_TRANSLATE_NOOP("Labels", "How it is calculated"),
    QT_TRANSLATE_NOOP("Labels", "What it includes and excludes"),
    QT_TRANSLATE_NOOP("Labels", "Meaning"),
    QT_TRANSLATE_NOOP("Labels", "When it helps"),
    QT_TRANSLATE_NOOP("Labels", "How to use it well"),
    QT_TRANSLATE_NOOP("Labels", "What drives it"),
    QT_TRANSLATE_NOOP("Labels", "Cautions when deciding"),
    QT_TRANSLATE_NOOP("Labels", "Misunderstandings and pitfalls"),
    QT_TRANSLATE_NOOP("Labels", "Minimal example"),
    QT_TRANSLATE_NOOP("Labels", "Compared with similar terms"),
    QT_TRANSLATE_NOOP("Labels", "Look at it together with"),
    QT_TRANSLATE_NOOP("Labels", "More"),
    QT_TRANSLATE_NOOP("Labels", "FAQ"),
    QT_TRANSLATE_NOOP("Labels", "Sources"),
    QT_TRANSLATE_NOOP("Labels", "Limitations"),
    QT_TRANSLATE_NOOP("Labels", "Technical details"),
    QT_TRANSLATE_NOOP("Labels", "Name"),
    QT_TRANSLATE_NOOP("Labels", "Formula"),
    QT_TRANSLATE_NOOP("Labels", "Why it matters"),
    QT_TRANSLATE_NOOP("Labels", "Case"),
    QT_TRANSLATE_NOOP("Labels", "What"),
    QT_TRANSLATE_NOOP("Labels", "Why"),
    QT_TRANSLATE_NOOP("Labels", "Driver"),
    QT_TRANSLATE_NOOP("Labels", "Effect"),
    QT_TRANSLATE_NOOP("Labels", "Term"),
    QT_TRANSLATE_NOOP("Labels", "What it does"),
    QT_TRANSLATE_NOOP("Labels", "When it fits"),
    QT_TRANSLATE_NOOP("Labels", "What it shows"),
    QT_TRANSLATE_NOOP("Labels", "Why together"),
    QT_TRANSLATE_NOOP("Labels", "Verified"),
    QT_TRANSLATE_NOOP("Labels", "Reviewed"),
    QT_TRANSLATE_NOOP("Labels", "Draft"),
    QT_TRANSLATE_NOOP("Labels", "Unrated"),
    QT_TRANSLATE_NOOP("Labels", "This page is a draft and has not been reviewed."),
    QT_TRANSLATE_NOOP("Labels", "1 source"),
    QT_TRANSLATE_NOOP("Labels", "{count} sources"),
    QT_TRANSLATE_NOOP("Labels", "Updated {date}"),
    QT_TRANSLATE_NOOP("Labels", "Also in"),
    QT_TRANSLATE_NOOP("Labels", "Also called"),
    QT_TRANSLATE_NOOP("Labels", "Abbreviation"),
    QT_TRANSLATE_NOOP("Labels", "Also written"),
    QT_TRANSLATE_NOOP("Labels", "Reading"),
    QT_TRANSLATE_NOOP("Labels", "Deprecated"),
    QT_TRANSLATE_NOOP("Labels", "Do not use"),
    QT_TRANSLATE_NOOP("Labels", "derived reading"),
    QT_TRANSLATE_NOOP("Labels", "Derived readings"),
    QT_TRANSLATE_NOOP("Labels", "Category"),
    QT_TRANSLATE_NOOP("Labels", "Tags"),
    QT_TRANSLATE_NOOP("Labels", "Related"),
    QT_TRANSLATE_NOOP("Labels", "Compare with"),
    QT_TRANSLATE_NOOP("Labels", "Broader"),
    QT_TRANSLATE_NOOP("Labels", "Narrower"),
    QT_TRANSLATE_NOOP("Labels", "{relation}, not in this glossary"),
    QT_TRANSLATE_NOOP("Labels", "English"),
    QT_TRANSLATE_NOOP("Labels", "Japanese"),
    QT_TRANSLATE_NOOP("Labels", "No {language} text"),
    QT_TRANSLATE_NOOP("Labels", "No definition yet"),
    QT_TRANSLATE_NOOP("Labels", "Nothing about this"),
    QT_TRANSLATE_NOOP("Labels", "{shown} only"),
    QT_TRANSLATE_NOOP("Labels", "No definition in {wanted}; this is the one in {shown}."),
    QT_TRANSLATE_NOOP("Labels", "These links open in your web browser."),
    QT_TRANSLATE_NOOP("Labels", "Tier"),
    QT_TRANSLATE_NOOP("Labels", "Chunk ids"),
    QT_TRANSLATE_NOOP("Labels", "Locale"),
    QT_TRANSLATE_NOOP("Labels", "Canonical URL"),
    QT_TRANSLATE_NOOP("Labels", "Publication status"),
    QT_TRANSLATE_NOOP("Labels", "Schema version"),
    QT_TRANSLATE_NOOP("Labels", "Compatible with"),
    QT_TRANSLATE_NOOP("Labels", "Declared hash"),
    QT_TRANSLATE_NOOP("Labels", "Trust policy"),
    QT_TRANSLATE_NOOP("Labels", "Relation targets"),
)


def translated_labels() -> Labels:
    """All labels in the interface's language."""
    return {key: QCoreApplication.translate("Labels", text) for key, text in ENGLISH.items()}


def section_title(kind: str) -> str:
    """What a section of this kind is called; a kind that stands twice, by its first name."""
    known = {key.value: key for key in LabelKey}
    key = known.get(f"section.{kind}") or known.get(f"section.{kind}.1")
    return QCoreApplication.translate("Labels", ENGLISH[key]) if key else kind
