"""What OmegaT and Anki are given, read as they read it, holds what is not told as lost."""

from __future__ import annotations

import csv
import io
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.anki.format import Anki
from glossary_app.formats.fields.page_texts import definition_of
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.omegat.format import OmegaT
from glossary_app.formats.table.format import TextTable
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Section,
    SectionKind,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

_SIGNS = '#"<&>\t\n=|;/ '
_english = st.text("abcXY" + _SIGNS, min_size=1, max_size=12).map(str.strip).filter(bool)
_japanese = st.text("港風ー湾" + _SIGNS, min_size=1, max_size=12).map(str.strip).filter(bool)
_STATUSES = (None, TermStatus.FORBIDDEN)


@st.composite
def _page(draw: st.DrawFn, locale: Locale, texts: st.SearchStrategy[str]) -> Page:
    names = draw(st.lists(texts, min_size=1, max_size=3, unique_by=_one_line))
    short, long = draw(st.just("") | texts), draw(st.booleans())
    prose = f"{short}\n{draw(texts)}" if long else ""
    return Page(
        locale,
        names[0],
        short,
        reading=Reading(draw(st.text("みなと", min_size=1))) if locale is JA_JP else None,
        terms=tuple(
            Term(name, TermKind.SYNONYM, locale, status=draw(st.sampled_from(_STATUSES)))
            for name in names[1:]
        ),
        sections=(Section(SectionKind.DEFINITION, "", prose=prose),) if prose else (),
        tags=tuple(draw(st.lists(st.text("港ab", min_size=1), max_size=2, unique=True))),
    )


@st.composite
def entries(draw: st.DrawFn) -> list[list[Page]]:
    """Entries of both languages, or of one."""
    both = st.tuples(_page(EN_US, _english), _page(JA_JP, _japanese)).map(list)
    one = st.one_of(_page(EN_US, _english), _page(JA_JP, _japanese)).map(lambda page: [page])
    return draw(st.lists(both | one, min_size=1, max_size=3))


def _written(format_: WritableFormat, given_entries: list[list[Page]]) -> tuple[str, list[str]]:
    source = SourceText("a", "b", "")
    pages = [
        SourcePage(f"e{number}", page, source)
        for number, pages in enumerate(given_entries)
        for page in pages
    ]
    found = [*format_.write(Glossary("sea"), pages)]
    (file,) = (each for each in found if isinstance(each, SourceFile))
    return file.data.decode(), [each.message for each in found if isinstance(each, Finding)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


@given(entries())
def test_every_pair_of_names_is_a_row_of_omegat(given_entries: list[list[Page]]) -> None:
    text, told = _written(OmegaT(), given_entries)

    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    pairs = [(_one_line(row[0]), row[1]) for row in rows]
    wanted = []
    for english, japanese in (pages for pages in given_entries if len(pages) == 2):
        names = [english.headword, *(each.text for each in english.terms)]
        wanted += [(name, japanese.headword) for name in names]
        wanted += [(english.headword, each.text) for each in japanese.terms]
    assert pairs == [(_one_line(english), _one_line(japanese)) for english, japanese in wanted]
    comments = {row[2] for row in rows if len(row) > 2}
    defined = [definition_of(page) for pages in given_entries if len(pages) == 2 for page in pages]
    lost = any(text and _one_line(text) not in comments for text in defined)
    assert not lost or any("definitions" in each for each in told)
    alone = sum(len(pages) == 1 for pages in given_entries)
    assert (f"entries in one language only are not written ({alone})" in told) == bool(alone)
    marked = any(t.status for pages in given_entries for page in pages for t in page.terms)
    assert any("statuses of names" in each for each in told) == marked


@given(st.lists(st.text("abcdef", min_size=3, max_size=8), min_size=1, max_size=4, unique=True))
def test_a_glossary_for_omegat_is_read_as_a_table(names: list[str]) -> None:
    pages = [
        [Page(EN_US, name, f"What a {name} is."), Page(JA_JP, f"港{number}", "港のこと。")]
        for number, name in enumerate(names)
    ]
    text, _ = _written(OmegaT(), pages)

    read = [*TextTable().read(SourceFile("sea.utf8", text.encode()))]

    found = [each.page for each in read if isinstance(each, SourcePage)]
    assert [(page.locale, page.headword) for page in found] == [
        (page.locale, page.headword) for both in pages for page in both
    ]


@given(entries())
def test_every_entry_is_a_card_of_anki(given_entries: list[list[Page]]) -> None:
    text, told = _written(Anki(), given_entries)

    header = [line for line in text.splitlines()[:6] if line.startswith("#")]
    options = dict(line[1:].split(":", 1) for line in header)
    assert options["separator"] == "tab"
    columns = options["columns"].split("\t")
    body = "\n".join(text.splitlines()[len(header) :])
    # Anki reads the rest as CSV with this separator.
    cards = [
        dict(zip(columns, row, strict=True)) for row in csv.reader(io.StringIO(body), "excel-tab")
    ]
    assert len({card["GUID"] for card in cards}) == len(given_entries)
    for card, pages in zip(cards, given_entries, strict=True):
        for page in pages:
            language = "English" if page.locale is EN_US else "Japanese"
            assert _one_line(_shown(card[language])) == _one_line(page.headword)
            definition = [_one_line(line) for line in definition_of(page).split("\n")]
            assert _shown(card[f"{language} definition"]) == "\n".join(definition)
            for term in page.terms:
                names = _one_line(_shown(card["Other names"]))
                assert bool(term.status) or _one_line(term.text) in names
            assert set(page.tags) <= set(card["Tags"].split())
    marked = any(t.status for pages in given_entries for page in pages for t in page.terms)
    assert any("statuses of names" in each for each in told) == marked


def _shown(field: str) -> str:
    """A field as a card shows it."""
    return unescape(field.replace("<br>", "\n"))
