"""Articles as standalone HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chip,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)
from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.tone import Tone
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import ENGLISH

HOSTILE = '<script src="https://evil.example/x.js">alert(1)</script>'
_VOID = {"meta", "br"}


class Outline(HTMLParser):
    """Checks that elements nest, and collects what there is."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    assert not found.open
    return found


def page_of(*blocks: Block, title: str = "Overfitting") -> str:
    return article_html(Article(title, (EN_US, JA_JP), blocks))


def test_nothing_of_a_source_is_taken_as_html() -> None:
    runs = (Run(HOSTILE), Run(HOSTILE, code=True, link='https://a.example/"onclick="x'))
    blocks: tuple[Block, ...] = (
        Heading(2, HOSTILE, 'a"b', HOSTILE),
        Paragraph(runs),
        Table((Cell(runs),), ((Cell(runs, Tone.GOOD),),)),
        Card((Paragraph(runs),), HOSTILE, Tone.ACCENT, 'x"y'),
        Chips((Chip(HOSTILE, link='glossary://a/-/"b'), Chip(HOSTILE)), HOSTILE),
        CodeBlock(HOSTILE),
    )

    found = outline(page_of(*blocks, title=HOSTILE))

    assert "script" not in found.tags
    assert "onclick" not in {name for name, _ in found.attributes}
    assert found.text.count(HOSTILE) == 16


def test_the_page_loads_nothing_and_says_so() -> None:
    page = page_of(Paragraph((Run("by heart"),)))

    found = outline(page)
    assert "default-src 'none'" in page
    assert not {"link", "img", "script", "iframe"} & set(found.tags)
    assert "url(" not in page
    assert "@import" not in page


def test_the_language_of_the_page_and_of_each_side_is_declared() -> None:
    columns = Columns((Paragraph((Run("by heart"),)),), (Paragraph((Run("丸暗記"),)),))

    page = page_of(columns)

    assert '<html lang="en-US">' in page
    assert '<div lang="ja-JP"><p>丸暗記</p></div>' in page


def test_styles_of_runs_become_elements() -> None:
    runs = (Run("a", strong=True), Run("b", emphasis=True), Run("c\nd", code=True))

    page = page_of(Paragraph(runs, Tone.MUTED))

    assert '<p class="muted"><strong>a</strong><em>b</em><code>c<br>d</code></p>' in page


def test_a_link_that_nobody_wrote_is_marked_as_quiet() -> None:
    page = page_of(Paragraph((Run("過学習", link="glossary://a/-/b", quiet=True),)))

    assert '<a class="quiet" href="glossary://a/-/b" rel="noreferrer">過学習</a>' in page


def test_lists_quotes_and_headings_become_their_elements() -> None:
    item = (Paragraph((Run("stop early"),)),)

    page = page_of(
        BulletList((item,)), BulletList((item,), ordered=True), Quote(item), Heading(9, "deep")
    )

    assert "<ul><li><p>stop early</p></li></ul>" in page
    assert "<ol><li><p>stop early</p></li></ol>" in page
    assert "<blockquote><p>stop early</p></blockquote>" in page
    assert "<h6>deep</h6>" in page


def test_header_cells_are_header_cells() -> None:
    table = Table((Cell((Run("Name"),)),), ((Cell((Run("Gap"),)),),))

    page = page_of(table)

    assert '<th scope="col">Name</th>' in page
    assert '<th scope="row">Gap</th>' in page


def test_a_whole_article_nests_and_holds_its_anchors(entry: Entry, context: ArticleContext) -> None:
    article = build_article(entry, (EN_US, JA_JP), ENGLISH, context)

    found = outline(article_html(article))

    anchors = {value for name, value in found.attributes if name == "id"}
    assert {h.anchor for h in article.headings} == anchors
