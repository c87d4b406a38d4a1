"""The lines of a glossary's card: its languages, what may be done with it, where it is from."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from glossary_app.model.glossary import STARTER_ORIGIN, GlossaryFacts
from glossary_app.model.provenance import TrustPolicy

_LANGUAGES = {"en": "English", "ja": "日本語"}
_PASTED = "clipboard "


def languages(facts: GlossaryFacts) -> tuple[str, ...]:
    """How many pages there are in each language."""
    return tuple(
        f"{_LANGUAGES.get(language, language)} {count:,}"
        for language, count in sorted(facts.pages.items())
    )


def terms_line(facts: GlossaryFacts) -> str:
    """Under which licence it is, in which version, and what may be handed on."""
    translate = QCoreApplication.translate
    glossary = facts.glossary
    version = translate("GlossaryCard", "version {version}").format(version=glossary.version)
    handed_on = {
        TrustPolicy.REVIEWED_ONLY: translate("GlossaryCard", "only reviewed pages are handed on"),
        TrustPolicy.MARKED: translate("GlossaryCard", "drafts are handed on, marked as such"),
    }
    parts = (
        glossary.licence or translate("GlossaryCard", "no license given"),
        version if glossary.version else "",
        handed_on[glossary.trust],
    )
    return " · ".join(part for part in parts if part)


def source_line(facts: GlossaryFacts) -> str:
    """From where it was imported, and when."""
    translate = QCoreApplication.translate
    source = ", ".join(map(_source_name, facts.roots))
    if not facts.imported:
        return source
    day = datetime.fromisoformat(facts.imported).astimezone().strftime("%Y-%m-%d")
    return translate("GlossaryCard", "{source} · imported {day}").format(source=source, day=day)


def _source_name(root: str) -> str:
    if root == STARTER_ORIGIN:
        return QCoreApplication.translate("GlossaryCard", "came with the program")
    if root.startswith(_PASTED):
        return QCoreApplication.translate("GlossaryCard", "pasted")
    return root
