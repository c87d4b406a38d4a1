"""The JSON twin of a page of ours is read as the page itself is."""

from __future__ import annotations

from hypothesis import given

from glossary_app.formats.handoff.format import page_text
from glossary_app.formats.handoff_json.format import HandoffJson
from glossary_app.model.glossary import Glossary
from glossary_app.model.page import Page
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from tests.property.test_handoff_round_trip import FEW, own_pages, read, ref_of


@FEW
@given(own_pages())
def test_a_twin_says_what_its_page_says(page: Page) -> None:
    source = SourcePage(ref_of(page).slug, page, SourceText("notes.csv", "csv", ""))

    (file,) = HandoffJson().write(Glossary("notes"), [source])
    assert isinstance(file, SourceFile)
    (twin,) = (each for each in HandoffJson().read(file) if isinstance(each, SourcePage))

    own, _ = read(page_text(source, "notes"))
    assert twin.slug == source.slug
    assert twin.page == own
