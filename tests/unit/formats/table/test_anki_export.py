"""The lines at the top of an export of Anki."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.anki_export import AnkiHead, anki_head, decide_export
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import AS_FOUND, TableDecisions


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("#separator:tab\n#html:true\nshelf\t棚", AnkiHead("\t", is_html=True)),
        ("\ufeff#separator:Semicolon\r\n#html:false\r\n", AnkiHead(";")),
        ("#separator:~\nshelf~棚", AnkiHead("~")),
        (
            "#separator:tab\n#tags column:4\n#guid column:1\n",
            AnkiHead("\t", columns=((0, Role.ID), (3, Role.TAGS))),
        ),
        ("#separator:tab\n#tags column:last\n", AnkiHead("\t")),
        ("#html:true\nshelf\t棚", None),
        ("shelf\t棚\n#separator:tab\n", None),
    ],
)
def test_the_head_says_what_parts_cells_and_which_are_ankis(
    text: str, head: AnkiHead | None
) -> None:
    assert anki_head(text.encode()) == head


def test_ankis_own_columns_are_known_and_markup_is_taken_off() -> None:
    words = [("gK<1", "shelf", "<b>棚</b>", "depot wood"), ("hL]2", "crate", "木箱", "")]
    rows = [RawRow([*cells], "", line) for line, cells in enumerate(words, 3)]
    head = AnkiHead("\t", is_html=True, columns=((0, Role.ID), (3, Role.TAGS)))

    table = decide_export(Grid("", lambda: iter(rows)), head, TableDecisions("a.txt"), AS_FOUND)

    roles = [column.role for column in table.decisions.columns]
    assert roles == [Role.ID, Role.TERM, Role.TERM, Role.TAGS]
    assert table.grid.first(1)[0].cells[1:] == ["shelf", "棚", "depot | wood"]
