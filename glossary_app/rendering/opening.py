"""The top of the article: trust in one line, headword, other names, relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.model.address import EntryAddress, GlossaryAddress
from glossary_app.model.article import COMPARE_SWITCH, ArticleContext
from glossary_app.model.blocks import Block, Chip, Chips, Heading
from glossary_app.model.entry import NAMED_BY, Entry
from glossary_app.model.languages import Side
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Quality
from glossary_app.model.tone import Tone
from glossary_app.rendering.labels import LabelKey, Labels, language_name
from glossary_app.rendering.prose import Linker
from glossary_app.spelling.kana import hiragana, is_japanese

# A word and a shape, so that nobody has to tell the colours apart.
_QUALITY_SHAPES = {
    Quality.VERIFIED: ("✓✓", Tone.GOOD),
    Quality.REVIEWED: ("✓", Tone.GOOD),
    Quality.DRAFT: ("○", Tone.NEUTRAL),
    Quality.UNRATED: ("◇", Tone.NEUTRAL),
}

_NOT_TO_BE_USED = "△"

_STATUS_LABELS = {
    TermStatus.DEPRECATED: LabelKey.DEPRECATED,
    TermStatus.FORBIDDEN: LabelKey.FORBIDDEN,
}

_TERM_LABELS = {
    TermKind.ABBREVIATION: LabelKey.ABBREVIATIONS,
    TermKind.VARIANT: LabelKey.VARIANTS,
    TermKind.READING: LabelKey.READINGS,
}

_NAME_ORDER = (
    *(LabelKey.ABBREVIATIONS, LabelKey.ALIASES, LabelKey.VARIANTS, LabelKey.READINGS),
    *_STATUS_LABELS.values(),
)


def trust_line(pages: tuple[Page, ...], labels: Labels) -> tuple[Block, ...]:
    """How far to trust the pages: one line, or one for each page where they differ."""
    lines = {_trust_chips(page, labels): page for page in pages}
    if len(lines) == 1:
        return tuple(Chips(chips) for chips in lines if chips)
    return tuple(
        Chips(chips, label=language_name(page.locale, labels))
        for chips, page in lines.items()
        if chips
    )


def with_glossary(
    lines: tuple[Block, ...], glossary: str, locale: Locale, context: ArticleContext
) -> tuple[Block, ...]:
    """The lines of trust, begun by the glossary's name where there are several to tell apart."""
    if not context.is_one_of_several:
        return lines
    title = context.glossary_title(glossary, locale)
    chip = Chip(title, Tone.ACCENT, str(GlossaryAddress(glossary)))
    first = lines[0] if lines else None
    if isinstance(first, Chips) and not first.label:
        return (Chips((chip, *first.chips)), *lines[1:])
    return (Chips((chip,)), *lines)


def namesake_line(locale: Locale, labels: Labels, context: ArticleContext) -> tuple[Block, ...]:
    """The other glossaries that explain the same headword, each leading there."""
    chips = tuple(
        Chip(context.glossary_title(ref.glossary, locale), Tone.ACCENT, str(EntryAddress(ref)))
        for ref in context.namesakes
    )
    return (Chips(chips, labels[LabelKey.ALSO_IN]),) if chips else ()


def headword(entry: Entry, page: Page, labels: Labels) -> Heading:
    """The headword, with its reading and the other locales' headwords as its note.

    A reading that the program derived is marked so: here it may be wrong in front of everybody.
    """
    others = _others(entry, page)
    named = ((page.headword, page.reading), *others)
    shown = [reading for text, reading in named if reading and _says_more(text, reading)]
    own = [page.reading.kana] if page.reading in shown and page.reading else []
    notes = [*own, *(_with_reading(text, reading) for text, reading in others)]
    is_derived = any(reading.derived for reading in shown)
    mark = labels[LabelKey.DERIVED_READING] if is_derived else ""
    return Heading(1, page.headword, note="  ·  ".join(notes), mark=mark)


def other_names(entry: Entry, page: Page, labels: Labels) -> tuple[Block, ...]:
    """The designations that the headword line does not show yet, as chips.

    Those that are not to be used stand last, under words that say so.
    """
    groups: dict[LabelKey, list[Chip]] = {}
    for term in sorted(_aliases(entry, page), key=_discouragement):
        key = _name_label(term)
        tone = Tone.CAUTION if term.is_discouraged else Tone.NEUTRAL
        # Derived readings are noise here; they stand at the foot.
        given = term.reading if term.reading and not term.reading.derived else None
        groups.setdefault(key, []).append(Chip(_with_reading(term.text, given), tone))
    # In one order, whichever language has names of which kind: the lines stay when it changes.
    ordered = sorted(groups, key=_NAME_ORDER.index)
    return tuple(Chips(tuple(groups[key]), labels[key]) for key in ordered)


def derived_readings(entry: Entry, page: Page) -> tuple[str, ...]:
    """The aliases whose readings the program derived, with these readings."""
    return tuple(
        _with_reading(term.text, term.reading)
        for term in _aliases(entry, page)
        if term.reading and term.reading.derived and _says_more(term.text, term.reading)
    )


def relation_lines(
    pages: tuple[Page, ...], labels: Labels, linker: Linker, linked: frozenset[str]
) -> tuple[Block, ...]:
    """Relations by kind; those whose target the library lacks stand apart, without a link.

    `linked` are the addresses that the pages' own prose links to: those are there already.
    """
    groups: dict[tuple[str, str], list[Chip]] = {}
    locales = tuple(page.locale for page in pages)
    for relation, title in _merged(pages):
        address = linker.address_of(relation)
        if address in linked:
            continue
        label = _relation_label(relation.kind, labels)
        chip = linker.chip(relation, title, locales)
        is_compared = bool(chip.link) and relation.kind == RelationKind.COMPARE
        if not chip.link:
            label = labels[LabelKey.NOT_IN_GLOSSARY].format(relation=label)
        groups.setdefault((label, COMPARE_SWITCH if is_compared else ""), []).append(chip)
    # What a label leads to both sides of is more than a list.
    return tuple(
        Chips(tuple(chips), label, link, is_listed_beside=not link)
        for (label, link), chips in groups.items()
    )


def subject_lines(pages: tuple[Page, ...], labels: Labels) -> tuple[Block, ...]:
    """Category and tags."""
    categories = dict.fromkeys(page.category for page in pages if page.category)
    tags = dict.fromkeys(tag for page in pages for tag in page.tags if tag)
    lines = ((labels[LabelKey.CATEGORY], categories), (labels[LabelKey.TAGS], tags))
    return tuple(
        Chips(tuple(Chip(text) for text in texts), label) for label, texts in lines if texts
    )


def _trust_chips(page: Page, labels: Labels) -> tuple[Chip, ...]:
    facts = page.provenance
    usage = _usage_chip(page, labels)
    # What nobody has rated says nothing of itself.
    is_rated = facts.quality != Quality.UNRATED
    chips = [usage] if usage else []
    chips += [_quality_chip(facts.quality, labels)] if is_rated else []
    if facts.draft and facts.quality != Quality.DRAFT:
        chips.append(_quality_chip(Quality.DRAFT, labels))
    if page.sources:
        chips.append(Chip(_source_count(len(page.sources), labels)))
    if facts.last_updated:
        chips.append(Chip(labels[LabelKey.UPDATED].format(date=facts.last_updated)))
    return tuple(chips)


def _usage_chip(page: Page, labels: Labels) -> Chip | None:
    """That the headword itself is not to be used, if so."""
    named = (each for each in page.terms if each.text == page.headword and each.is_discouraged)
    label = next((_STATUS_LABELS[each.status] for each in named if each.status), None)
    return Chip(f"{_NOT_TO_BE_USED} {labels[label]}", Tone.CAUTION) if label else None


def _quality_chip(quality: str, labels: Labels) -> Chip:
    if quality not in _QUALITY_SHAPES:
        return Chip(quality)
    known = Quality(quality)
    shape, tone = _QUALITY_SHAPES[known]
    return Chip(f"{shape} {labels[LabelKey(f'quality.{known}')]}", tone)


def _source_count(count: int, labels: Labels) -> str:
    if count == 1:
        return labels[LabelKey.ONE_SOURCE]
    return labels[LabelKey.SOURCES_COUNT].format(count=count)


def _others(entry: Entry, page: Page) -> tuple[tuple[str, Reading | None], ...]:
    """Headwords of the other pages; without any, the name that this page gives."""
    pages = (other for other in entry.pages if other is not page)
    found = {other.headword: other.reading for other in pages}
    found.pop(page.headword, None)
    if not found and len(entry.pages) == 1:
        kinds = NAMED_BY[Side.ENGLISH if page.locale.is_japanese else Side.JAPANESE]
        named = [t for kind in kinds for t in page.terms if t.kind == kind and not t.is_discouraged]
        found = {t.text: t.reading for t in named[:1] if t.text != page.headword}
    return tuple(found.items())


def _aliases(entry: Entry, page: Page) -> Iterator[Term]:
    """The designations that the headword line does not show, each once."""
    shown = {page.headword, *(text for text, _ in _others(entry, page))}
    shown |= {each.reading.kana for each in entry.pages if each.reading}
    # That the other headword is not to be used stands nowhere else.
    shown -= {t.text for t in page.terms if t.is_discouraged and t.text != page.headword}
    # Names in the language that is read stand first.
    is_foreign = not page.locale.is_japanese
    terms = sorted(entry.terms, key=lambda term: is_japanese(term.text) is is_foreign)
    return _once(terms, shown)


def _once(terms: Iterable[Term], shown: set[str]) -> Iterator[Term]:
    """Each name once; one that a middle dot alone tells from another says nothing more."""
    known = {_without_dots(text) for text in shown}
    for term in terms:
        # How a name is not to be written is told to the dot.
        trace = term.text if term.is_discouraged else _without_dots(term.text)
        if trace not in known:
            known.add(trace)
            yield term


def _without_dots(text: str) -> str:
    return text.replace("・", "")


def _discouragement(term: Term) -> int:
    """Sorts what may be used first, and what is forbidden behind what is deprecated."""
    return (None, *_STATUS_LABELS).index(term.status if term.is_discouraged else None)


def _name_label(term: Term) -> LabelKey:
    usual = _TERM_LABELS.get(_known_kind(term), LabelKey.ALIASES)
    return _STATUS_LABELS.get(term.status, usual) if term.status else usual


def _known_kind(term: Term) -> TermKind:
    return TermKind(term.kind) if term.kind in set(TermKind) else TermKind.SYNONYM


def _with_reading(text: str, reading: Reading | None) -> str:
    return f"{text}（{reading.kana}）" if reading and _says_more(text, reading) else text


def _says_more(text: str, reading: Reading) -> bool:
    """Whether the reading tells what the kana of the text itself does not."""
    return hiragana(text) != hiragana(reading.kana)


def _merged(pages: tuple[Page, ...]) -> Iterator[tuple[Relation, str]]:
    """Each relation once, under the titles that the pages give it."""
    titles: dict[tuple[str, str], dict[str, Relation]] = {}
    for page in pages:
        for relation in page.relations:
            key = (relation.kind, f"{relation.glossary}/{relation.target}")
            titles.setdefault(key, {}).setdefault(relation.title, relation)
    for named in titles.values():
        yield next(iter(named.values())), " / ".join(named)


def _relation_label(kind: str, labels: Labels) -> str:
    known = kind in set(RelationKind)
    return labels[LabelKey(f"relation.{kind}")] if known else kind.replace("_", " ")
