"""Sentences in the interface's language, made from the codes and fields that the core gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from glossary_app.errors import GlossaryError
from glossary_app.gui.words.fault_texts import (
    FAULTS,
    FINDINGS,
    KEPT_AS,
    MENDINGS,
    ONE_AFTER_THE_OTHER,
)
from glossary_app.gui.words.import_words import finding_values
from glossary_app.gui.words.remarks import REMARKS, remark_sentence
from glossary_app.gui.words.section_labels import section_title
from glossary_app.model.hit import Match, MatchField, MatchRule, Tier
from glossary_app.model.imports.decisions import SheetReason
from glossary_app.model.mending import Mending
from glossary_app.model.page import TermStatus
from glossary_app.model.provenance import Quality
from glossary_app.model.report import Finding, ImportCounts, Progress, Severity, Stage

# QT_TRANSLATE_NOOP hands its second argument back; lupdate finds the text by the call.
_Texts = dict[str, object]

_RULES: _Texts = {
    MatchRule.IDENTICAL: QT_TRANSLATE_NOOP("Messages", "exactly as typed"),
    MatchRule.CASE: QT_TRANSLATE_NOOP("Messages", "capitals ignored"),
    MatchRule.WIDTH: QT_TRANSLATE_NOOP("Messages", "full and half width alike"),
    MatchRule.KANA: QT_TRANSLATE_NOOP("Messages", "hiragana and katakana alike"),
    MatchRule.SEPARATORS: QT_TRANSLATE_NOOP("Messages", "hyphens and spaces ignored"),
    MatchRule.MIDDLE_DOT: QT_TRANSLATE_NOOP("Messages", "middle dot ignored"),
    MatchRule.LONG_VOWEL: QT_TRANSLATE_NOOP("Messages", "long vowel mark ignored"),
    MatchRule.SMALL_KANA: QT_TRANSLATE_NOOP("Messages", "small kana alike"),
    MatchRule.READING: QT_TRANSLATE_NOOP("Messages", "by its reading"),
    MatchRule.ROMAJI: QT_TRANSLATE_NOOP("Messages", "typed in romaji"),
    MatchRule.BOTH_LANGUAGES: QT_TRANSLATE_NOOP("Messages", "named in both languages"),
    MatchRule.PREFIX: QT_TRANSLATE_NOOP("Messages", "begins with what you typed"),
    MatchRule.SUBSTRING: QT_TRANSLATE_NOOP("Messages", "contains what you typed"),
    MatchRule.CHARACTERS: QT_TRANSLATE_NOOP("Messages", "old and variant characters alike"),
    MatchRule.NUMERALS: QT_TRANSLATE_NOOP("Messages", "numerals alike"),
    MatchRule.LETTERS: QT_TRANSLATE_NOOP("Messages", "special letters spelled out"),
    MatchRule.OKURIGANA: QT_TRANSLATE_NOOP("Messages", "okurigana ignored"),
    MatchRule.INITIALS: QT_TRANSLATE_NOOP("Messages", "by its initials"),
    MatchRule.INFLECTION: QT_TRANSLATE_NOOP("Messages", "another form of the word"),
    MatchRule.WORDS: QT_TRANSLATE_NOOP("Messages", "by its words"),
    MatchRule.VARIANT: QT_TRANSLATE_NOOP("Messages", "another spelling"),
    MatchRule.TRANSLATION: QT_TRANSLATE_NOOP("Messages", "by the other language"),
    MatchRule.SPELLING: QT_TRANSLATE_NOOP("Messages", "similar spelling"),
}

_USAGE: _Texts = {
    TermStatus.DEPRECATED: QT_TRANSLATE_NOOP("Messages", "{term} (deprecated)"),
    TermStatus.FORBIDDEN: QT_TRANSLATE_NOOP("Messages", "{term} (do not use)"),
}

# The marked letters say it already.
_SILENT_RULES = frozenset(
    {MatchRule.IDENTICAL, MatchRule.CASE, MatchRule.PREFIX, MatchRule.SUBSTRING}
)

# What was typed stands above the row, and what it matched is marked in it.
_SEEN_RULES = _SILENT_RULES | {
    *(MatchRule.WIDTH, MatchRule.KANA, MatchRule.SMALL_KANA, MatchRule.LONG_VOWEL),
    *(MatchRule.SEPARATORS, MatchRule.MIDDLE_DOT, MatchRule.INFLECTION, MatchRule.SPELLING),
}
_SEEN_OF_READINGS = frozenset({MatchRule.READING, MatchRule.ROMAJI, MatchRule.KANA})

# Shorter than the headings on the page: they stand at the end of a row.
_SECTIONS: _Texts = {
    "definition": QT_TRANSLATE_NOOP("Messages", "definition"),
    "formula": QT_TRANSLATE_NOOP("Messages", "formula"),
    "boundary": QT_TRANSLATE_NOOP("Messages", "boundary"),
    "meaning": QT_TRANSLATE_NOOP("Messages", "meaning"),
    "usage": QT_TRANSLATE_NOOP("Messages", "usage"),
    "drivers": QT_TRANSLATE_NOOP("Messages", "drivers"),
    "misunderstandings": QT_TRANSLATE_NOOP("Messages", "pitfalls"),
    "examples": QT_TRANSLATE_NOOP("Messages", "example"),
    "comparisons": QT_TRANSLATE_NOOP("Messages", "comparison"),
    "related_metrics": QT_TRANSLATE_NOOP("Messages", "related metrics"),
}

_QUALITIES: _Texts = {
    Quality.VERIFIED: QT_TRANSLATE_NOOP("Messages", "verified"),
    Quality.REVIEWED: QT_TRANSLATE_NOOP("Messages", "reviewed"),
    Quality.DRAFT: QT_TRANSLATE_NOOP("Messages", "draft"),
    Quality.UNRATED: QT_TRANSLATE_NOOP("Messages", "unrated"),
}

_RELATIONS: _Texts = {
    "related": QT_TRANSLATE_NOOP("Messages", "Related"),
    "compare": QT_TRANSLATE_NOOP("Messages", "Compare with"),
    "broader": QT_TRANSLATE_NOOP("Messages", "Broader"),
    "narrower": QT_TRANSLATE_NOOP("Messages", "Narrower"),
}

_SEVERITIES: _Texts = {
    Severity.INFO: QT_TRANSLATE_NOOP("Messages", "note"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Messages", "warning"),
    Severity.ERROR: QT_TRANSLATE_NOOP("Messages", "error"),
}


def quality_word(quality: str) -> str:
    """The quality in a word; a source's own word is shown as it is."""
    return _say(_QUALITIES.get(quality, quality))


def relation_title(kind: str) -> str:
    """What relations of this kind are called; a source's own word is shown as it is."""
    return _say(_RELATIONS.get(kind, kind))


def severity_word(severity: Severity) -> str:
    """How much a finding matters, in a word."""
    return _say(_SEVERITIES[severity])


def reason(match: Match) -> str:
    """Why a hit is one, or nothing when the headword itself is what was typed.

    The matched designation stands in it as it is, so that its letters can be marked.
    """
    rule = _say(_RULES[match.rule])
    # The snippet beside it shows the words, so the rule adds nothing.
    if match.tier is Tier.FULL_TEXT:
        return _place_in_text(match)
    if match.field is MatchField.HEADWORD:
        return "" if match.rule in _SILENT_RULES else rule
    named = _name_in_words(match)
    return named if match.rule in _SILENT_RULES else f"{named} — {rule}"


def reason_to_show(match: Match) -> str:
    """The same as it stands in a row, where it takes the room of the definition.

    Without what is seen there anyway: a screen reader, which does not tell marks, says it all.
    """
    if match.tier is Tier.FULL_TEXT:
        return reason(match)
    if match.field is MatchField.HEADWORD:
        return "" if match.rule in _SEEN_RULES else reason(match)
    is_of_reading = match.field is MatchField.READING and match.rule in _SEEN_OF_READINGS
    # Rows of similar spelling have a caption.
    if is_of_reading or match.tier is Tier.SIMILAR:
        return _name_in_words(match)
    return reason(match)


def _name_in_words(match: Match) -> str:
    said = match.text
    if match.field is MatchField.READING:
        said = QCoreApplication.translate("Messages", "reading {term}").format(term=said)
    elif not match.is_discouraged:
        said = QCoreApplication.translate("Messages", "alias {term}").format(term=said)
    usage = _USAGE.get(match.status) if match.status else None
    return _say(usage).format(term=said) if usage else said


def rule_words(rules: Iterable[str]) -> list[str]:
    """What was tried, in words; a rule that has none is left out."""
    return [_say(_RULES[rule]) for rule in rules if rule in _RULES]


def _place_in_text(match: Match) -> str:
    if match.field is MatchField.SECTION and match.section:
        known = _SECTIONS.get(match.section)
        place = _say(known) if known else match.text or section_title(match.section)
    elif match.field is MatchField.FAQ:
        place = QCoreApplication.translate("Messages", "questions")
    else:
        return ""
    return QCoreApplication.translate("Messages", "in {place}").format(place=place)


def fault_sentence(error: GlossaryError) -> str:
    """What went wrong and what to do now."""
    known = FAULTS.get(error.code)
    if known is None:
        return str(error)
    return _say(known).format(where=error.where, what=error.what)


def mending_sentence(mending: Mending) -> str:
    """What was done about a damaged file, and what is left to do."""
    key = (mending.kind, bool(mending.kept_as), mending.copied is not None)
    moment = f"{mending.copied.astimezone():%Y-%m-%d %H:%M}" if mending.copied else ""
    text = _say(MENDINGS[key]).format(path=mending.path, moment=moment)
    if not mending.kept_as:
        return text
    kept = _say(KEPT_AS).format(name=Path(mending.kept_as).name)
    return _say(ONE_AFTER_THE_OTHER).format(first=text, second=kept)


def finding_sentence(finding: Finding) -> str:
    """The remark in the interface's language, or in English when it is a rare one."""
    if finding.code == "bad-header" and finding.values == (SheetReason.EMPTY.value,):
        finding = replace(finding, code="no-rows")
    if finding.code in REMARKS and finding.code not in FINDINGS:
        return remark_sentence(replace(finding, values=finding_values(finding)))
    known = FINDINGS.get(finding.code)
    if known is None:
        return finding.message
    return _say(known).format(values=", ".join(finding_values(finding)))


def progress_sentence(progress: Progress) -> str:
    """How far a long piece of work has come."""
    stages = {
        Stage.WAITING: QCoreApplication.translate("Messages", "Waiting for another import"),
        Stage.READING: QCoreApplication.translate("Messages", "Reading pages"),
        Stage.SAVING: QCoreApplication.translate("Messages", "Saving entries"),
        Stage.INDEXING: QCoreApplication.translate("Messages", "Building the search index"),
    }
    if progress.stage is Stage.WAITING:
        return stages[progress.stage]
    count = f"{progress.done:,}" + (f" / {progress.total:,}" if progress.total else "")
    return f"{stages[progress.stage]} · {count}"


def counts_sentence(counts: ImportCounts) -> str:
    """What an import did to the entries."""
    translate = QCoreApplication.translate
    parts = (
        (counts.added, translate("Messages", "{count} added")),
        (counts.updated, translate("Messages", "{count} updated")),
        (counts.unchanged, translate("Messages", "{count} unchanged")),
        (counts.removed, translate("Messages", "{count} removed")),
    )
    said = [text.format(count=f"{count:,}") for count, text in parts if count]
    return " · ".join(said) or translate("Messages", "nothing to import")


def _say(text: object) -> str:
    return QCoreApplication.translate("Messages", str(text))
