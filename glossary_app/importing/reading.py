"""Reads the files of an import one after the other, and says what is not taken."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial

from glossary_app.errors import GlossaryError, SourceError
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.format import Format, SettledFormat
from glossary_app.formats.pack import MANIFEST_NAME
from glossary_app.importing.ahead.pages_ahead import PagesAhead
from glossary_app.importing.ahead.reading_ahead import ReadingAhead
from glossary_app.importing.bounds import (
    fault_of_page,
    refusal,
    remark_on_page,
    what_is_unreadable,
)
from glossary_app.importing.containers import SourceTree
from glossary_app.importing.kept_findings import KeptFindings
from glossary_app.importing.plan import ImportPlan, reader_of
from glossary_app.importing.together.row_pages import RowPages
from glossary_app.importing.whole_files import WholeFile, companion_paths, read_whole
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Progress, Severity, Stage
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings
from glossary_app.store.saving.import_session import Duplicate, ImportSession, RepeatedHash

# How many entries of one file pass between two reports of progress.
_PROGRESS_STEP = 200

_NAMES_SHOWN = 3
# A file of which there is more to say is read again.
_MOST_REMARKS = 200

_log = logging.getLogger(__name__)


class TreeReader:
    """Reads the files of a tree one after the other into the session."""

    def __init__(self, tree: SourceTree, plan: ImportPlan, session: ImportSession) -> None:
        self._tree = tree
        self._plan = plan
        self._session = session
        self._companions = frozenset[str]().union(
            *(companion_paths(tree, format_) for format_ in plan.formats.all)
        )
        self._row_pages = RowPages(tree.paths())
        # Made when the first page wants it: an import that changes nothing needs no dictionary.
        self._analyzer: ReadingAnalyzer | None = None
        self.findings = KeptFindings()
        self.failed = 0
        self.found_pages = False
        self._read_as: dict[str, list[str]] = {}
        self._ahead: ReadingAhead | None = None
        self._beside: PagesAhead | None = None
        # Of the file that is being read.
        self._remarks: list[Finding] = []

    def read_all(self) -> Iterator[Progress]:
        """Read every file, telling how far it has come."""
        paths = self._row_pages.ordered(self._tree.paths())
        for format_ in self._plan.formats.all:
            format_.beside(partial(self._files_of, format_))
        with self._pages_ahead(paths):
            for done, path in enumerate(paths):
                yield Progress(Stage.READING, done, len(paths), path)
                yield from self._read_path(path, is_only_file=len(paths) == 1)
        for format_ in self._plan.formats.all:
            self.findings.add_all(format_.remarks())
        self.findings.add_all(self._other_kinds())
        if not self.found_pages:
            self._note(_nothing_found(self._plan))
        yield Progress(Stage.SAVING, len(paths), len(paths))

    def _read_path(self, path: str, *, is_only_file: bool) -> Iterator[Progress]:
        if path == MANIFEST_NAME:
            return
        if self._row_pages.is_part(path):
            self._note(_part_of_table(path))
            return
        if not self._plan.formats.takes(path):
            if path not in self._companions:
                self._note(_other_file(path, self._plan))
            return
        try:
            file = self._tree.read(path)
            format_ = self._plan.formats.of(file)
            whole = read_whole(self._tree, file, format_) if format_ else None
        except SourceError as error:
            self._refuse(path, refusal(path, error.code, str(error)))
            return
        if whole and len(file.data) > whole.format.largest_file:
            self._refuse(path, refusal(path, "page-too-large", _too_large(whole.format)))
            return
        if whole:
            yield from self._read_file(whole, is_only_file=is_only_file)
        else:
            self._note(_other_file(path, self._plan))

    def _read_file(self, file: WholeFile, *, is_only_file: bool) -> Iterator[Progress]:
        digest = self._digest(file)
        if self._session.skip_unchanged(file.path, digest):
            self.found_pages = True
            self.findings.add_all(self._session.remarks_of(file.path))
            return
        self._read_as.setdefault(file.format.name, []).append(file.path)
        remarks_before = self.findings.total
        self._remarks = []
        total = file.format.expected_entries(file.file) if is_only_file else 0
        entries, slug = 0, ""
        # Closed with this one: another process may be at work behind it.
        with closing(self._pages(file, total)) as pages:
            for page in pages:
                self._save(page)
                if page.slug == slug:
                    continue
                entries, slug = entries + 1, page.slug
                if is_only_file and entries % _PROGRESS_STEP == 0:
                    # Where more come than were expected, nobody knows how many are left.
                    of = total if entries <= total else 0
                    yield Progress(Stage.READING, entries, of, page.page.headword)
        # What was refused, or depends on other files, is looked at again.
        told = self.findings.total - remarks_before
        if entries and told == len(self._remarks) <= _MOST_REMARKS:
            self._session.remember_file(file.path, digest, self._remarks)

    @contextmanager
    def _pages_ahead(self, paths: Iterable[str]) -> Iterator[None]:
        """Have a large folder that is all new read by another process as well, in the block."""
        main = self._plan.format
        if isinstance(main, SettledFormat) and self._session.is_new:
            own = [path for path in paths if path.lower().endswith(main.suffixes)]
            with closing(PagesAhead(main, own, partial(self._files_of, main))) as self._beside:
                yield
            self._beside = None
        else:
            yield

    def _files_of(
        self, format_: Format, paths: Iterable[str] | None = None
    ) -> Iterator[SourceFile]:
        """The files that a format is going to read; one that cannot be read is told later."""
        for path in self._tree.paths() if paths is None else paths:
            # By its name first: to read all files once more for each format would take long.
            if path.lower().endswith(format_.suffixes) and self._plan.formats.takes(path):
                with suppress(SourceError):
                    file = self._tree.read(path)
                    if self._plan.formats.reads(file, format_):
                        yield file

    def _other_kinds(self) -> Iterator[Finding]:
        """Which files were read in another format than most of them."""
        for name, paths in self._read_as.items():
            if name != self._plan.format.name:
                more = ", …" if len(paths) > _NAMES_SHOWN else ""
                shown = ", ".join(paths[:_NAMES_SHOWN]) + more
                message = f"read as {name}: {shown} ({len(paths)})"
                yield Finding("", 0, Severity.INFO, "read-as", message, (name, shown))

    def _digest(self, file: WholeFile) -> str:
        # A file read by an older program, or beside another twin, may read differently now.
        digest = hashlib.sha256(
            f"{reader_of(file.format)}\n{self._plan.choices}\n".encode() + file.data
        )
        for path in file.format.depends_on(file.path):
            with suppress(SourceError):
                digest.update(self._tree.read(path).data)
        return digest.hexdigest()

    def _pages(self, file: WholeFile, expected: int) -> Generator[SourcePage, None, None]:
        """The pages of a file in our two languages; the rest of what is in it is noted."""
        left_aside = LeftAside()
        with closing(self._read(file, expected)) as items:
            for page in items:
                if isinstance(page, Finding):
                    self._note_of_file(file.path, page)
                elif page.page.locale.side is None:
                    left_aside.add(f"language {page.page.locale}", page.page.headword)
                else:
                    yield page
        for finding in left_aside.findings(file.path):
            self._remark(finding)

    def _read(self, file: WholeFile, expected: int) -> Generator[SourcePage | Finding, None, None]:
        """What is in a file, up to a place where its reader fails: the other files are read."""
        if self._beside and file.format is self._plan.format:
            items = self._beside.items(file.file)
            if items is not None:
                self._ahead = None
                yield from items
                return
        self._ahead = ReadingAhead(file, aloud=self._session.is_new)
        try:
            yield from self._ahead.items(expected)
        except GlossaryError:
            raise
        except Exception as error:
            # Parsers fail in many ways on what is made to break them, and add-ons on anything.
            _log.warning("'%s' ended its reader", file.path, exc_info=True)
            yield refusal(file.path, "unreadable-page", what_is_unreadable(error))

    def _save(self, page: SourcePage) -> None:
        fault = fault_of_page(page)
        if fault:
            self._refuse(page.source.path, fault)
            return
        try:
            outcome = self._session.save(page, self._read_aloud)
        except (RecursionError, ValueError, OverflowError) as error:
            what = what_is_unreadable(error)
            self._refuse(page.source.path, refusal(page.source.path, "unreadable-page", what))
            return
        self.found_pages = True
        remark = remark_on_page(page)
        if remark:
            self._remark(remark)
        if isinstance(outcome, Duplicate):
            if not self._row_pages.has_pages(page.source.path):
                self._note(_duplicate(page, outcome))
        elif isinstance(outcome, RepeatedHash):
            self._note(_repeated_hash(page))

    def _read_aloud(self, page: Page) -> Page:
        if self._ahead and self._ahead.is_read_aloud:
            return page
        self._analyzer = self._analyzer or ReadingAnalyzer()
        return with_readings(page, self._analyzer)

    def _note_of_file(self, path: str, finding: Finding) -> None:
        if finding.severity is Severity.ERROR:
            self._refuse(path, finding)
        else:
            self._remark(finding)

    def _remark(self, finding: Finding) -> None:
        """Note what its reader says of a file: equal bytes would have it said again."""
        self._remarks.append(finding)
        self._note(finding)

    def _refuse(self, path: str, finding: Finding) -> None:
        self._session.keep(path)
        self.failed += 1
        self._note(finding)

    def _note(self, finding: Finding) -> None:
        self.findings.add(finding)


def _other_file(path: str, plan: ImportPlan) -> Finding:
    names = " or ".join(each.name for each in plan.formats.all)
    return Finding(path, 0, Severity.INFO, "other-file", f"not read: no {names} file", (names,))


def _too_large(format_: Format) -> str:
    megabytes = format_.largest_file / 1_000_000
    return f"larger than the {megabytes:g} MB that are read of such a file; split it"


def _part_of_table(path: str) -> Finding:
    message = "not read: all of its rows stand in the table beside it"
    return Finding(path, 0, Severity.INFO, "part-of-table", message)


def _nothing_found(plan: ImportPlan) -> Finding:
    message = "no page found, so nothing was imported"
    return Finding(plan.origin, 0, Severity.ERROR, "nothing-imported", message)


def _duplicate(page: SourcePage, duplicate: Duplicate) -> Finding:
    values = (page.slug, page.page.locale.tag, duplicate.first_path)
    message = "'{}' in {} was read from {} before, which is kept".format(*values)
    return Finding(page.source.path, 0, Severity.WARNING, "duplicate-page", message, values)


def _repeated_hash(page: SourcePage) -> Finding:
    message = "the text has changed, but the declared content hash has not"
    return Finding(page.source.path, 0, Severity.WARNING, "repeated-hash", message)
