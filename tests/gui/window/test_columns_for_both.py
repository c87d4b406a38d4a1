"""Two languages side by side take the room of the right column, where there is little."""

from __future__ import annotations

import pytest

from glossary_app.gui.program import Program
from glossary_app.settings import View


@pytest.mark.parametrize(
    ("width", "view", "is_seen"),
    [
        (1280, View.ENGLISH, True),
        (1280, View.BOTH, False),
        (1460, View.BOTH, True),
        (1000, View.JAPANESE, False),
    ],
)
def test_the_contents_fold_where_the_languages_need_their_room(
    program: Program, width: int, view: View, *, is_seen: bool
) -> None:
    program.window.resize(width, 800)

    program.reader.set_view(view)

    is_folded = program.window.side_panel.isHidden()
    has_menu = not program.window.top_bar.contents_button.isHidden()
    assert (is_folded, has_menu) == (not is_seen, not is_seen)


def test_the_contents_come_back_with_one_language(program: Program) -> None:
    program.window.resize(1280, 800)
    program.reader.set_view(View.BOTH)

    program.reader.set_view(View.JAPANESE)

    assert not program.window.side_panel.isHidden()
