"""A small library of our own, and the window around it."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.errors import GlossaryError, NotFoundError
from glossary_app.gui.app import fill_shell, make_application, make_shell, wished_settings
from glossary_app.gui.background.lane import AnswerT, Lane
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.style.fonts import register_fonts
from glossary_app.gui.style.icons import app_icon
from glossary_app.gui.style.translations import Interface
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.importing.plain_text import read_plain_text
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.handoff.values import Given, GivenAnswers, HandoffText, HandoffWish
from glossary_app.library.interface import ReadableLibrary
from glossary_app.library.scanning import TextScanner
from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import GivenNames, Glossary, GlossaryFacts, PackOutline
from glossary_app.model.hit import (
    Hit,
    Match,
    MatchField,
    MatchRule,
    SearchAnswer,
    SearchRequest,
    Snippet,
    Tier,
)
from glossary_app.model.listing import Listing, ListingRequest, Subject
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.naming import Name, NameSpan, TermLinks
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermStatus,
)
from glossary_app.model.plain import to_plain
from glossary_app.model.provenance import TRUSTED_QUALITIES, Provenance, Quality, TrustPolicy
from glossary_app.model.report import Finding, Progress, Severity, Stage
from glossary_app.model.scan import Designation, Scan
from glossary_app.model.user import Bookmark, Note, Visit
from glossary_app.paths import Folders, folders_below
from glossary_app.settings import Settings, Theme
from glossary_app.spelling.collation import groups_of, initial_of
from glossary_app.spelling.sort_keys import sort_key
from setup_translations import build_translations
from tests.planted_names import planted

# Read when the application is made; a screen is never needed.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class FakeUser:
    """Keeps bookmarks and visits in memory."""

    def __init__(self) -> None:
        self.starred: list[EntryRef] = []
        self.seen: list[Visit] = []
        self.searched: list[str] = []
        self.missed: list[str] = []
        self.noted: dict[EntryRef, str] = {}

    def bookmarks(self) -> tuple[Bookmark, ...]:
        return tuple(Bookmark(ref, _NOON) for ref in self.starred)

    def is_bookmarked(self, ref: EntryRef) -> bool:
        return ref in self.starred

    def add_bookmark(self, ref: EntryRef) -> None:
        self.starred.insert(0, ref)

    def remove_bookmark(self, ref: EntryRef) -> None:
        self.starred.remove(ref)

    def notes(self) -> tuple[Note, ...]:
        return tuple(Note(ref, text, _NOON) for ref, text in self.noted.items() if text.strip())

    def note(self, ref: EntryRef) -> str:
        return self.noted.get(ref, "")

    def set_note(self, ref: EntryRef, text: str) -> None:
        self.noted[ref] = text

    def visits(self, limit: int) -> tuple[Visit, ...]:
        return tuple(self.seen[:limit])

    def add_visit(self, ref: EntryRef, locale: Locale) -> None:
        self.seen.insert(0, Visit(ref, locale, _NOON))

    def shorten_history(self, most: int) -> None:
        del self.seen[most:], self.searched[most:]

    def forget_visits(self) -> None:
        self.seen.clear()

    def searches(self, limit: int) -> tuple[str, ...]:
        return tuple(self.searched[:limit])

    def add_search(self, query: str) -> None:
        self.searched.insert(0, query)

    def missing_terms(self) -> tuple[str, ...]:
        return tuple(self.missed)

    def add_missing_term(self, query: str) -> None:
        self.missed.append(query)

    def forget_missing_terms(self) -> None:
        self.missed.clear()

    def forget_searches(self) -> None:
        self.searched.clear()


class FakeLibrary:
    """Keeps entries in memory and finds them by plain comparison."""

    def __init__(self, entries: Iterable[Entry], *, indexed: bool = True) -> None:
        self.held = {entry.ref: entry for entry in entries}
        self.linked: dict[str, bool] = {}
        self.indexed = indexed
        self.user = FakeUser()
        self.disabled: set[str] = set()
        self.order: tuple[str, ...] = ()
        self.trust = TrustPolicy.MARKED
        self.names_given: dict[str, GivenNames] = {}
        self.aside: dict[str, dict[EntryRef, Entry]] = {}
        self.roots: dict[str, tuple[str, ...]] = {}
        self.mentioning: tuple[BackLink, ...] = ()
        self.categorised: dict[EntryRef, str] = {}
        self.requests: list[SearchRequest] = []
        self.is_closed = False
        self.exported: ExportOptions | None = None
        self.handed_off: list[HandoffWish] = []
        self.noted: list[HandoffText] = []
        self.answers: tuple[Given, ...] = ()
        self.is_noting = True
        self.checked: str | None = None

    def glossaries(self) -> tuple[Glossary, ...]:
        ids = dict.fromkeys(ref.glossary for ref in self.held)
        ordered = sorted(ids, key=lambda name: (*self.order, name).index(name))
        return tuple(
            Glossary(
                name,
                trust=self.trust,
                enabled=name not in self.disabled,
                linked=self.linked.get(name),
                given=self.names_given.get(name, GivenNames()),
            )
            for name in ordered
        )

    def glossary_facts(self) -> tuple[GlossaryFacts, ...]:
        return tuple(self._facts(glossary) for glossary in self.glossaries())

    def _facts(self, glossary: Glossary) -> GlossaryFacts:
        entries = [entry for ref, entry in self.held.items() if ref.glossary == glossary.id]
        languages = Counter(page.locale.language for entry in entries for page in entry.pages)
        return GlossaryFacts(
            glossary,
            len(entries),
            dict(languages),
            sum(entry.is_draft for entry in entries),
            self.roots.get(glossary.id, ()),
            "2026-11-24T12:00:00Z",
            glossary.linked is not False,
        )

    def is_indexed(self) -> bool:
        return self.indexed

    def entry(self, ref: EntryRef) -> Entry:
        if ref not in self.held:
            raise NotFoundError(str(ref), "no such entry")
        return self.held[ref]

    def entry_count(self, glossary_id: str | None = None) -> int:
        return len(tuple(self.summaries(glossary_id)))

    def find(self, name: str) -> tuple[EntryRef, ...]:
        return tuple(ref for ref in self.held if name in (ref.slug, str(ref)))

    def summaries(self, glossary_id: str | None = None) -> Iterator[EntrySummary]:
        for ref, entry in self.held.items():
            if glossary_id in (None, ref.glossary):
                yield self._summary(entry)

    def listing(self, request: ListingRequest) -> Listing:
        keys = {summary.ref: _sort_key(summary, request.locale) for summary in self.summaries()}
        groups = groups_of(request.locale)
        listed = sorted(
            (ref for ref in keys if self._is_listed(ref, request)),
            key=lambda ref: (groups.index(keys[ref][0]), keys[ref]),
        )
        letters = [initial_of(keys[ref]) for ref in listed]
        begins = [at for at in range(len(letters)) if at == 0 or letters[at] != letters[at - 1]]
        return Listing(
            tuple(ref.glossary for ref in listed),
            tuple(ref.slug for ref in listed),
            tuple((at, letters[at]) for at in begins),
        )

    def subjects(self, limit: int) -> tuple[Subject, ...]:
        counted = Counter(self.categorised.values()).most_common(limit)
        return tuple(Subject((name,), ((EN_US, name),), count) for name, count in counted)

    def usual_qualities(self) -> Mapping[str, str]:
        counted: dict[str, Counter[str]] = {}
        for entry in self.held.values():
            quality = Quality.DRAFT if entry.is_draft else entry.quality
            counted.setdefault(entry.ref.glossary, Counter())[quality] += 1
        return {name: count.most_common(1)[0][0] for name, count in counted.items()}

    def _is_listed(self, ref: EntryRef, request: ListingRequest) -> bool:
        summary = self._summary(self.held[ref])
        is_trusted = summary.quality in TRUSTED_QUALITIES and not summary.draft
        return (
            ref.glossary in request.glossaries
            and (not request.subject or summary.category in request.subject)
            and (is_trusted or not request.trusted)
        )

    def summaries_of(self, refs: Iterable[EntryRef]) -> Mapping[EntryRef, EntrySummary]:
        return {ref: self._summary(self.held[ref]) for ref in refs if ref in self.held}

    def _summary(self, entry: Entry) -> EntrySummary:
        return replace(_summary(entry), category=self.categorised.get(entry.ref, ""))

    def namesakes(self, entry: Entry) -> tuple[EntryRef, ...]:
        headwords = {text for _, text in entry.headwords}
        return tuple(
            ref
            for ref, other in self.held.items()
            if ref.glossary != entry.ref.glossary
            and ref.glossary not in self.disabled
            and headwords & {text for _, text in other.headwords}
        )

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        return tuple(
            BackLink(entry.ref, relation.kind, entry.headwords)
            for entry in self.held.values()
            for relation in entry.relations
            if EntryRef(entry.ref.glossary, relation.target) == ref
        )

    def search(self, request: SearchRequest) -> SearchAnswer:
        self.requests.append(request)
        found = [
            hit
            for entry in self.held.values()
            if not request.glossaries or entry.ref.glossary in request.glossaries
            if (hit := _hit(entry, request.query)) is not None
        ]
        hits = tuple(sorted(found, key=lambda hit: list(Tier).index(hit.match.tier)))
        nearest = () if hits else ("Fine-tuning",)
        tried = () if hits else (MatchRule.PREFIX.value, MatchRule.SPELLING.value)
        return SearchAnswer(request.query, hits[: request.limit], len(hits), 0.4, tried, nearest)

    def term_links(self, entry: Entry) -> TermLinks:
        names = [
            Name(text, other.ref)
            for other in self.held.values()
            if other.ref != entry.ref
            for _, text in other.headwords
        ]
        texts = {page.short_definition for page in entry.pages}
        spans = {text: tuple(_spans(text, names)) for text in texts}
        found = {span.name.ref for each in spans.values() for span in each}
        return TermLinks(spans, tuple(_summary(self.held[ref]) for ref in found))

    def mentions(self, ref: EntryRef, limit: int) -> tuple[BackLink, ...]:
        assert ref in self.held
        return self.mentioning[:limit]

    def glossary(self, glossary_id: str) -> Glossary:
        return next(each for each in self.glossaries() if each.id == glossary_id)

    def entry_as_json(self, entry: Entry) -> dict[str, Any]:
        return {"entry": entry.ref.slug, "headwords": to_plain(entry.headwords)}

    def handoff_text(self, ref: EntryRef, locale: Locale) -> str:
        return f"# {self.entry(ref).best_page(locale).headword}\n"

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        change = self.disabled.discard if enabled else self.disabled.add
        change(glossary_id)

    def set_linked(self, glossary_id: str, *, linked: bool) -> None:
        self.linked[glossary_id] = linked

    def reorder(self, glossary_ids: tuple[str, ...]) -> None:
        self.order = glossary_ids

    def remove(self, glossary_id: str) -> int:
        gone = [ref for ref in self.held if ref.glossary == glossary_id]
        for ref in gone:
            del self.held[ref]
        return len(gone)

    def set_given(self, glossary_id: str, given: GivenNames) -> None:
        self.names_given[glossary_id] = given

    def set_aside(self, glossary_id: str) -> int:
        gone = {ref: entry for ref, entry in self.held.items() if ref.glossary == glossary_id}
        self.aside[glossary_id] = gone
        return self.remove(glossary_id)

    def put_back(self, glossary_id: str) -> int:
        come = self.aside.pop(glossary_id)
        self.held |= come
        return len(come)

    def export(self, options: ExportOptions) -> ExportReport:
        self.exported = options
        withheld = 0 if options.include_drafts else 1
        return ExportReport(options.glossary, options.format_name, 1, 3, withheld, "sea.tbx")

    def check(self, glossary_id: str | None = None) -> Iterator[Finding]:
        self.checked = glossary_id
        ref = next(iter(self.held))
        yield Finding(str(ref), 0, Severity.INFO, "no-sources", "no source", ("en-US",))
        yield Finding("basics/x", 0, Severity.WARNING, "forbidden-in-use", "x", ("x", "y"))

    def restore_starter(self) -> Iterator[Progress]:
        self.held |= {entry.ref: entry for entry in (abstraction(), cache())}
        yield Progress(Stage.SAVING, 2, 2)

    def look_into(self, pack: Path) -> PackOutline:
        known = {glossary.id: glossary for glossary in self.glossaries()}
        glossary = Glossary(pack.stem, ((EN_US, pack.stem.title()),))
        return PackOutline(glossary, 40, known.get(pack.stem))

    def scan(self, text: str, name: str = "", glossary: str = "") -> Scan:
        held = [each for ref, each in self.held.items() if glossary in ("", ref.glossary)]
        return TextScanner(planted(map(_designation, held))).scan(text, name)

    def text_of(self, path: Path) -> str:
        return read_plain_text(path)

    def hand_off(self, wish: HandoffWish) -> HandoffText:
        self.handed_off.append(wish)
        names = (self.held[ref].best_page(EN_US).headword for ref in wish.refs)
        return HandoffText("\n".join(names), wish.refs, len(wish.refs))

    def note_given(self, given: HandoffText) -> None:
        self.noted.append(given)

    def given(self) -> GivenAnswers:
        return GivenAnswers(self.is_noting, self.answers)

    def switch_given(self, *, on: bool) -> None:
        self.is_noting = on

    def empty_given(self) -> None:
        self.answers = ()

    def keep_copy(self) -> tuple[Finding, ...]:
        return ()

    def refuse_damaged_index(self) -> None:
        """No index is there to be damaged."""

    def refuse_damage(self) -> None:
        """Nothing is ever wrong in memory."""

    def close(self) -> None:
        self.is_closed = True


def _designation(entry: Entry) -> Designation:
    """The first headword; of the cache it is forbidden, so that there is one."""
    page = entry.pages[0]
    status = TermStatus.FORBIDDEN if entry.ref.slug == "cache" else None
    return Designation(page.headword, page.locale, entry.ref, status, is_headword=True)


def _spans(text: str, names: Iterable[Name]) -> Iterator[NameSpan]:
    for name in names:
        at = text.casefold().find(name.text.casefold())
        if at >= 0:
            yield NameSpan(at, at + len(name.text), name)


def _summary(entry: Entry) -> EntrySummary:
    readings = ((page.locale, page.reading.kana) for page in entry.pages if page.reading)
    definitions = tuple((page.locale, page.short_definition) for page in entry.pages)
    return EntrySummary(
        entry.ref,
        entry.headwords,
        tuple(readings),
        definitions,
        entry.quality,
        entry.is_draft,
        entry.pages[0].category,
    )


def _sort_key(summary: EntrySummary, locale: Locale) -> str:
    return sort_key(dict(summary.readings).get(locale) or summary.headword(locale))


def _hit(entry: Entry, query: str) -> Hit | None:
    wanted = query.casefold()
    for field, texts in (
        (MatchField.HEADWORD, [text for _, text in entry.headwords]),
        (MatchField.ALIAS, [term.text for term in entry.terms]),
    ):
        for text in texts:
            at = text.casefold().find(wanted)
            if at >= 0:
                tier = Tier.HEADWORD_PREFIX if at == 0 else Tier.SUBSTRING
                match = Match(tier, field, text, MatchRule.PREFIX, ((at, at + len(query)),))
                return _hit_for(entry, match)
    for page in entry.pages:
        at = page.short_definition.casefold().find(wanted)
        if at >= 0:
            rule = Match(Tier.FULL_TEXT, MatchField.SHORT_DEFINITION, "", MatchRule.WORDS)
            return _hit_for(entry, rule)
    return None


def _hit_for(entry: Entry, match: Match) -> Hit:
    page = entry.pages[0]
    readings = tuple((page.locale, page.reading.kana) for page in entry.pages if page.reading)
    return Hit(
        entry.ref,
        page.headword,
        entry.headwords,
        readings,
        page.locale,
        entry.quality,
        entry.is_draft,
        match,
        Snippet(page.short_definition),
    )


def make_page(locale: Locale, headword: str, definition: str, **more: object) -> Page:
    """A reviewed page with a definition, a section of use, and one of pitfalls."""
    sections = (
        Section(SectionKind.DEFINITION, "", prose=definition),
        Section(SectionKind.USAGE, "", prose=f"{headword}: " + definition * 3),
        Section(SectionKind.MISUNDERSTANDINGS, "", prose=definition * 6),
    )
    page = Page(
        locale,
        headword,
        definition,
        Provenance(Quality.REVIEWED),
        sections=sections,
        sources=(Source("NIST", "AI 600-1", "https://example.org/ai-600-1"),),
    )
    for name, value in more.items():
        object.__setattr__(page, name, value)
    return page


def abstraction() -> Entry:
    """An entry in both languages that points at one entry and at one that is missing."""
    relations = (
        Relation("Encapsulation", "related", "encapsulation"),
        Relation("Leaky abstraction", "compare", "leaky-abstraction"),
    )
    english = make_page(
        EN_US,
        "Abstraction",
        "Leaves details out so that the rest can be thought about. ",
        relations=relations,
        terms=(Term("generalisation", "synonym", EN_US),),
    )
    japanese = make_page(
        JA_JP,
        "抽象化",
        "細部を省き、残りを考えやすくすること。",
        reading=Reading("ちゅうしょうか"),
    )
    return Entry(EntryRef("basics", "abstraction"), (english, japanese))


def encapsulation() -> Entry:
    """An entry in both languages that points back."""
    english = make_page(
        EN_US,
        "Encapsulation",
        "Keeps data and what works on it together, behind a boundary. ",
        relations=(Relation("Abstraction", "broader", "abstraction"),),
    )
    japanese = make_page(JA_JP, "カプセル化", "データと操作をまとめ、境界の内側に隠すこと。")
    return Entry(EntryRef("basics", "encapsulation"), (english, japanese))


def cache() -> Entry:
    """An English-only draft."""
    page = make_page(
        EN_US,
        "Cache",
        "Keeps what was costly to get. ",
        provenance=Provenance(Quality.DRAFT, draft=True),
    )
    return Entry(EntryRef("systems", "cache"), (page,))


@pytest.fixture(scope="session")
def qapp(compiled_translations: None) -> Iterator[QApplication]:
    """The application as the program makes it, with its fonts, speaking English."""
    app = make_application()
    app.setWindowIcon(app_icon())
    register_fonts()
    Interface(app).speak("en-US")
    yield app
    # Off screen, Qt lets go of what was copied when Python has gone, and crashes over it.
    app.clipboard().clear()


@pytest.fixture
def library() -> FakeLibrary:
    """Three entries in two glossaries."""
    return FakeLibrary((abstraction(), encapsulation(), cache()))


Question = tuple[Callable[[Any], Any], Callable[[Any], None], Callable[[Exception], None]]


class HandLane(Lane[ReadableLibrary]):
    """A lane whose questions are answered when the test says so."""

    def __init__(self, library: FakeLibrary) -> None:
        super().__init__(lambda: library)
        self._library = library
        self.waiting: list[Question] = []

    def ask(
        self,
        job: Callable[[ReadableLibrary], AnswerT],
        answered: Callable[[AnswerT], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self.waiting.append((job, answered, failed or self.fault))

    def answer_all(self) -> None:
        """Answer everything, also what is asked on the way."""
        while self.waiting:
            self.answer(self.waiting.pop(0))

    def answer(self, question: Question) -> None:
        job, answered, failed = question
        try:
            answer = job(self._library)
        except GlossaryError as fault:
            failed(fault)
        else:
            answered(answer)


def start_program(
    app: QApplication,
    library: FakeLibrary,
    folder: Path,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
) -> Program:
    """The window around a library, drawn and at rest."""
    folders = folders_below(folder)
    folders.data.mkdir(parents=True, exist_ok=True)
    folders.store_file.touch()
    appearance = Appearance(app, settings)
    window = MainWindow(appearance.colours)
    window.resize(1280, 800)
    window.restore(settings)
    lanes = Lanes(Lane(lambda: library), Lane(lambda: library))
    importer = Importer(folders, ("true",), starter=False)
    program = Program(window, lanes, importer, appearance)
    window.show()
    return program


def open_program_window(
    app: QApplication, qtbot: QtBot, folders: Folders, arguments: Arguments
) -> tuple[Shell, Program]:
    """The program as it starts, on folders of its own, speaking English."""
    settings = replace(wished_settings(arguments, folders), ui_locale="en-US")
    shell = make_shell(app, arguments, settings)
    qtbot.addWidget(shell)
    shell.show()
    fill_shell(app, shell, arguments, folders)
    (program,) = shell.findChildren(Program)
    return shell, program


@pytest.fixture
def idle_program(
    qapp: QApplication, qtbot: QtBot, library: FakeLibrary, tmp_path: Path
) -> Iterator[Program]:
    """A window that has not yet asked its library anything."""
    made = start_program(
        qapp, library, tmp_path / "data", Settings(theme=Theme.LIGHT, ui_locale="en-US")
    )
    qtbot.addWidget(made.window)
    yield made
    made.close()
    made.window.hide()


@pytest.fixture
def program(idle_program: Program, qtbot: QtBot) -> Program:
    """A window that shows its list and its first entry."""
    idle_program.start()
    qtbot.waitUntil(lambda: idle_program.reader.opened is not None)
    return idle_program


def tool(name: str) -> str:
    """A tool of Qt, from the environment that the tests run in."""
    return str(Path(sys.executable).with_name(name))


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """Compile each translation that is newer than what was compiled of it."""
    build_translations(Path(__file__).parents[2])
