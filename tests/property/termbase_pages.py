"""Pages that hold only what termbases hold, for round trips through them."""

from __future__ import annotations

from hypothesis import strategies as st

from glossary_app.formats.fields.concept import Concept, Designation, concept_pages
from glossary_app.formats.fields.headings import PART_OF_SPEECH
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Relation, RelationKind, Source, TermStatus
from glossary_app.model.source import SourcePage, SourceText

_LETTERS = "abc XY-9<&>\"'|/、。解約率ユーザ"
words = (
    st.text(_LETTERS, min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
)
sentences = st.lists(words, min_size=1, max_size=3).map("\n\n".join)
kana = st.text("かいやくりつ", min_size=1, max_size=6)
slugs = st.text("abcé用語-._3+#% '", min_size=1, max_size=8).map(str.strip).filter(bool)
_OTHER_STATUSES = (None, TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED)


@st.composite
def concepts(draw: st.DrawFn, targets: tuple[str, ...]) -> Concept:
    concept = Concept(category=draw(st.just("") | words))
    for locale in draw(st.sampled_from([(EN_US,), (JA_JP,), (EN_US, JA_JP), (Locale("en-GB"),)])):
        part = concept.part(locale)
        names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
        for number, name in enumerate(names):
            status = draw(st.sampled_from(_OTHER_STATUSES)) if number else TermStatus.PREFERRED
            reading = draw(st.just("") | kana) if locale == JA_JP else ""
            part.designations.append(Designation(name, status=status, reading=reading))
        part.definitions += draw(st.lists(sentences, max_size=1))
        part.examples += draw(st.lists(words, max_size=2, unique=True))
        part.notes += draw(st.lists(words.map(lambda text: f"n {text}"), max_size=1))
        part.sources += draw(
            st.lists(st.builds(Source, st.just(""), _titles, st.just("")), max_size=2)
        )
        if draw(st.booleans()):
            part.headers[PART_OF_SPEECH] = "noun"
    if concept.category:
        tags = draw(st.lists(words, max_size=2, unique=True))
        concept.tags += [tag for tag in tags if tag != concept.category]
    chosen = draw(st.lists(st.sampled_from(targets), max_size=2, unique=True))
    concept.relations += [Relation(each, RelationKind.RELATED, each) for each in chosen]
    return concept


_titles = st.text("abc学習", min_size=1, max_size=8)


@st.composite
def termbases(draw: st.DrawFn) -> list[SourcePage]:
    """The pages of a few entries that name each other."""
    names = tuple(draw(st.lists(slugs, min_size=1, max_size=3, unique=True)))
    source = SourceText("a", "b", "")
    return [
        SourcePage(name, page, source)
        for name in names
        for page in concept_pages(draw(concepts(names)))
    ]
