"""How long a search takes while it is typed, and how that grows with the glossary.

    python -m tests.benchmarks.search_latency [--sizes 1000 10000 50000 191541] [--words 60]
        [--peers] [--others 4]

Each keystroke is searched once, in the order of typing, as in the window, after a warm-up with
the first words. Times are of this process (CPU), so that other work on the machine weighs less;
the peak of memory includes the entries that the benchmark itself holds.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.engines import Engine, OurEngine, peers
from tests.benchmarks.jmdict_table import JMDICT, JmdictEntry, read_jmdict
from tests.benchmarks.typing_work import Keystroke, keystrokes

WARM_UP_WORDS = 10


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds of one kind of typing."""

    kind: str
    count: int
    median: float
    p95: float
    longest: float


@dataclass(frozen=True, slots=True)
class Run:
    """One engine at one size. `built_per_second` counts entries, `memory` and `size` are MB."""

    engine: str
    entries: int
    built_per_second: float
    size: float
    memory: float
    latencies: tuple[Latency, ...]

    @property
    def p95(self) -> float:
        """The 95th percentile over the kinds of typing, the worst of them."""
        return max(latency.p95 for latency in self.latencies)


def measure(engine: Engine, entries: Sequence[JmdictEntry], typed: Sequence[Keystroke]) -> Run:
    """Build an engine's index and type into it."""
    with TemporaryDirectory() as folder:
        start = time.process_time()
        engine.build(entries, Path(folder))
        seconds = time.process_time() - start
        size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
        # The entries of the benchmark itself are nothing that a search has to tidy up behind.
        gc.freeze()
        for keystroke in typed[: WARM_UP_WORDS * 20]:
            engine.search(keystroke)
        latencies = _latencies(engine, typed)
        engine.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate = len(entries) / seconds
    return Run(engine.name, len(entries), rate, size / 2**20, memory, latencies)


def table_of(runs: Sequence[Run]) -> str:
    """The figures, for people."""
    lines = ["engine | entries | kind | keystrokes | p50 ms | p95 ms | max ms"]
    for run in runs:
        lines += [
            f"{run.engine} | {run.entries} | {each.kind} | {each.count} | {each.median:.2f}"
            f" | {each.p95:.2f} | {each.longest:.2f}"
            for each in run.latencies
        ]
    lines.append(
        "engine | entries | entries/s (import and index) | MB on disk | peak MB | worst p95"
    )
    lines += [
        f"{run.engine} | {run.entries} | {run.built_per_second:.0f} | {run.size:.0f}"
        f" | {run.memory:.0f} | {run.p95:.2f}"
        for run in runs
    ]
    return "\n".join(lines)


def growth_of(runs: Sequence[Run]) -> str:
    """How much the worst p95 grows from the smallest size to the largest."""
    small, large = min(runs, key=lambda run: run.entries), max(runs, key=lambda run: run.entries)
    return f"{small.entries} → {large.entries} entries: p95 × {large.p95 / small.p95:.2f}"


def _latencies(engine: Engine, typed: Sequence[Keystroke]) -> tuple[Latency, ...]:
    times: dict[str, list[float]] = {}
    for keystroke in typed:
        start = time.process_time()
        engine.search(keystroke)
        times.setdefault(keystroke.kind, []).append((time.process_time() - start) * 1000)
    return tuple(_latency(kind, sorted(each)) for kind, each in times.items())


def _latency(kind: str, times: list[float]) -> Latency:
    count = len(times)
    return Latency(kind, count, times[count // 2], times[int(count * 0.95)], times[-1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000])
    parser.add_argument("--words", type=int, default=40)
    parser.add_argument("--others", type=int, default=0)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    runs: list[Run] = []
    for size in options.sizes:
        entries = list(islice(read_jmdict(JMDICT), size))
        typed = keystrokes(entries, options.words)
        engines: list[Engine] = [OurEngine(options.others)]
        engines += peers() if options.peers else ()
        for engine in engines:
            runs.append(measure(engine, entries, typed))
            sys.stdout.write(table_of(runs[-1:]) + "\n")
            sys.stdout.flush()
    sys.stdout.write(growth_of([run for run in runs if run.engine == runs[0].engine]) + "\n")


if __name__ == "__main__":
    main()
