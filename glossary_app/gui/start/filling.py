"""Fills the window once it has been painted: log, library, program, pictures."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.library_door import (
    IndexFiles,
    mend_library,
    open_library,
    open_shelf,
    open_shelf_for_picture,
)
from glossary_app.gui.glossaries.child import import_command
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.course import Course, State
from glossary_app.gui.start.end_signals import EndSignals
from glossary_app.gui.start.freezing import freeze_what_stays
from glossary_app.gui.start.last_view import save_last_view, view_stamp
from glossary_app.gui.start.screenshot import Screenshot
from glossary_app.gui.start.shell import Shell
from glossary_app.gui.start.view_taking import last_view
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.style.icons import app_icon
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.gui.window.remembered import restored_refs
from glossary_app.logs import start_log
from glossary_app.paths import Folders
from glossary_app.settings import Settings, StartWith, save_settings

# The first letters are typed and searched by then.
_REST_MS = 1_500

_LOG = logging.getLogger(__name__)


def launch(appearance: Appearance, shell: Shell, arguments: Arguments, folders: Folders) -> Program:
    """Fill the window; the program then lives as long as the window."""
    start_log(folders.log_file, verbose=arguments.verbose)
    QApplication.setWindowIcon(app_icon())
    window = make_window(appearance, shell)
    opened = open_shelf if arguments.screenshot is None else open_shelf_for_picture
    mend = partial(mend_library, folders)
    lanes = Lanes(
        Lane(partial(opened, folders), mend, name="reading lane"),
        Lane(partial(open_library, folders, starter=arguments.starter), mend, name="library lane"),
    )
    importer = Importer(folders, import_command(), starter=arguments.starter)
    program = Program(window, lanes, importer, appearance)
    # PySide hands exceptions in slots to it as well.
    sys.excepthook = program.faults.hook
    program.reading.titled.connect(shell.name_after)
    window.close_asked.connect(partial(_close, program, shell, arguments, folders))
    shell.close_asked.connect(window.close_asked)
    Filling(shell, program).begin()
    freeze_soon(program)
    if arguments.screenshot is not None:
        screenshot = Screenshot(program, arguments.screenshot, arguments.term)
        screenshot.done.connect(QApplication.exit)
    else:
        if EndSignals.are_known:
            signals = EndSignals(program)
            signals.received.connect(QApplication.closeAllWindows)
            window.close_asked.connect(signals.close)
        program.damage.watch(Lane(partial(IndexFiles, folders), name="index lane"))
    # A picture is one of an entry.
    if arguments.screenshot is None and not arguments.term and opens_at_home(appearance.settings):
        program.home.welcome()
    program.start(arguments.term)
    return program


def opens_at_home(settings: Settings) -> bool:
    """Whether nothing was being read when the window was closed, or that is not wanted back."""
    return settings.start_with is StartWith.HOME or not restored_refs(settings)[0]


def make_window(appearance: Appearance, shell: Shell) -> MainWindow:
    """What will fill the shell, as it was last seen, with no entry in it."""
    # Now, as the shell holds little that has to be drawn in another style.
    shell.wear_program_style()
    window = MainWindow(appearance.colours, shell)
    window.set_look(appearance.colours, appearance.roles, appearance.zoom)
    window.restore(appearance.settings)
    return window


class Filling(QObject):
    """The stage of a start: the shell, and the window that is to fill it.

    Where the shell shows an entry already, it is filled when the window has drawn that as well.
    """

    def __init__(self, shell: Shell, program: Program) -> None:
        super().__init__(shell)
        self._shell = shell
        self._window = program.window
        self.course = Course(self, _seen(shell))
        program.article_shown.connect(self.course.article_shown)
        program.reader.surroundings_found.connect(self.course.links_found)
        shell.uncovered.connect(self.course.uncovered)

    def begin(self) -> None:
        """Begin, now that the window is made."""
        if self.course.state is not State.EMPTY:
            # As large as it will be, so that the article need not be laid out again. Its parts get
            # their sizes when it is drawn only, of which a point is enough.
            self._window.resize(self._shell.size())
            self._window.grab(QRect(0, 0, 1, 1))
        self.course.begin()

    def furnish(self) -> bool:
        """Put the window into the shell; whether somebody has typed there."""
        typed, has_entered = self._shell.typed, self._shell.has_entered
        self._shell.furnish(self._window)
        self._window.search_panel.line.setFocus()
        if typed:
            self._window.search_panel.line.setText(typed)
        if has_entered:
            self._window.search_panel.enter_current()
        return bool(typed)

    def uncover(self) -> None:
        """Take the picture away."""
        self._shell.uncover()

    def after(self, milliseconds: int, event: Callable[[], None]) -> None:
        """Let this happen later, while the shell is there."""
        QTimer.singleShot(milliseconds, self._shell, event)


def _seen(shell: Shell) -> State:
    if shell.is_covered:
        return State.PICTURE
    return State.FIRST_ENTRY if shell.shows_page else State.EMPTY


def freeze_soon(program: Program) -> None:
    """Freeze what stays, once, a while after the program first comes to rest."""
    once = Qt.ConnectionType.SingleShotConnection
    soon = partial(QTimer.singleShot, _REST_MS, program, freeze_what_stays)
    program.at_rest.connect(soon, once)


def _close(program: Program, shell: Shell, arguments: Arguments, folders: Folders) -> None:
    if arguments.screenshot is not None:
        program.close()
        return
    is_outdated = program.searcher.is_outdated
    view = last_view(shell, program.window, program.reader, has_new_list=is_outdated)
    keep_settings(program.close(), folders)
    is_dark, ratio = program.appearance.colours.is_dark, shell.devicePixelRatio()
    save_last_view(view, folders, view_stamp(folders, is_dark=is_dark, ratio=ratio))


def keep_settings(settings: Settings, folders: Folders) -> None:
    """Keep the settings for the next start; where nothing may be written, those from before."""
    try:
        save_settings(settings, folders.settings_file)
    except OSError as error:
        # The window is closing: nobody is left to be told.
        _LOG.warning("no settings were kept: %s", error)
