"""Hands a glossary on as files, within what its trust policy allows."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from glossary_app.errors import FormatError, UsageError
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.pack import MANIFEST_NAME, write_pack_manifest
from glossary_app.formats.registry import format_named
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.handing_on import Gate
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.store.store import Store

_ARCHIVE_SUFFIXES = (".glossary", ".zip")


def export_glossary(store: Store, options: ExportOptions) -> ExportReport:
    """Write one glossary; raises UsageError when several files have no place to go."""
    glossary = store.glossary(options.glossary)
    gate = _CountingGate(Gate.of(glossary, include_drafts=options.include_drafts))
    format_ = _writable(options.format_name)
    files = format_.write(glossary, gate.let_through(store.source_pages_of(glossary.id)))
    if format_.is_packable and _is_folder_or_archive(options.output):
        files = chain([SourceFile(MANIFEST_NAME, write_pack_manifest(glossary))], files)
    written, data = _deliver(files, options)
    return ExportReport(
        glossary.id,
        format_.name,
        written,
        gate.passed,
        gate.withheld,
        str(options.output or ""),
        data,
    )


class _CountingGate:
    """Lets through the pages that the glossary's trust policy hands on, and counts."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self.passed = 0
        self.withheld = 0

    def let_through(self, pages: Iterable[SourcePage]) -> Iterator[SourcePage]:
        for page in pages:
            if self._gate.against(page.page) is None:
                self.passed += 1
                yield page
            else:
                self.withheld += 1


def _writable(name: str) -> WritableFormat:
    format_ = format_named(name)
    if not isinstance(format_, WritableFormat):
        raise FormatError(name, "this format can be read but not written")
    return format_


def _is_folder_or_archive(output: Path | None) -> bool:
    return output is not None and (output.is_dir() or output.suffix.lower() != ".md")


def _deliver(files: Iterator[SourceFile], options: ExportOptions) -> tuple[int, bytes]:
    output = options.output
    if output is None:
        file = _only_file(files, "name a folder or a .glossary file with --output")
        return 1, file.data
    if output.suffix.lower() in _ARCHIVE_SUFFIXES:
        return _write_archive(files, output), b""
    if output.suffix and not output.is_dir():
        file = _only_file(files, f"'{output}' is one file, and there are several; name a folder")
        _write_file(output, file.data)
        return 1, b""
    return _write_folder(files, output), b""


def _only_file(files: Iterator[SourceFile], advice: str) -> SourceFile:
    # Asked for one by one: a glossary of thousands of pages is refused at its second.
    first = next(files, None)
    if first is None:
        raise UsageError("export", "nothing to hand on", "drafts need --include-drafts")
    if next(files, None) is not None:
        raise UsageError("export", "this export has more than one file", advice)
    return first


def _write_folder(files: Iterator[SourceFile], folder: Path) -> int:
    count = 0
    for file in files:
        _write_file(folder / file.path, file.data)
        count += 1
    return count


def _write_archive(files: Iterator[SourceFile], archive: Path) -> int:
    count = 0
    # Deflate is what every program that opens archives knows.
    with _draft_of(archive) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as target:
        for file in files:
            target.writestr(file.path, file.data)
            count += 1
    return count


def _write_file(path: Path, data: bytes) -> None:
    with _draft_of(path) as draft:
        draft.write_bytes(data)


@contextmanager
def _draft_of(path: Path) -> Iterator[Path]:
    """A file to write in place of `path`, which it replaces when all of it is written."""
    draft = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        draft.replace(path)
    except OSError as error:
        advice = "choose another place with --output"
        raise UsageError(str(path), f"cannot be written: {error.strerror}", advice) from error
    finally:
        # Only a draft that was cut short is still there.
        with suppress(OSError):
            draft.unlink()
