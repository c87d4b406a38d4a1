"""A long entry in two languages, and a view that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import LIGHT, Theme
from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Faq, Page, Reading, SectionKind, Term, TermKind
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH
from tests.sample_pages import (
    FOR_LEARNING,
    NIST,
    chunk,
    compared,
    prose,
    related,
    sentences,
    table,
)

ENGLISH_MEANING = (
    "Data drift means that the data a model meets in use no longer looks like the data it was "
    "trained on. Prices rise, habits change, a sensor ages. The model has not changed, but its "
    "answers grow worse, often without anybody noticing. Watching the inputs shows drift long "
    "before the complaints do, and tells which part of the model has to be trained again."
)
JAPANESE_MEANING = (
    "データドリフトとは、運用中のモデルに入るデータが、学習に使ったデータと似ていなくなることです。"
    "物価が上がり、習慣が変わり、センサーは古くなります。モデル自体は変わらないのに、答えだけが"
    "少しずつ悪くなり、多くの場合だれも気づきません。入力を見張れば、苦情が届くより早く変化がわかり、"
    "モデルのどの部分を学習し直すべきかも見えてきます。直・骨・刃・海・角の字形は日本語のものです。"
)


def english_page() -> Page:
    return Page(
        EN_US,
        "Data drift",
        "The data a model meets in use moves away from the data it was trained on.",
        Provenance(
            Quality.REVIEWED,
            canonical_url="https://terms.example.org/en-US/data-drift",
            content_tier="core",
            content_hash="0f" * 32,
        ),
        sections=(
            table(
                SectionKind.FORMULA,
                ("Shift", "mean in use - mean in training", "Shows a slow slide"),
                ("Distance", "largest gap of the two curves", "Shows a change of shape"),
                lead="Compare two samples of the same feature.",
            ),
            table(
                SectionKind.BOUNDARY,
                ("Include", "Changed inputs", "The model meets them"),
                ("Exclude", "Changed code", "That is a release"),
                ("Make explicit", "The window of time", "Drift depends on it"),
            ),
            prose(SectionKind.MEANING, *[ENGLISH_MEANING] * 4),
            sentences(
                SectionKind.USAGE, "Deciding when to train again.", "Choosing what to watch."
            ),
            prose(SectionKind.EXAMPLES, *[ENGLISH_MEANING] * 3),
            table(
                SectionKind.COMPARISONS,
                ("Concept drift", "The answer itself changes", "Labels are needed"),
            ),
        ),
        terms=(
            Term("Covariate shift", TermKind.SYNONYM, EN_US),
            Term("Input drift", TermKind.SYNONYM, EN_US),
            Term("DD", TermKind.ABBREVIATION, EN_US),
        ),
        relations=(
            compared("Concept drift", "concept-drift"),
            related("Model card", "model-card"),
        ),
        chunks=(chunk("data-drift", EN_US, SectionKind.MEANING),),
        faqs=(Faq("Is drift a bug?", "No. The world changed."),),
        sources=(NIST,),
        limitations=FOR_LEARNING,
    )


def japanese_page() -> Page:
    return Page(
        JA_JP,
        "データドリフト",
        "運用中のデータが、学習に使ったデータから離れていくことです。",
        Provenance(Quality.REVIEWED, content_tier="core"),
        Reading("でーたどりふと"),
        sections=(
            table(
                SectionKind.FORMULA,
                ("ずれ", "運用時の平均 − 学習時の平均", "ゆっくりした変化を示す"),
            ),
            prose(SectionKind.MEANING, *[JAPANESE_MEANING] * 3),
            sentences(SectionKind.USAGE, "再学習の時期を決める。"),
            prose(SectionKind.EXAMPLES, *[JAPANESE_MEANING] * 4),
        ),
        terms=(Term("入力分布の変化", TermKind.SYNONYM, JA_JP),),
        relations=(compared("概念ドリフト", "concept-drift"),),
    )


ENTRY = Entry(EntryRef("starter", "data-drift"), (english_page(), japanese_page()))
KNOWN = ArticleContext(frozenset({EntryRef("starter", "concept-drift")}))

Show = Callable[..., ArticleView]


def article_in(*view: Locale) -> Article:
    return build_article(ENTRY, view, ENGLISH, KNOWN)


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot) -> Show:
    """Shows the entry in these locales, if any, in a view of this size."""

    views: list[ArticleView] = []

    def shown(
        *view: Locale, width: int = 1180, height: int = 700, theme: Theme = LIGHT
    ) -> ArticleView:
        made = ArticleView()
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        if view:
            made.show_article(article_in(*view), theme)
            made.document()
        qapp.processEvents()
        views.append(made)
        return made

    return shown
