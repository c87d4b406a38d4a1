"""The list of a text's terms: each entry once, what is not to be used first."""

from __future__ import annotations

from glossary_app.gui.texts.found import as_table, found_entries
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import FoundTerm, Scan, Wording

LEASE = (EntryRef("office", "lease"), "Lease", "賃貸借")
SERVER = (EntryRef("office", "server"), "Server", "サーバー")


def term(of: tuple[EntryRef, str, str], start: int, text: str, *instead: str) -> FoundTerm:
    ref, english, japanese = of
    headwords = ((EN_US, english), (JA_JP, japanese))
    status = TermStatus.FORBIDDEN if instead else None
    end = start + len(text)
    rule = MatchRule.IDENTICAL
    wording = Wording(text, JA_JP, ref, headwords, status, rule, instead)
    return FoundTerm(start, end, 1, wording)


def scan(*terms: FoundTerm) -> Scan:
    return Scan("", 100, terms)


def test_entries_are_counted_and_told_once() -> None:
    lease, server = found_entries(
        scan(term(SERVER, 0, "サーバー"), term(LEASE, 9, "lease"), term(LEASE, 20, "leases"))
    )

    assert (lease.english, lease.japanese, lease.count, lease.start) == ("Lease", "賃貸借", 2, 9)
    assert (server.english, server.count) == ("Server", 1)
    assert lease.places == ((9, 14), (20, 26))


def test_what_is_not_to_be_used_stands_on_top_with_what_to_use() -> None:
    first, _ = found_entries(
        scan(
            term(LEASE, 0, "lease"),
            term(LEASE, 9, "lease"),
            term(SERVER, 20, "サーバ", "サーバー"),
            term(SERVER, 30, "サーバ", "サーバー"),
        )
    )

    assert first.ref == SERVER[0]
    assert first.discouraged == (("サーバ", "サーバー"),)


def test_the_list_is_a_table() -> None:
    table = as_table(found_entries(scan(term(SERVER, 0, "サーバ", "サーバー"))))

    assert table.splitlines() == [
        "term:en-US,term:ja-JP,count,not to be used,use instead,id",
        "Server,サーバー,1,サーバ,サーバー,office/server",
    ]


def test_a_name_is_no_formula() -> None:
    sum_ = (EntryRef("office", "sum"), "=SUM(A1)", "")

    table = as_table(found_entries(scan(term(sum_, 0, "=SUM(A1)"))))

    assert "'=SUM(A1)" in table
