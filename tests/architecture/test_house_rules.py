"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.architecture.code_reading import (
    PROGRAM,
    ROOT,
    TESTS,
    Code,
    docstring_node,
    imports_of,
    read_codes,
)

TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "LICENSE",
    "README.md",
    "glossary_app",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
VAGUE_WORDS = {"data", "handler", "helper", "helpers", "item", "manager", "record", "util", "utils"}
# "User data" is what the product calls bookmarks, notes and history.
PLAIN_NAMES = {"glossary_app.store.user_data"}
# The user's own file, by the name that users know it by.
KNOWN_NAMES = {"user_data"}
# Each door with what may come through it late, and nothing else.
LAZY_DOORS = {
    "glossary_app.gui.app": (
        "glossary_app.gui.window.about_dialog",
        "glossary_app.installation.desktop_entry",
        "glossary_app.gui.style.appearance",
        "glossary_app.gui.start.first_entry",
        "glossary_app.gui.start.filling",
        "glossary_app.gui.start.self_check",
        "glossary_app.gui.start.later_starts",
    ),
    "glossary_app.gui.reading.hand_on": (
        "PySide6.QtPrintSupport",
        "glossary_app.gui.article.printing",
    ),
    "glossary_app.gui.background.library_door": (
        "glossary_app.library.library",
        "glossary_app.library.mending",
        "glossary_app.library.trial",
        "glossary_app.rendering.quiet_links",
    ),
    "glossary_app.gui.main": (
        "PySide6.QtCore",
        "glossary_app.gui.app",
        "glossary_app.installation.desktop_entry",
        "glossary_app.installation.missing_libraries",
    ),
    "glossary_app.spelling.readings": ("sudachipy", "sudachidict_small"),
    "glossary_app.library.library": (
        "glossary_app.formats.handoff.format",
        "glossary_app.importing",
        "glossary_app.library",
    ),
    "glossary_app.markup.late": ("glossary_app.markup.parsing", "glossary_app.markup.cell_text"),
    "glossary_app.search.answering.did_you_mean": ("rapidfuzz",),
    "glossary_app.store.file.database": ("glossary_app.store.file.migrations",),
}


@pytest.fixture(scope="module")
def program() -> tuple[Code, ...]:
    return read_codes(PROGRAM)


def test_packages_hold_a_docstring_and_nothing_else(program: tuple[Code, ...]) -> None:
    packages = [code for code in program if code.is_package]

    busy = [
        code.name for code in packages if len(code.tree.body) != 1 or not docstring_node(code.tree)
    ]

    assert busy == []


def test_no_folder_is_a_corridor(program: tuple[Code, ...]) -> None:
    doors = Counter(code.path.parent for code in program if not code.is_package)

    assert {folder: count for folder, count in doors.items() if count > 20} == {}


def test_every_module_says_what_it_is_about(program: tuple[Code, ...]) -> None:
    silent = [code.name for code in program if not docstring_node(code.tree)]

    assert silent == []


def test_imports_stand_on_top_but_at_the_doors(program: tuple[Code, ...]) -> None:
    hidden = [
        f"{code.path}:{found.line} {found.target}"
        for code in program
        for found in imports_of(code)
        if found.in_function and not found.target.startswith(LAZY_DOORS.get(code.name, ()) or "-")
    ]

    assert hidden == []


def test_each_door_that_is_allowed_is_used(program: tuple[Code, ...]) -> None:
    used = {code.name for code in program for found in imports_of(code) if found.in_function}

    assert set(LAZY_DOORS) - used == set()


def test_importlib_loads_modules_only_where_formats_and_commands_are_listed(
    program: tuple[Code, ...],
) -> None:
    loading = {
        code.name
        for code in program
        for found in imports_of(code)
        if found.target in ("importlib", "importlib.import_module", "runpy", "pkgutil")
    }

    assert loading <= {"glossary_app.cli.late", "glossary_app.formats.registry"}


def test_nothing_is_imported_for_types_only(program: tuple[Code, ...]) -> None:
    found = [
        f"{code.path}:{found.line}"
        for code in (*program, *read_codes(TESTS))
        for found in imports_of(code)
        if found.for_types_only
    ]

    assert found == []


def test_imports_are_absolute(program: tuple[Code, ...]) -> None:
    relative = [
        f"{code.path}:{node.lineno}"
        for code in program
        for node in ast.walk(code.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]

    assert relative == []


def test_no_module_has_a_vague_name(program: tuple[Code, ...]) -> None:
    vague = {code.name for code in program if VAGUE_WORDS & set(code.path.stem.split("_"))}

    assert vague - PLAIN_NAMES == set()


def test_modules_keep_no_state(program: tuple[Code, ...]) -> None:
    rebinding = [
        f"{code.path}:{node.lineno}"
        for code in program
        for node in ast.walk(code.tree)
        if isinstance(node, ast.Global)
    ]

    assert rebinding == []


def test_the_top_level_is_fixed() -> None:
    assert top_level() <= TOP_LEVEL


def top_level() -> set[str]:
    """What belongs to the project, also where git or its folder is not there."""
    if shutil.which("git") is not None and (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
        if listed.returncode == 0:
            return {name.split("/")[0] for name in listed.stdout.split("\0") if name}
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]
    names = {path.name for path in ROOT.iterdir()} - {".git"}
    return {name for name in names if not any(fnmatch(name, pattern) for pattern in ignored)}


@pytest.mark.parametrize("folder", [ROOT / "packaging", TESTS], ids=["packaging", "tests"])
def test_folders_of_scripts_and_tests_are_no_packages(folder: Path) -> None:
    # packaging/__init__.py would shadow the library of that name.
    assert [*folder.rglob("__init__.py")] == []


def test_labels_are_made_where_their_format_is_set(program: tuple[Code, ...]) -> None:
    # Left to itself, Qt takes a text with a tag in it for HTML.
    found = [
        f"{code.path}:{node.lineno}"
        for code in program
        if code.name != "glossary_app.gui.widgets.plain"
        for node in ast.walk(code.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("QLabel", "QMessageBox", "QErrorMessage", "QInputDialog")
    ]

    assert found == []


def test_boxes_are_those_that_are_seen_on_every_ground(program: tuple[Code, ...]) -> None:
    # Our own inherit from them: the style sheet takes Qt's arrow away, and its tick is dark.
    plain = {"QComboBox", "QCheckBox"}

    made = {
        f"{code.name}:{node.lineno}"
        for code in program
        for node in ast.walk(code.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in plain
    }

    assert made == set()


def test_tips_are_plain_or_our_own_words(program: tuple[Code, ...]) -> None:
    found = [
        f"{code.path}:{node.lineno}"
        for code in program
        for node in ast.walk(code.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("setToolTip", "setWhatsThis", "setStatusTip")
        and not _is_safe_text(node.args[-1])
    ]

    assert found == []


def _is_safe_text(value: ast.expr) -> bool:
    if not isinstance(value, ast.Call):
        return False
    named = value.func.attr if isinstance(value.func, ast.Attribute) else ""
    is_plain = isinstance(value.func, ast.Name) and value.func.id == "plain_tip"
    # Words that are filled in from elsewhere come as `tr(…).format(…)`, and are not.
    return is_plain or named == "tr"
