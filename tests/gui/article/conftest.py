"""A long entry in two languages, and a view that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.article_view import ArticleView
from glossary_app.gui.theme import LIGHT, Theme
from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.rendering.article import build_article
from glossary_app.rendering.labels import ENGLISH

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
            Section(
                SectionKind.FORMULA,
                "計算の考え方",
                lead="Compare two samples of the same feature.",
                rows=(
                    ("Shift", "mean in use - mean in training", "Shows a slow slide"),
                    ("Distance", "largest gap of the two curves", "Shows a change of shape"),
                ),
            ),
            Section(
                SectionKind.BOUNDARY,
                "含めるもの / 含めないもの",
                rows=(
                    ("Include", "Changed inputs", "The model meets them"),
                    ("Exclude", "Changed code", "That is a release"),
                    ("Make explicit", "The window of time", "Drift depends on it"),
                ),
            ),
            Section(SectionKind.MEANING, "意味", prose="\n\n".join([ENGLISH_MEANING] * 4)),
            Section(
                SectionKind.USAGE,
                "役立つ場面",
                rows=(("Deciding when to train again.",), ("Choosing what to watch.",)),
            ),
            Section(SectionKind.EXAMPLES, "最小例", prose="\n\n".join([ENGLISH_MEANING] * 3)),
            Section(
                SectionKind.COMPARISONS,
                "似ている言葉との違い",
                rows=(("Concept drift", "The answer itself changes", "Labels are needed"),),
            ),
        ),
        terms=(
            Term("Covariate shift", TermKind.SYNONYM, EN_US),
            Term("Input drift", TermKind.SYNONYM, EN_US),
            Term("DD", TermKind.ABBREVIATION, EN_US),
        ),
        relations=(
            Relation("Concept drift", RelationKind.COMPARE, "concept-drift"),
            Relation("Model card", RelationKind.RELATED, "model-card"),
        ),
        chunks=(Chunk("core:chunk:data-drift:en-US:meaning:0123456789abcdef", "meaning"),),
        faqs=(Faq("Is drift a bug?", "No. The world changed."),),
        sources=(
            Source("NIST", "AI RMF", "https://nvlpubs.nist.gov/nistpubs/ai/nist.ai.100-1.pdf"),
        ),
        limitations=Limitations("For learning only.", ("Check the primary source.",)),
    )


def japanese_page() -> Page:
    return Page(
        JA_JP,
        "データドリフト",
        "運用中のデータが、学習に使ったデータから離れていくことです。",
        Provenance(Quality.REVIEWED, content_tier="core"),
        Reading("でーたどりふと"),
        sections=(
            Section(
                SectionKind.FORMULA,
                "計算の考え方",
                rows=(("ずれ", "運用時の平均 − 学習時の平均", "ゆっくりした変化を示す"),),
            ),
            Section(SectionKind.MEANING, "意味", prose="\n\n".join([JAPANESE_MEANING] * 3)),
            Section(SectionKind.USAGE, "役立つ場面", rows=(("再学習の時期を決める。",),)),
            Section(SectionKind.EXAMPLES, "最小例", prose="\n\n".join([JAPANESE_MEANING] * 4)),
        ),
        terms=(Term("入力分布の変化", TermKind.SYNONYM, JA_JP),),
        relations=(Relation("概念ドリフト", RelationKind.COMPARE, "concept-drift"),),
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
