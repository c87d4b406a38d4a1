"""Starts the window: reads the arguments, shows an empty window, and then fills it.

What fills it takes longer to import than Qt. So the shell is painted first, and everything else is
imported after that, while somebody may already be typing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication

from glossary_app.gui.start.arguments import Arguments, parse_arguments
from glossary_app.gui.start.input_method import choose_input_method
from glossary_app.gui.start.last_view import load_last_view, view_stamp
from glossary_app.gui.start.meeting_place import (
    is_first,
    is_met,
    meeting_place,
    moments_of_a_start,
)
from glossary_app.gui.start.shell import Shell, system_colours
from glossary_app.paths import Folders, folders_below, is_there, platform_folders
from glossary_app.settings import Settings, load_settings

_PICTURE_SIZE = (1280, 800)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; the exit code."""
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    if arguments.version or arguments.self_check:
        return _tell_of_itself(arguments)
    if arguments.install_desktop or arguments.uninstall_desktop:
        return _settle_on_desktop(arguments)
    folders = (
        folders_below(arguments.data_dir.absolute()) if arguments.data_dir else platform_folders()
    )
    address = _address(arguments, folders)
    if _is_handed_over(address, arguments.term):
        return 0
    if arguments.screenshot is not None:
        # Read when the application is made.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    choose_input_method(os.environ, plugin_folder())
    app = make_application()
    settings = wished_settings(arguments, folders)
    shell = make_shell(app, arguments, settings)
    if arguments.opens_as_left:
        show_last_view(app, shell, folders)
    shell.first_painted.connect(partial(fill_shell, app, shell, arguments, folders))
    shell.show()
    return app.exec()


def plugin_folder() -> Path:
    """Where Qt's plug-ins are."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def make_application() -> QApplication:
    """The Qt application under its names, in no fonts or colours of ours yet."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("glossary-app")
    app.setDesktopFileName("io.github.glossary_app.GlossaryBrowser")
    # Fusion alone draws the same on every system.
    app.setStyle("Fusion")
    return app


def wished_settings(arguments: Arguments, folders: Folders) -> Settings:
    """The remembered settings, with what the command line says in their place."""
    settings = load_settings(folders.settings_file)
    return replace(
        settings,
        view=arguments.view or settings.first_view,
        theme=arguments.theme or settings.theme,
        ui_locale=arguments.ui_locale or settings.ui_locale,
    )


def make_shell(app: QApplication, arguments: Arguments, settings: Settings) -> Shell:
    """The window where and as large as it was last seen, with nothing in it."""
    shell = Shell(system_colours(app, settings.theme), settings)
    if arguments.size is not None or arguments.screenshot is not None:
        shell.resize(*(arguments.size or _PICTURE_SIZE))
    return shell


def show_last_view(app: QApplication, shell: Shell, folders: Folders) -> None:
    """Show the window as it was left, where nothing has changed since."""
    is_dark = system_colours(app, shell.settings.theme).is_dark
    stamp = view_stamp(folders, is_dark=is_dark, ratio=shell.devicePixelRatio())
    view = load_last_view(folders, stamp)
    if view is not None:
        shell.show_last_view(view)


def _tell_of_itself(arguments: Arguments) -> int:
    # Lazy, so that an ordinary start does not pay for it.
    from glossary_app.gui.start.self_check import program_version, self_check

    sys.stdout.write(f"glossary-app {program_version()}\n")
    return 0 if arguments.version else self_check(main)


def _settle_on_desktop(arguments: Arguments) -> int:
    # Lazy, so that an ordinary start does not pay for it.
    from glossary_app.installation.desktop_entry import settle_on_desktop

    return settle_on_desktop(wanted=arguments.install_desktop)


def _address(arguments: Arguments, folders: Folders) -> str:
    """Where later starts find this one; empty where they need not."""
    return "" if arguments.screenshot is not None else meeting_place(folders)


def _is_handed_over(address: str, wish: str) -> bool:
    """Whether another window carries out the wish of this start."""
    if is_met(address) and _hand_over(address, wish):
        return True
    if is_first(address):
        return False
    for _ in moments_of_a_start():
        if is_met(address) and _hand_over(address, wish):
            return True
        if is_first(address):
            return False
    return False


def _hand_over(address: str, wish: str) -> bool:
    # Lazy, so that only a second start pays for it.
    from glossary_app.gui.start.later_starts import hand_over

    return hand_over(address, wish)


def fill_shell(app: QApplication, shell: Shell, arguments: Arguments, folders: Folders) -> None:
    """Put the program into its shell."""
    # The lazy door (see the module's docstring): first what the first entry needs, then the rest.
    from glossary_app.gui.style.appearance import dress

    appearance = dress(app, shell.settings)
    if arguments.view is None and not is_there(folders.settings_file):
        appearance.read_as_spoken()
    if arguments.screenshot is None and not shell.shows_page:
        from glossary_app.gui.start.first_entry import show_first_entry

        show_first_entry(shell, appearance, folders, arguments.term)
    from glossary_app.gui.start.later_starts import WishListener

    listener = WishListener(_address(arguments, folders), shell)
    listener.open()
    from glossary_app.gui.start.filling import launch

    program = launch(appearance, shell, arguments, folders)
    show_given = program.assistants.show_given
    program.about_wanted.connect(partial(_show_about, shell, folders, show_given))
    listener.wished.connect(program.go)
    program.window.close_asked.connect(listener.close)
    listener.start()


def _show_about(shell: Shell, folders: Folders, show_given: Callable[[], None]) -> None:
    # Lazy, so that only who asks for it waits for the licences.
    from glossary_app.gui.window.about_dialog import AboutDialog

    dialog = AboutDialog(folders.data, shell)
    dialog.given_wanted.connect(show_given)
    dialog.show()


if __name__ == "__main__":
    sys.exit(main())
