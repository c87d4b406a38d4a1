"""The answers of the tools: the JSON of the command line, with trust in sight beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from glossary_app.assistants.gatekeeping import Gatekeeper, beside
from glossary_app.assistants.scanners import Scanners
from glossary_app.assistants.tools import Arguments
from glossary_app.errors import NotFoundError
from glossary_app.formats.handoff.bullets import parse_chunk_id
from glossary_app.library.handing_on import HandedOn
from glossary_app.library.handoff.answer_json import answer_json, glossary_json
from glossary_app.library.handoff.naming import entries_named
from glossary_app.library.handoff.passages import passage_named
from glossary_app.library.handoff.scan_json import scan_json
from glossary_app.library.library import Library
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import Hit, SearchAnswer, SearchRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.plain import to_plain
from glossary_app.model.scan import Wording
from glossary_app.spelling.kana import is_japanese

_SHOWN_OF_A_KIND = 3


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and the entries that it gives something of; `withheld` counts what it does not."""

    content: dict[str, Any]
    refs: tuple[EntryRef, ...] = ()
    withheld: int = 0


class Answers:
    """Answers each tool from one library; belongs to the thread that opened the library."""

    def __init__(self, library: Library, scanners: Scanners, keeper: Gatekeeper) -> None:
        self._library = library
        self._scanners = scanners
        self._keeper = keeper
        self.by_tool: dict[str, Callable[[Arguments], Answered]] = {
            "search_terms": self._search_terms,
            "get_term": self._get_term,
            "get_chunk": self._get_chunk,
            "list_relations": self._list_relations,
            "glossary_info": self._glossary_info,
            "find_terms_in_text": self._find_terms_in_text,
        }

    def _search_terms(self, arguments: Arguments) -> Answered:
        query, glossary = arguments.text("query"), arguments.text("glossary")
        locale = arguments.locale() or (JA_JP if is_japanese(query) else EN_US)
        limit = arguments.number("limit")
        glossaries = (glossary,) if glossary else ()
        # Some of what is found may be held back.
        request = SearchRequest(query, locale, 2 * limit, glossaries=glossaries)
        answer = self._library.search(request)
        self._keeper.foresee(hit.ref for hit in answer.hits)
        parts = [(hit, self._part_of_hit(hit)) for hit in answer.hits]
        withheld = sum(part is None for _, part in parts)
        going = [(_shown(hit, part), part) for hit, part in parts if part][:limit]
        nearest = tuple(name for name in answer.nearest if self._names_what_may_go(name))
        hits = tuple(hit for hit, _ in going)
        total = answer.total - withheld
        told = replace(answer, hits=hits, total=total, nearest=nearest)
        content = _with_trust(told, [part for _, part in going])
        refs = tuple(hit.ref for hit, _ in going)
        return Answered({**content, "withheld": withheld}, refs, withheld)

    def _get_term(self, arguments: Arguments) -> Answered:
        part = self._keeper.part_of(self._named(arguments.text("entry")))
        entry, kinds = part.entry, frozenset(arguments.texts("sections"))
        if locale := arguments.locale():
            page = entry.page(locale)
            if page is None:
                raise NotFoundError(str(entry.ref), f"no page in {locale} that may be handed on")
            entry = replace(entry, pages=(page,))
        shown = _with_sections(entry, kinds) if kinds else entry
        content = self._library.entry_as_json(shown) | beside(replace(part, entry=entry))
        if kinds:
            content["chunks"] = [each for each in content["chunks"] if each["kind"] in kinds]
        content["back_links"] = self._back_links(entry.ref)
        return Answered(content, (entry.ref,), len(part.withheld))

    def _get_chunk(self, arguments: Arguments) -> Answered:
        id_ = arguments.text("chunk_id")
        for ref in self._of_chunk(id_):
            part = self._keeper.part_of(ref)
            if passage := passage_named(part.entry, id_):
                page = part.entry.best_page(passage.locale)
                one_page = replace(part, entry=replace(part.entry, pages=(page,)))
                named = {"glossary": ref.glossary, "entry": ref.slug, "headword": page.headword}
                address = str(EntryAddress(ref, page.locale))
                content = {**to_plain(passage), **named, "address": address, **beside(one_page)}
                content["chunks"] = [each for each in content["chunks"] if each["id"] == id_]
                return Answered(content, (ref,))
        raise NotFoundError(id_, "no such chunk", "ids stand in the answers of get_term")

    def _list_relations(self, arguments: Arguments) -> Answered:
        part = self._keeper.part_of(self._named(arguments.text("entry")))
        whole = self._library.entry_as_json(part.entry)
        keys = ("glossary", "entry", "headwords", "relations")
        content = {key: whole[key] for key in keys}
        back_links = self._back_links(part.entry.ref)
        return Answered({**content, "back_links": back_links, **beside(part)}, (part.entry.ref,))

    def _glossary_info(self, _arguments: Arguments) -> Answered:
        library = self._library
        glossaries = [
            glossary_json(each, library.entry_count(each.id)) for each in library.glossaries()
        ]
        return Answered({"glossaries": glossaries})

    def _find_terms_in_text(self, arguments: Arguments) -> Answered:
        scan = self._scanners.scan(self._library, arguments.text("text"))
        held = self._keeper.held_of(term.wording.ref for term in scan.terms)
        going = [term for term in scan.terms if _may_be_told(term.wording, held)]
        told = tuple(
            term._replace(wording=_without(term.wording, held[term.wording.ref]))
            for term in going[: arguments.number("limit")]
        )
        refs = tuple(dict.fromkeys(term.wording.ref for term in told))
        self._keeper.foresee(refs)
        entries = [
            self._beside_term(ref, part) for ref in refs if (part := self._keeper.may_go(ref))
        ]
        withheld = len(scan.terms) - len(going)
        content = scan_json(replace(scan, terms=told))
        content |= {"total": len(going), "entries": entries, "withheld": withheld}
        return Answered(content, refs, withheld)

    @staticmethod
    def _beside_term(ref: EntryRef, part: HandedOn) -> dict[str, Any]:
        found = beside(part)
        definitions = [each for each in found["chunks"] if each["kind"] == "definition"]
        return {
            "glossary": ref.glossary,
            "entry": ref.slug,
            **found,
            "chunks": definitions[:_SHOWN_OF_A_KIND],
        }

    def _part_of_hit(self, hit: Hit) -> HandedOn | None:
        """The entry's part, unless the page that was found is held back."""
        part = self._keeper.may_go(hit.ref)
        held = {page.locale for page in part.withheld} if part else set()
        return None if hit.locale in held else part

    def _names_what_may_go(self, name: str) -> bool:
        return any(self._keeper.may_go(ref) for ref in self._library.store.look_up(name))

    def _named(self, name: str) -> EntryRef:
        meant = entries_named(self._library, name)
        if not meant.refs:
            near = [each for each in meant.near if self._names_what_may_go(each)]
            raise NotFoundError(
                "", f"no entry '{name}'", f"near: {', '.join(near)}" if near else ""
            )
        return meant.refs[0]

    def _of_chunk(self, id_: str) -> tuple[EntryRef, ...]:
        """The entries that may have the chunk, by what its id says."""
        address = parse_address(id_.partition("#")[0])
        if isinstance(address, EntryAddress):
            return self._library.find(str(address.ref))
        chunk = parse_chunk_id(id_)
        return self._library.find(chunk.slug) if chunk else ()

    def _back_links(self, ref: EntryRef) -> list[dict[str, Any]]:
        """The entries that point at this one, under the names that may go."""
        return [
            to_plain(replace(link, headwords=part.entry.headwords))
            for link in self._library.back_links(ref)
            if (part := self._keeper.may_go(link.ref))
        ]


def _may_be_told(wording: Wording, held: Mapping[EntryRef, frozenset[Locale]]) -> bool:
    """Whether the page that names an entry so may go."""
    return wording.ref in held and wording.locale not in held[wording.ref]


def _without(wording: Wording, held: frozenset[Locale]) -> Wording:
    """The wording without the headwords of pages that are held back."""
    if not held:
        return wording
    going = tuple(named for named in wording.headwords if named[0] not in held)
    return replace(wording, headwords=going)


def _shown(hit: Hit, part: HandedOn) -> Hit:
    return replace(hit, headwords=part.entry.headwords)


def _with_trust(answer: SearchAnswer, parts: list[HandedOn]) -> dict[str, Any]:
    content = answer_json(answer)
    for told, hit, part in zip(content["hits"], answer.hits, parts, strict=True):
        page = part.entry.best_page(hit.locale)
        one_page = replace(part, entry=replace(part.entry, pages=(page,)))
        told |= {**beside(one_page), "short_definition": page.short_definition}
    return content


def _with_sections(entry: Entry, kinds: frozenset[str]) -> Entry:
    pages = tuple(
        replace(
            page,
            sections=tuple(section for section in page.sections if section.kind in kinds),
            faqs=page.faqs if "faq" in kinds else (),
        )
        for page in entry.pages
    )
    return replace(entry, pages=pages)
