"""Translations of the interface: each `.ts` that is newer than its `.qm` is compiled."""

from __future__ import annotations

import subprocess
from pathlib import Path

from setup_environment import Environment, SetupError

FOLDER = Path("resources") / "translations"


def build_translations(environment: Environment, root: Path) -> None:
    """Compile what has changed."""
    for source in out_of_date(root / FOLDER):
        print(f"Compiling {source.name}", flush=True)
        compile_translation(environment, source)


def out_of_date(folder: Path) -> tuple[Path, ...]:
    """The sources without a compiled file that is as new as they are."""
    return tuple(source for source in sorted(folder.glob("*.ts")) if is_stale(source))


def is_stale(source: Path) -> bool:
    """Whether the compiled file is missing or older."""
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def compile_translation(environment: Environment, source: Path) -> None:
    """Run Qt's compiler on one file."""
    compiler = environment.script("pyside6-lrelease")
    command: list[str | Path] = [compiler, source, "-qm", source.with_suffix(".qm")]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupError(f"{source} could not be compiled:\n{said.stdout}{said.stderr}")
