"""A small library of our own, indexed once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Faq,
    Page,
    Reading,
    Relation,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.search.building.index_writing import rebuild
from glossary_app.search.index import SearchIndex

Ask = Callable[..., SearchAnswer]

FINE_TUNING = Entry(
    EntryRef("ml", "fine-tuning"),
    (
        Page(
            EN_US,
            "Fine-tuning",
            "Training a finished model a little further on examples of one task.",
            Provenance(quality=Quality.REVIEWED),
            sections=(
                Section(
                    SectionKind.BOUNDARY,
                    "Where it ends",
                    lead="It is not retrieval of documents at answer time.",
                    rows=(("Prompting", "changes the words, not the weights"),),
                ),
            ),
            terms=(Term("FT", TermKind.ABBREVIATION, EN_US),),
            relations=(Relation("Overfitting", "related", "overfitting"),),
            faqs=(Faq("Is a quotation needed?", "No, an estimate will do."),),
        ),
        Page(
            JA_JP,
            "ファインチューニング",
            "学習済みのモデルを、少量の例でさらに鍛えること。",
            Provenance(quality=Quality.REVIEWED),
            sections=(
                Section(
                    SectionKind.USAGE,
                    "使いどころ",
                    prose="費用の見積もりを先に出す。過学習に注意。",
                ),
            ),
            terms=(Term("微調整", TermKind.SYNONYM, JA_JP, Reading("びちょうせい")),),
        ),
    ),
)
OVERFITTING = Entry(
    EntryRef("ml", "overfitting"),
    (
        Page(EN_US, "Overfitting", "A model that knows its examples by heart."),
        Page(JA_JP, "過学習", "例を丸暗記した状態。", reading=Reading("かがくしゅう")),
    ),
)
MACHINE_LEARNING = Entry(
    EntryRef("ml", "machine-learning"),
    (
        Page(
            EN_US,
            "Machine learning (ML)",
            "Programs that find rules in data. Beware of overfitting.",
            sections=(
                Section(SectionKind.DEFINITION, "", prose="Servers cache what they retrieved."),
            ),
        ),
        Page(
            JA_JP,
            "機械学習",
            "データから規則を見つける方法。",
            reading=Reading("きかいがくしゅう", derived=True),
        ),
    ),
)
SERVER = Entry(
    EntryRef("it", "server"),
    (
        Page(EN_US, "Server", "A machine that answers requests.", Provenance(draft=True)),
        Page(JA_JP, "サーバ", "要求に答える計算機。", Provenance(draft=True)),
    ),
)
MACKEREL = Entry(EntryRef("it", "mackerel"), (Page(JA_JP, "さば", "魚の名。"),))
SERVICE = Entry(
    EntryRef("it", "service"),
    (
        Page(EN_US, "Service", "Work done for a client."),
        Page(JA_JP, "サービス", "依頼者のための仕事。"),
    ),
)
ENTRIES = (SERVER, MACKEREL, SERVICE, FINE_TUNING, OVERFITTING, MACHINE_LEARNING)
ORDER = ("it", "ml")


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("index")
    build(folder, ENTRIES, "1")
    opened = SearchIndex.open(folder, "1")
    yield opened
    opened.close()


@pytest.fixture
def ask(index: SearchIndex) -> Ask:
    def search(query: str, locale: Locale = EN_US, limit: int = 20, **rest: object) -> SearchAnswer:
        request = SearchRequest(query, locale, limit, **rest)  # type: ignore[arg-type]
        return index.search(request, ORDER)

    return search


def build(folder: Path, entries: tuple[Entry, ...], generation: str) -> None:
    """Index these entries."""
    for _ in rebuild(folder, entries, generation):
        pass
