"""What the left column is answered: hits that say what a term means in the language of reading."""

from __future__ import annotations

import pytest

from glossary_app.gui.search.questions import search
from glossary_app.gui.search.scope import Scope
from glossary_app.model.locale import EN_US, JA_JP, Locale
from tests.gui.conftest import FakeLibrary, abstraction, cache, encapsulation

ENGLISH, JAPANESE = "Leaves details out", "細部を省き"


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary((abstraction(), encapsulation(), cache()))


@pytest.mark.parametrize(
    ("query", "locale", "said"),
    [
        ("abstr", JA_JP, JAPANESE),
        ("generalisation", JA_JP, JAPANESE),
        ("abstr", EN_US, ENGLISH),
        ("抽象", JA_JP, JAPANESE),
        # Only English says what it is.
        ("cache", JA_JP, "Keeps what was costly"),
        # What stands in the text is shown as it stands there.
        ("details", JA_JP, ENGLISH),
    ],
)
def test_a_term_is_explained_in_the_language_of_reading(
    library: FakeLibrary, query: str, locale: Locale, said: str
) -> None:
    answer = search(library, query, Scope(), locale)

    assert answer.hits[0].snippet.text.startswith(said)
