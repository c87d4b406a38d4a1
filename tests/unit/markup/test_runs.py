"""Line breaks and links inside a paragraph."""

from __future__ import annotations

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import Paragraph, Run


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("one line\nand the next", "one line and the next"),
        ("ポッドは\n小さな単位です。", "ポッドは小さな単位です。"),
        ("ポッドは\nKubernetesの\n単位です。", "ポッドはKubernetesの単位です。"),
        ("機械\n学習", "機械学習"),
        ("see 機械学習\nfor more", "see 機械学習 for more"),
        ("쿠버네티스는\n컨테이너", "쿠버네티스는 컨테이너"),
        ("ポッドは**小さな**\n単位です。", "ポッドは小さな単位です。"),
        ("[ポッド](/ja/pod/)\nです。", "ポッドです。"),
        ("a **pod**\n[runs](/run/)", "a pod runs"),
    ],
)
def test_a_soft_break_joins_as_the_script_wants(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


@pytest.mark.parametrize("ending", ["  ", "\\"])
def test_a_hard_break_stays_a_line_feed(ending: str) -> None:
    (paragraph,) = parse_markdown(f"住所{ending}\n電話")

    assert paragraph == Paragraph((Run("住所\n電話"),))


def test_line_ends_of_windows_are_line_ends() -> None:
    assert plain_text("one\r\ntwo\r\n\r\nthree") == "one two\nthree"


@pytest.mark.parametrize(
    ("markdown", "text", "link"),
    [
        ("[[service-mesh]]", "service-mesh", "service-mesh/"),
        ("[[service-mesh|the mesh]]", "the mesh", "service-mesh/"),
        ("[[Node.js#install]]", "Node.js", "Node.js/#install"),
        ("[[Machine Learning]]", "Machine Learning", "Machine%20Learning/"),
        ("[[1]](/first/)", "[1]", "/first/"),
        ("https://pods.example/a_b_c", "https://pods.example/a_b_c", "https://pods.example/a_b_c"),
        ("[//pods.example](//pods.example)", "//pods.example", "https://pods.example"),
    ],
)
def test_links_of_other_kinds(markdown: str, text: str, link: str) -> None:
    assert parse_markdown(markdown) == (Paragraph((Run(text, link=link),)),)


def test_a_bare_address_ends_before_the_sentence_does() -> None:
    (paragraph,) = parse_markdown("（https://pods.example/x）。See https://pods.example/y.")

    assert isinstance(paragraph, Paragraph)
    links = [run.link for run in paragraph.runs if run.link]
    assert links == ["https://pods.example/x", "https://pods.example/y"]


def test_numbers_in_double_brackets_are_no_link() -> None:
    assert parse_markdown("the matrix [[1, 2]]") == (Paragraph((Run("the matrix [[1, 2]]"),)),)
