"""The starter glossary as a library that is ready to use, made again when its making changed."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from setup_environment import Environment, SetupError

PREBUILT = Path("resources") / "prebuilt"
STAMP = Path("build") / "prebuilt.stamp"


def build_starter(environment: Environment, root: Path) -> None:
    """Build the store and the index, unless they stand there, made from the same pages and code."""
    wanted = digest_of(made_from(root))
    stamp = root / STAMP
    if (root / PREBUILT).is_dir() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    print("Building the starter glossary", flush=True)
    command: list[str | Path] = [environment.python, root / "packaging" / "prebuild_starter.py"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupError(f"the starter glossary could not be built:\n{said.stdout}{said.stderr}")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(wanted, "utf-8")


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
