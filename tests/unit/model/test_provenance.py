from __future__ import annotations

import pytest

from glossary_app.model.provenance import Provenance, Quality


@pytest.mark.parametrize("quality", [Quality.REVIEWED, Quality.VERIFIED, "reviewed"])
def test_reviewed_and_verified_pages_are_trusted(quality: str) -> None:
    assert Provenance(quality=quality).is_trusted


@pytest.mark.parametrize("quality", [Quality.DRAFT, Quality.UNRATED, "Reviewed", "", "checked"])
def test_other_words_are_not_trusted(quality: str) -> None:
    assert not Provenance(quality=quality).is_trusted


def test_a_draft_is_not_trusted_whatever_its_quality() -> None:
    assert not Provenance(quality=Quality.VERIFIED, draft=True).is_trusted


def test_a_page_that_declares_nothing_is_unrated() -> None:
    assert Provenance().quality == "unrated"
