"""The words that the program adds."""

from __future__ import annotations

import pytest

from glossary_app.model.page import RelationKind, SectionKind
from glossary_app.model.provenance import Quality
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.labels import LabelKey, section_label


def test_every_label_has_an_english_word() -> None:
    assert set(ENGLISH) == set(LabelKey)
    assert all(ENGLISH.values())


@pytest.mark.parametrize("kind", SectionKind)
def test_every_kind_of_section_has_a_name(kind: SectionKind) -> None:
    assert section_label(kind, 1, ENGLISH)


def test_a_third_section_of_a_twofold_kind_is_called_like_the_second() -> None:
    assert section_label(SectionKind.USAGE, 3, ENGLISH) == ENGLISH[LabelKey.USAGE_2]


def test_every_known_quality_and_relation_has_a_word() -> None:
    for quality in Quality:
        assert ENGLISH[LabelKey(f"quality.{quality}")]
    for kind in RelationKind:
        assert ENGLISH[LabelKey(f"relation.{kind}")]
