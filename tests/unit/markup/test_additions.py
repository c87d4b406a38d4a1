"""What authors of glossaries write beside CommonMark: callouts, HTML, definition lists, marks."""

from __future__ import annotations

import time

import pytest

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import BulletList, Card, Cell, Paragraph, Quote, Run, Table
from glossary_app.model.tone import Tone


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("H<sub>2</sub>O and 10<sup>6</sup>, 1<sup>st</sup>", "H₂O and 10⁶, 1st"),
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("<ruby>鍵<rp>(</rp><rt>かぎ</rt><rp>)</rp></ruby>です", "鍵（かぎ）です"),
        ("a <span style='color:red'>red</span> line", "a red line"),
        ('<p align="center">\n\n**mid**\n\n</p>', "mid"),
        ("<details>\n<summary>More</summary>\n\nhidden text\n\n</details>", "More\nhidden text"),
        ('<img src="x.png" alt="a key in a lock"> here', "a key in a lock here"),
        ("List<T> and <T> and a <b", "List<T> and <T> and a <b"),
        ("![[Key rotation]] is shown", "Key rotation is shown"),
        ("![a key](a.png) ![a lock](b.png)", "a key · a lock"),
        ("これは**「鍵」**です。**鍵。**次", "これは「鍵」です。鍵。次"),
    ],
)
def test_what_is_known_is_shown_as_what_it_says(markdown: str, shown: str) -> None:
    assert plain_text(markdown) == shown


@pytest.mark.parametrize(
    ("markdown", "run"),
    [
        ("<kbd>Ctrl</kbd>", Run("Ctrl", code=True)),
        ("<b>key</b>", Run("key", strong=True)),
        ("==key==", Run("key", strong=True)),
        ("~~key~~", Run("key", struck=True)),
        ("<del>key</del>", Run("key", struck=True)),
        ('<a href="/key/">key</a>', Run("key", link="/key/")),
        ('<a href="javascript:alert(1)">key</a>', Run("key")),
        ("**「鍵」**", Run("「鍵」", strong=True)),
        ("[key](<Key rotation.md>)", Run("key", link="Key%20rotation.md")),
    ],
)
def test_styles_of_html_and_marks(markdown: str, run: Run) -> None:
    assert parse_markdown(markdown) == (Paragraph((run,)),)


def test_a_callout_is_a_card_under_its_name_in_the_language_of_the_text() -> None:
    english, japanese, titled = (
        parse_markdown(markdown)[0]
        for markdown in (
            "> [!WARNING]\n> Keep it secret.",
            "> [!note]\n> 秘密にしてください。",
            "> [!tip]- Rotate often\n> Every month.",
        )
    )

    assert english == Card((text("Keep it secret."),), "Warning", Tone.CAUTION)
    assert japanese == Card((text("秘密にしてください。"),), "注記", Tone.NEUTRAL)
    assert titled == Card((text("Every month."),), "Rotate often", Tone.GOOD)


def test_a_quote_stays_a_quote() -> None:
    assert parse_markdown("> [a key] opens") == (Quote((text("[a key] opens"),)),)


def test_a_definition_list_names_its_terms() -> None:
    (key, lock) = parse_markdown("Key\n: Opens a lock.\n: Also a *legend*.\n\nLock\n: Is opened.")

    assert key == BulletList(
        (
            (
                Paragraph((Run("Key", strong=True),)),
                text("Opens a lock."),
                Paragraph((Run("Also a "), Run("legend", emphasis=True), Run("."))),
            ),
        )
    )
    assert plain_text("Key\n\n: Opens.\n\n  And closes.") == "Key\nOpens.\nAnd closes."
    assert isinstance(lock, BulletList)


def test_things_to_do_have_boxes() -> None:
    assert plain_text("- [ ] rotate\n- [x] store") == "☐ rotate\n☑ store"


def test_a_table_in_html_is_a_table() -> None:
    (table,) = parse_markdown(
        "<table>\n<tr><th>Term</th><th>用語</th></tr>\n"
        "<tr><td><b>key</b></td><td>鍵<br>かぎ</td>\n</table>"
    )

    assert table == Table(
        (Cell((Run("Term"),)), Cell((Run("用語"),))),
        ((Cell((Run("key", strong=True),)), Cell((Run("鍵\nかぎ"),))),),
    )


def test_a_list_in_html_is_a_list() -> None:
    (outer,) = parse_markdown("<ul>\n<li>one\n<li>two <em>keys</em>\n</ul>")

    two = Paragraph((Run("two "), Run("keys", emphasis=True)))
    assert outer == BulletList(((text("one"),), (two,)))


# What an attacker, or a damaged file, may hold many thousand times.
_PIECES = (
    *("<table>", "<ul><li>", "<a ", "<b>", "==a", "> [!x] ", ": a\n", "[^a]: ", "http://", "「**"),
    *("~~a ", "![[a", "</td>", "a\n: b\n", "<ruby><rt>", "| a |\n|--|\n", "- [ ] ", "\\", "&#"),
    *("```\n", "a\n===\n", "[a]: b\n", "\n\n", " ", "\t", "# a\n", "1. ", "***a** "),
)


@pytest.mark.parametrize("piece", _PIECES)
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    parse_markdown(piece * (20_000 // len(piece)))

    assert time.process_time() - started < 20
