"""A tree of designations that a test has at hand, written and read as that of a library."""

from __future__ import annotations

from collections.abc import Iterable

from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.tree import Tree
from glossary_app.recognition.scanning.writing import tree_lines


def planted(designations: Iterable[Designation]) -> Tree:
    return Tree(tree_lines(designations))
