"""An import looks for circles of objects rarely, and leaves the habit as it was."""

from __future__ import annotations

import gc
from contextlib import suppress

from glossary_app.importing.collecting import rare_collections


def test_what_is_usual_comes_back_also_after_a_fault() -> None:
    usual = gc.get_threshold()
    during: list[int] = []

    with suppress(KeyError), rare_collections():
        during.append(gc.get_threshold()[0])
        raise KeyError

    assert during > [usual[0]]
    assert gc.get_threshold() == usual
