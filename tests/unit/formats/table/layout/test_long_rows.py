"""Tables with a row for each designation become tables with a row for each entry."""

from __future__ import annotations

from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.table.layout.long_rows import one_row_an_entry


def grid_of(*rows: str) -> Grid:
    raw = [RawRow(row.split("|"), row, line) for line, row in enumerate(rows, 1)]
    return Grid("", lambda: iter(raw))


def widened(*rows: str) -> list[dict[str, str]]:
    """The entries by the names of their columns, without what is empty."""
    grid = grid_of(*rows)
    names, *entries = one_row_an_entry(grid, grid.first(50), 0).first(50)
    pairs = [zip(names.cells, entry.cells, strict=True) for entry in entries]
    return [{name: cell for name, cell in pair if cell} for pair in pairs]


def test_rows_that_share_an_id_are_one_entry_in_two_languages() -> None:
    entries = widened(
        "ID|Language|Term|Subject",
        "7|en|invoice|billing",
        "7|ja|請求書|",
        "7|ja|インボイス|",
        "8|en|refund|returns",
    )

    assert entries == [
        {
            "ID": "7",
            "term (en-US)": "invoice",
            "term (ja-JP)": "請求書 | インボイス",
            "Subject": "billing",
        },
        {"ID": "8", "term (en-US)": "refund", "Subject": "returns"},
    ]


def test_what_its_status_forbids_is_no_term_of_the_entry() -> None:
    (entry,) = widened(
        "ID|Language|Term|Status",
        "7|ja|請求書|preferred",
        "7|ja|請求票|forbidden",
        "7|ja|送り状|deprecated",
    )

    assert entry["term (ja-JP)"] == "請求書"
    assert entry["forbidden term (ja-JP)"] == "請求票"
    assert entry["deprecated term (ja-JP)"] == "送り状"


def test_the_status_of_an_entry_is_that_of_its_first_name() -> None:
    (entry,) = widened(
        "ID|Language|Term|Status",
        "7|ja|送り状|deprecated",
        "7|ja|請求書|preferred",
        "7|ja|インボイス|admitted",
    )

    assert entry["status (ja-JP)"] == "preferred"


def test_texts_beside_an_id_and_a_language_are_terms() -> None:
    entries = widened("key|locale|value", "inv|en-US|invoice", "inv|ja-JP|請求書")

    assert entries == [{"key": "inv", "term (en-US)": "invoice", "term (ja-JP)": "請求書"}]


def test_without_an_id_each_row_is_an_entry() -> None:
    assert len(widened("Language|Term", "en|invoice", "ja|請求書", "ja|領収書")) == 3


def test_a_table_that_does_not_say_its_languages_so_stays_as_it_is() -> None:
    wide = grid_of("English|日本語", "invoice|請求書")
    other = grid_of("ID|Language|Term", "7|formal|invoice", "7|slang|bill")

    assert one_row_an_entry(wide, wide.first(9), 0) is wide
    assert one_row_an_entry(other, other.first(9), 0) is other
    assert one_row_an_entry(wide, wide.first(9), None) is wide
