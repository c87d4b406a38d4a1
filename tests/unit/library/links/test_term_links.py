"""Entries are linked where running text names them, and tell what names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.paths import Folders
from tests.unit.library.conftest import Import

CNCF = Path(__file__).parents[5] / "shared" / "corpora" / "cncf-glossary"

# The columns of a table, as any spreadsheet writes it.
TABLE = """
id,term:en-US,aliases:en-US,definition:en-US,term:ja-JP,definition:ja-JP,related
churn,Churn rate,Customer churn,Customers who leave in a month.,解約率,一か月の解約の割合。,cohort
cohort,Cohort,,Customers who came in the same month.,コホート,同じ月に来た顧客。,
retention,Retention rate,,Not the churn rate; see each cohort.,継続率,コホートの解約率の反対。,
budget,Acquisition budget,,What it may cost to make up for customer churn.,獲得予算,費用。,
report,Churn rate report,,A table for the board.,解約率報告書,取締役会への表。,
board,Board pack,,It holds the churn rate report.,取締役会資料,解約率報告書を含む。,
"""


@pytest.fixture
def saas(library: Library, import_into: Import, tmp_path: Path) -> Library:
    """A library with a glossary of subscription terms."""
    table = tmp_path / "saas.csv"
    table.write_text(TABLE.lstrip(), encoding="utf-8")
    import_into(table, ImportOptions(glossary="saas"))
    return library


def ref(slug: str) -> EntryRef:
    return EntryRef("saas", slug)


def linked(library: Library, slug: str) -> set[str]:
    """The entries that an entry's text names."""
    return {name.ref.slug for name in library.term_links(library.entry(ref(slug))).names}


def mentioning(library: Library, slug: str, limit: int = 20) -> list[str]:
    return sorted(link.ref.slug for link in library.mentions(ref(slug), limit))


def test_names_are_found_in_both_languages(saas: Library) -> None:
    links = saas.term_links(saas.entry(ref("retention")))

    assert {name.text for name in links.names} == {"Churn rate", "Cohort", "解約率", "コホート"}


def test_a_text_that_uses_what_is_not_to_be_used_is_not_linked(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    table = tmp_path / "saas.csv"
    table.write_text(
        "id,en,forbidden:en,ja,definition:en\n"
        "leaver,Leaver,Dead customer,離脱者,Whoever has left.\n"
        "wake,Wake-up mail,,呼び戻しメール,Mail to a dead customer.\n"
        "poll,Exit poll,,離脱調査,Questions to a leaver.\n",
        "utf-8",
    )
    import_into(table)

    assert (linked(library, "wake"), linked(library, "poll")) == (set(), {"leaver"})
    assert mentioning(library, "leaver") == ["poll"]


def test_each_text_tells_where_its_names_stand(saas: Library) -> None:
    text = "Not the churn rate; see each cohort."

    spans = saas.term_links(saas.entry(ref("retention"))).spans[text]

    assert [text[span.start : span.end] for span in spans] == ["churn rate", "cohort"]


def test_what_is_named_comes_with_its_short_definition(saas: Library) -> None:
    links = saas.term_links(saas.entry(ref("retention")))

    by_ref = {summary.ref: dict(summary.short_definitions) for summary in links.summaries}
    assert by_ref[ref("churn")][EN_US] == "Customers who leave in a month."
    assert by_ref[ref("churn")][JA_JP] == "一か月の解約の割合。"


def test_an_alias_names_an_entry_too(saas: Library) -> None:
    assert linked(saas, "budget") == {"churn"}


def test_the_longest_name_is_meant(saas: Library) -> None:
    assert linked(saas, "board") == {"report"}


def test_an_entry_without_names_in_its_text_has_no_links(saas: Library) -> None:
    links = saas.term_links(saas.entry(ref("cohort")))

    assert links.names == ()
    assert links.summaries == ()


def test_an_entry_is_mentioned_where_it_is_linked(saas: Library) -> None:
    assert mentioning(saas, "churn") == ["budget", "retention"]
    assert mentioning(saas, "report") == ["board"]


def test_who_points_at_an_entry_is_not_said_twice(saas: Library) -> None:
    assert [link.ref.slug for link in saas.back_links(ref("cohort"))] == ["churn"]
    assert mentioning(saas, "cohort") == ["retention"]


def test_a_mention_carries_what_a_list_shows(saas: Library) -> None:
    (mention,) = saas.mentions(ref("report"), 20)

    assert mention.headwords == ((EN_US, "Board pack"), (JA_JP, "取締役会資料"))
    assert mention.kind == ""


def test_no_more_mentions_come_than_are_wanted(saas: Library) -> None:
    assert len(mentioning(saas, "churn", limit=1)) == 1
    assert mentioning(saas, "churn", limit=0) == []


def test_mentions_of_an_unknown_entry_are_a_fault(saas: Library) -> None:
    with pytest.raises(NotFoundError):
        saas.mentions(ref("nothing"), 20)


def test_without_an_index_nothing_is_known_to_mention_it(saas: Library, folders: Folders) -> None:
    for file in sorted(folders.index_folder.rglob("*"), reverse=True):
        if file.is_file():
            file.unlink()
    reopened = Library.open(folders, starter=False)

    assert reopened.mentions(ref("churn"), 20) == ()
    reopened.close()


def test_a_glossary_that_is_switched_off_neither_names_nor_mentions(saas: Library) -> None:
    entry = saas.entry(ref("retention"))

    saas.set_enabled("saas", enabled=False)

    assert saas.term_links(entry).names == ()
    assert saas.mentions(ref("churn"), 20) == ()


def test_markdown_is_searched_by_its_source(filled: Library) -> None:
    for summary in filled.summaries("folder"):
        links = filled.term_links(filled.entry(summary.ref))

        assert all(name.ref != summary.ref for name in links.names)


@pytest.mark.skipif(not CNCF.exists(), reason="the CNCF glossary is not here")
def test_a_real_glossary_links_and_mentions_alike(library: Library, import_into: Import) -> None:
    import_into(CNCF, ImportOptions(glossary="cncf"))
    named: dict[str, set[str]] = {}
    for summary in library.summaries("cncf"):
        links = library.term_links(library.entry(summary.ref))
        named[summary.ref.slug] = {name.ref.slug for name in links.names}

    mentions = {
        slug: {link.ref.slug for link in library.mentions(EntryRef("cncf", slug), 200)}
        for slug in named
    }

    assert sum(map(len, named.values())) > 100
    assert {"container", "cluster", "load-balancer"} <= named["kubernetes"]
    for slug, sources in mentions.items():
        assert all(slug in named[source] for source in sources)


def test_every_piece_of_a_page_is_read(filled: Library) -> None:
    pages = [page for each in filled.summaries("reviewed") for page in filled.entry(each.ref).pages]
    cells = {cell for page in pages for part in page.sections for row in part.rows for cell in row}
    answers = {faq.answer for page in pages for faq in page.faqs}
    assert cells
    assert answers

    links = [filled.term_links(filled.entry(each.ref)) for each in filled.summaries("reviewed")]

    read = {text for each in links for text in each.spans}
    assert cells <= read
    assert answers <= read
