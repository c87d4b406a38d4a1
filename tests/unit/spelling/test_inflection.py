"""English plurals and their singulars."""

import pytest

from glossary_app.spelling.inflection import singular_keys, singulars


@pytest.mark.parametrize(
    ("plural", "word"),
    [
        ("policies", "policy"),
        ("movies", "movie"),
        ("classes", "class"),
        ("boxes", "box"),
        ("prizes", "prize"),
        ("batches", "batch"),
        ("caches", "cache"),
        ("tokens", "token"),
        ("quizzes", "quiz"),
        ("vertices", "vertex"),
        ("generatrices", "generatrix"),
        ("phenomena", "phenomenon"),
        ("halves", "half"),
        ("sleeves", "sleeve"),
        ("firewomen", "firewoman"),
        ("hypotheses", "hypothesis"),
        ("plateaux", "plateau"),
        ("axes", "axis"),
        ("axes", "axe"),
    ],
)
def test_a_plural_may_be_of_this_word(plural: str, word: str) -> None:
    assert word in singulars(plural)


@pytest.mark.parametrize("word", ["access", "status", "analysis", "class", "gas", "omen"])
def test_other_words_are_no_plurals(word: str) -> None:
    assert singulars(word) == ()


def test_every_word_of_a_name_may_be_plural() -> None:
    assert "servicelevelobjective" in singular_keys("Services Level Objectives")
    assert "pointofpresence" in singular_keys("points of presence")
    assert singular_keys("機械学習") == ()
