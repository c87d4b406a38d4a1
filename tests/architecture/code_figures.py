"""The figures of the code's shape: sizes, documentation, annotations, comments, cycles.

Lines are physical lines. A function is as long as from its `def` to its end, without its docstring.
Comment density is whole-line comments per hundred lines that are not blank; remarks to tools do not
count. Percentiles are nearest-rank, so that each is the size of a real file or function.
"""

from __future__ import annotations

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter

from tests.architecture.code_reading import (
    Code,
    FunctionNode,
    docstring_node,
    functions_of,
    imports_of,
    methods_of,
    type_of_function,
)

REMARK_TO_TOOL = re.compile(r"#\s*(!|noqa|type:|mypy:|ruff:|fmt:|pragma|SPDX)")


def median(sizes: Sequence[int]) -> int:
    """The middle size."""
    return round(statistics.median(sizes))


def percentile_90(sizes: Sequence[int]) -> int:
    """Nine in ten are no larger than this."""
    return sorted(sizes)[-(-len(sizes) * 9 // 10) - 1]


def file_sizes(codes: Iterable[Code]) -> dict[str, int]:
    """Lines of each file that holds code; a file with nothing but a docstring has none to read."""
    return {code.name: len(code.lines) for code in codes if code_lines(code)}


def function_sizes(codes: Iterable[Code]) -> dict[str, int]:
    """Lines of each function."""
    return {
        f"{code.name}:{node.lineno} {node.name}": function_length(node)
        for code in codes
        for node in functions_of(code)
    }


def function_length(node: FunctionNode) -> int:
    """Lines from `def` to the end, without the docstring."""
    docstring = docstring_node(node)
    return line_span(node) - (line_span(docstring) if docstring else 0)


def undocumented_public(codes: Iterable[Code]) -> tuple[list[str], int]:
    """The public functions without a docstring, and how many public functions there are."""
    public = [
        (code, node)
        for code in codes
        for node in functions_of(code)
        if not node.name.startswith("_")
    ]
    without = [f"{code.name}.{node.name}" for code, node in public if not docstring_node(node)]
    return without, len(public)


def not_annotated(codes: Iterable[Code]) -> list[str]:
    """The functions whose parameters or result lack a type."""
    return [
        f"{code.name}:{node.lineno} {node.name}"
        for code in codes
        for methods in [methods_of(code)]
        for node in functions_of(code)
        if not is_annotated(node, is_method=node in methods)
    ]


def is_annotated(node: FunctionNode, *, is_method: bool) -> bool:
    """Whether all has a type; `__init__` needs no result type once a parameter has one."""
    positional = [*node.args.posonlyargs, *node.args.args][1 if is_method else 0 :]
    collecting = [argument for argument in (node.args.vararg, node.args.kwarg) if argument]
    parameters = [*positional, *node.args.kwonlyargs, *collecting]
    result = node.returns is not None or (node.name == "__init__" and bool(parameters))
    return result and all(parameter.annotation for parameter in parameters)


def code_lines(code: Code) -> int:
    """Lines that are neither blank nor comment nor docstring."""
    comments, remarks = comment_lines(code)
    return filled_lines(code) - comments - remarks - docstring_lines(code)


def filled_lines(code: Code) -> int:
    """Lines that are not blank."""
    return sum(bool(line.strip()) for line in code.lines)


def comment_density(codes: Sequence[Code]) -> float:
    """Comment lines per hundred lines that are not blank."""
    comments = sum(comment_lines(code)[0] for code in codes)
    return 100 * comments / sum(map(filled_lines, codes))


def comment_lines(code: Code) -> tuple[int, int]:
    """Whole lines of comment, and whole lines that only talk to a tool."""
    tokens = tokenize.generate_tokens(io.StringIO(code.text).readline)
    whole = [
        token.string
        for token in tokens
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip()
    ]
    remarks = sum(bool(REMARK_TO_TOOL.match(comment)) for comment in whole)
    return len(whole) - remarks, remarks


def docstring_lines(code: Code) -> int:
    """Lines of docstrings that are not blank."""
    nodes = (
        docstring_node(node)
        for node in ast.walk(code.tree)
        if isinstance(node, (ast.Module, ast.ClassDef, *type_of_function))
    )
    spans = (code.lines[node.lineno - 1 : node.end_lineno] for node in nodes if node)
    return sum(bool(line.strip()) for span in spans for line in span)


def line_span(node: ast.stmt) -> int:
    """How many lines a statement takes."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def import_cycle(codes: Sequence[Code]) -> tuple[str, ...]:
    """One ring of modules that import each other, imports in functions and for types included."""
    names = {code.name for code in codes}
    graph = {
        code.name: {defining_module(found.target, names) for found in imports_of(code)}
        - {code.name, ""}
        for code in codes
    }
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def defining_module(target: str, names: set[str]) -> str:
    """The module of ours that a dotted name is, or lies in; empty for another's."""
    while target and target not in names:
        target = target.rpartition(".")[0]
    return target
