"""`glossary starter`."""

from __future__ import annotations

from tests.unit.cli.conftest import Glossary


def test_a_starter_that_is_not_there_is_told(glossary: Glossary) -> None:
    told = glossary("starter")

    assert told.code == 1
    assert "--restore" in told.text


def test_the_starter_comes_back(glossary: Glossary) -> None:
    restored = glossary("starter", "--restore")

    assert restored.code == 0
    assert glossary("--json", "starter").json["entries"] == 40
    assert glossary("show", "starter/fine-tuning").code == 0
