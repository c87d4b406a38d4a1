"""Fills the window once it has been painted: log, library, program, pictures."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtWidgets import QApplication

from glossary_app.gui.appearance import Appearance
from glossary_app.gui.arguments import Arguments
from glossary_app.gui.importer import Importer, import_command
from glossary_app.gui.lane import IndexFiles, mend_library, open_for_picture, open_library
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.meeting_place import meeting_place
from glossary_app.gui.program import Program
from glossary_app.gui.screenshot import Screenshot
from glossary_app.gui.single_instance import WishListener
from glossary_app.gui.tasks import Lane
from glossary_app.logs import start_log
from glossary_app.paths import Folders
from glossary_app.settings import save_settings


def launch(
    window: MainWindow, appearance: Appearance, arguments: Arguments, folders: Folders
) -> Program:
    """Fill the window; the program then lives as long as the window."""
    start_log(folders.log_file, verbose=arguments.verbose)
    opened = open_library if arguments.screenshot is None else open_for_picture
    lane = Lane(partial(opened, folders, starter=arguments.starter), partial(mend_library, folders))
    importer = Importer(folders, import_command(), starter=arguments.starter)
    program = Program(window, lane, importer, appearance)
    # PySide hands exceptions in slots to it as well.
    sys.excepthook = program.faults.hook
    window.close_asked.connect(partial(_close, program, arguments, folders))
    if arguments.screenshot is not None:
        screenshot = Screenshot(program, arguments.screenshot)
        screenshot.done.connect(QApplication.exit)
    else:
        _listen(program, meeting_place(folders))
        program.damage.watch(Lane(partial(IndexFiles, folders)))
    program.start(arguments.term)
    return program


def _listen(program: Program, address: str) -> None:
    """Carry out the wishes of later starts."""
    if address:
        listener = WishListener(address, program)
        listener.wished.connect(program.go)
        program.window.close_asked.connect(listener.close)
        listener.start()


def _close(program: Program, arguments: Arguments, folders: Folders) -> None:
    settings = program.close()
    if arguments.screenshot is None:
        save_settings(settings, folders.settings_file)
