"""The trial of the whole way finds nothing wrong where all is well, and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.errors import GlossaryError
from glossary_app.library.trial import failed_steps


def test_a_sound_program_fails_no_step(tmp_path: Path) -> None:
    assert tuple(failed_steps(tmp_path)) == ()


def test_the_trial_leaves_a_library_with_what_it_imported(tmp_path: Path) -> None:
    tuple(failed_steps(tmp_path))

    assert "抽象化" in (tmp_path / "exported.csv").read_text("utf-8")


def test_a_library_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", "utf-8")

    with pytest.raises((GlossaryError, OSError)):
        tuple(failed_steps(tmp_path))
