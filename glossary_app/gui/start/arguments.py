"""The arguments of `glossary-app`: other programs rely on them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator, QUrl

from glossary_app.gui.style.translations import UI_LOCALES, chosen_ui_locale, system_languages
from glossary_app.resource_files import resource
from glossary_app.settings import Theme, View

_Choice = TypeVar("_Choice", bound=StrEnum)

_PACK_SUFFIX = ".glossary"
_SMALLEST_SIDE, _LARGEST_SIDE = 200, 8_000


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the window was started with; None where nothing was said."""

    term: str = ""
    data_dir: Path | None = None
    starter: bool = True
    verbose: bool = False
    view: View | None = None
    theme: Theme | None = None
    size: tuple[int, int] | None = None
    scale: float = 1.0
    screenshot: Path | None = None
    ui_locale: str | None = None
    self_check: bool = False
    version: bool = False
    install_desktop: bool = False
    uninstall_desktop: bool = False

    @property
    def opens_as_left(self) -> bool:
        """Whether the window will look as it did when it was closed."""
        wishes = (self.view, self.theme, self.size, self.ui_locale, self.screenshot)
        return not self.term and all(wish is None for wish in wishes)


def parse_arguments(argv: Sequence[str]) -> Arguments:
    """Read the command line; leaves the program with a usage line when it makes no sense."""
    given = _parser().parse_args(argv)
    return Arguments(
        term=given.term,
        data_dir=given.data_dir,
        starter=not given.no_starter,
        verbose=given.verbose,
        view=given.locale,
        theme=given.theme,
        size=given.size,
        scale=given.scale,
        screenshot=given.screenshot,
        ui_locale=given.interface,
        self_check=given.selfcheck,
        version=given.version,
        install_desktop=given.install_desktop,
        uninstall_desktop=given.uninstall_desktop,
    )


class _Parser(argparse.ArgumentParser):
    """Speaks the language of the system, and tells a fault in one line."""

    def format_help(self) -> str:
        """The help; only here are its texts translated."""
        self.description, self.epilog = _said(self.description or ""), _said(self.epilog or "")
        for group in self._action_groups:
            group.title = _said(group.title or "")
        for action in self._actions:
            action.help = _said(action.help or "")
        return super().format_help().replace("usage:", _said("usage:"), 1)

    def error(self, message: str) -> NoReturn:
        """Leave the program."""
        self.exit(2, f"glossary-app: {_worded(message)}; {_said(_SEE_HELP)}\n")


def _said(text: str) -> str:
    """A text of ours in the language of the system: there is no window that would know another."""
    name = chosen_ui_locale("", system_languages()).replace("-", "_")
    translator = QTranslator()
    translator.load(str(resource(f"translations/{name}.qm")))
    return translator.translate("Arguments", text) or text


def _worded(message: str) -> str:
    """A fault as argparse has it, in the language of the system."""
    for form in map(str, _FAULTS):
        found = re.fullmatch(re.escape(form).replace(r"\{\}", "(.+)"), message, re.DOTALL)
        if found:
            return _said(form).format(*found.groups())
    return message


_SEE_HELP = str(QT_TRANSLATE_NOOP("Arguments", "see 'glossary-app --help'"))
# What argparse says by itself; lupdate finds texts only where they are marked.
_OF_ARGPARSE = (
    QT_TRANSLATE_NOOP("Arguments", "usage:"),
    QT_TRANSLATE_NOOP("Arguments", "positional arguments"),
    QT_TRANSLATE_NOOP("Arguments", "options"),
    QT_TRANSLATE_NOOP("Arguments", "show this help message and exit"),
)
_FAULTS = (
    QT_TRANSLATE_NOOP("Arguments", "argument {}: expected one argument"),
    QT_TRANSLATE_NOOP("Arguments", "argument {}: {}"),
    QT_TRANSLATE_NOOP("Arguments", "unrecognized arguments: {}"),
)
_EXAMPLES = str(
    QT_TRANSLATE_NOOP(
        "Arguments",
        "examples:\n"
        "  glossary-app fine-tuning\n"
        "  glossary-app glossary://starter/ja-JP/fine-tuning\n"
        "  glossary-app --screenshot page.png 解約率 --locale both --theme dark",
    )
)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="glossary-app",
        description=str(
            QT_TRANSLATE_NOOP("Arguments", "A bilingual glossary browser that works offline.")
        ),
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )

    def add(name: str, text: object, **options: Any) -> None:
        parser.add_argument(name, help=str(text), **options)

    # A positional, so that a desktop may hand over an address or a pack.
    term = QT_TRANSLATE_NOOP("Arguments", "a term, a glossary:// address, or a pack")
    add("term", term, nargs="?", default="", type=_wish, metavar="TERM")
    folder = QT_TRANSLATE_NOOP("Arguments", "keep everything below this folder")
    add("--data-dir", folder, type=_path, metavar="DIR")
    starter = QT_TRANSLATE_NOOP("Arguments", "do not add the starter glossary")
    add("--no-starter", starter, action="store_true")
    verbose = QT_TRANSLATE_NOOP("Arguments", "log to standard error as well")
    add("--verbose", verbose, action="store_true")
    locale = QT_TRANSLATE_NOOP("Arguments", "language of the article")
    add("--locale", locale, type=_one_of(View), metavar=_choices(View))
    theme = QT_TRANSLATE_NOOP("Arguments", "colours of the window")
    add("--theme", theme, type=_one_of(Theme), metavar=_choices(Theme))
    size = QT_TRANSLATE_NOOP("Arguments", "size of the window")
    add("--size", size, type=_size, metavar="WxH")
    scale = QT_TRANSLATE_NOOP("Arguments", "pixels per unit, with --screenshot")
    add("--scale", scale, type=_scale, default=1.0, metavar="N")
    picture = QT_TRANSLATE_NOOP("Arguments", "draw the window into a PNG file and leave")
    add("--screenshot", picture, type=_path, metavar="FILE")
    interface = QT_TRANSLATE_NOOP("Arguments", "language of the interface")
    add("--interface", interface, type=_ui_locale, metavar=_choices(UI_LOCALES))
    check = QT_TRANSLATE_NOOP("Arguments", "try each part of the program, and leave")
    add("--selfcheck", check, action="store_true")
    install = QT_TRANSLATE_NOOP("Arguments", "add the menu entry of a copy from pipx")
    add("--install-desktop", install, action="store_true")
    uninstall = QT_TRANSLATE_NOOP("Arguments", "take that menu entry away")
    add("--uninstall-desktop", uninstall, action="store_true")
    version = QT_TRANSLATE_NOOP("Arguments", "show the version, and leave")
    add("--version", version, action="store_true")
    return parser


def _choices(names: Iterable[str]) -> str:
    return f"{{{','.join(names)}}}"


def _one_of(kind: type[_Choice]) -> Callable[[str], _Choice]:
    def chosen(text: str) -> _Choice:
        try:
            return kind(text)
        except ValueError:
            raise _refused(_NOT_ONE_OF, ", ".join(kind), text) from None

    return chosen


def _ui_locale(text: str) -> str:
    if text not in UI_LOCALES:
        raise _refused(_NOT_ONE_OF, ", ".join(UI_LOCALES), text)
    return text


_NOT_ONE_OF = QT_TRANSLATE_NOOP("Arguments", "not one of {}: '{}'")
_EMPTY_PATH = QT_TRANSLATE_NOOP("Arguments", "the path is empty")
_NO_SIZE = QT_TRANSLATE_NOOP("Arguments", "not a size like 1280x800: '{}'")
_NO_SCALE = QT_TRANSLATE_NOOP("Arguments", "not a scale from 0.5 to 4: '{}'")


def _refused(why: object, *quoted: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(_said(str(why)).format(*quoted))


def _wish(text: str) -> str:
    """A pack by its full path: the window that gets it may run in another folder."""
    path = Path(QUrl(text).toLocalFile() if text.startswith("file:") else text)
    return str(path.absolute()) if path.suffix.lower() == _PACK_SUFFIX else text


def _path(text: str) -> Path:
    """A path that is said; an empty one, of a variable that is not set, is not this folder."""
    if not text.strip():
        raise _refused(_EMPTY_PATH)
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    sides = tuple(int(side) for side in match.groups()) if match else ()
    if len(sides) != 2 or not all(_SMALLEST_SIDE <= side <= _LARGEST_SIDE for side in sides):
        raise _refused(_NO_SIZE, text)
    return (sides[0], sides[1])


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise _refused(_NO_SCALE, text)
    return scale
