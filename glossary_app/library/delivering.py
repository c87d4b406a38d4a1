"""Puts the files of an export where they belong: one file, a folder, or an archive."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from glossary_app.errors import UsageError
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile

_ARCHIVE_SUFFIXES = (".glossary", ".zip")
# Less than the 143 bytes of eCryptfs, the shortest of the file systems that people have.
_LONGEST_NAME = 120
# What Windows takes for devices, with any suffix, and letters that its names may not hold.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
_NOT_IN_A_NAME = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def with_safe_names(files: Iterable[SourceFile]) -> Iterator[SourceFile]:
    """The files under names that any system can keep, no two alike but for case."""
    taken: set[str] = set()
    for file in files:
        path = "/".join(map(_short_name, file.path.split("/")))
        if path.casefold() in taken:
            path = _told_apart(path, file.path)
        taken.add(path.casefold())
        yield SourceFile(path, file.data)


def _short_name(name: str) -> str:
    # Windows leaves blanks and dots at the end out, others hide what begins with a dot.
    plain = _NOT_IN_A_NAME.sub("-", name).rstrip(". ")
    stem, dot, suffix = plain.rpartition(".")
    # The suffix stays, or the file would not be read again.
    plain = plain.lstrip(".") if stem.strip(".") else f"_{dot}{suffix}" if dot else plain
    first, dot, rest = plain.partition(".")
    if first.rstrip().casefold() in _DEVICES:
        plain = f"{first}_{dot}{rest}"
    is_short = len(plain.encode("utf-8", "replace")) <= _LONGEST_NAME
    return name if plain == name and is_short else _told_apart(plain, name)


def _told_apart(path: str, whole: str) -> str:
    """The path with a digest of the whole of it, its last name cut to the length."""
    folder, slash, name = path.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    digest = hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:8]
    end = f"~{digest}{dot}{suffix}" if stem else f"~{digest}"
    room = _LONGEST_NAME - len(end.encode("utf-8", "replace"))
    cut = (stem or name).encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
    return f"{folder}{slash}{cut}{end}"


def deliver(
    files: Iterator[SourceFile], output: Path | None, findings: list[Finding]
) -> tuple[int, bytes]:
    """Write the files; how many, and the bytes of the only one where there is no output."""
    if output is None:
        file = _only_file(files, "name a folder or a .glossary file with --output")
        return 1, file.data
    if output.suffix.lower() in _ARCHIVE_SUFFIXES:
        return _write_archive(files, output), b""
    if output.suffix and not output.is_dir():
        file = _only_file(files, f"'{output}' is one file, and there are several; name a folder")
        _write_file(output, file.data)
        return 1, b""
    return _write_folder(files, output, findings), b""


def _only_file(files: Iterator[SourceFile], advice: str) -> SourceFile:
    # Asked for one by one: a glossary of thousands of pages is refused at its second.
    first = next(files, None)
    if first is None:
        raise UsageError("export", "nothing to hand on", "drafts need --include-drafts")
    if next(files, None) is not None:
        raise UsageError("export", "this export has more than one file", advice)
    return first


def _write_folder(files: Iterator[SourceFile], folder: Path, findings: list[Finding]) -> int:
    count = 0
    for file in files:
        try:
            _write_file(folder / file.path, file.data)
        except UsageError as error:
            # Where nothing can be written, the first file says so; later ones cost themselves.
            if not count:
                raise
            where = str(folder / file.path)
            findings.append(Finding(where, 0, Severity.ERROR, "not-written-file", error.what))
        else:
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
