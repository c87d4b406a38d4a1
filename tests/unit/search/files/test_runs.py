"""Runs of terms come together in their order, whatever pieces they are kept in."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.files.runs import POSTING, KeyedPostings, merged_terms, write_run

terms = st.sampled_from([f"{letter}{n}".encode() for letter in "aé学" for n in range(5)])
runs = st.lists(st.sets(terms), max_size=5)


def postings(names: set[bytes], number: int) -> list[KeyedPostings]:
    return [(name, POSTING.pack(number, 1.0)) for name in sorted(names)]


@given(runs, st.sets(terms))
def test_each_term_comes_once_with_its_postings_in_the_order_of_the_runs(
    written: list[set[bytes]], last: set[bytes]
) -> None:
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.run" for number in range(len(written))]
        for number, path in enumerate(paths):
            write_run(path, postings(written[number], number))

        found = list(merged_terms(paths, postings(last, len(written))))

    everyone = [*written, last]
    assert [name for name, _ in found] == sorted(set().union(*everyone))
    for name, packed in found:
        numbers = [number for number, names in enumerate(everyone) if name in names]
        assert [*POSTING.iter_unpack(packed)] == [(number, 1.0) for number in numbers]


def test_runs_of_many_pieces_are_merged_as_wholes(tmp_path: Path) -> None:
    evens = [(f"{n:05}".encode(), POSTING.pack(0, 1.0)) for n in range(0, 4_000, 2)]
    thirds = [(f"{n:05}".encode(), POSTING.pack(1, 1.0)) for n in range(0, 4_000, 3)]
    write_run(tmp_path / "evens", evens)
    write_run(tmp_path / "thirds", thirds)

    found = list(merged_terms([tmp_path / "evens", tmp_path / "thirds"], ()))

    expected = dict(evens)
    for name, postings_ in thirds:
        expected[name] = expected.get(name, b"") + postings_
    assert dict(found) == expected
    assert [name for name, _ in found] == sorted(expected)
