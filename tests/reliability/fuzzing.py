"""Sends changed files and odd queries through the program, as many as are asked for.

    python -m tests.reliability.fuzzing files --count 100000
    python -m tests.reliability.fuzzing queries --count 20000
    python -m tests.reliability.fuzzing files --first 4711 --count 1      one case again

A case is its number and the seed: the same two make the same input. The exit status is 1 when
there were faults, or cases that took more than two seconds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import process_time

from tests.reliability.journey import Journey
from tests.reliability.mutating import Mutator
from tests.reliability.queries import QueryJourney
from tests.reliability.seeds import seeds

SEED = 20261129
SLOW = 2.0
_OFTEN = 2000

Faults = list[str]
Case = Callable[[int], Faults]


class FileCases:
    """Changed files by number; the kinds take turns."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._journey = Journey(folder)
        self._seed = seed
        self._seeds = seeds()
        self._kinds = tuple(self._seeds)
        self._corpus = tuple(content for files in self._seeds.values() for _, content in files)

    def input(self, number: int) -> tuple[str, bytes]:
        """The name and the bytes of a case."""
        random = Random(f"{self._seed}-{number}")
        kind = self._kinds[number % len(self._kinds)]
        name, content = random.choice(self._seeds[kind])
        mutator = Mutator(random, self._corpus)
        return name, mutator.packed(content) if kind == "zip" else mutator.text(content)

    def faults(self, number: int) -> Faults:
        """What is wrong with what became of a case."""
        return self._journey.faults_of(*self.input(number))

    def close(self) -> None:
        """Close the store."""
        self._journey.close()


class QueryCases:
    """Odd queries by number."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._journey = QueryJourney(folder)
        self._seed = seed

    def faults(self, number: int) -> Faults:
        """What is wrong with the answer to a case."""
        return self._journey.faults_of(Random(f"{self._seed}-query-{number}"))

    def close(self) -> None:
        """Close the library."""
        self._journey.close()


def told_faults(case: Case, number: int) -> Faults:
    """The faults of a case; one that raises is one, told by where it was raised."""
    try:
        return case(number)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "glossary_app" in frame.filename] or list(frames)
        place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
        return [f"{type(error).__name__} at {place}: {str(error)[:80]}"]


def faults_of_cases(case: Case, numbers: range) -> Iterator[tuple[int, str]]:
    """The faults of many cases, each with its case's number."""
    for number in numbers:
        for fault in told_faults(case, number):
            yield number, fault


def main() -> int:
    """Run the cases that the command line asks for and tell of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", choices=("files", "queries"))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        kind = FileCases if options.what == "files" else QueryCases
        running: FileCases | QueryCases = kind(Path(folder), options.seed)
        try:
            return _tell(running.faults, range(options.first, options.first + options.count))
        finally:
            running.close()


def _tell(case: Case, numbers: range) -> int:
    seen: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        before = process_time()
        for fault in told_faults(case, number):
            if fault not in seen:
                _say(f"fault: case {number}, {fault!a}")
            seen[fault].append(number)
        seconds = process_time() - before
        if seconds > SLOW:
            seen[f"more than {SLOW:.0f} s"].append(number)
            _say(f"slow: case {number}, {seconds:.1f} s")
        if (number + 1) % _OFTEN == 0:
            _say(f"{number + 1 - numbers.start} cases, {len(seen)} kinds of faults")
    for fault, found in sorted(seen.items(), key=lambda each: -len(each[1])):
        _say(f"{len(found):6}  {fault!a}  first in case {found[0]}")
    _say(f"{len(numbers)} cases, {sum(map(len, seen.values()))} faults")
    return 1 if seen else 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
