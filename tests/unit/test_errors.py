"""A fault says where it is, what it is and what to do now, in one line."""

from __future__ import annotations

import pickle

import pytest

from glossary_app.errors import GlossaryError, PageError, SourceError, StoreError, UsageError


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (UsageError("", "give a query"), "give a query"),
        (StoreError("a.db", "is damaged"), "a.db: is damaged"),
        (StoreError("a.db", "is busy", "try again"), "a.db: is busy; try again"),
        (SourceError("", "no such file", "check the path"), "no such file; check the path"),
        (PageError("ja/抽象化.md", 4, "no title", "no-title"), "ja/抽象化.md:4: no title"),
    ],
)
def test_the_line_leaves_out_what_is_not_known(fault: GlossaryError, line: str) -> None:
    assert str(fault) == line


def test_a_refused_page_is_a_fault_of_its_source() -> None:
    with pytest.raises(SourceError) as raised:
        raise PageError("en/cache.md", 3, "status is not a known one: 'Complted'", "bad-status")

    assert isinstance(raised.value, PageError)
    assert (raised.value.code, raised.value.page_code) == ("page", "bad-status")
    assert (raised.value.path, raised.value.line) == ("en/cache.md", 3)


def test_a_fault_can_be_handed_to_another_thread_or_process() -> None:
    fault = StoreError("a.db", "is busy", "try again")

    handed = pickle.loads(pickle.dumps(fault))  # noqa: S301 - our own, a line above

    assert (type(handed), str(handed)) == (StoreError, str(fault))
