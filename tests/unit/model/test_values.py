"""All values of the model are safe to share: between threads, as keys, in caches."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from typing import Any, get_type_hints

import pytest

import glossary_app.model
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Faq, Page, Section, SectionKind, Term

MUTABLE = (list, dict, set, bytearray)


def value_types() -> Iterator[type[Any]]:
    """Every public dataclass of the package."""
    for module in pkgutil.iter_modules(glossary_app.model.__path__):
        name = f"glossary_app.model.{module.name}"
        for found in vars(importlib.import_module(name)).values():
            if not isinstance(found, type) or found.__module__ != name:
                continue
            if "__dataclass_params__" in vars(found) and not found.__name__.startswith("_"):
                yield found


@pytest.mark.parametrize("value_type", [*value_types()], ids=lambda found: str(found.__name__))
def test_values_are_frozen_slotted_and_hold_nothing_that_changes(value_type: type[Any]) -> None:
    held = get_type_hints(value_type)

    assert value_type.__dataclass_params__.frozen
    assert "__dict__" not in dir(value_type)
    assert not [
        field.name
        for field in fields(value_type)
        if getattr(held[field.name], "__origin__", held[field.name]) in MUTABLE
    ]


def page(headword: str = "過学習") -> Page:
    section = Section(SectionKind.BOUNDARY, "境界", rows=(("含める", "訓練誤差"),))
    return Page(
        JA_JP,
        headword,
        "訓練に使った事例に合わせすぎること。",
        sections=(section,),
        terms=(Term("overfitting", "english_name", JA_JP),),
        faqs=(Faq("防ぐには？", "検証用の事例を取っておく。"),),
    )


def test_equal_pages_are_one_key_and_different_ones_two() -> None:
    assert len({page(), page(), page("汎化")}) == 2


def test_a_value_cannot_be_changed_by_whom_it_was_lent_to() -> None:
    entry = Entry(EntryRef("ai-terms", "overfitting"), (page(),))

    with pytest.raises(FrozenInstanceError):
        entry.pages = ()  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        entry.headword = "汎化"  # type: ignore[attr-defined]
    assert entry.pages == (page(),)
