"""The starter glossary: every page is sealed and sound, and the seal can be renewed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
STARTER = REPOSITORY / "resources" / "starter"
SCRIPT = REPOSITORY / "packaging" / "seal_starter.py"

PAGE = """\
# Recall

> Glossary term page. Quality: draft, not yet reviewed.

- Canonical URL: glossary://starter/en-US/recall
- Locale: en-US
- Quality: draft
- Schema version: glossary-term-page-v1

## Short Definition

The share of cases that were caught.
"""


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A repository with a starter glossary of one page that is not sealed."""
    folder = tmp_path / "resources" / "starter" / "en-US"
    folder.mkdir(parents=True)
    (folder / "recall.md").write_text(PAGE, encoding="utf-8")
    (folder.parent / "glossary.toml").write_text('id = "starter"\n', encoding="utf-8")
    (tmp_path / "packaging").mkdir()
    shutil.copy(SCRIPT, tmp_path / "packaging")
    return tmp_path


def seal(repository: Path, *arguments: str) -> tuple[int, str]:
    script = repository / "packaging" / "seal_starter.py"
    command = (sys.executable, str(script), *arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout


def test_the_starter_glossary_is_sealed_and_sound() -> None:
    code, output = seal(REPOSITORY, "--check")

    assert code == 0, output


def test_a_page_without_a_seal_is_found_and_then_sealed(starter: Path) -> None:
    page = starter / "resources" / "starter" / "en-US" / "recall.md"

    before, remarks = seal(starter, "--check")
    untouched = page.read_text(encoding="utf-8")
    code, _ = seal(starter)

    assert before == 1
    assert "no content hash" in remarks
    assert untouched == PAGE
    assert code == 0
    assert "starter:chunk:recall:en-US:definition:" in page.read_text(encoding="utf-8")


def test_a_page_that_is_none_is_left_alone_and_found(starter: Path) -> None:
    page = starter / "resources" / "starter" / "en-US" / "broken.md"
    page.write_text("# Broken\n", encoding="utf-8")

    code, output = seal(starter)

    assert code == 1
    assert "en-US/broken.md:1: error: the header has no canonical URL" in output
    assert page.read_text(encoding="utf-8") == "# Broken\n"


def test_other_arguments_are_a_fault(starter: Path) -> None:
    assert seal(starter, "--seal")[0] == 2
