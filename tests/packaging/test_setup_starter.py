"""The starter is built again when its pages or the code behind it have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup_starter import STAMP, digest_of, is_built, made_from


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in (
        "resources/starter/ja-JP/token.md",
        "glossary_app/store/file/schema.py",
        "glossary_app/gui/style/theme.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text("トークン", encoding="utf-8")
    return tmp_path


def test_pages_and_code_count_but_the_window_does_not(checkout: Path) -> None:
    names = [path.name for path in made_from(checkout)]

    assert names == ["token.md", "schema.py"]


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ("resources/starter/ja-JP/token.md", True),
        ("glossary_app/store/file/schema.py", True),
        ("glossary_app/gui/style/theme.py", False),
    ],
)
def test_the_digest_tells_what_has_to_be_built_again(
    checkout: Path, changed: str, *, counts: bool
) -> None:
    before = digest_of(made_from(checkout))

    (checkout / changed).write_text("単語", encoding="utf-8")

    assert (digest_of(made_from(checkout)) != before) is counts


def test_what_was_built_is_known_again_until_something_changes(checkout: Path) -> None:
    stamp = checkout / STAMP
    stamp.parent.mkdir()
    before = is_built(checkout)
    stamp.write_text(digest_of(made_from(checkout)), "utf-8")

    after = is_built(checkout)
    (checkout / "resources/starter/ja-JP/token.md").write_text("単語", encoding="utf-8")

    assert (before, after, is_built(checkout)) == (False, True, False)
