"""A text of twice the size takes about twice the work, however it is made up.

Told by how the work of the whole way grows, never by how long it takes.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import process_time

import pytest

from tests.reliability.journey import Journey
from tests.reliability.shapes import Make, shapes

# Letters. A larger one tells a square sooner, and takes longer.
SIZE = int(os.environ.get("GLOSSARY_SHAPES", "2500"))
# Work that is done once for any text hides how the rest grows; less than this is never a square.
_NOTHING = 0.25
_MOST_GROWTH = 3.0

SHAPES = tuple(shapes())


@pytest.mark.parametrize(("name", "file", "make"), SHAPES, ids=[name for name, _, _ in SHAPES])
def test_the_work_grows_with_the_text(name: str, file: str, make: Make, tmp_path: Path) -> None:
    journey = Journey(tmp_path)

    journey.faults_of(file, make(SIZE // 4).encode())
    # Once more where it seems to grow: another process may have had the processor's caches.
    grows = all(_grows(journey, file, make) for _ in range(4))

    journey.close()
    assert not grows


def _grows(journey: Journey, file: str, make: Make) -> bool:
    short = _work(journey, file, make(SIZE))
    long = _work(journey, file, make(2 * SIZE))
    return long > max(_MOST_GROWTH * short, _NOTHING)


def _work(journey: Journey, file: str, text: str) -> float:
    begin = process_time()
    journey.faults_of(file, text.encode())
    return process_time() - begin
