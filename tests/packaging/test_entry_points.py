"""Both commands lead to a function that is there; found by reading, so that no Qt is loaded."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
COMMANDS = {**PROJECT["scripts"], **PROJECT["gui-scripts"]}


def test_there_are_two_commands() -> None:
    assert set(COMMANDS) == {"glossary", "glossary-app"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_leads_to_a_function(command: str) -> None:
    module, _, function = COMMANDS[command].partition(":")

    tree = ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8"))

    assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
