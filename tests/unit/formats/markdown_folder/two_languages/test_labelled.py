"""Lines with labels below a term: its name in the other language, its reading, its other names."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.page import Page, Reading, TermStatus
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def read(text: str, path: str = "glossary.md") -> list[SourcePage | Finding]:
    return list(MarkdownFolder().read(SourceFile(path, text.encode())))


def pages(text: str, path: str = "glossary.md") -> dict[str, Page]:
    return {e.page.headword: e.page for e in read(text, path) if isinstance(e, SourcePage)}


def pairs(text: str, path: str = "glossary.md") -> dict[str, str]:
    names: dict[str, dict[str, str]] = {}
    for each in read(text, path):
        if isinstance(each, SourcePage):
            names.setdefault(each.slug, {})[each.page.locale.language] = each.page.headword
    return {each.get("en", ""): each.get("ja", "") for each in names.values()}


BOTH = {"Kiln": "窯", "Glaze": "釉薬"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Glossary\n\n## Kiln\n\n**日本語:** 窯\n\nBakes clay.\n\n"
            "## Glaze\n\n**日本語**: 釉薬\n\nShines.\n"
        ),
        (
            "# 用語集\n\n## 窯\n\n- 英語: Kiln\n- 読み: かま\n\n"
            "## 釉薬\n\n- 英語: Glaze\n- 読み: うわぐすり\n"
        ),
        (
            "# Glossary\n\n#### Kiln (窯)\n\n- EN: Bakes clay.\n- JA: 土を焼く。\n\n"
            "#### Glaze (釉薬)\n\n- EN: Shines.\n- JA: つやを出す。\n"
        ),
    ],
    ids=["bold labels", "bullets", "a text in each language"],
)
def test_a_name_behind_a_label_makes_a_page_in_its_language(text: str) -> None:
    assert pairs(text) == BOTH


def test_paragraphs_go_with_their_language() -> None:
    text = (
        "# Glossary\n\n## Kiln\n\n日本語：窯\n\nBakes clay.\n\n土を焼く所。\n\n"
        "## Glaze\n\n日本語：釉薬\n\nShines.\n"
    )

    found = pages(text)

    assert found["Kiln"].short_definition == "Bakes clay."
    assert found["窯"].short_definition == "土を焼く所。"


def test_a_note_may_say_all_of_its_term() -> None:
    text = (
        "# Kiln\n\nJapanese: 窯\nReading: かま\nAlso known as: oven, furnace\nTags: hot, big\n"
        "Definition: Bakes clay.\nSee also: [Glaze](glaze.md)\n\nMore of it.\n"
    )

    found = pages(text, "notes/kiln.md")

    kiln, kama = found["Kiln"], found["窯"]
    assert [term.text for term in kiln.terms] == ["oven", "furnace"]
    assert (kiln.short_definition, kiln.tags) == ("Bakes clay.", ("hot", "big"))
    assert kama.reading is not None
    assert kama.reading.kana == "かま"
    assert [relation.target for relation in kiln.relations] == ["glaze"]


@pytest.mark.parametrize(
    "text",
    [
        "# JSON\n\nname: value pairs in a text.\n",
        "# Cache\n\nNote: it keeps things.\n\nExample: a jar.\n",
        "# Ratio\n\nThe share, as in 3:4 or\na: b.\n",
    ],
)
def test_other_lines_with_colons_are_text(text: str) -> None:
    (page,) = pages(text, "notes/a.md").values()

    assert page.terms == ()
    assert page.short_definition


def test_words_about_words_may_be_terms() -> None:
    text = "# Glossary\n\n- Term: a word.\n- Definition: what it means.\n- Synonym: another word.\n"

    assert set(pages(text)) == {"Term", "Definition", "Synonym"}


def test_properties_of_notes_are_no_definition() -> None:
    text = "> [!info] Definition\n> Bakes clay.\n\nRelated:: [[Glaze]]\n"

    (page,) = pages("# Kiln\n\n" + text, "notes/kiln.md").values()

    assert page.short_definition == "Bakes clay."
    assert [relation.title for relation in page.relations] == ["Glaze"]


def test_a_reading_in_the_brackets_of_a_title_is_one() -> None:
    found = pages("# 用語集\n\n- 釉薬（うわぐすり）: つやを出すもの。\n- 窯: 土を焼く所。\n")

    reading = found["釉薬"].reading
    assert reading is not None
    assert reading.kana == "うわぐすり"


PARTED = """# 用語集

## 工房の用語

### 焼成 (firing)

**定義**: 土を高い温度で焼き固める工程。

**手順**:
```
温度 = 目標 - 余熱

Bake it well.
```

**関連用語**: 窯, 釉薬

**実装箇所**: `lib/firing.ts`

**英語表記**: Firing Process

### 窯

**定義**: 土を焼く所。

**例**: 登り窯

### QC

**正式名称**: Quality Control

**意味**: できばえを確かめること。
"""


def test_labels_in_bold_define_and_name_wherever_they_stand() -> None:
    found = pages(PARTED)

    assert pairs(PARTED)["Firing Process"] == "焼成"
    firing = found["焼成"]
    assert firing.short_definition == "土を高い温度で焼き固める工程。"
    prose = firing.sections[0].prose
    assert prose.startswith("土を高い温度で焼き固める工程。")
    assert "温度 = 目標 - 余熱\n\nBake it well.\n```" in prose
    assert "**実装箇所**: `lib/firing.ts`" in prose
    assert "英語表記" not in prose
    assert found["Firing Process"].sections == ()
    assert [term.text for term in found["Firing Process"].terms] == ["firing"]
    assert found["窯"].sections[0].prose == "土を焼く所。\n\n**例**: 登り窯"


def test_what_is_related_behind_a_label_is_so_without_links() -> None:
    firing = pages(PARTED)["焼成"]

    assert [(each.title, each.target) for each in firing.relations] == [
        ("窯", "窯"),
        ("釉薬", "釉薬"),
    ]
    assert "関連用語" not in firing.sections[0].prose


def test_an_abbreviation_is_called_in_full_behind_a_label() -> None:
    page = pages(PARTED)["QC"]

    assert page.locale.language == "ja"
    assert page.short_definition == "できばえを確かめること。"
    assert [(term.text, term.locale.language) for term in page.terms] == [("Quality Control", "en")]


def test_a_heading_in_both_languages_names_the_term_in_both() -> None:
    text = (
        "# Glossary\n\n## 窯 (Kiln)\n\n土を焼く所。\n\n"
        "## 釉薬（Glaze）\n\nつやを出すもの。\n\n## 轆轤: wheel\n\n土を回す台。\n"
    )

    assert pairs(text) == {"Kiln": "窯", "Glaze": "釉薬", "wheel": "轆轤"}
    assert {p.sections[0].prose for p in pages(text).values() if p.sections} == {
        "土を焼く所。",
        "つやを出すもの。",
        "土を回す台。",
    }


def test_a_text_that_only_sends_the_reader_on_leads_there() -> None:
    text = (
        "# 用語集\n\n## 窯 (kiln)\n\n土を焼く所。\n\n## かまど\n\n「窯」を参照。\n\n"
        "## 炉\n\nSee kiln.\n\n## 火\n\n誰を参照。\n"
    )

    found = pages(text)

    assert [each.title for each in found["かまど"].relations] == ["窯"]
    assert [each.title for each in found["炉"].relations] == ["kiln"]
    assert found["火"].relations == ()


def test_names_in_brackets_are_not_torn_apart() -> None:
    text = "# 用語集\n\n## 係 (Staff / Crew)\n\n世話をする人。\n\n## 鍵 / Key (old)\n\n開ける物。\n"

    assert pairs(text) == {"Staff": "係", "Key (old)": "鍵"}
    assert [term.text for term in pages(text)["Staff"].terms] == ["Crew"]


def test_labels_that_stand_again_are_no_terms_however_many_there_are() -> None:
    found = pages(
        "# 用語集\n\n## 窯\n- 読み: かま\n- 英語: kiln\n- 別名: 炉\n- 使わない: 竈\n"
        "- 定義: 土を焼く所。\n- 関連: 釉薬\n\n"
        "## 釉薬\n- 読み: ゆうやく\n- 定義: つやを出すもの。\n"
    )

    assert set(found) == {"窯", "kiln", "釉薬"}
    assert [(term.text, term.status) for term in found["窯"].terms] == [
        ("炉", None),
        ("竈", TermStatus.FORBIDDEN),
    ]
    assert [relation.title for relation in found["窯"].relations] == ["釉薬"]


def page_titled(title: str) -> dict[str, Page]:
    """The pages of a heading among others, by language."""
    text = f"# 用語集\n\n### {title}\n\n土を焼く所。\n\n### 高台\n\n器の足。\n"
    found = read(text, "words.ja.md")
    slug = next(each.slug for each in found if isinstance(each, SourcePage))
    told = (each for each in found if isinstance(each, SourcePage) and each.slug == slug)
    return {each.page.locale.language: each.page for each in told}


@pytest.mark.parametrize(
    "title",
    [
        "登り窯（のぼりがま、Climbing kiln）",
        "登り窯（のぼりがま：Climbing kiln）",
        "登り窯（のぼりがま） / Climbing kiln",
        "登り窯【のぼりがま】 - Climbing kiln",
        "登り窯（のぼりがま） – Climbing kiln",
        "Climbing kiln — 登り窯（のぼりがま）",
        "Climbing kiln (登り窯, noborigama)",
    ],
)
def test_a_heading_says_names_in_both_languages_and_a_reading(title: str) -> None:
    found = page_titled(title)

    assert found["en"].headword == "Climbing kiln"
    assert (found["ja"].headword, found["ja"].terms) == ("登り窯", ())
    assert found["ja"].reading in (Reading("のぼりがま"), Reading("noborigama"))


@pytest.mark.parametrize("title", ["登り窯とは", "登り窯とは何か", "登り窯とは？"])
def test_a_heading_that_asks_names_what_it_asks_for(title: str) -> None:
    assert page_titled(title)["ja"].headword == "登り窯"


def test_labels_may_be_in_italics_or_end_a_text_as_bullets() -> None:
    text = (
        "# Glossary\n\n## Kiln\n\n*Japanese:* 窯 (かま)\n\nBakes clay.\n\n"
        "## Glaze\n\nShines.\n\n- 日本語: 釉薬\n- Related: Kiln\n"
    )

    assert pairs(text) == BOTH
    found = pages(text)
    assert found["窯"].reading == Reading("かま")
    assert [each.target for each in found["Glaze"].relations] == ["kiln"]
    assert found["Glaze"].short_definition == "Shines."


def test_bullets_that_say_more_than_names_stay_in_the_text() -> None:
    text = "# Glossary\n\n## Kiln\n\nBakes.\n\n- 日本語: 窯\n- Heat: high\n\n## Glaze\n\nShines.\n"

    assert "- Heat: high" in pages(text)["Kiln"].sections[0].prose


def test_names_to_avoid_behind_a_label_are_marked() -> None:
    text = (
        "# 用語集\n\n## 窯（Kiln）\n\n土を焼く所。\n\n"
        "**使わない語**：かまど / oven、炉。\nこれらは書かない。\n\n"
        "## 釉薬\n\nつやを出すもの。\n"
    )

    found = pages(text)

    marked = [(t.text, t.status) for t in found["窯"].terms]
    assert marked == [("かまど", TermStatus.FORBIDDEN), ("炉", TermStatus.FORBIDDEN)]
    assert [t.text for t in found["Kiln"].terms if t.status] == ["oven"]
    assert found["窯"].sections[0].prose == "土を焼く所。\n\nこれらは書かない。"
