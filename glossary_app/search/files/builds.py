"""The index's folder: which build is current, and whether its files are the ones it wrote.

`current` names the folder of the newest build; `manifest.json` in that folder has the store's
generation and the size, time and SHA-256 of every file. A damaged segment opens without a
complaint from Whoosh, so that only the manifest can tell.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from zlib import crc32

from glossary_app.errors import IndexUnusableError, fault_of_file
from glossary_app.paths import private_folder, read_kept
from glossary_app.search.terms.schema import SCHEMA_VERSION

_POINTER = "current"
MANIFEST_NAME = "manifest.json"
# In bytes, far above those that are written.
_LARGEST_POINTER, _LARGEST_MANIFEST = 1_000, 4_000_000
# Small enough to be compared in no time when a few bytes of it are read.
BLOCK = 1 << 15
_PREFIX = "index-"
_NOT_LISTED = re.compile(r"manifest\.json(\.new)?|.*LOCK|.*\.tmp")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was written."""

    size: int
    time_ns: int
    sha256: str
    # The CRC-32 of each block, so that a reader can tell of what it reads whether it is sound.
    blocks: str

    @property
    def block_sums(self) -> array[int]:
        """The checksums of the blocks, from the first to the last."""
        sums = array("I", b64decode(self.blocks))
        if sys.byteorder == "big":
            sums.byteswap()
        return sums


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build holds. `generation` is the store's."""

    generation: str
    schema_version: int
    files: dict[str, FileRecord]


def new_build(folder: Path, generation: str) -> Path:
    """Make an empty folder for a build of this generation."""
    private_folder(folder.parent)
    private_folder(folder)
    name = _PREFIX + re.sub(r"[^\w-]", "_", generation)
    taken = 0
    while True:
        build = folder / (f"{name}.{taken}" if taken else name)
        try:
            build.mkdir(mode=0o700)
        except FileExistsError:
            taken += 1
        else:
            return build


def copy_build(build: Path, generation: str) -> Path:
    """Make a build of the same files, to be changed while the other one goes on serving.

    Whoosh never writes into a file that is there, so that links do where the disk has them.
    """
    copy = new_build(build.parent, generation)
    for path in (*_listed_files(build), build / MANIFEST_NAME):
        try:
            os.link(path, copy / path.name)
        except OSError:
            shutil.copy2(path, copy / path.name)
    return copy


@contextlib.contextmanager
def gone_on_failure(build: Path) -> Iterator[None]:
    """Take a build away that could not be finished, and tell faults of the disk in plain words."""
    try:
        yield
    except BaseException as error:
        discard(build)
        if isinstance(error, OSError) and error.errno:
            raise fault_of_file(str(build.parent), error) from error
        raise


def discard(build: Path) -> None:
    """Take a build away that is not the current one."""
    shutil.rmtree(build, ignore_errors=True)


def current_build(folder: Path) -> Path:
    """The folder of the current build."""
    try:
        name = read_kept(folder / _POINTER, _LARGEST_POINTER).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise IndexUnusableError(str(folder), "there is no search index yet") from error
    build = folder / name
    if not name.startswith(_PREFIX) or build.parent != folder or not build.is_dir():
        raise IndexUnusableError(str(folder), f"the index's pointer is not a build: '{name}'")
    return build


def switch_to(build: Path) -> None:
    """Make this the current build, then remove the others; for the one process that is writing.

    A reader has opened every file that it will ask for, and keeps them.
    """
    with gone_on_failure(build):
        _write(build.parent / _POINTER, build.name)
    for other in build.parent.glob(_PREFIX + "*"):
        if other != build:
            # On Windows an open file cannot be removed: the next rebuild will do it.
            discard(other)


def forget_build(folder: Path) -> None:
    """Let no build be the current one; the files stay until the next one is built."""
    (folder / _POINTER).unlink(missing_ok=True)


def seal(build: Path, generation: str) -> None:
    """Write the manifest; only files that are new or changed are read."""
    known = {}
    with contextlib.suppress(IndexUnusableError):
        known = read_manifest(build).files
    files = {path.name: _record(path, known.get(path.name)) for path in _listed_files(build)}
    manifest = Manifest(generation, SCHEMA_VERSION, files)
    _write(build / MANIFEST_NAME, _as_text(manifest))


def read_manifest(build: Path) -> Manifest:
    """The manifest of a build."""
    try:
        values = json.loads(read_kept(build / MANIFEST_NAME, _LARGEST_MANIFEST))
        files = {name: FileRecord(**record) for name, record in values["files"].items()}
        if any(Path(name).name != name for name in files):
            raise ValueError
        return Manifest(values["generation"], values["schema_version"], files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise IndexUnusableError(str(build), "the index has no readable manifest") from error


def check_build(build: Path, generation: str) -> None:
    """Refuse a build of another generation or with files of another size or content.

    Only a file of another time is read for it: that of a data folder that was copied.
    """
    manifest = read_manifest(build)
    if (manifest.generation, manifest.schema_version) != (generation, SCHEMA_VERSION):
        raise IndexUnusableError(str(build), "the index is out of step with the glossaries")
    # Whoosh opens the newest table of contents, listed or not.
    if any(path.name not in manifest.files for path in build.glob("*.toc")):
        raise IndexUnusableError(str(build), "the index was left half written")
    times = {name: _time_of_sound(build / name, record) for name, record in manifest.files.items()}
    records = {
        name: replace(record, time_ns=times[name]) for name, record in manifest.files.items()
    }
    if records != manifest.files:
        # Best left as it is where nothing may be written: then it is read each time.
        with contextlib.suppress(OSError):
            _write(build / MANIFEST_NAME, _as_text(replace(manifest, files=records)))


def _time_of_sound(path: Path, record: FileRecord) -> int:
    """When a file was written, if it is the one that is on record; IndexUnusableError if not."""
    try:
        status = path.stat()
        is_sound = status.st_size == record.size and (
            status.st_mtime_ns == record.time_ns or _sha256(path) == record.sha256
        )
    except OSError as error:
        raise IndexUnusableError(str(path.parent), f"'{path.name}' is missing") from error
    if not is_sound:
        raise IndexUnusableError(str(path.parent), f"'{path.name}' is not as it was written")
    return status.st_mtime_ns


def damaged_files(build: Path) -> tuple[str, ...]:
    """The names of listed files whose bytes are not those that were written."""
    damaged = []
    for name, record in read_manifest(build).files.items():
        try:
            digest = _sha256(build / name)
        except OSError:
            digest = ""
        if digest != record.sha256:
            damaged.append(name)
    return tuple(damaged)


def _listed_files(build: Path) -> list[Path]:
    files = (path for path in build.iterdir() if path.is_file())
    return sorted(path for path in files if not _NOT_LISTED.fullmatch(path.name))


def _record(path: Path, known: FileRecord | None) -> FileRecord:
    status = path.stat()
    if known and (known.size, known.time_ns) == (status.st_size, status.st_mtime_ns):
        return known
    digest, sums = hashlib.sha256(), array("I")
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            sums.append(crc32(block))
    if sys.byteorder == "big":
        sums.byteswap()
    blocks = b64encode(sums.tobytes()).decode()
    return FileRecord(status.st_size, status.st_mtime_ns, digest.hexdigest(), blocks)


def _as_text(manifest: Manifest) -> str:
    return json.dumps(asdict(manifest), indent=0)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(path: Path, text: str) -> None:
    new = path.with_name(path.name + ".new")
    new.write_text(text, "utf-8")
    new.replace(path)
