"""Fills the window once it has been painted: log, library, program, pictures."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtWidgets import QApplication

from glossary_app.gui.appearance import Appearance
from glossary_app.gui.arguments import Arguments
from glossary_app.gui.fonts import register_fonts
from glossary_app.gui.icons import app_icon
from glossary_app.gui.importer import Importer, import_command
from glossary_app.gui.lane import (
    IndexFiles,
    mend_library,
    open_library,
    open_shelf,
    open_shelf_for_picture,
)
from glossary_app.gui.lanes import Lanes
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.meeting_place import meeting_place
from glossary_app.gui.program import Program
from glossary_app.gui.screenshot import Screenshot
from glossary_app.gui.shell import Shell
from glossary_app.gui.single_instance import WishListener
from glossary_app.gui.tasks import Lane
from glossary_app.logs import start_log
from glossary_app.paths import Folders
from glossary_app.settings import Settings, save_settings


def launch(appearance: Appearance, shell: Shell, arguments: Arguments, folders: Folders) -> Program:
    """Fill the window; the program then lives as long as the window."""
    start_log(folders.log_file, verbose=arguments.verbose)
    window = make_window(appearance)
    opened = open_shelf if arguments.screenshot is None else open_shelf_for_picture
    mend = partial(mend_library, folders)
    lanes = Lanes(
        Lane(partial(opened, folders), mend),
        Lane(partial(open_library, folders, starter=arguments.starter), mend),
    )
    importer = Importer(folders, import_command(), starter=arguments.starter)
    program = Program(window, lanes, importer, appearance)
    # PySide hands exceptions in slots to it as well.
    sys.excepthook = program.faults.hook
    window.close_asked.connect(partial(_close, program, arguments, folders))
    shell.close_asked.connect(window.close_asked)
    if shell.typed:
        window.search_panel.line.setText(shell.typed)
    shell.furnish(window)
    window.search_panel.line.setFocus()
    if arguments.screenshot is not None:
        screenshot = Screenshot(program, arguments.screenshot)
        screenshot.done.connect(QApplication.exit)
    else:
        _listen(program, meeting_place(folders))
        program.damage.watch(Lane(partial(IndexFiles, folders)))
    program.start(arguments.term)
    return program


def dress(app: QApplication, settings: Settings) -> Appearance:
    """Give the application our icon and fonts, and the look that was chosen."""
    app.setWindowIcon(app_icon())
    register_fonts()
    return Appearance(app, settings)


def make_window(appearance: Appearance) -> MainWindow:
    """What fills the shell, as it was last seen, with no entry in it."""
    window = MainWindow(appearance.colours)
    window.set_look(appearance.colours, appearance.roles, appearance.zoom)
    window.restore(appearance.settings)
    return window


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
