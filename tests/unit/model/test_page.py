from __future__ import annotations

import pytest

from glossary_app.model.page import Limitations


@pytest.mark.parametrize("limitations", [Limitations("An example."), Limitations(items=("Old.",))])
def test_limitations_with_any_text_count(limitations: Limitations) -> None:
    assert limitations


def test_limitations_without_text_do_not() -> None:
    assert not Limitations()
