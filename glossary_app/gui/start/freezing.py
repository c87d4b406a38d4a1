"""Spares the window the first full collection, which would hold up a frame."""

from __future__ import annotations

import gc


def freeze_what_stays() -> None:
    """Leave all that has been loaded out of later collections; to be called once.

    What is garbage by then is collected before: it would never be freed.
    """
    gc.collect()
    gc.freeze()
