"""Names that would turn round what stands beside them."""

from __future__ import annotations

from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page, Relation, RelationKind, Term, TermKind
from glossary_app.rendering.acting_names import with_visible_names
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text

_TURNED = "\u202egpj.youb"


def test_names_of_an_article_show_what_would_act_in_them() -> None:
    alias = Term(f"A{_TURNED}", TermKind.SYNONYM, EN_US)
    relation = Relation(f"R{_TURNED}", RelationKind.RELATED, "tide")
    page = Page(EN_US, f"H{_TURNED}", "A float.", terms=(alias,), relations=(relation,))

    article = build_article(
        Entry(EntryRef("sea", "buoy"), (page,)), (EN_US,), ENGLISH, ArticleContext()
    )

    text = article_text(article)
    assert "\u202e" not in text + article.title
    assert {f"{letter}⟨202E⟩gpj.youb" in text for letter in "HAR"} == {True}


def test_an_entry_without_such_names_is_the_same() -> None:
    entry = Entry(EntryRef("sea", "buoy"), (Page(EN_US, "Buoy", "A \u200ffloat."),))

    assert with_visible_names(entry) is entry
