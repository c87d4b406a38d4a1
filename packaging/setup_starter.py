"""The starter glossary as a library that is ready to use, made again when its making changed."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from setup_environment import SetupError

PREBUILT = Path("resources") / "prebuilt"
# Packed with it, so that a wheel that is built from the source archive holds the same.
STAMP = PREBUILT / "made-from.txt"


def build_starter(python: Path, root: Path) -> None:
    """Build the store and the index, unless they stand there, made from the same pages and code."""
    if is_built(root):
        return
    print("Building the starter glossary", flush=True)
    command: list[str | Path] = [python, root / "packaging" / "prebuild_starter.py"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupError(f"the starter glossary could not be built:\n{said.stdout}{said.stderr}")
    (root / STAMP).write_text(digest_of(made_from(root)), "utf-8")


def is_built(root: Path) -> bool:
    """Whether the starter stands there as it would be built now."""
    stamp = root / STAMP
    return stamp.exists() and stamp.read_text("utf-8") == digest_of(made_from(root))


def made_from(root: Path) -> Iterator[Path]:
    """The pages, and the code that turns them into a library; the window has no part in it."""
    yield from sorted((root / "resources" / "starter").rglob("*.*"))
    code = sorted((root / "glossary_app").rglob("*.py"))
    yield from (path for path in code if "gui" not in path.relative_to(root).parts)


def digest_of(paths: Iterator[Path]) -> str:
    """One digest over names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
