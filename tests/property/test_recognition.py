"""Whatever the text and the names: spans are inside it, apart, and as long as they can be."""

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.model.article import Article
from glossary_app.model.blocks import Paragraph, Run, Runs
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.naming import Name, NameSpan, TermLinks
from glossary_app.recognition.lexicon import Vocabulary
from glossary_app.recognition.recognising import recognise
from glossary_app.recognition.spellings import is_linkable
from glossary_app.recognition.words import cut, sentences
from glossary_app.rendering.quiet_links import link_names
from glossary_app.spelling.keys import strict_key

HOME = EntryRef("ml", "home")
PIECES = st.sampled_from(
    (
        "token",
        "Tokens",
        "fine",
        "tuning",
        "RAG",
        "rag",
        "data",
        "学習",
        "機械",
        "過学習",
        "評価者",
        "トークン",
        "ファイン",
        "の",
        "する",
        "お",
        " ",
        "-",
        "・",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "\0",
    )
)
TEXTS = st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=40)
WORDS = st.lists(
    st.sampled_from(("token", "fine", "tuning", "data", "RAG", "学習", "機械", "トークン")),
    min_size=1,
    max_size=3,
)
NAMES = st.lists(
    st.builds(
        lambda words, joint, number: Name(joint.join(words), EntryRef("ml", f"entry-{number}")),
        WORDS,
        st.sampled_from((" ", "-", "")),
        st.integers(0, 5),
    ),
    max_size=6,
)


def spans_of(text: str, names: list[Name]) -> tuple[NameSpan, ...]:
    return recognise((text,), Vocabulary(names), HOME)[0]


@given(TEXTS)
def test_steps_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for step in cut(text):
        assert end <= step.start < step.end <= len(text)
        assert step.key == strict_key(text[step.start : step.end])
        end = step.end


@given(TEXTS, NAMES)
def test_spans_lie_inside_the_text_and_apart(text: str, names: list[Name]) -> None:
    end = 0
    for span in spans_of(text, names):
        assert end <= span.start < span.end <= len(text)
        assert is_linkable(span.name.text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        end = span.end


@given(TEXTS, NAMES)
def test_what_is_found_is_its_name_but_for_the_number(text: str, names: list[Name]) -> None:
    for span in spans_of(text, names):
        written = strict_key(text[span.start : span.end])

        assert written.removesuffix("s") == strict_key(span.name.text).removesuffix("s")


@given(TEXTS, NAMES)
def test_a_longer_name_at_the_same_place_is_always_meant(text: str, names: list[Name]) -> None:
    together = spans_of(text, names)

    for name in names:
        for alone in spans_of(text, [name]):
            meant = [span for span in together if span.start <= alone.start < span.end]
            overlapped = [span for span in together if span.start < alone.end <= span.end]
            assert meant or overlapped
            assert all(span.end >= alone.end for span in meant if span.start == alone.start)


@given(TEXTS, NAMES)
def test_nothing_is_found_where_the_quick_look_denies_it(text: str, names: list[Name]) -> None:
    vocabulary = Vocabulary(names)

    if not vocabulary.may_stand_in(text):
        assert recognise((text,), vocabulary, HOME) == ((),)


@given(st.lists(TEXTS, max_size=4), NAMES)
def test_texts_do_not_mind_each_other(texts: list[str], names: list[Name]) -> None:
    vocabulary = Vocabulary(names)

    together = recognise(texts, vocabulary, HOME)

    assert together == tuple(recognise((text,), vocabulary, HOME)[0] for text in texts)


@given(
    st.lists(st.builds(Run, TEXTS, st.booleans(), code=st.booleans()), max_size=4).map(tuple),
    NAMES,
)
def test_links_change_neither_letters_nor_styles(runs: Runs, names: list[Name]) -> None:
    article = Article("x", (EN_US,), (Paragraph(runs),))
    spans = tuple(NameSpan(0, 1, name) for name in names)

    (block,) = link_names(article, TermLinks({"source": spans}), HOME).blocks

    assert isinstance(block, Paragraph)
    assert letters(block.runs) == letters(runs)
    assert all(not run.code for run in block.runs if run.quiet)


def letters(runs: Runs) -> list[tuple[str, bool, bool]]:
    """Each letter with its style."""
    return [(letter, run.strong, run.code) for run in runs for letter in run.text]


@given(TEXTS, NAMES)
def test_sentences_read_one_by_one_name_the_same(text: str, names: list[Name]) -> None:
    line = " ".join(text.split())

    together = [span.name for span in spans_of(line, names)]

    assert together == [
        span.name for sentence in sentences(line) for span in spans_of(sentence, names)
    ]
