"""What a result row says, and how its line is cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from glossary_app.gui.search.rows import row_of_summary, rows_of_hits
from glossary_app.gui.style.fonts import ui_font
from glossary_app.gui.widgets.line_layout import Marked, lay_line, with_mark_in_sight
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, Snippet, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus

_HEADWORDS = ((EN_US, "Fine-tuning"), (JA_JP, "ファインチューニング"))


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts and translations need one."""


def hit(match: Match, snippet: Snippet = Snippet("Adapts a model.")) -> Hit:  # noqa: B008 (frozen)
    ref = EntryRef("starter", "fine-tuning")
    return Hit(ref, "Fine-tuning", _HEADWORDS, (), EN_US, "reviewed", False, match, snippet)


def marked_letters(marked: Marked) -> list[str]:
    return [marked.text[start:end] for start, end in marked.spans]


def test_a_match_in_the_headword_is_marked_there_and_needs_no_reason() -> None:
    match = Match(
        Tier.HEADWORD_PREFIX, MatchField.HEADWORD, "Fine-tuning", MatchRule.PREFIX, ((0, 6),)
    )

    [row] = rows_of_hits([hit(match)], EN_US)

    assert marked_letters(row.headword) == ["Fine-t"]
    assert row.detail.text == "Adapts a model."
    assert row.reason == ""


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (MatchRule.SEPARATORS, "hyphens and spaces ignored"),
        (MatchRule.INFLECTION, "another form of the word"),
        (MatchRule.KANA, "hiragana and katakana alike"),
    ],
)
def test_what_marks_say_takes_no_room_from_the_definition(rule: MatchRule, said: str) -> None:
    match = Match(Tier.EXACT_FOLDED, MatchField.HEADWORD, "Fine-tuning", rule, ((0, 11),))

    [row] = rows_of_hits([hit(match)], EN_US)

    assert row.detail.text == "Adapts a model."
    # Nobody hears a mark.
    assert said in row.spoken


def test_a_headword_that_is_found_in_an_odd_way_says_so() -> None:
    match = Match(Tier.EXACT_ALIAS, MatchField.HEADWORD, "Fine-tuning", MatchRule.INITIALS)

    [row] = rows_of_hits([hit(match)], EN_US)

    assert row.detail.text == "by its initials · Adapts a model."


@pytest.mark.parametrize(
    ("tier", "field", "rule", "shown"),
    [
        (Tier.EXACT_READING, MatchField.READING, MatchRule.ROMAJI, "reading ついか · "),
        (Tier.EXACT_READING, MatchField.READING, MatchRule.KANA, "reading ついか · "),
        (Tier.SIMILAR, MatchField.ALIAS, MatchRule.SPELLING, "alias ついか · "),
        (Tier.SIMILAR, MatchField.HEADWORD, MatchRule.SPELLING, ""),
    ],
)
def test_what_matched_is_named_and_how_is_seen(
    tier: Tier, field: MatchField, rule: MatchRule, shown: str
) -> None:
    [row] = rows_of_hits([hit(Match(tier, field, "ついか", rule))], EN_US)

    assert row.detail.text == f"{shown}Adapts a model."


def test_a_match_in_the_other_headword_is_marked_there() -> None:
    match = Match(
        Tier.HEADWORD_PREFIX,
        MatchField.HEADWORD,
        "ファインチューニング",
        MatchRule.PREFIX,
        ((0, 4),),
    )

    [row] = rows_of_hits([hit(match)], EN_US)

    assert marked_letters(row.other) == ["ファイン"]
    assert row.headword == Marked("Fine-tuning")


def test_a_match_of_a_name_that_is_not_to_be_used_says_so_in_words() -> None:
    match = Match(
        Tier.EXACT_ALIAS,
        MatchField.ALIAS,
        "Retraining",
        MatchRule.IDENTICAL,
        ((0, 10),),
        status=TermStatus.FORBIDDEN,
    )

    [row] = rows_of_hits([hit(match)], EN_US)

    assert row.detail.text == "Retraining (do not use) · Adapts a model."
    assert marked_letters(row.detail) == ["Retraining"]
    assert "do not use" in row.spoken


def test_a_match_of_an_alias_says_which_and_why() -> None:
    match = Match(
        Tier.EXACT_FOLDED,
        MatchField.ALIAS,
        "ファイン・チューニング",
        MatchRule.MIDDLE_DOT,
        ((0, 11),),
    )

    [row] = rows_of_hits([hit(match)], EN_US)

    assert row.reason == "alias ファイン・チューニング — middle dot ignored"
    assert row.detail.text == f"{row.reason} · Adapts a model."
    assert marked_letters(row.detail) == ["ファイン・チューニング"]


def test_a_match_in_the_text_names_the_section_and_marks_the_snippet() -> None:
    match = Match(
        Tier.FULL_TEXT, MatchField.SECTION, "Boundary", MatchRule.WORDS, section="boundary"
    )
    snippet = Snippet("Not a substitute for retrieval.", ((21, 30),))

    [row] = rows_of_hits([hit(match, snippet)], EN_US)

    assert row.detail.text == "Not a substitute for retrieval."
    assert marked_letters(row.detail) == ["retrieval"]
    assert row.place == "in boundary"


def test_the_row_is_headed_by_the_language_that_is_read() -> None:
    match = Match(Tier.EXACT_HEADWORD, MatchField.HEADWORD, "Fine-tuning", MatchRule.IDENTICAL)

    [row] = rows_of_hits([hit(match)], JA_JP)

    assert (row.headword.text, row.other.text) == ("ファインチューニング", "Fine-tuning")


def test_an_entry_without_a_page_in_the_other_language_shows_its_name_there() -> None:
    match = Match(Tier.EXACT_ALIAS, MatchField.ALIAS, "ファインチューニング", MatchRule.IDENTICAL)
    alone = replace(hit(match), headwords=_HEADWORDS[:1], counterpart="ファインチューニング")

    [row] = rows_of_hits([alone], EN_US)

    assert (row.headword.text, row.other.text) == ("Fine-tuning", "ファインチューニング")


def test_blocks_after_the_first_have_captions() -> None:
    tiers = (Tier.EXACT_HEADWORD, Tier.SUBSTRING, Tier.FULL_TEXT, Tier.FULL_TEXT, Tier.SIMILAR)
    hits = [hit(Match(tier, MatchField.HEADWORD, "", MatchRule.WORDS)) for tier in tiers]

    rows = rows_of_hits(hits, EN_US)

    assert [row.caption for row in rows] == ["", "", "In the text", "", "Similar spelling"]


def test_a_list_of_nothing_but_text_says_so() -> None:
    hits = [hit(Match(Tier.FULL_TEXT, MatchField.FAQ, "", MatchRule.WORDS))]

    [row] = rows_of_hits(hits, EN_US)

    assert row.caption == "In the text"
    assert row.reason == "in questions"


def test_a_screen_reader_hears_the_whole_row() -> None:
    match = Match(Tier.EXACT_ALIAS, MatchField.ALIAS, "Finetuning", MatchRule.SEPARATORS)

    [row] = rows_of_hits([hit(match)], EN_US)

    assert row.spoken == (
        "Fine-tuning, ファインチューニング, "
        "matched by alias Finetuning — hyphens and spaces ignored, reviewed"
    )


def test_a_browsed_entry_shows_its_definition_in_the_language_that_is_read() -> None:
    summary = EntrySummary(
        EntryRef("starter", "fine-tuning"),
        _HEADWORDS,
        (),
        ((EN_US, "Adapts a model."), (JA_JP, "モデルを適応させる。")),
        "unrated",
        draft=True,
    )

    row = row_of_summary(summary, JA_JP, "は")

    assert (row.detail.text, row.quality, row.caption) == ("モデルを適応させる。", "draft", "は")


@pytest.mark.parametrize("width", [40.0, 120.0, 260.0])
@pytest.mark.parametrize(
    "text", ["Fine-tuning adapts an existing model", "機械学習モデルの追加学習"]
)
def test_a_line_is_never_wider_than_its_room(text: str, width: float) -> None:
    line = lay_line(Marked(text, ((0, 4),)), ui_font(13), width)

    assert line.width <= width
    assert line.text == text or line.text.endswith("…")


def test_a_short_line_is_kept_whole() -> None:
    line = lay_line(Marked("RAG"), ui_font(15, QFont.Weight.DemiBold), 200)

    assert line.text == line.layout.text() == "RAG"


def test_marks_count_letters_even_beyond_the_basic_plane() -> None:
    line = lay_line(Marked("𠮷野家 model", ((4, 9),)), ui_font(13), 400)

    [mark] = line.layout.formats()
    assert (mark.start, mark.length) == (5, 5)


def test_lines_of_a_text_become_one() -> None:
    line = lay_line(Marked("first\nsecond"), ui_font(13), 400)

    assert line.text == line.layout.text() == "first second"


def test_what_a_filter_alone_lets_through_has_no_caption() -> None:
    by_filter = Match(Tier.FULL_TEXT, MatchField.HEADWORD, "Fine-tuning", MatchRule.WORDS)
    by_word = Match(Tier.FULL_TEXT, MatchField.SHORT_DEFINITION, "", MatchRule.WORDS)

    captions = [row.caption for row in rows_of_hits([hit(by_filter), hit(by_word)], EN_US)]

    assert captions == ["", "In the text"]


@pytest.mark.parametrize(
    ("text", "span", "width"),
    [
        ("The plant starts where a tuned model is held back by its data", (44, 53), 160),
        ("学習済みのモデルを、選んだ事例の小さな集まりでさらに訓練すること。", (20, 22), 150),
        ("x" * 90 + "model", (90, 95), 120),
    ],
)
def test_the_mark_stands_in_sight(text: str, span: tuple[int, int], width: int) -> None:
    font = ui_font(13)

    cut = with_mark_in_sight(Marked(text, (span,)), font, width)

    ((start, end),) = cut.spans
    assert cut.text[start:end] == text[slice(*span)]
    assert cut.text.startswith("…")
    assert text.endswith(cut.text[1:])
    assert lay_line(Marked(cut.text[:end]), font, 10_000).width < width


def test_a_mark_that_is_in_sight_moves_nothing() -> None:
    marked = Marked("Fine-tuning adapts a model", ((0, 11),))

    assert with_mark_in_sight(marked, ui_font(13), 200) is marked
    assert with_mark_in_sight(Marked("no mark at all " * 9), ui_font(13), 50).text[0] == "n"


def test_a_definition_in_the_other_language_is_better_than_none() -> None:
    definitions = ((EN_US, ""), (JA_JP, "よく使うデータを近くに置く仕組み。"))
    summary = EntrySummary(
        EntryRef("web", "cache"), ((EN_US, "Cache"),), (), definitions, "unrated", draft=False
    )

    assert row_of_summary(summary, EN_US).detail.text == "よく使うデータを近くに置く仕組み。"


@pytest.mark.parametrize("typed", ["fine", "tuning", "FINE"])
def test_a_headword_that_begins_a_word_so_is_a_better_reason_than_an_alias(typed: str) -> None:
    match = Match(Tier.EXACT_FOLDED, MatchField.ALIAS, "Fines", MatchRule.INFLECTION, ((0, 4),))

    [row] = rows_of_hits([hit(match)], EN_US, typed)

    assert [letters.casefold() for letters in marked_letters(row.headword)] == [typed.casefold()]
    assert (row.reason, row.detail.text) == ("", "Adapts a model.")


@pytest.mark.parametrize("typed", ["uning", "fines", ""])
def test_an_alias_stays_the_reason_where_the_headword_says_nothing(typed: str) -> None:
    match = Match(Tier.EXACT_FOLDED, MatchField.ALIAS, "Fines", MatchRule.INFLECTION, ((0, 5),))

    [row] = rows_of_hits([hit(match)], EN_US, typed)

    assert row.headword.spans == ()
    assert "Fines" in row.reason


def test_a_name_that_is_not_to_be_used_is_told_whatever_the_headword_says() -> None:
    match = Match(
        Tier.EXACT_ALIAS,
        MatchField.ALIAS,
        "Fine",
        MatchRule.IDENTICAL,
        ((0, 4),),
        status=TermStatus.FORBIDDEN,
    )

    [row] = rows_of_hits([hit(match)], EN_US, "fine")

    assert "do not use" in row.spoken


def test_marks_that_were_typed_into_a_definition_are_not_shown() -> None:
    match = Match(Tier.FULL_TEXT, MatchField.SHORT_DEFINITION, "", MatchRule.WORDS)
    found = hit(match, Snippet("Adapts a `model`.", ((10, 15),)))
    summary = EntrySummary(
        EntryRef("starter", "fine-tuning"),
        _HEADWORDS,
        (),
        ((EN_US, "Adapts a **model**."),),
        "reviewed",
        draft=False,
    )

    [searched] = rows_of_hits([found], EN_US, "model")
    browsed = row_of_summary(summary, EN_US)

    assert searched.detail.text == browsed.detail.text == "Adapts a model."
    assert marked_letters(searched.detail) == ["model"]


def test_a_name_that_would_turn_round_what_is_beside_it_shows_so() -> None:
    name = "\u202ebuoy"
    found = Match(Tier.HEADWORD_PREFIX, MatchField.HEADWORD, name, MatchRule.PREFIX, ((1, 5),))
    turned = replace(hit(found), headword=name, headwords=((EN_US, name),))

    (row,) = rows_of_hits([turned], EN_US)

    assert row.headword == Marked("⟨202E⟩buoy")
