"""Which chips are in sight where there is no room for all of them."""

from __future__ import annotations

import pytest

from glossary_app.gui.search.scope import EVERYTHING, ScopeKind, kinds_in_room

ALL, GLOSSARY, SUBJECT = ScopeKind.ALL, ScopeKind.GLOSSARY, ScopeKind.SUBJECT
STARRED, REVIEWED = ScopeKind.STARRED, ScopeKind.REVIEWED
WIDTHS = {ALL: 40, REVIEWED: 80, STARRED: 60, GLOSSARY: 80, SUBJECT: 70}


@pytest.mark.parametrize(
    ("room", "pressed", "shown"),
    [
        (354, EVERYTHING, {ALL, REVIEWED, STARRED, GLOSSARY, SUBJECT}),
        (353, EVERYTHING, {ALL, GLOSSARY, SUBJECT, STARRED}),
        (280, EVERYTHING, {ALL, GLOSSARY, SUBJECT}),
        (280, frozenset({REVIEWED}), {ALL, REVIEWED, GLOSSARY}),
        (280, frozenset({REVIEWED, SUBJECT}), {ALL, SUBJECT, REVIEWED}),
        (10, EVERYTHING, {ALL}),
    ],
)
def test_what_counts_is_seen_first_and_then_what_only_a_chip_can_do(
    room: int, pressed: frozenset[ScopeKind], shown: set[ScopeKind]
) -> None:
    assert kinds_in_room(WIDTHS, pressed, room, more=30, gap=6) == shown
