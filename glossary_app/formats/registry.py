"""Which formats there are, by name, and which one fits an input.

A format's module is imported when its format is met, and not before: together they bring along
parsers that most runs of the program never need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple, cast

from glossary_app.errors import FormatError
from glossary_app.formats.format import PACK_FORMAT, Format
from glossary_app.model.source import SourceFile

ADD_ONS = "glossary_app.formats"


class BuiltIn(NamedTuple):
    """Where a format of ours is found. `suffixes` decides whether its module is imported."""

    name: str
    module: str
    made_by: str
    suffixes: tuple[str, ...]
    # Read only when the user asks for it.
    by_name_only: bool = False
    # Whether entries can be read in it, and not only written, or told what to do with.
    is_read: bool = True

    def load(self) -> Format:
        """Import the module and make the format."""
        module = import_module(f"glossary_app.formats.{self.module}")
        return cast("Format", getattr(module, self.made_by)())


# In the order in which they are asked about a file: the more particular before the more lenient.
BUILT_INS = (
    BuiltIn("tbx", "tbx.format", "Tbx", (".tbx", ".xml")),
    BuiltIn("multiterm", "multiterm.format", "MultiTerm", (".xml", ".mtf")),
    BuiltIn("tbx-v2", "tbx.format", "Tbx2", (".tbx",), by_name_only=True),
    BuiltIn("omegat", "omegat.format", "OmegaT", (), by_name_only=True, is_read=False),
    BuiltIn("anki", "anki.format", "Anki", (), by_name_only=True, is_read=False),
    BuiltIn("po", "po.format", "Po", (".po", ".pot")),
    BuiltIn("yomitan", "yomitan.format", "Yomitan", (".json",)),
    BuiltIn("json-lines-table", "json_table.format", "JsonLinesTable", (".jsonl", ".ndjson")),
    BuiltIn("json-lines", "json_lines.format", "JsonLines", (".jsonl", ".ndjson")),
    BuiltIn("tmx", "segments.format", "Tmx", (".tmx",), by_name_only=True),
    BuiltIn(
        "xliff",
        "segments.format",
        "Xliff",
        (".xliff", ".xlf", ".sdlxliff", ".mxliff"),
        by_name_only=True,
    ),
    BuiltIn("stardict", "stardict.format", "StarDict", (".ifo",)),
    BuiltIn("edict", "edict.format", "Edict", (".txt", ".utf8", ".edict", ".euc", ".dic")),
    BuiltIn(
        "tab-dictionary",
        "tab_dictionary.format",
        "TabDictionary",
        (".txt", ".tab", ".utf8", ".tsv", ".dict"),
    ),
    BuiltIn("json-table", "json_table.format", "JsonTable", (".json",)),
    BuiltIn("yaml-table", "yaml_table.format", "YamlTable", (".yml", ".yaml")),
    BuiltIn("handoff-json", "handoff_json.format", "HandoffJson", (".json",)),
    BuiltIn(PACK_FORMAT, "handoff.format", "HandoffMarkdown", (".md",)),
    BuiltIn("table-named-as-page", "table.format", "NamedAsPage", (".md", ".markdown")),
    BuiltIn(
        "markdown-folder", "markdown_folder.format", "MarkdownFolder", (".md", ".markdown", ".mdx")
    ),
    BuiltIn("csv", "table.format", "Csv", (".csv",)),
    BuiltIn("tsv", "table.format", "Tsv", (".tsv",)),
    BuiltIn("xlsx", "workbook.format", "Workbook", (".xlsx", ".xlsm")),
    BuiltIn("ods", "workbook.format", "OpenDocument", (".ods",)),
    BuiltIn("xls", "workbook.format", "OldWorkbook", (".xls",), is_read=False),
    BuiltIn(
        "wiki-table",
        "wiki_table.format",
        "WikiPage",
        (".wiki", ".mediawiki", ".wikitext", ".txt"),
    ),
    BuiltIn("restructuredtext", "marked_text.format", "RestructuredText", (".rst", ".rest")),
    BuiltIn("asciidoc", "marked_text.format", "AsciiDoc", (".adoc", ".asciidoc", ".asc")),
    BuiltIn(
        "text-table", "table.format", "TextTable", (".txt", ".tab", ".utf8", ".utx", ".psv", ".ssv")
    ),
)


def format_names() -> tuple[str, ...]:
    """The names that `format_named` knows, ours first."""
    return tuple(built_in.name for built_in in BUILT_INS) + tuple(sorted(_add_ons()))


def readable_formats() -> tuple[str, ...]:
    """The names of the formats that entries can be read in, by the alphabet."""
    return tuple(sorted({each.name for each in BUILT_INS if each.is_read} | _add_ons().keys()))


def built_in_formats() -> tuple[Format, ...]:
    """All formats of ours, their modules imported."""
    return tuple(built_in.load() for built_in in BUILT_INS)


def format_named(name: str) -> Format:
    """The format with this name; raises FormatError."""
    for built_in in BUILT_INS:
        if built_in.name == name:
            return built_in.load()
    point = _add_ons().get(name)
    if point:
        return _loaded(point)
    raise no_such_format(name, readable_formats())


def no_such_format(name: str, known: Iterable[str]) -> FormatError:
    """What to raise where a name is none of the formats that are known."""
    return FormatError(name, "no such format", f"choose one of {', '.join(known)}")


def known_suffixes() -> tuple[str, ...]:
    """The suffixes of the files that can be read."""
    asked = (built_in for built_in in BUILT_INS if not built_in.by_name_only)
    return tuple(sorted({suffix for built_in in asked for suffix in built_in.suffixes}))


def formats_for(suffix: str) -> tuple[Format, ...]:
    """Our formats that read files with this suffix, as they are asked: the most lenient is last."""
    fitting = (each for each in BUILT_INS if suffix in each.suffixes and not each.by_name_only)
    return tuple(each.load() for each in fitting)


def formats_by_name(suffix: str) -> tuple[str, ...]:
    """The names of our formats that read files with this suffix only when they are named."""
    return tuple(each.name for each in BUILT_INS if suffix in each.suffixes and each.by_name_only)


def add_ons_for(suffix: str) -> tuple[Format, ...]:
    """The formats of add-ons that read files with this suffix."""
    made = (_loaded(point) for point in _add_ons().values())
    return tuple(each for each in made if suffix in each.suffixes)


def choose_format(files: Sequence[SourceFile]) -> Format:
    """The format that most of these files fit; raises FormatError when none does.

    A format that recognises files goes before one that only knows their suffix, and ours before
    an add-on's.
    """
    asked = [built_in for built_in in BUILT_INS if not built_in.by_name_only]
    ours = [built_in.load() for built_in in asked if _has_suffix(files, built_in.suffixes)]
    chosen = _best(ours, files) or _best([_loaded(each) for each in _add_ons().values()], files)
    if chosen:
        return chosen
    if ours:
        # Nothing is recognised, so the most lenient says page by page what is wrong.
        return ours[-1]
    known = sorted({suffix for built_in in asked for suffix in built_in.suffixes})
    advice = f"known are {' '.join(known)}; see --format"
    raise FormatError("", "no file in a known format", advice)


def _best(formats: Sequence[Format], files: Iterable[SourceFile]) -> Format | None:
    fitting: Counter[str] = Counter()
    for file in files:
        for format_ in formats:
            if file.suffix in format_.suffixes and format_.sniff(file):
                fitting[format_.name] += 1
                break
    best = max(fitting.values(), default=0)
    return next((each for each in formats if best and fitting[each.name] == best), None)


def _has_suffix(files: Iterable[SourceFile], suffixes: tuple[str, ...]) -> bool:
    return any(file.suffix in suffixes for file in files)


def _add_ons() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=ADD_ONS)}


def _loaded(point: EntryPoint) -> Format:
    try:
        made = point.load()()
    except Exception as error:
        # Code of somebody else may fail in any way; the program goes on without it.
        what = f"the add-on format cannot be loaded: {error}"
        raise FormatError(point.name, what, "update or remove the add-on") from error
    if not isinstance(made, Format):
        what = "the add-on format is none: it does not inherit from Format"
        raise FormatError(point.name, what, "update or remove the add-on")
    return made
