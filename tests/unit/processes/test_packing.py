"""What goes to another process comes out as it was."""

from __future__ import annotations

import pickle

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
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
    TermStatus,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.processes.packing import packed


def test_an_entry_comes_out_as_it_was() -> None:
    english = Page(
        EN_US,
        "Cache hit",
        "What is found in a cache.",
        Provenance(Quality.REVIEWED, extra=(("owner", "storage"),)),
        sections=(Section(SectionKind.USAGE, "Use", rows=(("hit", "found"),)),),
        terms=(Term("hit", TermKind.SYNONYM, EN_US, status=TermStatus.ADMITTED),),
        relations=(Relation("Cache", RelationKind.BROADER, "cache"),),
        chunks=(Chunk("c1", "usage"),),
        faqs=(Faq("Is it fast?", "Yes."),),
        sources=(Source("Press", "Caches", "https://press.example"),),
        limitations=Limitations("Not for", ("billing",)),
    )
    japanese = Page(JA_JP, "貯蔵庫", "", reading=Reading("ちょぞうこ", derived=True))
    entry = Entry(EntryRef("storage", "cache-hit"), (english, japanese))

    found = pickle.loads(packed([entry]))  # noqa: S301 - what was packed above

    assert found == [entry]
    assert len(packed([entry])) < len(pickle.dumps([entry], pickle.HIGHEST_PROTOCOL))
