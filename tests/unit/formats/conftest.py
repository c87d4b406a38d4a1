"""Hand-off pages to read, and a reader that tells pages from findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

DATA = Path(__file__).parents[2] / "data" / "handoff"

OWN_PAGE = """\
# 再現率

> 用語集のページ。品質: draft（下書き、未査読）。

- Canonical URL: glossary://notes/ja-JP/recall
- Locale: ja-JP
- Quality: draft
- Schema version: glossary-term-page-v1
- Compatible with: core-reviewed-term-ai-handoff-v2
- Last updated: 2026-04-01

## 短い定義

再現率は、見つけるべきもののうち見つけられた割合です。

## 計算の考え方

- 再現率 | TP / (TP + FN) | 見逃しの少なさ
- 事後確率 | P(陽性 \\| 症状) | 条件の付いた割合

## 別名

- 再現率 (display_name, ja-JP)
- さいげんりつ (reading, ja-JP)

## 関連

- 適合率: broader (glossary://notes/ja-JP/precision)

## よくある質問

### 高いほどよいですか

誤報も増えることがあります。

## 出典

- 用語係: 評価の手引き
"""


@pytest.fixture
def v2_page() -> str:
    """A complete hand-off page of version 2, in English."""
    return (DATA / "en-US" / "vector-database.md").read_text(encoding="utf-8")


@pytest.fixture
def v1_page() -> str:
    """A hand-off page of version 1: no chunks, no rows said twice."""
    return (DATA / "en-US" / "feature-flag.md").read_text(encoding="utf-8")


@pytest.fixture
def japanese_page() -> str:
    """A hand-off page of version 2, in Japanese."""
    return (DATA / "ja-JP" / "vector-database.md").read_text(encoding="utf-8")


@pytest.fixture
def own_page() -> str:
    """A page of our own schema, in Japanese, not yet sealed."""
    return OWN_PAGE


@pytest.fixture
def read_all() -> Callable[[str], tuple[SourcePage | Finding, ...]]:
    """Reads a hand-off page from a text, under a path that says nothing of it."""
    return lambda text: tuple(HandoffMarkdown().read(SourceFile("page.md", text.encode())))


@pytest.fixture
def read_one(
    read_all: Callable[[str], tuple[SourcePage | Finding, ...]],
) -> Callable[[str], SourcePage]:
    """Reads the page that a text is."""

    def read(text: str) -> SourcePage:
        first = read_all(text)[0]
        assert isinstance(first, SourcePage), first
        return first

    return read


@pytest.fixture
def remarks(
    read_all: Callable[[str], tuple[SourcePage | Finding, ...]],
) -> Callable[[str], list[tuple[str, int]]]:
    """Code and line of each finding on a text."""
    return lambda text: [(f.code, f.line) for f in read_all(text) if isinstance(f, Finding)]
