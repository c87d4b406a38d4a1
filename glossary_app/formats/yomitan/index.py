"""What the index of a dictionary says of the whole."""

from __future__ import annotations

import json
from typing import Any

from glossary_app.formats.descriptions import licence_in, titled, without_licence
from glossary_app.model.glossary import Description
from glossary_app.model.source import SourceFile


def read_index(file: SourceFile) -> Description:
    """What `index.json` says; nothing where it is none."""
    try:
        index = json.loads(file.data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Description()
    if not isinstance(index, dict):
        return Description()
    attribution = _text(index, "attribution")
    whose = without_licence(attribution) or _text(index, "author")
    address = _text(index, "url")
    if whose and address and address not in whose:
        whose = f"{whose}\n{address}"
    licence = licence_in(attribution, _text(index, "description"))
    revision = _text(index, "revision")
    return Description(titled(_text(index, "title")), licence, whose, revision)


def _text(index: dict[str, Any], key: str) -> str:
    value = index.get(key, "")
    return value.strip() if isinstance(value, str) else ""
