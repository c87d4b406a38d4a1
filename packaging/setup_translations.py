"""Translations of the interface: each `.ts` that is newer than its `.qm` is compiled."""

from __future__ import annotations

from pathlib import Path

from setup_environment import SetupError
from translation_files import TranslationError, compile_file

FOLDER = Path("resources") / "translations"


def build_translations(root: Path) -> None:
    """Compile what has changed."""
    for source in out_of_date(root / FOLDER):
        print(f"Compiling {source.name}", flush=True)
        try:
            compile_file(source)
        except TranslationError as error:
            raise SetupError(str(error)) from error


def out_of_date(folder: Path) -> tuple[Path, ...]:
    """The sources without a compiled file that is as new as they are."""
    return tuple(source for source in sorted(folder.glob("*.ts")) if is_stale(source))


def is_stale(source: Path) -> bool:
    """Whether the compiled file is missing or older."""
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime
