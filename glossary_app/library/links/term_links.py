"""What entries mention in running text, and what mentions them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from glossary_app.library.links.sources import LinkedNames, linked_glossaries
from glossary_app.model.entry import BackLink, Entry
from glossary_app.model.naming import EntryText, Name, TermLinks
from glossary_app.model.page import Page, TermKind
from glossary_app.recognition.lexicon import Lexicon, Vocabulary
from glossary_app.recognition.recognising import recognise
from glossary_app.recognition.spellings import is_linkable
from glossary_app.recognition.words import paragraphs, sentences
from glossary_app.store.store import Store

# So many likely texts are read for one that mentions: of a word that stands on every page, the
# first mentions are as good as all.
_READ_PER_MENTION = 4


def find_term_links(store: Store, entry: Entry) -> TermLinks:
    """The names of other entries in the running text of an entry's pages."""
    texts = tuple(dict.fromkeys(text for page in entry.pages for text in _texts_of(page)))
    names = LinkedNames(store.names, linked_glossaries(store), entry.ref.glossary)
    spans = dict(zip(texts, recognise(texts, names, entry.ref), strict=True))
    links = TermLinks(spans)
    summaries = store.summaries_of(dict.fromkeys(name.ref for name in links.names))
    return TermLinks(spans, tuple(summaries.values()))


def find_mentions(
    store: Store,
    likely_texts: Callable[[Iterable[str]], Iterator[EntryText]],
    entry: Entry,
    limit: int,
) -> tuple[BackLink, ...]:
    """The entries whose text mentions this one, but for those that point at it.

    The index says where to look. The recogniser reads what it finds, so that an entry mentions
    another one exactly where its page links to it.
    """
    names = tuple(dict.fromkeys(_names_of(entry)))
    known = {entry.ref, *(link.ref for link in store.back_links(entry.ref))}
    likely = (text for text in likely_texts(name.text for name in names) if text.ref not in known)
    vocabulary = Vocabulary(names)
    linked = linked_glossaries(store)
    mentioning = (
        BackLink(text.ref, "", text.headwords)
        for text in islice(likely, limit * _READ_PER_MENTION)
        if _mentions(text, entry, vocabulary, LinkedNames(store.names, linked, text.ref.glossary))
    )
    return tuple(islice(mentioning, limit))


def _texts_of(page: Page) -> Iterator[str]:
    yield page.short_definition
    for section in page.sections:
        yield from paragraphs(section.lead)
        yield from paragraphs(section.prose)
        for row in section.rows:
            yield from row
    for faq in page.faqs:
        yield from paragraphs(faq.answer)


def _names_of(entry: Entry) -> Iterator[Name]:
    """The designations that running text may be searched for."""
    texts = [text for _, text in entry.headwords]
    texts += [
        term.text
        for term in entry.terms
        if term.kind != TermKind.READING and not term.is_discouraged
    ]
    return (Name(text, entry.ref) for text in texts if is_linkable(text))


def _mentions(text: EntryText, entry: Entry, vocabulary: Vocabulary, names: Lexicon) -> bool:
    """Whether the entry stands in any line; most texts are told without following their words."""
    return vocabulary.may_stand_in("\n".join(text.lines)) and any(
        span.name.ref == entry.ref
        for line in text.lines
        if vocabulary.may_stand_in(line)
        for sentence in sentences(line)
        if vocabulary.may_stand_in(sentence)
        for span in recognise((sentence,), names, text.ref)[0]
    )
