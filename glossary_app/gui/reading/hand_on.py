"""Takes an entry out of the window: copied, printed, or saved as a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QGuiApplication, QPageLayout
from PySide6.QtWidgets import QDialog

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.library_door import lay_out
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.comparing import Comparing
from glossary_app.gui.reading.copy_menu import CopyForm
from glossary_app.gui.reading.copying import Copied, CopyPart, copied, copied_part
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.views import view_locales
from glossary_app.gui.style.style_sheet import printing_style
from glossary_app.gui.widgets.bars import Bars, Notice, Tone
from glossary_app.library.handing_on import Gate, Withheld, WithheldError
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.article import Article, for_paper
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.settings import BareCopy

_DIALOG_WIDTH = 600
# Millimetres, on each side.
PAPER_MARGINS = QMarginsF(20, 18, 20, 18)


_BARE: dict[BareCopy, CopyPart | CopyForm] = {
    BareCopy.PAIR: CopyPart.PAIR,
    BareCopy.TERM: CopyPart.TERM,
    BareCopy.DEFINITION: CopyPart.DEFINITION,
    BareCopy.PLAIN: CopyForm.PLAIN,
    BareCopy.MARKDOWN: CopyForm.MARKDOWN,
}


class HandOn(QObject):
    """Copies and prints what the reader has open."""

    def __init__(
        self,
        article: ArticleView,
        bars: Bars,
        reader: Reader,
        comparing: Comparing,
        lane: Lane[ReadableLibrary],
    ) -> None:
        super().__init__(article)
        self._comparing = comparing
        self._article = article
        self._bars = bars
        self._reader = reader
        self._lane = lane
        self.bare_copy = BareCopy.PAIR
        article.bare_copy_wanted.connect(self._copy_bare)
        article.copied.connect(self.say_copied)
        article.held_back.connect(self._say_held_back)

    def commands(self) -> Slots:
        """Printing, and what is copied by one key; the forms of copying have their menu."""
        return {Command.PRINT: self.print, **self._copying()}

    def copy(self, form: CopyForm) -> None:
        """Copy the entry in this form, in the languages that are shown."""
        if self._reader.opened is not None:
            ref = self._reader.opened.entry.ref
            view = view_locales(self._reader.view)
            job = partial(copied, ref=ref, form=form, view=view)
            self._lane.ask(job, self._put_on_clipboard)

    def copy_part(self, part: CopyPart) -> None:
        """Copy one part of the entry: a name, both, or the definition."""
        if self._reader.opened is not None:
            self.copy_part_of(self._reader.opened.entry.ref, part)

    def copy_part_of(self, ref: EntryRef, part: CopyPart) -> None:
        """Copy one part of an entry that need not be open."""
        view = view_locales(self._reader.view)
        job = partial(copied_part, ref=ref, part=part, view=view)
        self._lane.ask(job, self._put_on_clipboard)

    def _copy_bare(self) -> None:
        """Copy what was chosen for when nothing is selected."""
        what = _BARE.get(self.bare_copy)
        if isinstance(what, CopyPart):
            self.copy_part(what)
        elif what is not None:
            self.copy(what)

    def guard(self) -> None:
        """Let a selection take along only what the glossary hands on."""
        self._article.hold_back(frozenset(self._held()))

    def _held(self) -> Iterator[int]:
        """The columns that hold what may not go; a page alone is the first."""
        opened = self._reader.opened
        if self._comparing.is_open:
            withheld = self._comparing.withheld(self._reader.view)
            yield from (side for side, pages in enumerate(withheld) if pages)
        elif opened is not None:
            held = {page.locale for page in self._withheld()}
            shown = self._shown_locales(opened)
            yield from (side for side, locale in enumerate(shown) if locale in held)

    def _shown_locales(self, opened: OpenedEntry) -> tuple[Locale, ...]:
        pages = (opened.entry.page(locale) for locale in view_locales(self._reader.view))
        shown = tuple(page.locale for page in pages if page)
        return shown or (opened.entry.pages[0].locale,)

    def _withheld(self) -> tuple[Withheld, ...]:
        """The shown pages that may not go out."""
        opened = self._reader.opened
        if self._comparing.is_open or opened is None:
            return tuple(chain(*self._comparing.withheld(self._reader.view)))
        view = view_locales(self._reader.view)
        page = opened.entry.best_page(view[0])
        # A page without a word shows another language's definition in its place.
        is_empty = not (page.short_definition or page.sections or page.faqs)
        every = tuple(each.locale for each in opened.entry.pages)
        return Gate(opened.trust).withheld(opened.entry, every if is_empty else view)

    def _say_held_back(self, has_some: bool) -> None:  # noqa: FBT001 (a signal's argument)
        withheld = self._withheld()
        if has_some:
            self._say(self.tr("Copied without what is not reviewed: {locales}."), withheld)
        elif withheld:
            self._lane.fault(WithheldError(withheld[0].ref, withheld))

    def _copying(self) -> Slots:
        parts = {
            Command.COPY_TERM: CopyPart.TERM,
            Command.COPY_COUNTERPART: CopyPart.COUNTERPART,
            Command.COPY_PAIR: CopyPart.PAIR,
            Command.COPY_DEFINITION: CopyPart.DEFINITION,
        }
        return {command: partial(self.copy_part, part) for command, part in parts.items()}

    def print(self) -> None:
        """Print the article, or save it as a PDF that is named after the term."""
        opened = self._reader.opened
        if opened is None:
            return
        try:
            article = self._printable(opened)
        except WithheldError as error:
            self._lane.fault(error)
            return
        # Lazy, because few sessions print: Qt's printing is a library of its own.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from glossary_app.gui.article.printing import print_article

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        title = article.title
        printer.setPageMargins(PAPER_MARGINS, QPageLayout.Unit.Millimeter)
        printer.setDocName(title)
        # Qt offers this name when the user prints into a file.
        printer.setOutputFileName(str(Path.home() / pdf_name(title)))
        dialog = QPrintDialog(printer, self._article.window())
        dialog.setWindowTitle(self.tr("Print {title}").format(title=title))
        # Qt's own is as narrow as its words, and cuts the name of the file.
        dialog.setMinimumWidth(_DIALOG_WIDTH)
        dialog.setStyleSheet(printing_style(self._article.theme))
        roles = self._article.roles
        dialog.accepted.connect(lambda: print_article(for_paper(article), printer, roles))
        QDialog.open(dialog)

    def _printable(self, opened: OpenedEntry) -> Article:
        """What is read, without pages that the glossary does not hand on; WithheldError.

        Laid out anew: the window may have left the relations to its contents.
        """
        compared = self._comparing.part_handed_on(self._reader.view)
        if compared is not None:
            article, withheld = compared
            if withheld:
                self._say(self.tr("Not printed, because it is not reviewed: {locales}."), withheld)
            return article
        part = Gate(opened.trust).part_shown(opened.entry, view_locales(self._reader.view))
        if not part.withheld:
            return lay_out(opened.entry, view_locales(self._reader.view), opened.context)
        self._say(self.tr("Not printed, because it is not reviewed: {locales}."), part.withheld)
        return lay_out(part.entry, tuple(page.locale for page in part.entry.pages), opened.context)

    def _put_on_clipboard(self, answer: Copied) -> None:
        if not answer.text:
            self._say(self.tr("This entry has nothing of the kind to copy."), ())
            return
        QGuiApplication.clipboard().setText(answer.text)
        if answer.withheld:
            self._say(self.tr("Copied without what is not reviewed: {locales}."), answer.withheld)
        else:
            self.say_copied()

    def say_copied(self) -> None:
        """Confirm that something is on the clipboard."""
        self._say(self.tr("Copied."), ())

    def _say(self, text: str, withheld: tuple[Withheld, ...]) -> None:
        named = ", ".join(page.locale.tag for page in withheld)
        notice = Notice("copy", text.format(locales=named), Tone.NOTE if withheld else Tone.DONE)
        self._bars.show_passing(notice)


def pdf_name(title: str) -> str:
    """A file name that every system takes."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", title).strip(" .-") + ".pdf"
