from __future__ import annotations

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.pack import MANIFEST_NAME, read_pack_manifest, write_pack_manifest
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy

MANIFEST = """\
id = "search-terms"
licence = "CC0-1.0"
version = "2.1"
locales = ["en-US", "ja"]
trust = "marked"
unknown = 3

[titles]
en-US = "Search terms"
ja = "検索の用語"

[policy]
en-US = "Drafts, marked as such."
"""


def read(text: str) -> Glossary:
    return read_pack_manifest(text.encode(), MANIFEST_NAME)


def test_a_manifest_says_what_the_glossary_is() -> None:
    assert read(MANIFEST) == Glossary(
        id="search-terms",
        titles=((EN_US, "Search terms"), (JA_JP, "検索の用語")),
        licence="CC0-1.0",
        version="2.1",
        trust=TrustPolicy.MARKED,
        policy_text=((EN_US, "Drafts, marked as such."),),
    )


def test_an_id_is_enough() -> None:
    assert read('id = "core"') == Glossary("core", trust=TrustPolicy.REVIEWED_ONLY)


def test_what_is_written_is_read_again() -> None:
    for text in (MANIFEST, 'id = "core"'):
        glossary = read(text)

        assert read_pack_manifest(write_pack_manifest(glossary), MANIFEST_NAME) == glossary


def test_a_written_manifest_lists_the_locales_of_its_texts() -> None:
    written = write_pack_manifest(Glossary("core", titles=((JA_JP, "用語"), (EN_US, "Terms"))))

    assert b'locales = [\n    "en-US",\n    "ja-JP",\n]' in written


def test_a_byte_order_mark_is_accepted() -> None:
    assert read("\ufeff" + MANIFEST).id == "search-terms"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "the id is missing or no name: ''"),
        ('licence = "MIT"\nid = "a b"', 2, "the id is missing or no name: 'a b'"),
        ('id = "a"\ntrust = "anybody"', 2, "the trust policy is not a known one: 'anybody'"),
        ('id = "a"\nversion = 2', 2, "'version' is not a text"),
        ('id = "a"\ntitles = "A"', 2, "'titles' is not a table of texts by locale"),
        ('id = "a"\n[titles]\nen-US = 1', 3, "'titles' in 'en-US' is not a text"),
        ('id = "a"\n[policy]\nenglish = "x"', 3, "the locale is not a language tag: 'english'"),
        ('id = "a"\nlocales = "en"', 2, "'locales' is not a list"),
        ('id = "a"\n\nlocales = ["x"]', 3, "the locale is not a language tag: 'x'"),
        ('id = "a"\n\nid = "b', 3, "the manifest is not TOML"),
        ('id = """a', 1, "the manifest is not TOML"),
    ],
)
def test_a_fault_names_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(PageError) as error:
        read(text)

    assert (error.value.path, error.value.line) == (MANIFEST_NAME, line)
    assert error.value.what.startswith(what)
    assert error.value.page_code == "manifest"


def test_a_manifest_that_is_not_utf8_names_its_line() -> None:
    with pytest.raises(PageError, match="not UTF-8") as error:
        read_pack_manifest('id = "a"\nlicence = "表示"'.encode("cp932"), MANIFEST_NAME)

    assert error.value.line == 2


def test_a_key_of_thousands_of_parts_is_refused() -> None:
    with pytest.raises(PageError):
        read('id = "pods"\n' + "a." * 9_000 + "a = 1\n")


def test_short_name_and_attribution_travel_with_the_pack() -> None:
    glossary = Glossary(
        "cncf",
        short_name="CNCF",
        attribution="CNCF Glossary authors, CC BY 4.0",
        licence="CC-BY-4.0",
    )

    written = write_pack_manifest(glossary)

    assert b'attribution = "CNCF Glossary authors, CC BY 4.0"' in written
    assert read_pack_manifest(written, MANIFEST_NAME) == glossary
