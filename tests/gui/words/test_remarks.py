"""Whatever the core remarks on is told in the interface's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import glossary_app
from glossary_app.formats.fields.losses import PagePart
from glossary_app.gui.words.fault_texts import FINDINGS
from glossary_app.gui.words.messages import finding_sentence
from glossary_app.gui.words.remarks import PAGE_PARTS, REMARKS
from glossary_app.model.report import Finding, Severity

_PROGRAM = Path(glossary_app.__file__).parent
# Where in a call the code stands; the helpers of modules are called `_error`, `_info` and so on.
_CODE_AT = {
    "Finding": 3,
    "PageError": 3,
    "Remark": 1,
    "_error": 2,
    "_refusal": 2,
    "_info": 1,
    "_warning": 1,
    "_sound": 1,
}


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Sentences are translated."""


def codes_of_the_core() -> set[str]:
    """Every code that stands in a module outside the window and the command line."""
    modules = [
        path
        for path in _PROGRAM.rglob("*.py")
        if path.relative_to(_PROGRAM).parts[0] not in ("gui", "cli", "errors.py")
    ]
    return {code for path in modules for node in _in_functions(path) for code in _codes(node, path)}


def _in_functions(path: Path) -> Iterator[ast.AST]:
    """What stands in functions: a `code` of a class is that of an error."""
    for function in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef):
            yield from ast.walk(function)


def _codes(node: ast.AST, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        at = _CODE_AT.get(node.func.id)
        if at is not None and at < len(node.args):
            yield from _text(node.args[at])
    # `code = "…"`, and the rows (lines, code, what) of what is counted.
    elif isinstance(node, ast.Assign) and any(_is_named(each, "code") for each in node.targets):
        yield from _text(node.value)
    elif isinstance(node, ast.Tuple) and _is_row_with_a_code(node, path):
        yield from filter(_is_code, _text(node.elts[1]))


def _is_row_with_a_code(node: ast.Tuple, path: Path) -> bool:
    return path.name in ("errors.py", "telling.py") and len(node.elts) in (3, 4)


def _is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_code(text: str) -> bool:
    return text.replace("-", "").isalpha() and text.islower()


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_the_codes_are_found_where_they_stand() -> None:
    assert codes_of_the_core() >= {
        *("no-term", "surplus-cells", "encoding", "repeated-id", "bad-workbook", "own-name"),
        *("no-title", "no-locale", "chunk-form", "not-written", "duplicate-designation", "index"),
    }


@pytest.mark.parametrize("code", sorted(codes_of_the_core()))
def test_every_code_of_the_core_has_a_sentence(code: str) -> None:
    assert code in FINDINGS or code in REMARKS


@pytest.mark.parametrize("code", list(REMARKS))
def test_no_remark_leaves_a_field_open(code: str) -> None:
    few = Finding("a.md", 1, Severity.WARNING, code, "in the words of the core")
    many = Finding("a.md", 1, Severity.WARNING, code, "", ("a", "b", "c", "d"))

    for sentence in map(finding_sentence, (few, many)):
        assert sentence
        assert "{" not in sentence


def test_a_part_of_a_page_is_named_in_words() -> None:
    values = ("anki", PagePart.TRUST.value, "3")
    finding = Finding("", 0, Severity.INFO, "not-written", "…", values)

    assert set(PAGE_PARTS) == {part.value for part in PagePart}
    assert finding_sentence(finding) == "anki cannot hold quality and origin (3 pages)"


def test_a_remark_on_a_sheet_says_why() -> None:
    finding = Finding("a.xlsx", 0, Severity.INFO, "sheet-left-aside", "…", ("Old", "hidden"))

    assert "“Old”" in finding_sentence(finding)
    assert "hidden" in finding_sentence(finding)


def test_a_row_that_repeats_an_id_says_what_it_is_entered_as() -> None:
    apart = Finding("t.csv", 4, Severity.WARNING, "repeated-id", "…", ("k-2", "3", "k-2-1f"))
    same = Finding("t.csv", 4, Severity.WARNING, "repeated-id", "…", ("k-2", "3", ""))

    assert finding_sentence(apart).endswith("in line 3 already; this row is entered as “k-2-1f”")
    assert finding_sentence(same).endswith("in line 3 already")
