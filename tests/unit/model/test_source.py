from __future__ import annotations

import hashlib

import pytest

from glossary_app.model.source import SourceFile, SourceText


@pytest.mark.parametrize(
    ("path", "stem", "suffix"),
    [
        ("en-US/fine-tuning.md", "fine-tuning", ".md"),
        ("fine-tuning.en-US.MD", "fine-tuning.en-US", ".md"),
        ("v1.2/LICENSE", "LICENSE", ""),
        (".hidden", ".hidden", ""),
        ("用語.csv", "用語", ".csv"),
    ],
)
def test_a_file_has_a_stem_and_a_suffix(path: str, stem: str, suffix: str) -> None:
    file = SourceFile(path, b"")

    assert (file.stem, file.suffix) == (stem, suffix)


def test_the_digest_is_of_the_very_bytes() -> None:
    text = "\ufeff# 抽象化\r\n"

    digest = SourceText("x.md", "handoff-markdown", text).digest

    assert digest == hashlib.sha256(text.encode()).hexdigest()
    assert digest != SourceText("x.md", "handoff-markdown", "# 抽象化\n").digest
