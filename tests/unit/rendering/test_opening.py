"""The top of the article: names, readings, trust and relations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.address import EntryAddress
from glossary_app.model.article import Article, ArticleContext, without_relations
from glossary_app.model.blocks import Block, Chip, Chips
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.tone import Tone
from glossary_app.rendering.label_texts import ENGLISH, JAPANESE
from glossary_app.rendering.labels import LabelKey
from glossary_app.rendering.opening import (
    derived_readings,
    headword,
    namesake_line,
    other_names,
    relation_lines,
    subject_lines,
    trust_line,
    with_glossary,
)
from glossary_app.rendering.prose import Linker

REF = EntryRef("starter", "overfitting")
MARK = ENGLISH[LabelKey.DERIVED_READING]


def chip_texts(blocks: tuple[Block, ...]) -> dict[str, list[str]]:
    """The chips of each line, by its label."""
    lines = [block for block in blocks if isinstance(block, Chips)]
    return {line.label: [chip.text for chip in line.chips] for line in lines}


def page(locale: Locale = JA_JP, name: str = "過学習", *terms: Term) -> Page:
    return Page(locale, name, "訓練データを丸暗記すること。", terms=terms)


def alias(text: str, kana: str = "", *, derived: bool = False) -> Term:
    reading = Reading(kana, derived=derived) if kana else None
    return Term(text, TermKind.SYNONYM, JA_JP, reading)


def test_names_that_are_not_to_be_used_stand_apart_last_and_under_words_that_say_so() -> None:
    marked = [
        Term("ホワイトリスト", TermKind.SYNONYM, JA_JP, status=TermStatus.FORBIDDEN),
        Term("緑のリスト", TermKind.ABBREVIATION, JA_JP, status=TermStatus.DEPRECATED),
        Term("許可一覧", TermKind.SYNONYM, JA_JP, status=TermStatus.ADMITTED),
    ]
    shown = page(JA_JP, "許可リスト", *marked)

    lines = chip_texts(other_names(Entry(REF, (shown,)), shown, JAPANESE))

    assert list(lines.items()) == [
        ("別名", ["許可一覧"]),
        ("非推奨", ["緑のリスト"]),
        ("使用しない", ["ホワイトリスト"]),
    ]


def test_that_the_headword_itself_is_not_to_be_used_is_said_once_and_first() -> None:
    old = Term("overfit", TermKind.VARIANT, EN_US, status=TermStatus.DEPRECATED)
    page = Page(EN_US, "overfit", "", terms=(old,), provenance=Provenance(Quality.DRAFT))

    (line,) = trust_line((page,), ENGLISH)

    assert isinstance(line, Chips)
    assert [chip.text for chip in line.chips] == ["△ Deprecated", "○ Draft"]
    assert line.chips[0].tone is Tone.CAUTION
    assert other_names(Entry(REF, (page,)), page, ENGLISH) == ()


def test_that_the_other_headword_is_not_to_be_used_stands_under_words_that_say_so() -> None:
    old = Term("過学習", TermKind.LOCALIZED_TITLE, JA_JP, status=TermStatus.FORBIDDEN)
    shown = Page(EN_US, "overfit", "", terms=(old,))

    lines = chip_texts(other_names(Entry(REF, (shown, page())), shown, ENGLISH))

    assert lines == {"Do not use": ["過学習"]}


def test_a_spelling_that_is_not_to_be_used_is_told_to_the_dot() -> None:
    marked = Term("許可・リスト", TermKind.VARIANT, JA_JP, status=TermStatus.FORBIDDEN)
    shown = page(JA_JP, "許可リスト", marked)

    lines = chip_texts(other_names(Entry(REF, (shown,)), shown, JAPANESE))

    assert lines == {"使用しない": ["許可・リスト"]}


def test_a_name_that_is_not_to_be_used_is_no_counterpart() -> None:
    status = TermStatus.FORBIDDEN
    term = Term("Whitelist", TermKind.ENGLISH_NAME, EN_US, status=status)
    shown = page(JA_JP, "許可リスト", term)

    assert headword(Entry(REF, (shown,)), shown, ENGLISH).note == ""
    assert Entry(REF, (shown,)).counterpart == ""


def test_a_given_reading_of_the_headword_stands_beside_it_without_a_mark() -> None:
    shown = replace(page(), reading=Reading("かがくしゅう"))

    heading = headword(Entry(REF, (shown,)), shown, ENGLISH)

    assert (heading.text, heading.note, heading.mark) == ("過学習", "かがくしゅう", "")


def test_a_derived_reading_of_the_headword_is_marked_by_a_word_of_its_own() -> None:
    shown = replace(page(), reading=Reading("かがくしゅう", derived=True))

    heading = headword(Entry(REF, (shown,)), shown, ENGLISH)

    assert (heading.note, heading.mark) == ("かがくしゅう", MARK)


def test_a_derived_reading_of_the_other_languages_headword_is_marked_too() -> None:
    english = page(EN_US, "Overfitting")
    japanese = replace(page(), reading=Reading("かがくしゅう", derived=True))

    heading = headword(Entry(REF, (english, japanese)), english, ENGLISH)

    assert (heading.note, heading.mark) == ("過学習（かがくしゅう）", MARK)


def test_a_derived_reading_that_says_nothing_new_needs_no_mark() -> None:
    shown = replace(
        page(name="オーバーフィット"), reading=Reading("おーばーふぃっと", derived=True)
    )

    heading = headword(Entry(REF, (shown,)), shown, ENGLISH)

    assert (heading.note, heading.mark) == ("", "")


def test_reading_and_other_headword_share_the_line() -> None:
    english = page(EN_US, "Overfitting")
    japanese = replace(page(), reading=Reading("かがくしゅう"))

    heading = headword(Entry(REF, (english, japanese)), japanese, ENGLISH)

    assert heading.note == "かがくしゅう  ·  Overfitting"


def test_the_same_headword_in_both_languages_is_not_repeated() -> None:
    english, japanese = page(EN_US, "CI/CD"), page(JA_JP, "CI/CD")

    heading = headword(Entry(REF, (english, japanese)), english, ENGLISH)

    assert heading.note == ""


def test_a_japanese_page_by_itself_names_the_english_name() -> None:
    shown = page(JA_JP, "過学習", Term("Overfitting", TermKind.ENGLISH_NAME, EN_US))

    assert headword(Entry(REF, (shown,)), shown, ENGLISH).note == "Overfitting"


def test_an_english_page_by_itself_prefers_the_localized_title_to_katakana() -> None:
    shown = page(
        EN_US,
        "Overfitting",
        Term("オーバーフィッティング", TermKind.KATAKANA, JA_JP),
        Term("過学習", TermKind.LOCALIZED_TITLE, JA_JP),
    )
    entry = Entry(REF, (shown,))

    assert headword(entry, shown, ENGLISH).note == "過学習"
    assert chip_texts(other_names(entry, shown, ENGLISH)) == {
        "Also called": ["オーバーフィッティング"]
    }


def test_aliases_carry_the_readings_that_their_source_gives() -> None:
    shown = page(JA_JP, "過学習", alias("過剰適合", "かじょうてきごう"))

    names = other_names(Entry(REF, (shown,)), shown, ENGLISH)

    assert chip_texts(names) == {"Also called": ["過剰適合（かじょうてきごう）"]}


def test_aliases_do_not_carry_readings_that_the_program_derived() -> None:
    shown = page(
        JA_JP,
        "過学習",
        alias("過剰適合", "かじょうてきごう", derived=True),
        alias("過適合", "かてきごう", derived=True),
    )
    entry = Entry(REF, (shown,))

    assert chip_texts(other_names(entry, shown, ENGLISH)) == {"Also called": ["過剰適合", "過適合"]}
    assert derived_readings(entry, shown) == (
        "過剰適合（かじょうてきごう）",
        "過適合（かてきごう）",
    )


def test_a_derived_reading_of_kana_is_listed_nowhere() -> None:
    shown = page(JA_JP, "過学習", alias("オーバーフィット", "おーばーふぃっと", derived=True))

    assert derived_readings(Entry(REF, (shown,)), shown) == ()


def test_given_readings_are_not_listed_among_the_derived() -> None:
    shown = page(JA_JP, "過学習", alias("過剰適合", "かじょうてきごう"))

    assert derived_readings(Entry(REF, (shown,)), shown) == ()


def test_an_alias_that_both_pages_give_is_shown_once() -> None:
    twice = Term("OF", TermKind.ABBREVIATION, EN_US)
    english, japanese = page(EN_US, "Overfitting", twice), page(JA_JP, "過学習", twice)

    names = other_names(Entry(REF, (english, japanese)), english, ENGLISH)

    assert chip_texts(names) == {"Abbreviation": ["OF"]}


def test_the_reading_as_a_designation_is_not_shown_again() -> None:
    reading = Term("かがくしゅう", TermKind.READING, JA_JP)
    shown = replace(page(JA_JP, "過学習", reading), reading=Reading("かがくしゅう"))

    assert other_names(Entry(REF, (shown,)), shown, ENGLISH) == ()


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (TermKind.ABBREVIATION, LabelKey.ABBREVIATIONS),
        (TermKind.VARIANT, LabelKey.VARIANTS),
        (TermKind.READING, LabelKey.READINGS),
        (TermKind.SYNONYM, LabelKey.ALIASES),
        ("nickname", LabelKey.ALIASES),
    ],
)
def test_each_kind_of_designation_has_its_label(kind: str, label: LabelKey) -> None:
    shown = page(JA_JP, "過学習", Term("カガクシュウ", kind, JA_JP))

    names = other_names(Entry(REF, (shown,)), shown, ENGLISH)

    assert chip_texts(names) == {ENGLISH[label]: ["カガクシュウ"]}


@pytest.mark.parametrize(
    ("quality", "text", "tone"),
    [
        (Quality.VERIFIED, "✓✓ Verified", Tone.GOOD),
        (Quality.REVIEWED, "✓ Reviewed", Tone.GOOD),
        (Quality.DRAFT, "○ Draft", Tone.NEUTRAL),
        ("peer-checked", "peer-checked", Tone.NEUTRAL),
    ],
)
def test_each_quality_has_a_shape_a_word_and_a_tone(quality: str, text: str, tone: Tone) -> None:
    (line,) = trust_line((replace(page(), provenance=Provenance(quality)),), ENGLISH)

    assert isinstance(line, Chips)
    assert (line.chips[0].text, line.chips[0].tone) == (text, tone)


def test_a_draft_is_said_once() -> None:
    drafted = replace(page(), provenance=Provenance(Quality.DRAFT, draft=True))

    assert chip_texts(trust_line((drafted,), ENGLISH)) == {"": ["○ Draft"]}


def test_pages_of_equal_trust_share_one_line() -> None:
    reviewed = Provenance(Quality.REVIEWED)
    pages = tuple(
        replace(each, provenance=reviewed) for each in (page(EN_US, "Overfitting"), page())
    )

    assert chip_texts(trust_line(pages, ENGLISH)) == {"": ["✓ Reviewed"]}


def test_what_nobody_rated_or_sourced_says_nothing() -> None:
    assert trust_line((page(),), ENGLISH) == ()


def test_a_relation_under_two_titles_is_one_chip() -> None:
    english = replace(
        page(EN_US, "Overfitting"),
        relations=(Relation("Underfitting", RelationKind.COMPARE, "underfitting"),),
    )
    japanese = replace(
        page(), relations=(Relation("未学習", RelationKind.COMPARE, "underfitting"),)
    )
    known = Linker("starter", ArticleContext(frozenset({EntryRef("starter", "underfitting")})))

    lines = relation_lines((english, japanese), ENGLISH, known, frozenset())

    assert chip_texts(lines) == {"Compare with": ["Underfitting / 未学習"]}


@pytest.mark.parametrize(
    ("title", "locales", "shown"),
    [
        ("UNDERFITTING", (JA_JP,), "未学習"),
        ("UNDERFITTING", (EN_US, JA_JP), "Underfitting / 未学習"),
        ("too simple a model", (JA_JP,), "too simple a model"),
    ],
)
def test_a_relation_is_named_in_the_language_that_is_read(
    title: str, locales: tuple[Locale, ...], shown: str
) -> None:
    target = EntryRef("starter", "underfitting")
    names = {target: ((EN_US, "Underfitting"), (JA_JP, "未学習"))}
    known = Linker("starter", ArticleContext(frozenset({target}), names))

    chip = known.chip(Relation(title, RelationKind.COMPARE, target.slug), title, locales)

    assert (chip.text, chip.link) == (shown, str(EntryAddress(target)))


def test_a_relation_that_the_prose_links_to_is_not_repeated() -> None:
    shown = replace(page(), relations=(Relation("未学習", RelationKind.COMPARE, "underfitting"),))
    known = Linker("starter", ArticleContext(frozenset({EntryRef("starter", "underfitting")})))

    linked = frozenset({"glossary://starter/-/underfitting"})

    assert relation_lines((shown,), ENGLISH, known, linked) == ()


def test_category_and_tags_of_both_pages_stand_once() -> None:
    english = replace(page(EN_US, "Overfitting"), category="ML", tags=("training", ""))
    japanese = replace(page(), category="機械学習", tags=("training", "学習"))

    assert chip_texts(subject_lines((english, japanese), ENGLISH)) == {
        "Category": ["ML", "機械学習"],
        "Tags": ["training", "学習"],
    }


def test_a_page_without_subjects_has_no_lines_of_them() -> None:
    assert subject_lines((page(),), ENGLISH) == ()


def test_a_relation_that_knows_an_id_only_is_shown_by_headword() -> None:
    target = EntryRef("starter", "underfitting")
    shown = replace(
        page(), relations=(Relation("underfitting", RelationKind.RELATED, target.slug),)
    )
    headwords = {target: ((EN_US, "Underfitting"), (JA_JP, "未学習"))}
    known = Linker("starter", ArticleContext(frozenset({target}), headwords))

    lines = relation_lines((shown,), ENGLISH, known, frozenset())

    assert chip_texts(lines) == {"Related": ["未学習"]}


def test_a_relation_into_another_glossary_is_a_link_that_names_it() -> None:
    churn = Relation("Churn", RelationKind.RELATED, "churn", glossary="saas")
    shown = replace(page(), relations=(churn,))
    titles = {"saas": ((EN_US, "SaaS"), (JA_JP, "継続課金"))}
    there = frozenset({EntryRef("saas", "churn")})
    linker = Linker("starter", ArticleContext(there, titles=titles))

    (line,) = relation_lines((shown,), ENGLISH, linker, frozenset())

    assert line == Chips(
        (Chip("Churn · 継続課金", Tone.ACCENT, "glossary://saas/-/churn"),),
        "Related",
        is_listed_beside=True,
    )


def test_the_kinds_of_names_stand_in_one_order_in_both_languages() -> None:
    english = page(EN_US, "Overfitting", Term("OF", TermKind.ABBREVIATION, EN_US))
    japanese = page(JA_JP, "過学習", alias("過剰適合"), Term("過學習", TermKind.VARIANT, JA_JP))
    entry = Entry(REF, (english, japanese))

    shown = [list(chip_texts(other_names(entry, each, ENGLISH))) for each in (english, japanese)]

    assert shown == [["Abbreviation", "Also called", "Also written"]] * 2


def test_names_in_the_language_that_is_read_stand_first() -> None:
    names = (alias("過剰適合"), Term("Overtraining", TermKind.SYNONYM, EN_US))
    english, japanese = page(EN_US, "Overfitting", *names), page()
    entry = Entry(REF, (english, japanese))

    read = [chip_texts(other_names(entry, each, ENGLISH)) for each in (english, japanese)]

    assert read == [
        {"Also called": ["Overtraining", "過剰適合"]},
        {"Also called": ["過剰適合", "Overtraining"]},
    ]


def test_a_middle_dot_alone_makes_no_other_name() -> None:
    shown = page(
        JA_JP, "データドリフト", *map(alias, ("データ・ドリフト", "ドリフト検知", "ドリフト・検知"))
    )

    names = other_names(Entry(REF, (shown,)), shown, ENGLISH)

    assert chip_texts(names) == {"Also called": ["ドリフト検知"]}


AMONG_OTHERS = ArticleContext(
    titles={"starter": ((EN_US, "Starter glossary"), (JA_JP, "はじめての用語集")), "cncf": ()},
    is_one_of_several=True,
    namesakes=(EntryRef("cncf", "overfitting"),),
)


def test_the_first_chip_names_the_glossary_where_there_are_several() -> None:
    lines = trust_line((replace(page(), provenance=Provenance(Quality.DRAFT)),), JAPANESE)

    (line,) = with_glossary(lines, "starter", JA_JP, AMONG_OTHERS)

    assert isinstance(line, Chips)
    assert [chip.text for chip in line.chips] == ["はじめての用語集", "○ 下書き"]
    assert line.chips[0].link == "glossary://starter/-"
    assert with_glossary(lines, "starter", JA_JP, ArticleContext()) == lines


def test_the_glossary_is_named_where_nothing_is_said_of_trust() -> None:
    named = with_glossary((), "starter", EN_US, AMONG_OTHERS)
    labelled = with_glossary((Chips((), "English"),), "starter", EN_US, AMONG_OTHERS)

    assert chip_texts(named) == {"": ["Starter glossary"]}
    assert chip_texts(labelled) == {"": ["Starter glossary"], "English": []}


def test_other_glossaries_with_the_same_headword_are_led_to() -> None:
    (line,) = namesake_line(EN_US, ENGLISH, AMONG_OTHERS)

    assert isinstance(line, Chips)
    assert line.label == "Also in"
    link = str(EntryAddress(EntryRef("cncf", "overfitting")))
    assert [(chip.text, chip.link) for chip in line.chips] == [("cncf", link)]
    assert namesake_line(EN_US, ENGLISH, ArticleContext()) == ()


def test_relations_are_left_to_the_contents_but_what_leads_to_a_comparison() -> None:
    relations = (
        Relation("Bias", RelationKind.RELATED, "bias"),
        Relation("Underfitting", RelationKind.COMPARE, "underfitting"),
        Relation("Regularization", RelationKind.NARROWER, "regularization"),
    )
    here = replace(page(EN_US), relations=relations)
    existing = frozenset(EntryRef("starter", each.target) for each in relations)
    linker = Linker("starter", ArticleContext(existing))
    lines = relation_lines((here,), ENGLISH, linker, frozenset())

    beside = without_relations(Article("Overfitting", (EN_US,), lines))

    assert [line.label for line in lines if isinstance(line, Chips)] == [
        "Related",
        "Compare with",
        "Narrower",
    ]
    assert [block.label for block in beside.blocks if isinstance(block, Chips)] == ["Compare with"]
