"""Starts the window: reads the arguments, builds everything, shows it, then opens the library."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from glossary_app.gui.appearance import Appearance
from glossary_app.gui.arguments import Arguments, parse_arguments
from glossary_app.gui.fonts import register_fonts
from glossary_app.gui.icons import app_icon
from glossary_app.gui.importer import Importer, import_command
from glossary_app.gui.lane import open_library
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.program import Program
from glossary_app.gui.screenshot import Screenshot, draw_off_screen
from glossary_app.gui.tasks import Lane
from glossary_app.logs import start_log
from glossary_app.paths import Folders, folders_below, platform_folders
from glossary_app.settings import Settings, load_settings, save_settings

_PICTURE_SIZE = (1280, 800)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; the exit code."""
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    folders = folders_below(arguments.data_dir) if arguments.data_dir else platform_folders()
    start_log(folders.log_file, verbose=arguments.verbose)
    if arguments.screenshot is not None:
        draw_off_screen(os.environ, arguments.scale)
    app = make_application()
    program = build_program(app, arguments, folders)
    screenshot = None
    if arguments.screenshot is not None:
        screenshot = Screenshot(program, arguments.screenshot)
    program.window.show()
    # After the first paint: what the library needs would double the time to it.
    QTimer.singleShot(0, partial(program.start, arguments.term))
    code = app.exec()
    return screenshot.exit_code if screenshot is not None else code


def make_application() -> QApplication:
    """The Qt application, with our fonts and names."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("glossary-app")
    app.setApplicationDisplayName("Glossary")
    app.setDesktopFileName("glossary-app")
    app.setWindowIcon(app_icon())
    register_fonts()
    return app


def build_program(app: QApplication, arguments: Arguments, folders: Folders) -> Program:
    """The window and all that stands behind it, connected but not started."""
    settings = _wished(load_settings(folders.settings_file), arguments)
    appearance = Appearance(app, settings)
    window = MainWindow(appearance.colours)
    if arguments.size is not None or arguments.screenshot is not None:
        window.resize(*(arguments.size or _PICTURE_SIZE))
    elif settings.geometry:
        window.restoreGeometry(QByteArray.fromHex(settings.geometry.encode()))
    lane = Lane(partial(open_library, folders, starter=arguments.starter))
    importer = Importer(folders, import_command(), starter=arguments.starter)
    program = Program(window, lane, importer, appearance)
    sys.excepthook = program.faults.hook
    window.close_asked.connect(partial(_close, program, folders, arguments))
    return program


def _wished(settings: Settings, arguments: Arguments) -> Settings:
    """The remembered settings, with what the command line says in their place."""
    return replace(
        settings,
        view=arguments.view or settings.view,
        theme=arguments.theme or settings.theme,
        ui_locale=arguments.ui_locale or settings.ui_locale,
    )


def _close(program: Program, folders: Folders, arguments: Arguments) -> None:
    settings = program.close()
    if arguments.screenshot is None:
        save_settings(settings, folders.settings_file)
