"""Whatever a page holds, its HTML nests, runs nothing and says every text as it is written."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

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
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Faq, Page, ProseFormat, Section, SectionKind, Term, TermKind
from glossary_app.model.tone import Tone
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text

FEWER = settings(max_examples=60, deadline=None)

# HTML has no place for most control characters, and no page comes with half a surrogate pair.
LETTERS = st.characters(exclude_categories=("Cc", "Cs"))
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</script><script src=//evil.example>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp; &#x3c;",
        "<!-- -->",
        "]]>",
        "</main></body></html>",
        "javascript:alert(1)",
        "過学習<ruby>かがくしゅう</ruby>",
    ]
)
TEXTS = HOSTILE | st.text(LETTERS, max_size=20)
NEVER_CLOSED = frozenset({"meta", "br"})
_TEXT = ("p", "span", "a", "i", "small", "em", "strong", "code", "pre", "blockquote", "br", "div")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROWS = ("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")
ELEMENTS = {"html", "head", "meta", "title", "style", "body", "main", *_TEXT, *_HEADINGS, *_ROWS}

RUNS = st.lists(
    st.builds(Run, TEXTS, strong=st.booleans(), code=st.booleans(), link=st.just("") | TEXTS),
    max_size=3,
).map(tuple)
CELLS = st.builds(Cell, RUNS, st.none() | st.sampled_from(Tone))
ROWS = st.lists(CELLS, min_size=1, max_size=3).map(tuple)
LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, RUNS, st.sampled_from(Tone)),
    st.builds(Heading, st.integers(-1, 9), TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds(CodeBlock, TEXTS),
    st.builds(Table, st.just(()) | ROWS, st.lists(ROWS, max_size=2).map(tuple)),
    st.builds(
        Chips,
        st.lists(st.builds(Chip, TEXTS, st.sampled_from(Tone), TEXTS), max_size=3).map(tuple),
        TEXTS,
    ),
)


def nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(BulletList, st.lists(blocks, max_size=2).map(tuple), st.booleans()),
        st.builds(Quote, blocks),
        st.builds(Card, blocks, TEXTS, st.sampled_from(Tone), TEXTS),
        st.builds(Columns, blocks, blocks),
    )


BLOCKS = st.lists(st.recursive(LEAVES, nested, max_leaves=6), max_size=4).map(tuple)


class Reader(HTMLParser):
    """Reads a page as a browser would, and fails where elements do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in NEVER_CLOSED:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@FEWER
@given(TEXTS, BLOCKS)
def test_any_blocks_make_a_page_that_nests_and_runs_nothing(
    title: str, blocks: tuple[Block, ...]
) -> None:
    page = article_html(Article(title, (EN_US, JA_JP), blocks))

    found = Reader(page)
    assert "<script" not in page.lower()
    assert found.elements <= ELEMENTS
    assert not {name for name in found.attributes if name.startswith("on")}
    assert not {"src", "style", "action", "srcdoc"} & found.attributes


@FEWER
@given(st.lists(TEXTS, max_size=4))
def test_every_text_can_be_read_as_it_was_written(texts: list[str]) -> None:
    paragraphs = tuple(Paragraph((Run(f"[{text}]"),)) for text in texts)

    found = Reader(article_html(Article("Texts", (EN_US,), paragraphs)))

    assert [text for text in texts if f"[{text}]" not in found.text] == []


@FEWER
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(ProseFormat))
def test_a_hostile_page_is_harmless_in_either_way_of_writing(
    headword: str, definition: str, prose: str, prose_format: ProseFormat
) -> None:
    page = Page(
        JA_JP,
        headword,
        definition,
        sections=(
            Section(SectionKind.OTHER, headword, prose=prose),
            Section(SectionKind.BOUNDARY, prose, rows=((headword, prose, definition), (prose,))),
        ),
        terms=(Term(prose, TermKind.SYNONYM, JA_JP),),
        faqs=(Faq(prose, definition),),
        prose_format=prose_format,
    )
    entry = Entry(EntryRef("starter", "hostile"), (page,))

    written = article_html(build_article(entry, (JA_JP,), ENGLISH, ArticleContext()))

    assert "<script" not in written.lower()
    assert Reader(written).elements <= ELEMENTS


@FEWER
@given(BLOCKS)
def test_any_blocks_make_text_that_ends_with_one_line_feed(blocks: tuple[Block, ...]) -> None:
    text = article_text(Article("Texts", (EN_US,), blocks))

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
