"""Which paragraph opens a text that quotes, labels or leads on."""

from __future__ import annotations

import pytest

from glossary_app.markup.sentences import opening_paragraph


@pytest.mark.parametrize(
    "text",
    [
        "> Bakes clay.",
        "> Bakes clay.\n\nSee also: Glaze",
        "> Bakes clay.\n\nRelated terms: Glaze, Slip",
        "See also: Glaze\n\n> Bakes clay.",
        "See also: Glaze\n\nBakes clay.",
        "Related: [Glaze](glaze.md)\n\nBakes clay.",
        "**Owner**: Potter\n\nBakes clay.",
        "> Bakes clay.\n>\n> It is hot.",
    ],
)
def test_what_leads_on_opens_nothing(text: str) -> None:
    assert opening_paragraph(text) == "Bakes clay."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("関連：釉薬\n\n焼き物を焼く所。", "焼き物を焼く所。"),
        ("参照: 釉薬\n\n> 焼き物を焼く所。", "焼き物を焼く所。"),
        ("関連：釉薬", "関連：釉薬"),
        ("- Bakes clay.\n\n→ [Glaze](glaze.md)", "Bakes clay."),
        ("Bakes clay.\n\n> A quotation.", "Bakes clay."),
        (
            "Related work is long: it says what others did before, and why it is not enough.",
            "",
        ),
    ],
)
def test_a_text_of_nothing_else_opens_with_it(text: str, expected: str) -> None:
    assert opening_paragraph(text) == (expected or text)
