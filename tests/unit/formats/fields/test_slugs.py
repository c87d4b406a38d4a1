"""Slugs made from terms."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.slugs import UniqueSlugs, is_slug, slug_of_term


@pytest.mark.parametrize(
    ("term", "slug"),
    [
        ("Fine-tuning", "fine-tuning"),
        ("  Service   Mesh ", "service-mesh"),
        ("機械学習", "機械学習"),
        ("ＡＰＩ", "api"),
        ("C++", "cplusplus"),
        ("C#", "csharp"),
        ("R&D", "r-and-d"),
        ("Bayes' rule", "bayes-rule"),
        ("snake_case", "snake-case"),
        ("?!", "term-545f940d"),
    ],
)
def test_a_slug_is_made_of_the_words_of_a_term(term: str, slug: str) -> None:
    assert slug_of_term(term) == slug
    assert is_slug(slug_of_term(term))


def test_terms_that_read_alike_get_numbers_in_their_order() -> None:
    slugs = UniqueSlugs()

    given = [slugs.slug_for(term) for term in ("Bank", "bank", "Bank 2", "BANK", "bank")]

    assert given == ["bank", "bank-2", "bank-2-2", "bank-3", "bank-4"]


@pytest.mark.parametrize("text", ["", " ", "a/b", "a:b", "a\\b", "a\nb"])
def test_what_would_break_an_address_is_no_slug(text: str) -> None:
    assert not is_slug(text)
