"""The real page that the format was learnt from; it is not part of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.formats.handoff.format import HandoffMarkdown, render_page
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.page import SectionKind
from glossary_app.model.source import SourceFile, SourcePage

SAMPLE = Path(__file__).parents[5] / "shared" / "samples" / "fine-tuning.en-US.md"

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample page is not here")


@pytest.fixture
def sample() -> SourceFile:
    return SourceFile(SAMPLE.name, SAMPLE.read_bytes())


def test_the_sample_is_read_without_a_remark(sample: SourceFile) -> None:
    found = list(HandoffMarkdown().read(sample))

    assert len(found) == 1
    assert isinstance(found[0], SourcePage)


def test_the_sample_has_every_kind_of_section(sample: SourceFile) -> None:
    (read,) = HandoffMarkdown().read(sample)
    assert isinstance(read, SourcePage)

    kinds = [section.kind for section in read.page.sections]

    assert set(kinds) == set(SectionKind) - {SectionKind.OTHER}
    assert len(kinds) == 12
    assert [chunk.kind for chunk in read.page.chunks] == [*kinds, "faq", "faq", "faq"]
    assert sum(section.doubled for section in read.page.sections) == 7
    assert len(read.page.limitations.items) == 3


def test_the_sample_is_written_byte_for_byte(sample: SourceFile) -> None:
    (read,) = HandoffMarkdown().read(sample)
    assert isinstance(read, SourcePage)

    (written,) = HandoffMarkdown().write(Glossary("core"), [read])

    assert written.data == sample.data


def test_the_sample_written_anew_lacks_only_its_hash(sample: SourceFile) -> None:
    (read,) = HandoffMarkdown().read(sample)
    assert isinstance(read, SourcePage)

    text = render_page(EntryRef("core", read.slug), read.page)

    lines = sample.data.decode().split("\n")
    assert text.split("\n") == [line for line in lines if not line.startswith("- Content hash")]
