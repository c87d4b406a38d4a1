"""What changes of a page is said part by part, readable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.imports.changes import changed_parts
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import (
    Faq,
    Limitations,
    Page,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance
from glossary_app.model.report import PartChange

STOCK = Page(
    JA_JP,
    "在庫",
    "ある品物。",
    reading=Reading("ざいこ"),
    terms=(Term("手持ち", TermKind.SYNONYM, JA_JP),),
    sections=(Section(SectionKind.OTHER, "備考", prose="倉庫で使う"),),
    tags=("倉庫",),
)


def test_equal_pages_have_no_changes() -> None:
    assert changed_parts(STOCK, replace(STOCK)) == ()


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (replace(STOCK, headword="ストック"), PartChange("term", "在庫", "ストック")),
        (
            replace(STOCK, short_definition="品物。"),
            PartChange("definition", "ある品物。", "品物。"),
        ),
        (replace(STOCK, reading=None), PartChange("reading", "ざいこ", "")),
        (replace(STOCK, tags=("倉庫", "棚")), PartChange("tags", "倉庫", "倉庫 | 棚")),
        (replace(STOCK, category="物流"), PartChange("subject", "", "物流")),
        (replace(STOCK, sections=()), PartChange("備考", "倉庫で使う", "")),
        (
            replace(STOCK, provenance=Provenance(publication_status="承認")),
            PartChange("status", "", "承認"),
        ),
        (
            replace(STOCK, relations=(Relation("棚", "related", "tana"),)),
            PartChange("related", "", "棚"),
        ),
        (
            replace(STOCK, sources=(Source("社内", "規程", "https://rules.example"),)),
            PartChange("source", "", "規程 https://rules.example"),
        ),
        (replace(STOCK, faqs=(Faq("何？", "品物。"),)), PartChange("questions", "", "何？ 品物。")),
        (
            replace(STOCK, limitations=Limitations("注意", ("会計",))),
            PartChange("limitations", "", "注意 | 会計"),
        ),
    ],
)
def test_each_part_is_told_with_old_and_new(new: Page, change: PartChange) -> None:
    assert changed_parts(STOCK, new) == (change,)


def test_a_name_that_becomes_forbidden_leaves_the_aliases() -> None:
    marked = replace(STOCK.terms[0], status=TermStatus.FORBIDDEN)

    assert changed_parts(STOCK, replace(STOCK, terms=(marked,))) == (
        PartChange("aliases", "手持ち", ""),
        PartChange("forbidden", "", "手持ち (forbidden)"),
    )


def test_the_whole_definition_counts_not_its_opening() -> None:
    def with_definition(text: str) -> Page:
        return replace(STOCK, sections=(Section(SectionKind.DEFINITION, "", prose=text),))

    (change,) = changed_parts(with_definition("長い説明。"), with_definition("別の説明。"))

    assert change == PartChange("definition", "長い説明。", "別の説明。")
