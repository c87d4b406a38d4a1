"""Texts of cells with marks in them: what is a mark, and what is a sign that means itself."""

from __future__ import annotations

import pytest

from glossary_app.markup.cell_text import as_markdown
from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import plain_text
from glossary_app.model.blocks import BulletList, CodeBlock, Paragraph, Table


def seen(text: str) -> str:
    return plain_text(as_markdown(text))


@pytest.mark.parametrize(
    "text",
    [
        *("x < y and y > z", "if x <b and c> y", "the <b> element, or </i> alone"),
        *("*args and **kwargs are handed on", "6*7*8 = 336, (k+l)*(m+n)", "k**2 + l**3", "2 ** 8"),
        *(
            "__init__ and __name__ stay",
            "snake_case_name and _hidden and _other",
            "C#, F# and C",
        ),
        *(
            "# of kilns",
            "> 30 % of pots",
            ">= 4 pots",
            "1985. A good year",
            "- 5 degrees",
            "* see below",
        ),
        *(r"D:\kilns\*new", r"\alpha + \beta, \(x\) and \[y\]", r"\frac{k}{l} \, \;"),
        *("k==l==m", "k == l and m == n", "rows[i](x)", "[[ -f pot ]]", "[[1, 2], [3, 4]]"),
        *("don`t and won`t", "List<T> and Map<K, V>", "actor <UML>", "R&D and AT&T &c"),
        *(
            "~5 pots and ~6 lids",
            "$x_1$ and $y_2$",
            ": begins so",
            "SELECT * FROM kilns WHERE k * l",
        ),
        *("<script>alert(1)</script>", "{{ pot }} and {lid}", "k | l", "*", "10) fired"),
    ],
)
def test_a_sign_that_may_mean_itself_stays_as_it_is(text: str) -> None:
    kept = text.replace("\\*", "*")
    assert seen(text) == kept


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a [kiln](https://pots.example/kiln) is **hot**", "a kiln is hot"),
        ("see [[Glaze]] and [[glaze|the glaze]]", "see Glaze and the glaze"),
        ("*so* and _so_ and ~~not so~~", "so and so and not so"),
        ("`6*7*8` and `<b>`", "6*7*8 and <b>"),
        ("`Pot`s don`t break", "Pots don`t break"),
        ("<b>hot</b>&nbsp;and<br>dry &lt;b&gt;", "hot\xa0and\ndry <b>"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<div>one\ntwo</div>", "one two"),
        ("above<ul><li>one</li><li><p>two</p></li></ul>below", "above\none\ntwo\nbelow"),
        ("<h3>Use</h3>Fire it.", "Use\nFire it."),
        (r"pot\_name and \*so\*", "pot_name and *so*"),
        ("粘土を**「焼く」**こと", "粘土を「焼く」こと"),
    ],
)
def test_what_can_only_be_a_mark_is_one(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_a_line_ends_where_it_was_ended() -> None:
    (paragraph,) = parse_markdown(as_markdown("**Clay**: soft\nGlaze: glass\r\nKiln: hot"))
    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == "Clay: soft\nGlaze: glass\nKiln: hot"


def test_a_list_ends_before_the_line_below_it() -> None:
    blocks = parse_markdown(as_markdown("Kinds:\n- raku\n- bisque\nAll are **hot**."))
    assert [type(block) for block in blocks] == [Paragraph, BulletList, Paragraph]


def test_numbers_make_a_list_where_they_count() -> None:
    counted, told = (
        parse_markdown(as_markdown(text))
        for text in ("1. clay\n2. glaze", "Fired in\n1985. A good year")
    )
    assert isinstance(counted[0], BulletList)
    assert [type(block) for block in told] == [Paragraph]


def test_a_table_and_code_stand_as_such_and_end() -> None:
    text = "| k | l |\n|---|---|\n| 1 | 2 |\nbelow\n```\nfire *now*\n\n  twice\n```\nmore"
    table, below, code, more = parse_markdown(as_markdown(text))
    assert isinstance(table, Table)
    assert isinstance(code, CodeBlock)
    assert code.text == "fire *now*\n\n  twice"
    assert isinstance(below, Paragraph)
    assert isinstance(more, Paragraph)


def test_an_anchor_leads_to_another_entry() -> None:
    text = '[kiln](#kiln) <a href="/en/glossary/#glaze">glaze</a> [clay](terms.md#clay) [x](a.md#y)'
    (paragraph,) = parse_markdown(as_markdown(text))
    assert isinstance(paragraph, Paragraph)
    links = [run.link for run in paragraph.runs if run.link]
    assert links == ["kiln/", "glaze/", "clay/", "a.md#y"]


def test_nothing_that_runs_is_kept() -> None:
    (paragraph,) = parse_markdown(as_markdown('<a href="javascript:x()">kiln</a> **hot**'))
    assert isinstance(paragraph, Paragraph)
    assert not any(run.link for run in paragraph.runs)


@pytest.mark.parametrize(
    "piece", ["[", "<b ", "*", "_", "`", "&lt", "<ul>", "- ", "_a ", "\\", "[["]
)
def test_many_signs_take_no_longer_than_their_number(piece: str) -> None:
    assert plain_text(as_markdown("**x** " + piece * 20_000)) is not None
