"""Names of columns that mean something only beside another: source and target, use and avoid."""

from __future__ import annotations

from collections.abc import Sequence

from glossary_app.formats.table.column_names import normal_name
from glossary_app.formats.table.role_words import PAIRS
from glossary_app.model.imports.columns import Role


def paired_roles(names: Sequence[str]) -> dict[int, Role]:
    """The roles of those names that form a pair, by place; a half of one means nothing."""
    normal = [normal_name(name) for name in names]
    roles: dict[int, Role] = {}
    for firsts, seconds, second_role in PAIRS:
        first = [place for place, name in enumerate(normal) if name in firsts]
        second = [place for place, name in enumerate(normal) if name in seconds]
        if len(first) == len(second) == 1 and first != second:
            roles |= {first[0]: Role.TERM, second[0]: second_role}
    return roles
