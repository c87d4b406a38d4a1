"""Chooses the format of each file: one folder may hold notes beside a table.

The files of one suffix are told together, as most of them are: among hand-off pages, one with a
damaged head is a damaged page and not a note.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from glossary_app.errors import FormatError, SourceError
from glossary_app.formats.format import Format
from glossary_app.formats.registry import (
    add_ons_for,
    formats_by_name,
    formats_for,
    known_suffixes,
)
from glossary_app.importing.containers import SourceTree
from glossary_app.model.source import SourceFile

# Enough of one suffix to tell what most of its files are, without reading a large folder twice.
_SAMPLE_SIZE = 200
_SAMPLE_BYTES = 32_000_000


@dataclass(slots=True)
class FileFormats:
    """The formats of an import; `main` is that of the most files.

    Those that are `asked` by name read no file that they do not recognise.
    """

    main: Format
    by_suffix: dict[str, tuple[Format, ...]] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    @property
    def all(self) -> tuple[Format, ...]:
        """Every format that may read a file here, the main one first."""
        others = (each for formats in self.by_suffix.values() for each in formats)
        return tuple({each.name: each for each in (self.main, *others)}.values())

    def of(self, file: SourceFile) -> Format | None:
        """The format that reads a file; None where it is left aside."""
        found = self._fitting(file)
        if found is None or (found.name == self.main.name and found.name not in self.asked):
            return found
        return found if found.stands_beside(file) else None

    def reads(self, file: SourceFile, format_: Format) -> bool:
        """Whether this format is going to read the file; one that is too large is refused."""
        return len(file.data) <= format_.largest_file and self.of(file) is format_

    def _fitting(self, file: SourceFile) -> Format | None:
        first, *others = self.by_suffix.get(file.suffix, ()) or (None,)
        # What most files are stands first; a file of another kind says so itself.
        recognised = (each for each in others if each and each.sniff(file))
        if first is None or not others or first.sniff(file):
            return first
        return next(recognised, first)

    def told(self, tell: Callable[[Format], Format]) -> FileFormats:
        """The same formats, each as the user says that it is to read."""
        made = {each.name: tell(each) for each in self.all}
        by_suffix = {
            suffix: tuple(made[each.name] for each in formats)
            for suffix, formats in self.by_suffix.items()
        }
        return FileFormats(made[self.main.name], by_suffix, self.asked)

    def takes(self, path: str) -> bool:
        """Whether a file with this name may be read."""
        return SourceFile(path, b"").suffix in self.by_suffix


def only(format_: Format) -> FileFormats:
    """All files in one format, as the user says."""
    return FileFormats(format_, dict.fromkeys(format_.suffixes, (format_,)))


def choose_formats(tree: SourceTree) -> FileFormats:
    """Choose by content first and by suffix second; raises FormatError when nothing fits."""
    groups: dict[str, list[str]] = defaultdict(list)
    for path in tree.paths():
        groups[SourceFile(path, b"").suffix].append(path)
    chosen: dict[str, tuple[Format, ...]] = {}
    lenient: dict[str, Format] = {}
    recognised: Counter[str] = Counter()
    asked: set[str] = set()
    for suffix, paths in groups.items():
        formats = formats_for(suffix)
        counts = _fitting(formats, _sample(tree, paths))
        if not counts:
            # Ours go before those of add-ons.
            formats = (*add_ons_for(suffix), *formats)
            counts = _fitting(formats, _sample(tree, paths))
        if counts:
            chosen[suffix] = _ordered(formats, counts)
            asked |= {each.name for each in formats if each.is_one_of_many and counts[each.name]}
        if formats:
            lenient[suffix] = formats[-1]
        recognised[suffix] = min(counts.total(), len(paths)) if asked else len(paths)
    return replace(_chosen(chosen, lenient, recognised), asked=frozenset(asked))


def _chosen(
    chosen: dict[str, tuple[Format, ...]],
    lenient: dict[str, Format],
    files: Counter[str],
) -> FileFormats:
    # Notes have no sign of what they are; where nothing is recognised at all, the most lenient
    # says file by file what is wrong.
    for suffix, format_ in lenient.items():
        if suffix not in chosen and (format_.reads_any_text or not chosen):
            chosen[suffix] = (format_,)
    if not chosen:
        raise FormatError("", "no file in a known format", _advice(files))
    main = max(chosen, key=lambda suffix: (files[suffix], suffix))
    return FileFormats(chosen[main][0], _shared(chosen))


def _advice(files: Iterable[str]) -> str:
    """What to do where no file is known: one of these may be read when its format is named."""
    named = [name for suffix in files for name in formats_by_name(suffix)]
    if named:
        return f"read it with --format {named[0]}"
    return f"known are {' '.join(known_suffixes())}; see --format"


def _shared(chosen: dict[str, tuple[Format, ...]]) -> dict[str, tuple[Format, ...]]:
    """One object for each format: it may have to know all of its files."""
    made: dict[str, Format] = {}
    return {
        suffix: tuple(made.setdefault(each.name, each) for each in formats)
        for suffix, formats in chosen.items()
    }


def _fitting(formats: Sequence[Format], files: Iterable[SourceFile]) -> Counter[str]:
    fitting: Counter[str] = Counter()
    for file in files if formats else ():
        found = next((each for each in formats if each.sniff(file)), None)
        if found:
            fitting[found.name] += 1
    return fitting


def _ordered(formats: Sequence[Format], counts: Counter[str]) -> tuple[Format, ...]:
    """The formats that fit any file, what most files are first."""
    kept = [each for each in formats if counts[each.name] or each.reads_any_text]
    return tuple(sorted(kept, key=lambda each: -counts[each.name]))


def _sample(tree: SourceTree, paths: Sequence[str]) -> Iterator[SourceFile]:
    size = 0
    for path in paths[:_SAMPLE_SIZE]:
        try:
            file = tree.read(path)
        except SourceError:
            # The pipeline meets this file again and reports it.
            continue
        size += len(file.data)
        yield file
        if size > _SAMPLE_BYTES:
            return
