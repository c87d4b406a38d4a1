"""Python files as the architecture tests see them: read and parsed, never imported or run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "glossary_app"
TESTS = ROOT / "tests"

type_of_function = (ast.FunctionDef, ast.AsyncFunctionDef)
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Code:
    """One Python file."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> tuple[str, ...]:
        """Its physical lines."""
        return tuple(self.text.splitlines())

    @property
    def is_package(self) -> bool:
        """Whether it is the file that makes a folder a package."""
        return self.path.name == "__init__.py"


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a file imports, and where the import stands."""

    target: str
    line: int
    in_function: bool
    for_types_only: bool


# One folder, as the next test mostly asks for the same; syntax trees are large.
@lru_cache(maxsize=1)
def read_codes(folder: Path) -> tuple[Code, ...]:
    """Every Python file below a folder, with dotted names from the project's top."""
    return tuple(
        read_code(path.read_text("utf-8"), path, dotted_name(path.relative_to(folder.parent)))
        for path in sorted(folder.rglob("*.py"))
    )


def read_code(text: str, path: Path, name: str) -> Code:
    """Parse one file."""
    return Code(name, path, text, ast.parse(text, str(path)))


def dotted_name(path: Path) -> str:
    """The module's name: `a/b/__init__.py` is `a.b`."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions_of(code: Code) -> Iterator[FunctionNode]:
    """Every function, nested ones and methods too; `@overload` stubs are only types."""
    for node in ast.walk(code.tree):
        if isinstance(node, type_of_function) and not is_overload(node):
            yield node


def methods_of(code: Code) -> frozenset[FunctionNode]:
    """The functions that take `self` or `cls`."""
    return frozenset(
        child
        for node in ast.walk(code.tree)
        if isinstance(node, ast.ClassDef)
        for child in node.body
        if isinstance(child, type_of_function) and not has_decorator(child, "staticmethod")
    )


def is_overload(node: FunctionNode) -> bool:
    """Whether only the type checker sees it."""
    return any("overload" in ast.unparse(decorator) for decorator in node.decorator_list)


def has_decorator(node: FunctionNode, name: str) -> bool:
    """Whether it is decorated with exactly this name."""
    return any(ast.unparse(decorator) == name for decorator in node.decorator_list)


def docstring_node(node: ast.Module | ast.ClassDef | FunctionNode) -> ast.Expr | None:
    """The statement that is the docstring."""
    first = node.body[0] if node.body else None
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        return first
    return None


def imports_of(code: Code) -> tuple[Import, ...]:
    """Every import statement's names, wherever it stands."""
    return tuple(walk_imports(code, code.tree, in_function=False, for_types_only=False))


def walk_imports(
    code: Code, node: ast.AST, *, in_function: bool, for_types_only: bool
) -> Iterator[Import]:
    """The imports below a node, with what surrounds them."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        for target in imported_names(code, node):
            yield Import(target, node.lineno, in_function, for_types_only)
        return
    inside = in_function or isinstance(node, (*type_of_function, ast.Lambda))
    types = for_types_only or (
        isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    )
    for child in ast.iter_child_nodes(node):
        yield from walk_imports(code, child, in_function=inside, for_types_only=types)


def imported_names(code: Code, node: ast.Import | ast.ImportFrom) -> tuple[str, ...]:
    """Full dotted names; a relative import is counted from the file's own package."""
    if isinstance(node, ast.Import):
        return tuple(alias.name for alias in node.names)
    package = code.name.split(".")[: None if code.is_package else -1]
    anchor = package[: len(package) - node.level + 1] if node.level else []
    base = ".".join([*anchor, *([node.module] if node.module else [])])
    return tuple(f"{base}.{alias.name}" for alias in node.names)
