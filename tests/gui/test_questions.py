"""What is asked on the read lane stops when nobody waits for it any more."""

from __future__ import annotations

from itertools import chain, repeat

from glossary_app.gui.questions import browse
from glossary_app.gui.scope_chips import Scope
from glossary_app.model.locale import EN_US
from tests.gui.conftest import FakeLibrary


def test_a_list_that_is_wanted_is_read_to_its_end(library: FakeLibrary) -> None:
    rows = browse(library, Scope(), EN_US, lambda: True)

    assert {row.ref for row in rows} == set(library.held)


def test_a_list_that_is_no_longer_wanted_is_left_where_it_is(library: FakeLibrary) -> None:
    still_wanted = chain([True], repeat(False))

    rows = browse(library, Scope(), EN_US, lambda: next(still_wanted))

    assert len(rows) == 1 < len(library.held)
