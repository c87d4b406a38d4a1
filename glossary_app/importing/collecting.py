"""How often Python looks for objects that hold each other, while an import makes millions."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects before the next look: pages hold none of their parts in circles.
_RARELY = 100_000


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for circles rarely: looking takes a tenth of an import."""
    usual = gc.get_threshold()
    gc.set_threshold(_RARELY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
