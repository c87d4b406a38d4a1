"""A target for atheris, which looks for inputs that reach code not reached before.

    pip install atheris                     # not in the locks: it has wheels for Linux alone
    python -m tests.reliability.guided CORPUS -max_total_time=3600

The first byte of an input says what kind of file the rest is. `CORPUS` is a folder, which atheris
fills; sound files are put into it when it is empty.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

from tests.reliability.journey import Journey
from tests.reliability.seeds import seeds


def main() -> None:
    """Send what atheris makes through the program, until something breaks."""
    names = tuple(name for files in seeds().values() for name, _ in files)
    _fill(next((Path(each) for each in sys.argv[1:] if not each.startswith("-")), None), names)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        journey = Journey(Path(folder))

        def one_input(given: bytes) -> None:
            if not given:
                return
            faults = journey.faults_of(names[given[0] % len(names)], given[1:])
            if faults:
                raise AssertionError(faults)

        atheris.instrument_all()
        atheris.Setup(sys.argv, one_input)
        atheris.Fuzz()


def _fill(corpus: Path | None, names: tuple[str, ...]) -> None:
    if corpus is None or (corpus.is_dir() and any(corpus.iterdir())):
        return
    corpus.mkdir(parents=True, exist_ok=True)
    contents = (content for files in seeds().values() for _, content in files)
    for number, (name, content) in enumerate(zip(names, contents, strict=True)):
        (corpus / name).write_bytes(bytes([number]) + content)


if __name__ == "__main__":
    main()
