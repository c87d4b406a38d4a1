"""Options and looks as plain values that JSON knows, and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import (
    TablePreview,
    choices_from_plain,
    choices_to_plain,
    decisions_from_plain,
    decisions_to_plain,
)
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import Locale
from glossary_app.model.report import ImportReport


def options_to_plain(options: ImportOptions) -> dict[str, Any]:
    """The options as JSON knows them."""
    return {**asdict(options), "choices": choices_to_plain(options.choices)}


def options_from_plain(plain: dict[str, Any]) -> ImportOptions:
    """Read what `options_to_plain` wrote."""
    return ImportOptions(**{**plain, "choices": choices_from_plain(plain["choices"])})


def look_to_plain(look: SourceLook) -> dict[str, Any]:
    """A look as JSON knows it; of its glossary what a sheet shows: id and titles."""
    return {
        "path": look.path,
        "glossary": look.glossary.id,
        "titles": [[locale.tag, text] for locale, text in look.glossary.titles],
        "format": look.format,
        "is_known": look.is_known,
        "choices": choices_to_plain(look.choices),
        "tables": [_table_to_plain(table) for table in look.tables],
        "report": asdict(look.report),
        "is_ours": look.is_ours,
    }


def look_from_plain(plain: dict[str, Any], report: ImportReport) -> SourceLook:
    """Read what `look_to_plain` wrote."""
    titles = tuple((Locale(tag), text) for tag, text in plain["titles"])
    return SourceLook(
        path=plain["path"],
        glossary=Glossary(plain["glossary"], titles),
        format=plain["format"],
        is_known=plain["is_known"],
        choices=choices_from_plain(plain["choices"]),
        tables=tuple(map(_table_from_plain, plain["tables"])),
        report=report,
        is_ours=plain["is_ours"],
    )


def _table_to_plain(table: TablePreview) -> dict[str, Any]:
    return {
        "decisions": decisions_to_plain(table.decisions),
        "rows": table.rows,
        "groups": table.groups,
    }


def _table_from_plain(plain: dict[str, Any]) -> TablePreview:
    rows = tuple(tuple(row) for row in plain["rows"])
    groups = tuple(plain["groups"])
    return TablePreview(decisions_from_plain(plain["decisions"]), rows, groups)
