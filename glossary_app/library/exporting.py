"""Hands a glossary on as files, within what its trust policy allows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from glossary_app.errors import FormatError
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.pack import MANIFEST_NAME, write_pack_manifest
from glossary_app.formats.registry import (
    built_in_formats,
    format_named,
    format_names,
    no_such_format,
)
from glossary_app.library.chosen_pages import chosen_pages
from glossary_app.library.delivering import deliver, with_safe_names
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.html_folder.format import NAME as HTML
from glossary_app.library.html_folder.format import HtmlFolder
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile
from glossary_app.store.store import Store


def export_glossary(store: Store, options: ExportOptions) -> ExportReport:
    """Write a glossary or chosen entries; UsageError when several files have no place to go."""
    chosen = chosen_pages(store, options)
    format_ = _writable(options.format_name)
    findings: list[Finding] = []
    files = _files_alone(format_.write(chosen.glossary, chosen.pages()), findings)
    if format_.is_packable and _is_folder_or_archive(options.output):
        files = chain([SourceFile(MANIFEST_NAME, write_pack_manifest(chosen.glossary))], files)
    written, data = deliver(with_safe_names(files), options.output, findings)
    return ExportReport(
        chosen.glossary.id,
        format_.name,
        written,
        chosen.passed,
        chosen.withheld,
        str(options.output or ""),
        data,
        tuple(findings),
    )


def _files_alone(
    written: Iterator[SourceFile | Finding], findings: list[Finding]
) -> Iterator[SourceFile]:
    for each in written:
        if isinstance(each, Finding):
            findings.append(each)
        else:
            yield each


def written_formats() -> tuple[str, ...]:
    """The names of the formats that a glossary can be written in."""
    ours = (made.name for made in built_in_formats() if isinstance(made, WritableFormat))
    return tuple(sorted((*ours, HTML)))


def _writable(name: str) -> WritableFormat:
    # Pages laid out for reading stand above the formats, which know nothing of looks.
    if name == HTML:
        return HtmlFolder()
    if name not in format_names():
        raise no_such_format(name, written_formats())
    format_ = format_named(name)
    if not isinstance(format_, WritableFormat):
        advice = f"choose one of {', '.join(written_formats())}"
        raise FormatError(name, "this format can be read but not written", advice)
    return format_


def _is_folder_or_archive(output: Path | None) -> bool:
    return output is not None and (output.is_dir() or output.suffix.lower() != ".md")
