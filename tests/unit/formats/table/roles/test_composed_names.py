"""Names of columns that are put together: the head, and what stands before it."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.roles.composed_names import composed_role, kind_of_name
from glossary_app.model.imports.columns import Role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("review status", Role.STATUS),
        ("source of the definition", Role.SOURCE),
        ("業務分野", Role.SUBJECT),
        ("legacy name", Role.DEPRECATED),
        ("旧表記", Role.DEPRECATED),
        ("customer name", None),
        ("machine translation", None),
    ],
)
def test_the_head_decides_and_those_of_anything_say_nothing_alone(
    name: str, role: Role | None
) -> None:
    assert composed_role(name) is role


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("words to avoid", Role.FORBIDDEN),
        ("誤った訳", Role.FORBIDDEN),
        ("other names", Role.ALIASES),
        ("別表記", Role.ALIASES),
        ("区別の表記", None),
        ("older brother", None),
    ],
)
def test_what_makes_another_kind_of_a_name(name: str, kind: Role | None) -> None:
    assert kind_of_name(name) is kind
