"""Catalogues of gettext are read as glossaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.formats.po.format import Po
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n"Language: {}\\n"\n\n'

# As Poedit writes one: references, flags, plurals.
CATALOGUE = HEADER.format("UTF-8", "ja") + (
    '#. "The place where things that were thrown away are kept."\n#: src/bin.c:14\n'
    'msgid "wastebasket"\nmsgstr "ゴミ箱"\n\n'
    '# 既定の訳語。\n#. Translators: a verb\nmsgctxt "verb"\nmsgid "lock"\nmsgstr "ロックする"\n\n'
    'msgctxt "noun"\nmsgid "lock"\nmsgstr "錠"\n\n'
    '#, fuzzy\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d 個のファイル"\n\n'
    '#~ msgid "old"\n#~ msgstr "古い"\n'
)


def read(text: str | bytes, path: str = "desk.po") -> tuple[list[SourcePage], list[Finding]]:
    data = text.encode() if isinstance(text, str) else text
    found = [*Po().read(SourceFile(path, data))]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def page_of(headword: str, text: str) -> Page:
    return next(page.page for page in read(text)[0] if page.page.headword == headword)


def test_a_message_and_its_translation_are_an_entry() -> None:
    pages, _ = read(CATALOGUE)

    assert [(page.page.locale, page.page.headword) for page in pages] == [
        (EN_US, "wastebasket"),
        (JA_JP, "ゴミ箱"),
        (EN_US, "lock"),
        (JA_JP, "ロックする"),
        (EN_US, "lock"),
        (JA_JP, "錠"),
        (EN_US, "%d file"),
        (JA_JP, "%d 個のファイル"),
    ]


def test_messages_of_different_contexts_are_different_entries() -> None:
    slugs = [page.slug for page in read(CATALOGUE)[0] if page.page.headword == "lock"]

    assert slugs == ["lock-verb", "lock-noun"]


def test_a_comment_in_quotes_defines() -> None:
    page = page_of("wastebasket", CATALOGUE)

    assert page.short_definition == "The place where things that were thrown away are kept."


def test_what_is_said_to_translators_is_a_note_in_its_language() -> None:
    english, japanese = page_of("lock", CATALOGUE), page_of("ロックする", CATALOGUE)

    assert [(each.heading, each.prose) for each in english.sections] == [("Note", "a verb")]
    assert [(each.heading, each.prose) for each in japanese.sections] == [("備考", "既定の訳語。")]
    assert english.provenance.extra == (("Context", "verb"),)


def test_fuzzy_is_a_draft_and_a_plural_another_name() -> None:
    page = page_of("%d file", CATALOGUE)

    assert page.provenance.draft
    assert [term.text for term in page.terms] == ["%d files"]


def test_obsolete_messages_are_counted() -> None:
    _, findings = read(CATALOGUE)

    assert [found.message for found in findings] == ["left aside: obsolete message (1: old)"]


def test_a_translation_that_changes_leaves_the_entry_what_it_is() -> None:
    before = {page.slug for page in read(CATALOGUE)[0]}
    after = {page.slug for page in read(CATALOGUE.replace("ゴミ箱", "ごみ箱"))[0]}

    assert before == after


@pytest.mark.parametrize("encoding", ["EUC-JP", "Shift_JIS", "ISO-2022-JP", "UTF-8"])
def test_the_charset_of_the_header_counts(encoding: str) -> None:
    text = HEADER.format(encoding, "ja") + 'msgid "anchor"\nmsgstr "錨を下ろす"\n'

    pages, _ = read(text.encode(encoding))

    assert [page.page.headword for page in pages] == ["anchor", "錨を下ろす"]


def test_a_template_has_the_messages_alone() -> None:
    pages, findings = read('msgid "anchor"\nmsgstr ""\n', "desk.pot")

    assert [page.page.headword for page in pages] == ["anchor"]
    assert findings == []


def test_the_japanese_of_a_catalogue_without_a_header_is_told_by_its_letters() -> None:
    pages, _ = read('msgid "anchor"\nmsgstr "錨"\n\nmsgid "API"\nmsgstr "API"\n', "x.po")

    assert [page.page.locale for page in pages] == [EN_US, JA_JP, EN_US, JA_JP]


def test_japanese_messages_in_english() -> None:
    pages, _ = read(HEADER.format("UTF-8", "en_GB") + 'msgid "貨物自動車"\nmsgstr "lorry"\n')

    assert [page.page.locale for page in pages] == [Locale("en-GB"), JA_JP]


def test_a_third_language_is_left_aside_and_told() -> None:
    pages, findings = read(HEADER.format("UTF-8", "de") + 'msgid "anchor"\nmsgstr "Anker"\n')

    assert [page.page.headword for page in pages] == ["anchor"]
    assert [found.message for found in findings] == ["left aside: language de (1: anchor)"]


def test_the_name_of_a_file_tells_its_language() -> None:
    pages, findings = read('msgid "anchor"\nmsgstr "Anker"\n', "desk.de.po")

    assert len(pages) == 1
    assert "language de" in findings[0].message


def test_a_message_that_breaks_the_grammar_costs_itself() -> None:
    text = CATALOGUE.replace('msgid "wastebasket"', "msgid wastebasket")

    pages, findings = read(text)

    assert "lock" in {page.page.headword for page in pages}
    errors = [found for found in findings if found.severity is Severity.ERROR]
    assert [(found.line, found.code) for found in errors] == [(8, "bad-message")]


def test_bytes_that_are_no_text_cost_their_message() -> None:
    pages, findings = read(CATALOGUE.encode().replace(b"wastebasket", b"waste\xffbasket"))

    assert "lock" in {page.page.headword for page in pages}
    assert "bad-message" in {found.code for found in findings}


def test_a_text_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.po"
    secret.write_text('msgid "secret"\nmsgstr "秘密"\n', "utf-8")

    pages, _ = read(str(secret))

    assert pages == []


def test_what_is_no_catalogue_is_refused() -> None:
    pages, findings = read("shopping list\n\nbread\n\nbutter\n" * 20)

    assert pages == []
    assert {found.code for found in findings} == {"bad-message"}


def test_a_catalogue_is_told_by_its_messages() -> None:
    assert Po().sniff(SourceFile("a.po", b'msgid "a"\nmsgstr ""'))
    assert not Po().sniff(SourceFile("a.po", b"words"))
