"""The tabs of the last time, with where back and forward lead in each."""

from __future__ import annotations

import pytest

from glossary_app.gui.window.remembered import restored_trails
from glossary_app.model.entry import EntryRef
from glossary_app.settings import Settings, Steps

CACHE, POD = EntryRef("web", "cache"), EntryRef("cloud", "pod")


def test_each_tab_has_its_own_steps() -> None:
    settings = Settings(
        tabs=("web/cache", "cloud/pod"),
        back=(("cloud/pod",), ()),
        forward=((), ("web/cache", "nonsense")),
    )

    first, second = restored_trails(settings)

    assert (first.behind, first.current and first.current.ref, first.ahead) == ((POD,), CACHE, ())
    assert (second.behind, second.ahead) == ((), (CACHE,))


@pytest.mark.parametrize(
    ("back", "forward"), [((), ()), (((),), ((),)), ((("cloud/pod",), ()), ())]
)
def test_steps_of_other_tabs_are_left_out(back: Steps, forward: Steps) -> None:
    settings = Settings(tabs=("web/cache", "cloud/pod"), back=back, forward=forward)

    trails = restored_trails(settings)

    assert [trail.current and trail.current.ref for trail in trails] == [CACHE, POD]
    assert not any(trail.can_go_back or trail.can_go_forward for trail in trails)
