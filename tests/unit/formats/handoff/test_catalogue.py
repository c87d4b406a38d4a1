from __future__ import annotations

from collections.abc import Callable

import pytest

from glossary_app.formats.handoff.catalogue import CHECKS
from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.formats.handoff.header_checks import file_name
from glossary_app.formats.handoff.own_page import seal_page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

Remarks = Callable[[str], list[tuple[str, int]]]
ReadAll = Callable[[str], tuple[object, ...]]


def line_of(text: str, start: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(start))


def findings_at(path: str, text: str) -> list[str]:
    found = HandoffMarkdown().read(SourceFile(path, text.encode()))
    return [finding.code for finding in found if isinstance(finding, Finding)]


def test_whole_pages_have_nothing_said_of_them(
    v2_page: str, v1_page: str, japanese_page: str, own_page: str, remarks: Remarks
) -> None:
    assert remarks(v2_page) == []
    assert remarks(v1_page) == []
    assert remarks(japanese_page) == []
    assert remarks(seal_page(own_page)) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        (
            "/en-US/core/vector-database\n",
            "/ja-JP/core/vector-database\n",
            "url-locale-mismatch",
            "- Can",
        ),
        ("> Terms", "Stray.\n\n> Terms", "stray-text", "Stray."),
        (
            "## Short Definition\n\nA vector",
            "## Short Definition\n\nOne",
            "definition-differs",
            "## 一言",
        ),
        ("## 意味\n", "## Aside\n\nText.\n\n## 意味\n", "unknown-section", "## Aside"),
        ("## 最小例\n\nA shop", "## 意味\n\nA shop", "section-duplicate", None),
        ("costs. Recall at k |", "costs. Recall |", "doubling-mismatch", "## 計算"),
        ("- Recall | What was found |", "- Recall |", "row-cells", None),
        ("- Vector store (synonym, en-US)", "- Vector store", "alias-form", "- Vector store"),
        ("- Vector Database (display", "- Vectors (display", "display-name", "# Vector"),
        (
            "- Vector Database (display_name",
            "- Vector Database (synonym",
            "display-name-count",
            "# ",
        ),
        ("- Vector store (synonym", "- Vector Database (display_name", "display-name-count", "# "),
        ("- Embedding: related (", "- Embedding (", "relation-form", "- Embedding"),
        (
            "(https://terms.example/en-US/core/emb",
            "(https://a.example/en-US/core/emb",
            "relation-url",
            "- Emb",
        ),
        (
            "(https://terms.example/en-US/core/emb",
            "(https://terms.example/ja-JP/core/emb",
            "relation-url",
            "- Emb",
        ),
        ("core/embedding)", "core/vector-database)", "relation-self", "- Embedding"),
        ("- Full-text Index: compare", "- Embedding: near", "relation-kind", "- Embedding: near"),
        (" - https://press.example/nearness", "", "source-form", "- Example Press"),
        (
            ":formula:00000000000000a2",
            ":formula:A2",
            "chunk-form",
            "- core:chunk:vector-database:en-US:formula",
        ),
        ("00000000000000a6", "00000000000000a5", "chunk-duplicate", None),
        (
            "vector-database:en-US:drivers",
            "other:en-US:drivers",
            "chunk-page-mismatch",
            "- core:chunk:other",
        ),
        (
            "vector-database:en-US:drivers",
            "vector-database:ja-JP:drivers",
            "chunk-page-mismatch",
            None,
        ),
        (":drivers:", ":meaning:", "chunk-count", "- core"),
        ("### Must every text be cut?\n\n", "", "chunk-count", "- core"),
        ("hash: 4f0c", "hash: 4F0C", "content-hash-form", "- Content hash"),
        ("handoff-v2\n- Comp", "handoff-v3\n- Comp", "newer-schema", "- Schema"),
        ("## Sources\n\n-", "## Sources\n\nSee also:\n\n-", "misplaced-text", "See also"),
        ("### Does it", "Ask away.\n\n### Does it", "misplaced-text", "Ask away"),
    ],
)
def test_each_oddity_has_its_code_and_line(
    v2_page: str, remarks: Remarks, old: str, new: str, code: str, place: str | None
) -> None:
    changed = v2_page.replace(old, new, 1)
    assert changed != v2_page

    found = remarks(changed)

    assert code in dict(found)
    if place:
        assert (code, line_of(changed, place)) in found


def test_a_relation_that_stands_twice_is_found(v2_page: str, remarks: Remarks) -> None:
    line = "- Embedding: related (https://terms.example/en-US/core/embedding)\n"

    found = remarks(v2_page.replace(line, line * 2))

    assert found == [("relation-duplicate", line_of(v2_page, "- Embedding") + 1)]


def test_sections_out_of_order_are_found_once_each(v1_page: str, remarks: Remarks) -> None:
    meaning = (
        "## 意味\n\nThe new path is in the release, but nobody takes it until the flag says so.\n\n"
    )
    moved = v1_page.replace(meaning, "") + meaning

    assert [code for code, _ in remarks(moved)] == ["section-order"]


def test_chunks_in_another_order_are_found(v2_page: str, remarks: Remarks) -> None:
    first, second = ":definition:00000000000000a1", ":formula:00000000000000a2"

    swapped = v2_page.replace(first, "?").replace(second, first).replace("?", second)

    assert [code for code, _ in remarks(swapped)] == ["chunk-order"]


def test_a_page_without_any_chunks_may_be_so(v2_page: str, remarks: Remarks) -> None:
    start, end = v2_page.index("## RAG Chunks"), v2_page.index("## FAQ")

    assert remarks(v2_page[:start] + v2_page[end:]) == []


def test_a_slug_of_a_hand_off_page_has_a_form(v1_page: str, remarks: Remarks) -> None:
    changed = v1_page.replace("core/feature-flag", "core/Feature_Flag")

    assert remarks(changed) == [("slug-form", 5)]


def test_a_slug_that_could_name_no_entry_is_made_one_that_can(
    v1_page: str, read_all: ReadAll
) -> None:
    changed = v1_page.replace("core/feature-flag", "core/Feature: flag")

    (page,) = [found for found in read_all(changed) if isinstance(found, SourcePage)]

    assert page.slug == "feature-flag"
    assert page.page.provenance.canonical_url.endswith("core/Feature: flag")


def test_parts_kept_as_text_are_found(v1_page: str, remarks: Remarks) -> None:
    found = remarks(v1_page + "## Sources\n\nFrom memory.\n\n## Short Definition\n\nAgain.\n")

    assert [code for code, _ in found] == ["section-duplicate", "part-form"]


def test_unknown_sections_are_only_information(v1_page: str, read_all: ReadAll) -> None:
    found = read_all(v1_page + "## Aside\n\nText.\n")

    assert [f.severity for f in found if isinstance(f, Finding)] == [Severity.INFO]


@pytest.mark.parametrize("path", ["en-US/feature-flag.md", "en/feature-flag.md", "x/ai.en-US.md"])
def test_a_path_may_name_locale_and_slug(v1_page: str, path: str) -> None:
    assert findings_at(path, v1_page) == []


@pytest.mark.parametrize("path", ["red-team/ai.md", "doc/ai.md", "ai.md", "fine-tune.md"])
def test_other_paths_say_nothing_of_a_page(v1_page: str, path: str) -> None:
    assert findings_at(path, v1_page) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("ja-JP/feature-flag.md", "path-locale-mismatch"),
        ("feature-flag.ja.md", "path-locale-mismatch"),
        ("en-GB/feature-flag.md", "path-locale-mismatch"),
        ("en-US/flag.md", "path-slug-mismatch"),
    ],
)
def test_a_path_that_contradicts_the_page_is_found(v1_page: str, path: str, code: str) -> None:
    assert findings_at(path, v1_page) == [code]


def test_file_names_hold_on_every_system() -> None:
    assert file_name("a/b:c") == "a%2Fb%3Ac"
    assert file_name("再現率-2.0") == "再現率-2.0"


def test_a_page_of_ours_may_be_addressed_outside_any_locale(
    own_page: str, remarks: Remarks
) -> None:
    changed = own_page.replace("glossary://notes/ja-JP/recall", "https://notes.example/t/recall")

    found = remarks(seal_page(changed))

    assert "url-locale-mismatch" not in dict(found)


def test_a_page_of_ours_names_its_quality_in_the_banner(own_page: str, remarks: Remarks) -> None:
    changed = seal_page(own_page.replace("> 用語集のページ。品質: draft", "> 用語集のページ。"))

    assert remarks(changed) == [("banner-quality", 1)]


def test_a_page_of_ours_should_be_sealed_and_defined(own_page: str, remarks: Remarks) -> None:
    without = own_page.replace("再現率は、見つけるべきもののうち見つけられた割合です。", "")

    assert remarks(own_page) == [("unsealed", 1)]
    assert remarks(seal_page(without)) == [("no-definition", 1)]


def test_a_source_of_ours_needs_more_than_a_title(own_page: str, remarks: Remarks) -> None:
    changed = seal_page(own_page.replace("- 用語係: 評価の手引き", "- 評価の手引き"))

    assert [code for code, _ in remarks(changed)] == ["source-form"]


def test_a_change_after_sealing_shows_at_both_hashes(own_page: str, remarks: Remarks) -> None:
    changed = seal_page(own_page).replace("見逃しの少なさ", "見逃しの多さ")

    assert remarks(changed) == [
        ("stale-hash", line_of(changed, "- Content hash")),
        ("stale-hash", line_of(changed, "- notes:chunk:recall:ja-JP:formula")),
    ]


def test_hashes_of_a_newer_page_are_not_verified(own_page: str, remarks: Remarks) -> None:
    newer = seal_page(own_page).replace("glossary-term-page-v1", "glossary-term-page-v2")

    assert [code for code, _ in remarks(newer)] == ["newer-schema"]


def test_every_check_of_the_catalogue_says_what_it_is_about() -> None:
    assert all(check.__doc__ for check in CHECKS)
