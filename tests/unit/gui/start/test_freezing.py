"""What stays is left out of later collections, and what is garbage by then is not kept."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from glossary_app.gui.start.freezing import freeze_what_stays


@pytest.fixture(autouse=True)
def thaw() -> Iterator[None]:
    yield
    gc.unfreeze()


class Node:
    """Something in a circle."""

    def __init__(self) -> None:
        self.other = self


def test_what_is_there_is_not_walked_through_again() -> None:
    before = gc.get_freeze_count()

    freeze_what_stays()

    assert gc.get_freeze_count() > before


def test_a_circle_that_nobody_holds_is_freed() -> None:
    node = Node()
    held = weakref.ref(node)
    gc.disable()
    del node

    freeze_what_stays()
    gc.enable()

    assert held() is None
