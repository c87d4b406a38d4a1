"""Texts are parted where what stands above has surely ended, and nowhere else."""

from __future__ import annotations

import pytest

from glossary_app.markup.parting import parted


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", 1),
        ("One line", 1),
        ("Two\nlines", 1),
        ("One\n\nTwo", 2),
        ("One\n\n\n\nTwo", 2),
        ("# One\n\nTwo\n\n## Three", 3),
        ("一つ目。\n\n「二つ目」\n\n**三つ目**", 3),
        ("One\n\n- an item\n\n- another", 1),
        ("- an item\n\n  more of it\n\nTwo", 2),
        ("One\n\n1. first\n\n2. second", 1),
        ("One\n\n    code\n\nTwo", 2),
        ("One\n\n: what it means\n\nTwo", 2),
        ("One\n\n> said\n\nTwo", 2),
        ("One\n\n| a |\n|---|\n\nTwo", 2),
    ],
)
def test_a_piece_begins_with_words_at_the_margin(text: str, pieces: int) -> None:
    found = parted(text)

    assert len(found) == pieces
    assert "\n".join(found) == text


@pytest.mark.parametrize(
    "code",
    [
        "```\na\n\nb\n```",
        "~~~ sh\na\n\n```\n\nb\n~~~~",
        "````\na\n\n```\n\nb\n````",
        "```\na\n\n    ```\n\nb\n```",
    ],
)
def test_code_stays_in_one_piece(code: str) -> None:
    assert parted(f"One\n\n{code}\n\nTwo") == (f"One\n\n{code}\n", "Two")


def test_code_that_nothing_closes_goes_on_to_the_end() -> None:
    assert parted("One\n\n```\na\n\nb\n\n# c") == ("One\n\n```\na\n\nb\n\n# c",)


def test_code_of_an_item_ends_with_the_item() -> None:
    assert parted("- one\n  ```\n  a\n\nTwo\n\nThree") == ("- one\n  ```\n  a\n", "Two\n", "Three")


@pytest.mark.parametrize(
    "text",
    [
        "  ```\na\n\nb\n  ```",
        "One\n\n- item\n ```\na\n\nb",
        "One\n2. two\n   ```\na\n\nb",
        "- item\n# Head\n  ```\na\n\nb",
    ],
)
def test_a_text_with_code_that_may_be_anywheres_stays_whole(text: str) -> None:
    assert parted(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "[a]\n\nOne\n\n[a]: b.md",
        "A note[^1]\n\nOne\n\n[^1]: said.",
        "<ul>\n\n<li>One</li>\n\n</ul>",
        "> <table>\n\nOne\n\n</table>",
        "One\r\n\n\nTwo",
        "One\n\n" + " " * 49 + "- two\n\nThree",
    ],
)
def test_what_means_something_elsewhere_keeps_the_text_whole(text: str) -> None:
    assert parted(text) == (text,)
