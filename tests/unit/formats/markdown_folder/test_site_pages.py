"""Pages as generators of sites and programs of notes keep them."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def read(files: dict[str, str]) -> list[SourcePage | Finding]:
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    format_ = MarkdownFolder()
    format_.beside(lambda: sources)
    return [found for source in sources for found in format_.read(source)]


def pages(files: dict[str, str]) -> dict[str, Page]:
    return {e.page.headword: e.page for e in read(files) if isinstance(e, SourcePage)}


def test_what_a_page_brings_along_is_no_text() -> None:
    text = (
        "---\ntitle: Kiln\n---\nimport Tabs from '@theme/Tabs';\n\nBakes clay.\n\n"
        "<script setup>\nconst hot = 1\n</script>\n\n```python\nimport os\nfrom x import y\n```\n"
    )

    page = pages({"kiln.md": text})["Kiln"]

    assert page.short_definition == "Bakes clay."
    assert "const hot" not in page.sections[0].prose
    assert "import os" in page.sections[0].prose


def test_code_in_a_page_of_components_stays() -> None:
    text = "# Kiln\n\nexport const a = 1;\n\nBakes.\n\n```sh\nexport HOT=1\n```\n"

    prose = pages({"kiln.mdx": text})["Kiln"].sections[0].prose

    assert "const a" not in prose
    assert "export HOT=1" in prose


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("term: HTTP", "HTTP"),
        ("用語: 窯", "窯"),
        ("title: “Kiln”", "Kiln"),
        ("title: “Hot” kiln", "“Hot” kiln"),
    ],
)
def test_a_title_has_other_keys(header: str, title: str) -> None:
    assert list(pages({"a-b.md": f"---\n{header}\n---\nText.\n"})) == [title]


def test_a_japanese_alias_of_an_english_page_is_japanese() -> None:
    page = pages({"k.md": "---\ntitle: Kiln\naliases: [oven, 窯]\n---\nBakes.\n"})["Kiln"]

    assert {term.text: term.locale.language for term in page.terms} == {"oven": "en", "窯": "ja"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("Templates/Term.md", "---\naliases: []\n---\n{{title}}\n"),
        ("journals/2026_01_31.md", "- did things\n"),
        ("2026-01-31.md", "Did things.\n"),
        ("glossary/_index.en.md", "---\ntitle: Glossary\n---\n"),
        ("glossary.md", "# Glossary\n\n- [Kiln](kiln.md)\n- [[Glaze]]\n"),
    ],
)
def test_pages_that_are_no_terms_are_told(path: str, text: str) -> None:
    found = read({path: text, "kiln.md": "# Kiln\n\nBakes clay.\n"})

    assert [each.page.headword for each in found if isinstance(each, SourcePage)] == ["Kiln"]
    assert [each.code for each in found if isinstance(each, Finding)] == ["not-a-term"]


def test_a_table_without_headings_on_a_page_of_terms() -> None:
    table = "| | |\n|--|--|\n| **Kiln** | Bakes clay. |\n| **Glaze** | Shines. |\n"

    found = pages({"glossary.md": f"# Glossary\n\n{table}"})

    assert {w: p.short_definition for w, p in found.items()} == {
        "Kiln": "Bakes clay.",
        "Glaze": "Shines.",
    }


def test_full_forms_are_english_names_beside_japanese_ones() -> None:
    rows = "| HF | High firing | 高火度 |\n| LF | Low firing | 低火度 |\n"
    table = "| Abbr | Full form | 日本語 |\n|--|--|--|\n" + rows

    found = pages({"abbreviations.md": f"# Abbreviations\n\n{table}"})

    assert set(found) == {"High firing", "高火度", "Low firing", "低火度"}
    assert [term.text for term in found["High firing"].terms] == ["HF"]


def test_words_for_nothing_may_be_names() -> None:
    table = "| English | 日本語 |\n|--|--|\n| None | なし |\n| Some | あり |\n| Kiln | なし |\n"

    found = pages({"terms.md": f"# Terms\n\n{table}"})

    assert set(found) == {"None", "なし", "Some", "あり", "Kiln"}


def targets(files: dict[str, str], headword: str) -> list[str]:
    return [relation.target for relation in pages(files)[headword].relations]


def test_where_a_wiki_begins_is_no_term() -> None:
    files = {
        "Home.md": "# Pottery\n\nWords of the trade:\n\n- [[Kiln]]\n- [[Glaze]]\n",
        "Kiln.md": "It bakes.\n",
        "Glaze.md": "It shines.\n",
        "ja/ホーム.md": "# 陶芸\n\n[窯](窯.md)と[釉薬](釉薬.md)。\n",
    }

    assert set(pages(files)) == {"Kiln", "Glaze"}
    assert set(pages({"Home.md": "# Home\n\nWhere a potter lives.\n"})) == {"Home"}


@pytest.mark.parametrize(
    "glossary",
    [
        (
            '<dl><dt id="hot">Kiln</dt><dd>Bakes <a href="#clay">clay</a>.</dd>'
            '<dt id="clay">Clay</dt><dd>For a <a href="#hot">kiln</a>.</dd></dl>'
        ),
        (
            '<dl><dt><a id="hot"></a>Kiln</dt><dd>Bakes <a href="#clay">clay</a>.</dd>'
            "<dt>Clay</dt><dd>For a <a href='#hot'>kiln</a>.</dd></dl>"
        ),
        (
            '<ul>\n<li><b>Kiln</b>: bakes <a href="#clay">clay</a>.</li>\n'
            '<li id="clay"><strong>Clay</strong>: for a <a class="x" href="#kiln">kiln</a>.</ul>'
        ),
        (
            '<h3 id="hot">Kiln</h3>\n<p>Bakes <a href="#clay">clay</a>.</p>\n'
            '<h3>Clay</h3>\n<p>For a <a href="#hot">kiln</a>.</p>\n'
        ),
    ],
    ids=["ids", "anchors", "items", "headings"],
)
def test_links_of_lists_in_html_are_relations(glossary: str) -> None:
    files = {"glossary.md": f"# Glossary\n\n{glossary}\n"}

    assert targets(files, "Kiln") == ["clay"]
    assert targets(files, "Clay") == ["kiln"]


def test_a_link_in_html_leads_to_the_page_it_names() -> None:
    files = {
        "kiln.md": '# Kiln\n\nBakes <a href="clay.md#wet">clay</a>, <a href="/x/y.png">so</a>.\n',
        "clay.md": "# Clay\n\nOf earth.\n",
    }

    assert targets(files, "Kiln") == ["clay"]


NUMBER = "0123456789abcdef0123456789abcdef"


def test_properties_of_a_page_from_notion_are_its_header() -> None:
    page = pages(
        {
            f"Words/Kiln {NUMBER}.md": (
                "# Kiln\n\nTags: heat, tool\nAliases: Oven\nOwner: Ono\n"
                f"Related: Clay (Clay%20{NUMBER}.md)\n\nBakes pots.\n"
            ),
            f"Words/Clay {NUMBER}.md": "# Clay\n\nNote: it may be wet.\nSo keep it cool.\n",
        }
    )

    assert page["Kiln"].short_definition == "Bakes pots."
    assert page["Kiln"].tags == ("heat", "tool")
    assert [term.text for term in page["Kiln"].terms] == ["Oven"]
    assert [each.title for each in page["Kiln"].relations] == ["Clay"]
    assert page["Kiln"].sections[0].prose.endswith("Owner: Ono")
    assert page["Clay"].short_definition.startswith("Note: it may be wet.")


def test_a_page_from_notion_is_known_without_its_number() -> None:
    files = {
        f"Words/Slow kiln {NUMBER}.md": f"# Slow kiln\n\nSee [clay](Wet%20clay%20{NUMBER}.md).\n",
        f"Words/Wet clay {NUMBER}.md": "# Wet clay\n\nOf earth.\n",
    }

    assert {each.slug for each in read(files) if isinstance(each, SourcePage)} == {
        "slow-kiln",
        "wet-clay",
    }
    assert targets(files, "Slow kiln") == ["wet-clay"]


def test_a_definition_in_the_header_goes_before_the_text() -> None:
    page = pages({"kiln.md": "---\ntitle: Kiln\ndefinition: It bakes.\n---\nOften of brick.\n"})

    assert page["Kiln"].short_definition == "It bakes."
    assert page["Kiln"].sections[0].prose == "Often of brick."


def test_what_an_included_box_is_given_is_shown() -> None:
    text = '# Kiln\n\n{% include note.html content="It is hot." %}\n\n{% include toc.html %}\n'

    assert pages({"kiln.md": text})["Kiln"].short_definition == "It is hot."


def test_a_page_that_a_site_fills_is_no_term() -> None:
    files = {
        "en/glossary/_index.md": "---\ntitle: Glossary\n---\n\n{{< glossary >}}\n",
        "en/glossary/kiln.md": "# Kiln\n\nBakes.\n",
    }

    assert set(pages(files)) == {"Kiln"}


def test_a_name_in_bold_with_its_reading_behind() -> None:
    text = (
        "- **窯**：焼く設備。\n- **釉薬**（ゆうやく）：ガラス質。\n- **轆轤**（ろくろ）：回す。\n"
    )

    found = pages({"用語集.md": f"# 用語\n\n{text}"})

    assert set(found) == {"窯", "釉薬", "轆轤"}
    reading = found["釉薬"].reading
    assert reading
    assert reading.kana == "ゆうやく"


def test_what_logseq_writes_for_itself() -> None:
    text = (
        "- alias:: oven, 窯\n  up:: [[Tool]]\n- Bakes pots. {{query (todo later)}}\n"
        "  id:: 64f0aaaa-1111-2222-3333-444455556666\n"
        "- Hot ((64f0aaaa-1111-2222-3333-444455556666)) inside\n"
    )

    page = pages({"pages/Kiln.md": text, "pages/Tool.md": "- Used.\n"})["Kiln"]

    assert {term.text for term in page.terms} == {"oven", "窯"}
    assert [(each.kind, each.target) for each in page.relations] == [("broader", "Tool")]
    assert "64f0aaaa" not in page.sections[0].prose
    assert "todo" not in page.sections[0].prose


def test_headings_with_text_are_terms_also_where_a_table_stands_below_one() -> None:
    table = "| Term | Meaning |\n|---|---|\n| grog | ground clay |\n| slip | wet clay |\n"
    headed = f"# Glossary\n\n### Kiln\n\nBakes.\n\n### Clay\n\nOf earth:\n\n{table}"
    grouped = f"# Glossary\n\n## Clay\n\nIts kinds:\n\n{table}"

    assert set(pages({"glossary.md": headed})) == {"Kiln", "Clay"}
    assert set(pages({"glossary.md": grouped})) == {"grog", "slip"}


@pytest.mark.parametrize(
    "text",
    [
        "窯: 焼く設備\n粘土: 土\n轆轤: 回す道具\n",
        "窯 - 焼く設備。\n\n粘土 - 土。\n\n轆轤 - 回す\n道具。\n",
        "意味。\n\n## か\n\n窯：焼く設備\n\n## ね\n\n粘土：土\n\n## ろ\n\n轆轤：回す道具\n",
    ],
    ids=["lines", "paragraphs", "letters"],
)
def test_lines_that_begin_with_a_term(text: str) -> None:
    assert set(pages({"用語集.md": f"# 用語一覧\n\n{text}"})) == {"窯", "粘土", "轆轤"}


def test_lines_with_a_colon_here_and_there_are_text() -> None:
    text = "# Glossary policy\n\nNote: keep it short.\n\nWe write terms down.\n\nThey are few.\n"

    assert set(pages({"glossary.md": text})) == {"Glossary policy"}


def test_posts_of_a_blog_are_left_aside() -> None:
    files = {
        "_glossary/kiln.md": "---\ntitle: Kiln\n---\nBakes.\n",
        "_posts/2024-05-06-open.md": "---\ntitle: We are open\n---\nCome in.\n",
        "blog/2024-05-07-sale/index.md": "# Sale\n\nPots are cheap.\n",
        "blog/glaze.md": "# Glaze\n\nGlass on a pot.\n",
    }

    found = read(files)

    reasons = [each.message for each in found if isinstance(each, Finding)]
    assert reasons == ["not read: a post of a blog"] * 2
    assert list(pages(files)) == ["Kiln", "Glaze"]


def test_a_folder_of_nothing_but_posts_is_read() -> None:
    files = {
        "_posts/2024-05-06-kiln.md": "---\ntitle: Kiln\n---\nBakes.\n",
        "_posts/2024-05-07-clay.md": "---\ntitle: Clay\n---\nEarth.\n",
    }

    assert list(pages(files)) == ["Kiln", "Clay"]


def test_the_first_page_of_a_site_is_no_term() -> None:
    files = {
        "docs/index.md": "# Welcome\n\nAll about pots.\n",
        "docs/ja/index.md": "# ようこそ\n\n焼き物のすべて。\n",
        "docs/kiln/index.md": "# Kiln\n\nBakes.\n",
    }

    assert list(pages(files)) == ["Kiln"]


def test_a_tree_of_names_with_dots() -> None:
    files = {
        "root.md": "---\ntitle: Root\n---\n",
        "pots.md": "---\ntitle: Pots\n---\n",
        "pots.kiln.md": "---\ntitle: Kiln\ndesc: Where pots are fired\n---\n",
        "pots.clay.md": "---\ntitle: Clay\n---\nIn the [[oven|pots.kiln]], the [[pots.kiln]].\n",
    }

    found = pages(files)

    assert set(found) == {"Kiln", "Clay"}
    assert found["Kiln"].short_definition == "Where pots are fired"
    assert found["Clay"].short_definition == "In the oven, the Kiln."
    assert [each.target for each in found["Clay"].relations] == ["pots.kiln"]


def test_keys_of_the_author_stand_below_params() -> None:
    text = '+++\ntitle = "Bisque firing"\n[params]\nabbr = "BF"\n+++\nThe first one.\n'

    assert [t.text for t in pages({"bisque.md": text})["Bisque firing"].terms] == ["BF"]


def test_a_block_that_stands_for_another_leaves_nothing() -> None:
    text = "- Bakes.\n- ((6400aa11-1111-4222-8333-aaaaaaaaaaaa))\n- Cools.\n"

    assert pages({"Kiln.md": text})["Kiln"].sections[0].prose == "- Bakes.\n- Cools."


@pytest.mark.parametrize("kind", ["definition", "abstract", "summary", "定義"])
def test_a_box_that_defines_goes_before_other_words(kind: str) -> None:
    text = f"# Kiln\n\n> [!{kind}]\n> Where pots are fired.\n\nOld:: yes\n"

    assert pages({"Kiln.md": text})["Kiln"].short_definition == "Where pots are fired."


def test_two_links_to_one_page_are_one_relation_with_the_first_name() -> None:
    files = {
        "Kiln.md": "# Kiln\n\nBakes [[Clay]], and [[Clay#Kinds|**soft** clay]].\n",
        "Clay.md": "# Clay\n\nEarth.\n",
    }

    assert [each.title for each in pages(files)["Kiln"].relations] == ["Clay"]


def test_a_heading_of_components_has_its_id_in_a_comment() -> None:
    text = (
        "# Glossary\n\n## Kiln {/* #oven */}\n\nBakes [clay](#clay).\n\n"
        "## Clay\n\nEarth of a [kiln](#oven).\n"
    )

    found = pages({"glossary.mdx": text})

    assert [each.target for each in found["Clay"].relations] == ["kiln"]
    assert set(found) == {"Kiln", "Clay"}


def test_a_page_that_is_made_of_data_is_no_term() -> None:
    loop = "{% for t in site.data.terms %}\n**{{ t.term }}**: {{ t.text }}\n{% endfor %}\n"
    files = {
        "terms.md": f"---\ntitle: All terms\n---\n{loop}",
        "loops.md": f"---\ntitle: Loops\n---\nRepeat what stands inside.\n\n```liquid\n{loop}```\n",
    }

    assert list(pages(files)) == ["Loops"]


def test_links_of_a_wiki_show_their_first_half() -> None:
    files = {
        "wiki/Home.md": "# Home\n\n- [[Kiln]]\n- [[Clay]]\n",
        "wiki/_Sidebar.md": "- [[Home]]\n",
        "wiki/Kiln.md": "Bakes [[soft earth|Clay]] and [[Pots|Jugs]].\n",
        "wiki/Clay.md": "Earth.\n",
    }

    found = pages(files)

    assert set(found) == {"Kiln", "Clay"}
    assert found["Kiln"].short_definition.startswith("Bakes soft earth and")
    assert ("soft earth", "Clay") in [(e.title, e.target) for e in found["Kiln"].relations]


def test_a_label_with_words_on_the_meaning_says_no_name() -> None:
    text = (
        "# キャッシュ\n\n- 日本語:: よく使う答えを近くに置く仕組み\n"
        "- English:: a store of answers that is kept close by\n- 英語:: cache\n"
    )

    found = pages({"キャッシュ.md": text})

    assert set(found) == {"キャッシュ", "cache"}


@pytest.mark.parametrize("title", ["Glossary", "用語集", "Glossary / 用語集"])
def test_an_index_page_that_is_called_glossary_alone_is_no_term(title: str) -> None:
    files = {
        "content/en/docs/terms/_index.md": f"---\ntitle: {title}\n---\nAll terms.\n",
        "content/en/docs/terms/kiln.md": "---\ntitle: Kiln\n---\nBakes.\n",
    }

    assert set(pages(files)) == {"Kiln"}
