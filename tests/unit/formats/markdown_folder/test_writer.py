"""Pages of Markdown as files again."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.markup.plain import plain_prose
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

HARBOUR = Glossary("harbour")


def read(*files: tuple[str, str]) -> list[SourcePage]:
    format_ = MarkdownFolder()
    sources = [SourceFile(path, text.encode()) for path, text in files]
    format_.beside(lambda: sources)
    found = [each for source in sources for each in format_.read(source)]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return [SourcePage(p.slug, p.page, p.source, n) for n, p in enumerate(pages)]


def write(pages: Iterable[SourcePage]) -> tuple[dict[str, str], list[Finding]]:
    written = list(MarkdownFolder().write(HARBOUR, pages))
    files = {each.path: each.data.decode() for each in written if isinstance(each, SourceFile)}
    return files, [each for each in written if isinstance(each, Finding)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/en/docs/quay.md", '---\ntitle: Quay\n---\n\nA {{< glossary "dock" >}} edge.\r\n'),
        ("ja/quay.md", "\ufeff---\ntitle: 岸壁\naliases: [埠頭]\n---\n\n船が着く場所。\n"),
        ("vault/Dry dock.md", "A basin that is pumped dry.\n\n> [!note] See\n> [[Quay]]\n"),
        ("quay.mdx", "# Quay #\n\nWhere ships lie.   \n\n\n"),
    ],
)
def test_a_page_goes_out_as_it_came(path: str, text: str) -> None:
    assert write(read((path, text))) == ({path: text}, [])


HEADINGS = "## Wharf\n\nA landing.\n\n## Buoy\n\nIt floats.\n\n## Mole\n\nA wall.\n"
TABLE = (
    "| English | 日本語 | Status |\n| --- | --- | --- |\n"
    "| Wharf | 波止場 | 廃止 |\n| Buoy | 浮標 | |\n| Mole | 防波堤 | |\n"
)
MANY = [
    f"# Glossary\n\nWords.\n\n{HEADINGS}\n## See also\n\n* the sea\n",
    f"---\ntitle: Glossary\ntags: [sea]\n---\n\n{HEADINGS}",
    "# Wharf\n\nA landing.\n\n# Buoy\n\nIt floats.",
    f"# Glossary\n\nIn two languages:\n\n{TABLE}\nThe end.\n",
    f"{TABLE}\n\n## More\n\n{TABLE.replace('h', 'th')}",
    "# Glossary\n\n- **Wharf**: a landing\n- **Buoy**: it floats\n  on water\n\n\nfoot\n\n",
    "# Glossary\n\nWharf\n: A landing.\n\nBuoy\n: It floats.\n",
    "*[MOL]: A wall\n*[BUO]: It floats\n",
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("text", MANY)
def test_a_page_of_many_terms_goes_out_as_it_came(text: str, ending: str) -> None:
    text = text.replace("\n", ending)
    pages = read(("docs/glossary.md", text))
    assert len({page.slug for page in pages}) > 1

    assert write(sorted(pages, key=lambda page: page.slug)) == ({"docs/glossary.md": text}, [])


@pytest.mark.parametrize("text", MANY[:2] + MANY[3:4])
def test_a_changed_term_changes_only_its_part(text: str) -> None:
    before = {page.slug: page for page in read(("glossary.md", text))}
    changed = text.replace("It floats", "It swims").replace("浮標", "ブイ")

    after = {page.slug: page for page in read(("glossary.md", changed))}

    differing = [slug for slug in before if before[slug].source != after[slug].source]
    assert differing == ["buoy"]


def test_a_page_that_lacks_the_head_of_its_table_says_so() -> None:
    pages = read(("glossary.md", TABLE))

    files, findings = write([page for page in pages if page.slug != "wharf"])

    assert list(files) == ["glossary.md"]
    assert [each.code for each in findings] == ["not-written-around"]


def test_rows_of_html_are_put_together_and_the_loss_is_told() -> None:
    names = (("lee", "風下"), ("bow", "船首"))
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in names)
    head = "<tr><th>English</th><th>日本語</th></tr>"

    files, findings = write(read(("glossary.md", f"<table>{head}{rows}</table>\n")))

    assert files == {"glossary.md": "lee | 風下\nbow | 船首\n"}
    assert [each.code for each in findings] == ["not-written-around"]


def test_an_entry_of_another_format_becomes_a_page_that_is_read_as_the_same() -> None:
    page = Page(
        JA_JP,
        '岸壁: "大"',
        "船が着く場所。",
        reading=Reading("がんぺき"),
        terms=(Term("埠頭", TermKind.SYNONYM, JA_JP),),
        relations=(Relation("", RelationKind.RELATED, "dock"),),
        tags=("港",),
    )

    files, findings = write([SourcePage("quay", page, SourceText("t.csv", "csv", "row"))])
    again = read(*files.items(), ("en/dock.md", "# Dock\n\nA basin.\n"))[0]

    assert (list(files), findings) == (["ja/quay.md"], [])
    assert (again.slug, again.page.headword, again.page.locale) == ("quay", page.headword, JA_JP)
    assert again.page.short_definition == page.short_definition
    assert (again.page.reading, again.page.tags) == (page.reading, page.tags)
    assert [term.text for term in again.page.terms] == ["埠頭"]
    assert [relation.target for relation in again.page.relations] == ["dock"]


def test_a_path_leads_out_of_no_folder() -> None:
    page = Page(EN_US, "Quay", "Where ships lie.")
    source = SourceText("../../quay.md", "markdown-folder", "# Quay\n\nWhere ships lie.\n")

    files, _ = write([SourcePage("quay", page, source)])

    assert list(files) == ["quay.md"]


def test_texts_of_cells_become_markdown_that_says_the_same() -> None:
    quay = Page(
        EN_US,
        "Quay",
        "A wall, 2*3*4 m.",
        sections=(Section(SectionKind.DEFINITION, "", prose="A <b>wall</b>,<br>2*3*4 m."),),
        prose_format=ProseFormat.MARKED,
    )

    files, _ = write([SourcePage("quay", quay, SourceText("quay.csv", "csv", ""))])

    (text,) = files.values()
    (again,) = read(("en/quay.md", text))
    assert plain_prose(again.page.sections[0].prose, again.page.prose_format) == (
        "A wall,\n2*3*4 m."
    )
