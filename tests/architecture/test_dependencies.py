"""What the program imports is declared, what is declared is imported, and all of it is locked."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.code_reading import PROGRAM, ROOT, TESTS, imports_of, read_codes

# Used without being imported: a dictionary that SudachiPy finds by itself.
FOUND_BY_NAME = {"sudachidict-small"}
OURS = {"glossary_app", "tests"}
# Installed by hand by those who fuzz: CONTRIBUTING says how.
BY_HAND = {"atheris"}
SCRIPTS = ROOT / "packaging"


@pytest.fixture(scope="module")
def project() -> dict[str, list[str]]:
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": tables["dependencies"], **tables["optional-dependencies"]}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", line)[0].lower().replace("_", "-") for line in requirements}


def imported_distributions(*folders: str) -> set[str]:
    known = packages_distributions()
    own = OURS | {path.stem for path in SCRIPTS.glob("*.py")}
    modules = {
        found.target.split(".")[0]
        for folder in folders
        for code in read_codes(ROOT / folder)
        for found in imports_of(code)
    }
    foreign = modules - own - set(sys.stdlib_module_names)
    return {
        distribution.lower().replace("_", "-")
        for module in foreign
        for distribution in known.get(module, [module])
    }


def test_what_the_program_imports_is_declared(project: dict[str, list[str]]) -> None:
    declared = names(project[""]) | names(project["mcp"])

    undeclared = imported_distributions(PROGRAM.name) - declared

    assert undeclared == set()


def test_what_is_declared_is_imported(project: dict[str, list[str]]) -> None:
    declared = names(project[""]) | names(project["mcp"])

    unused = declared - FOUND_BY_NAME - imported_distributions(PROGRAM.name)

    assert unused == set()


def test_what_the_tests_import_is_declared(project: dict[str, list[str]]) -> None:
    declared = names(project[""]) | names(project["test"]) | names(project["mcp"])

    undeclared = imported_distributions(TESTS.name) - declared - BY_HAND

    assert undeclared == set()


@pytest.mark.parametrize(
    ("lock", "extra"), [("run", ""), ("test", "test"), ("test", "mcp"), ("build", "build")]
)
def test_what_is_declared_is_locked(lock: str, extra: str, project: dict[str, list[str]]) -> None:
    text = (SCRIPTS / "locks" / f"{lock}.txt").read_text("utf-8")
    locked = set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))

    assert names(project[""]) | names(project[extra]) <= locked


def test_the_search_library_is_pinned_to_one_release(project: dict[str, list[str]]) -> None:
    assert "whoosh3==3.54.0" in project[""]


def test_every_package_goes_into_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    there = {
        ".".join(found.parent.relative_to(ROOT).parts)
        for found in (ROOT / "glossary_app").rglob("__init__.py")
    }

    assert set(project["tool"]["setuptools"]["packages"]) == there | {"glossary_app.resources"}
