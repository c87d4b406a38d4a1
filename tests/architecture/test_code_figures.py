"""The measuring itself, on small files whose figures can be counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import code_figures as figures
from tests.architecture.code_reading import Code, imports_of, read_code

TERM_FILE = '''"""A designation."""

# ISO 30042 calls this a term.
import unicodedata  # width
# noqa: E402


def fold(text: str) -> str:
    """The text as keys compare it.

    Width and case do not matter.
    """
    return unicodedata.normalize("NFKC", text).casefold()


class Term:
    def __init__(self, text: str):
        self.text = text

    def reading(self, kana):
        return kana

    @staticmethod
    def _kind() -> str:
        return "abbreviation"
'''


def a_file(text: str, name: str = "glossary_app.model.term") -> Code:
    return read_code(text, Path(name.replace(".", "/") + ".py"), name)


@pytest.fixture
def term_file() -> Code:
    return a_file(TERM_FILE)


def test_a_function_is_measured_without_its_docstring(term_file: Code) -> None:
    sizes = figures.function_sizes([term_file])

    assert sizes["glossary_app.model.term:8 fold"] == 2


def test_code_lines_leave_out_blanks_comments_remarks_and_docstrings(term_file: Code) -> None:
    lines = figures.code_lines(term_file)

    assert lines == 11


def test_only_whole_lines_of_comment_make_the_density(term_file: Code) -> None:
    density = figures.comment_density([term_file])

    assert density == pytest.approx(100 / 17)


def test_functions_without_docstring_are_named_when_public(term_file: Code) -> None:
    without, public = figures.undocumented_public([term_file])

    assert without == ["glossary_app.model.term.reading"]
    assert public == 2


def test_a_parameter_without_type_is_found_and_self_needs_none(term_file: Code) -> None:
    found = figures.not_annotated([term_file])

    assert found == ["glossary_app.model.term:20 reading"]


def test_a_file_of_nothing_but_a_docstring_has_no_size() -> None:
    sizes = figures.file_sizes([a_file('"""Pages and entries."""\n')])

    assert sizes == {}


@pytest.mark.parametrize(
    ("sizes", "expected"), [([7], 7), (list(range(1, 11)), 9), (list(range(1, 12)), 10)]
)
def test_the_percentile_is_the_size_of_a_real_thing(sizes: list[int], expected: int) -> None:
    assert figures.percentile_90(sizes) == expected


def test_a_cycle_is_found_through_an_import_inside_a_function() -> None:
    entry = a_file("from glossary_app.model.page import Page\n", "glossary_app.model.entry")
    page = a_file(
        "def entry():\n    from glossary_app.model import entry\n    return entry\n",
        "glossary_app.model.page",
    )

    cycle = figures.import_cycle([entry, page])

    assert set(cycle) == {"glossary_app.model.entry", "glossary_app.model.page"}


def test_modules_in_layers_have_no_cycle() -> None:
    entry = a_file("from glossary_app.model.page import Page\n", "glossary_app.model.entry")
    page = a_file("import enum\n", "glossary_app.model.page")

    cycle = figures.import_cycle([entry, page])

    assert cycle == ()


def test_an_import_knows_what_surrounds_it() -> None:
    code = a_file(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from pathlib import Path\n"
        "def read():\n    from ..formats import registry\n"
    )

    top, types, inside = imports_of(code)

    assert (top.target, top.in_function, top.for_types_only) == (
        "typing.TYPE_CHECKING",
        False,
        False,
    )
    assert (types.target, types.for_types_only) == ("pathlib.Path", True)
    assert (inside.target, inside.in_function) == ("glossary_app.formats.registry", True)
