"""What the first line says of the glossary whose entries follow."""

from __future__ import annotations

import json
from typing import Any

from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.locale import LocalTexts, parse_locale
from glossary_app.model.provenance import TrustPolicy


def about_glossary(glossary: Glossary) -> dict[str, Any]:
    """What a glossary says of itself; what it does not say is left out."""
    about = {
        "titles": {locale.tag: text for locale, text in glossary.titles},
        "licence": glossary.licence,
        "attribution": glossary.attribution,
        "version": glossary.version,
        "trust": glossary.trust.value,
        "policy": {locale.tag: text for locale, text in glossary.policy_text},
    }
    return {key: value for key, value in about.items() if value}


def read_about(line: bytes) -> Description:
    """What a first line says; nothing where it is none of ours."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return Description()
    about = entry.get("glossary") if isinstance(entry, dict) else None
    if not isinstance(about, dict):
        return Description()
    trust = about.get("trust")
    return Description(
        _by_locale(about.get("titles")),
        _text(about.get("licence")),
        _text(about.get("attribution")),
        _text(about.get("version")),
        next((each for each in TrustPolicy if each == trust), None),
        _by_locale(about.get("policy")),
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _by_locale(value: object) -> LocalTexts:
    texts = value.items() if isinstance(value, dict) else ()
    found = ((parse_locale(str(tag)), _text(text)) for tag, text in texts)
    return tuple((locale, text) for locale, text in found if locale and text)
