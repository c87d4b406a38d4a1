"""One page of many terms: what is a term, and what is not."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.listed.labelled import labelled
from glossary_app.formats.markdown_folder.page_terms import is_companion, terms_of_page
from glossary_app.formats.markdown_folder.place import place_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US


def terms(text: str, path: str = "docs/glossary.md", title: str = "Glossary") -> dict[str, str]:
    found = terms_of_page(place_of(path), title, text) or ()
    return {term.title: " ".join(term.prose.split()) for term in found}


KEY_AND_LOCK = {"Key": "Opens a lock.", "Lock": "Shuts a door."}


@pytest.mark.parametrize(
    "text",
    [
        "## Key\n\nOpens a lock.\n\n## Lock\n\nShuts a door.\n",
        "# Glossary\n\nIntro.\n\n## Key\n\nOpens a lock.\n\n## Lock\n\nShuts a door.\n",
        "## K\n\n### Key\n\nOpens a lock.\n\n## L\n\n### Lock\n\nShuts a door.\n",
        "## Terms\n\n### Key\n\nOpens a lock.\n\n### Lock\n\nShuts a door.\n\n## Links\n\nMore.\n",
        "#### Key\n\nOpens a lock.\n\n#### Lock\n\nShuts a door.\n",
        "Key\n---\n\nOpens a lock.\n\nLock\n---\n\nShuts a door.\n",
        "- **Key**: Opens a lock.\n- **Lock**: Shuts a door.\n",
        "* **Key** - Opens a lock.\n* **Lock** - Shuts a door.\n",
        "- **Key** — Opens a lock.\n- **Lock** — Shuts a door.\n",
        "- **Key** – Opens a lock.\n- **Lock** – Shuts a door.\n",
        "- **Key:** Opens a lock.\n- **Lock:** Shuts a door.\n",
        "- __Key__: Opens a lock.\n- __Lock__: Shuts a door.\n",
        "- **Key**：Opens a lock.\n- **Lock**：Shuts a door.\n",
        "- `Key`: Opens a lock.\n- `Lock`: Shuts a door.\n",
        "- [Key](key.md): Opens a lock.\n- [Lock](lock.md): Shuts a door.\n",
        "- [Key](https://k.example) - Opens a lock.\n- [Lock](https://l.example) - Shuts a door.\n",
        "- Key: Opens a lock.\n- Lock: Shuts a door.\n",
        "1. **Key**: Opens a lock.\n2. **Lock**: Shuts a door.\n",
        "- **Key**\n  Opens a lock.\n- **Lock**\n  Shuts a door.\n",
        "- **Key**: Opens\n  a lock.\n- **Lock**: Shuts\n  a door.\n",
        "**Key**: Opens a lock.\n\n**Lock**: Shuts a door.\n",
        "**Key**\nOpens a lock.\n\n**Lock**\nShuts a door.\n",
        "Key\n: Opens a lock.\n\nLock\n: Shuts a door.\n",
        "Key\n:   Opens a lock.\n\nLock\n:   Shuts a door.\n",
        "Key\n\n: Opens a lock.\n\nLock\n\n: Shuts a door.\n",
        "**Key**\n: Opens a lock.\n\n**Lock**\n: Shuts a door.\n",
        "## A-L\n\nKey\n: Opens a lock.\n\nLock\n: Shuts a door.\n",
        "## Key：\n\nOpens a lock.\n\n## Lock:\n\nShuts a door.\n",
        "- Key\n    Opens a lock.\n- Lock\n    Shuts a door.\n",
        '<a name="k"></a>**Key**: Opens a lock.\n\n<a id="l"></a>**Lock**: Shuts a door.\n',
        "<dl>\n<dt>Key</dt>\n<dd>Opens a lock.</dd>\n<dt>Lock\n<dd>Shuts\na door.\n</dl>\n",
        "<details><summary>Key</summary>\nOpens a lock.\n<summary>Lock</summary>\nShuts a door.\n",
        "## Doors\n\n- Key: Opens a lock.\n- Lock: Shuts a door.\n",
    ],
)
def test_the_ways_in_which_terms_are_listed(text: str) -> None:
    assert terms(text) == KEY_AND_LOCK


@pytest.mark.parametrize(
    "text",
    [
        "| Term | Definition |\n|---|---|\n| Key | Opens a lock. |\n| Lock | Shuts a door. |\n",
        "Term | Meaning\n--- | ---\nKey | Opens a lock.\nLock | Shuts a door.\n",
        "| 用語 | 説明 |\n|:-:|---|\n| Key | Opens a lock. |\n| Lock | Shuts a door. |\n",
        "| # | Word | Explanation |\n|-|-|-|\n| 1 | Key | Opens. |\n| 2 | Lock | Shuts. |\n",
        "| Acronym | Meaning |\n|--|--|\n| Key | Opens a lock. |\n| Lock | Shuts a door. |\n",
        "| Term | Definition |\n|--|--|\n| Key | a |\n\n|Word|Meaning|\n|--|--|\n|Lock|b|\n",
        "<table><tr><th>Term<th>Meaning</tr>\n<tr><td>Key<td>a</tr>\n<tr><td>Lock<td>b\n</table>",
    ],
)
def test_a_row_of_a_table_is_a_term(text: str) -> None:
    assert list(terms(text)) == ["Key", "Lock"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("glossary.md", ""),
        ("docs/GLOSSARY.md", ""),
        ("docs/glossary/index.md", ""),
        ("docs/terms.md", ""),
        ("docs/terminology.md", ""),
        ("docs/project-glossary.md", ""),
        ("docs/words.md", "Glossary of words"),
        ("docs/words.md", "Terms and definitions"),
        ("docs/words.md", "Acronyms"),
        ("docs/words.md", "用語集"),
        ("docs/words.md", "略語一覧"),
        ("用語集.md", ""),
    ],
)
def test_a_page_of_terms_is_told_by_its_name(path: str, title: str) -> None:
    text = "## Key\n\nOpens a lock.\n\n## Lock\n\nShuts a door.\n"

    assert terms(text, path, title) == KEY_AND_LOCK


@pytest.mark.parametrize(
    ("path", "title", "text"),
    [
        ("docs/door.md", "Door", "## Key\n\nOpens.\n\n## Lock\n\nShuts.\n"),
        ("docs/door.md", "Door", "- **Key**: Opens.\n- **Lock**: Shuts.\n"),
        ("docs/door.md", "Door", "| Setting | Value |\n|--|--|\n| a | b |\n| c | d |\n"),
        ("docs/door.md", "Door", "| Term | Definition |\n|--|--|\n| a | b |\n| c | d |\n"),
        ("docs/door.md", "Door", "Key\n: Opens a lock.\n"),
        ("docs/long-terms-of-service.md", "Service", "A text.\n"),
        ("glossary.md", "Glossary", "Only an introduction.\n"),
        ("glossary.md", "Glossary", "## Introduction\n\nText.\n\n## References\n\nText.\n"),
        ("glossary.md", "Glossary", ""),
    ],
)
def test_other_pages_are_one_entry(path: str, title: str, text: str) -> None:
    assert terms(text, path, title) == {}


def test_deeper_headings_belong_to_the_term_above() -> None:
    found = terms(
        "## Key\n\nOpens.\n\n### Example\n\nA door.\n\n## Lock\n\nShuts.\n\n## Door\n\nIn.\n"
    )

    assert list(found) == ["Key", "Lock", "Door"]
    assert found["Key"] == "Opens. ### Example A door."


def test_a_group_of_terms_is_their_category_and_a_letter_is_none() -> None:
    text = (
        "## Doors\n\n### Key\n\nOpens.\n\n### Lock\n\nShuts.\n\n## W\n\n### Window\n\nIs clear.\n"
    )

    found = terms_of_page(place_of("glossary.md"), "Glossary", text) or ()

    assert [(term.title, term.group) for term in found] == [
        ("Key", "Doors"),
        ("Lock", "Doors"),
        ("Window", ""),
    ]


def test_each_term_keeps_its_own_lines_of_the_file() -> None:
    text = "# Glossary\n\n- **Key**: Opens\n  a lock.\n- **Lock**: Shuts.\n"

    found = terms_of_page(place_of("glossary.md"), "Glossary", text) or ()

    assert [term.source for term in found] == [
        "- **Key**: Opens\n  a lock.",
        "- **Lock**: Shuts.",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("README", True),
        ("readme", True),
        ("index", True),
        ("_index", True),
        ("_TEMPLATE", True),
        ("LICENSE", True),
        ("CONTRIBUTING", True),
        ("CODE_OF_CONDUCT", True),
        ("SUMMARY", True),
        ("key", False),
        ("license-key", False),
        ("readme-driven", False),
    ],
)
def test_pages_that_accompany_others(name: str, *, expected: bool) -> None:
    assert is_companion(name) is expected


def names(text: str, path: str = "docs/glossary.md") -> list[dict[str, str]]:
    found = terms_of_page(place_of(path), "", text) or ()
    return [
        {locale.language: name for locale, name in term.row.names.items()}
        for term in found
        if term.row
    ]


BOTH = [{"en": "key", "ja": "鍵"}, {"en": "lock", "ja": "錠"}, {"en": "hinge", "ja": "蝶番"}]


@pytest.mark.parametrize(
    "text",
    [
        "- key: 鍵\n- lock: 錠\n- hinge: 蝶番\n",
        "- 鍵 - key\n- 錠 - lock\n- 蝶番 - hinge\n",
        "**key** \\- 鍵\n\n**lock** \\- 錠\n\n**hinge** \\- 蝶番\n",
        "- `key` → 鍵\n- `lock` → 錠\n- `hinge` → 蝶番\n",
        "|Original|Japanese translation|\n|-|-|\nkey | 鍵\nlock | 錠\nhinge | 蝶番\n",
        "|Part|Japanese|\n|-|-|\n|key|鍵|\n|lock|錠|\n|hinge|蝶番|\n",
        "|原文|訳文|\n|-|-|\n|key|鍵|\n|lock|錠|\n|hinge|蝶番|\n",
    ],
)
def test_names_in_two_languages_are_one_term(text: str) -> None:
    assert names(text) == BOTH


def test_arrows_lead_from_name_to_name_on_any_page() -> None:
    text = "Write as we do.\n\n- key → 鍵\n- lock → 錠\n- hinge → 蝶番\n- save → exit\n"

    assert names(text, "docs/style.md") == BOTH


def test_explanations_in_the_other_language_are_no_names() -> None:
    text = "- key: 錠を開けるもの。\n- lock: 扉を閉めておくもの。\n- hinge: 扉を支えるもの。\n"

    assert names(text) == []


def test_a_heading_may_say_a_second_name() -> None:
    text = "## PIN：Personal Identification Number\n\nOpens.\n\n## std::lock\n\nShuts.\n"
    found = terms_of_page(place_of("docs/glossary.md"), "", text) or ()

    assert [(term.title, term.others) for term in found] == [
        ("PIN", ("Personal Identification Number",)),
        ("std::lock", ()),
    ]


def test_headings_above_lists_are_groups() -> None:
    text = (
        "## Doors\n\n- **Key**: Opens.\n- **Lock**: Shuts.\n\n"
        "## Windows\n\n- **Pane**: Is glass.\n- **Frame**: Is wood.\n- **Sill**: Is below.\n"
    )
    found = terms_of_page(place_of("docs/glossary.md"), "", text) or ()

    assert [(term.title, term.group) for term in found] == [
        ("Key", "Doors"),
        ("Lock", "Doors"),
        ("Pane", "Windows"),
        ("Frame", "Windows"),
        ("Sill", "Windows"),
    ]


def test_numbers_before_headings_and_rules_below_texts_are_no_part_of_terms() -> None:
    text = (
        "# Ubiquitous Language\n\n## 1. Yard\n\n### 1.1 Keel\n\nThe lowest beam.\n\n---\n\n"
        "### 1.2 3D model\n\nIn the round.\n\n***\n\n### Mast\n\nBears sails.\n"
    )

    terms = terms_of_page(place_of("docs/names.md"), "Ubiquitous Language", text)

    assert [(term.title, term.prose) for term in terms or ()] == [
        ("Keel", "The lowest beam."),
        ("3D model", "In the round."),
        ("Mast", "Bears sails."),
    ]


@pytest.mark.parametrize("joint", [" — ", ": ", "：", " -> ", "\n"])
def test_further_names_may_stand_behind_the_bold_one(joint: str) -> None:
    text = f"**Key** (鍵, *kagi*){joint}Opens a lock.\n\n**錠**（じょう）{joint}Shuts a door.\n"

    assert terms(text) == {"Key (鍵, kagi)": "Opens a lock.", "錠（じょう）": "Shuts a door."}


def test_a_part_of_speech_behind_a_name_is_no_further_one() -> None:
    assert list(terms("**Key** (n.) — Opens.\n\n**Lock** (verb): Shuts.\n")) == ["Key", "Lock"]


def test_what_looks_like_a_bullet_within_a_name_stays() -> None:
    text = "- Grade B+ key\n    Opens a lock.\n- Grade 1. lock\n    Shuts a door.\n"

    assert list(terms(text)) == ["Grade B+ key", "Grade 1. lock"]


def test_headings_with_some_words_above_their_lists_are_groups() -> None:
    text = (
        "# Glossary\n\n## The yard\n\nWhere ships are built.\n\n- **Keel** — The lowest beam.\n"
        "- **Slip** — Leads to water.\n\n## The crew\n\nWho sails.\n\n"
        "- **Bosun** — Minds the deck.\n"
        "- **Cook** — Feeds all.\n\nAll of them eat.\n\n## See also\n\n- [More](more.md) - text.\n"
    )

    assert set(terms(text)) >= {"Keel", "Slip", "Bosun", "Cook"}
    assert not {"The yard", "The crew"} & set(terms(text))


def test_labels_in_bullets_say_more_of_the_heading_above() -> None:
    text = (
        "# 用語集\n\n## 船\n\n### 竜骨\n\n- **定義**: 船底の梁。\n"
        "- **種類**:\n  - **角竜骨**: 四角。\n"
        "- **場所**: 船底\n\n### 帆柱\n\n- **定義**: 帆を張る柱。\n- **場所**: 甲板\n"
    )

    found = terms(text, title="用語集")

    assert set(found) == {"竜骨", "帆柱"}


def test_a_table_of_terms_below_headings_of_terms_adds_to_them() -> None:
    text = (
        "# 用語集\n\n## 船\n\n### 竜骨\n\n船底の梁。\n\n### 帆柱\n\n帆を張る柱。\n\n"
        "| 種類 | 数 |\n|--|--|\n| 主 | 1 |\n\n### 舵\n\n向きを変える板。\n\n"
        "## 対訳\n\n| 用語 | 英語名 | 意味 |\n|--|--|--|\n"
        "| 竜骨 | keel | 背骨となる。 |\n| 錨 | anchor | 船を止める。 |\n"
    )

    found = terms_of_page(place_of("docs/glossary.md"), "用語集", text) or ()

    assert [term.title for term in found] == ["竜骨", "帆柱", "舵", "anchor"]
    assert found[0].others == ("keel",)
    assert found[0].prose == "船底の梁。\n\n背骨となる。"
    assert "| 主 | 1 |" in found[1].prose


def test_terms_may_have_a_section_of_their_own_on_a_page_that_is_mostly_that() -> None:
    section = (
        "## Language\n\n**Keel**:\nThe lowest beam of all, along which a ship is built.\n"
        "_Avoid_: spine\n\n**Mast**:\nBears the sails.\n_Avoid_: pole\n\n"
        "**Bosun**:\nMinds the deck and those on it.\n\n"
        "## Relations\n\n- A **Mast** stands on a **Keel**\n"
    )
    about = "# Shipyard\n\nAn app for builders.\n\n"

    assert set(terms(about + section, "CONTEXT.md", "Shipyard")) == {"Keel", "Mast", "Bosun"}
    long = about + "More of what it does.\n" * 30
    assert terms(long + section, "CONTEXT.md", "Shipyard") == {}


def test_the_title_of_a_page_is_no_group_of_its_terms() -> None:
    text = "# Harbour words\n\n## Key\n\nOpens.\n\n## Lock\n\nShuts.\n"
    parted = "# Doors\n\n## Key\n\nOpens.\n\n# Boats\n\n## Oar\n\nMoves.\n"

    alone = terms_of_page(place_of("docs/glossary.md"), "Harbour words", text)
    groups = terms_of_page(place_of("docs/glossary.md"), "Glossary", parted)

    assert [term.group for term in alone or ()] == ["", ""]
    assert [term.group for term in groups or ()] == ["Doors", "Boats"]


def test_brackets_of_full_width_hold_a_name_in_the_other_language() -> None:
    listed = "- **鍵［key］**: 開ける。\n- **錠［lock］**: 閉める。\n- **蝶番［hinge］**: 回る。\n"
    headed = "## 鍵［key］\n\n開ける。\n\n## 錠［lock］\n\n閉める。\n\n## 蝶番［hinge］\n\n回る。\n"

    for text in (listed, headed):
        found = terms_of_page(place_of("docs/glossary.md"), "用語集", text) or ()
        assert [term.names for term in found] == [("鍵", "key"), ("錠", "lock"), ("蝶番", "hinge")]


@pytest.mark.parametrize(
    "label", ["**Not**: ", "**Not:** ", "**Never say**: ", "**とは言わない**: "]
)
def test_labels_say_what_a_term_is_not_called(label: str) -> None:
    text = f"## Key\n\nIt opens.\n\n{label}opener, turner\n\n## Lock\n\nIt shuts.\n"

    found = terms_of_page(place_of("docs/glossary.md"), "Glossary", text) or ()

    assert {term.title for term in found} == {"Key", "Lock"}
    said = labelled(found[0].prose)
    assert said
    assert said.of(EN_US, Role.FORBIDDEN) == ("opener", "turner")
    assert said.prose == "It opens."
