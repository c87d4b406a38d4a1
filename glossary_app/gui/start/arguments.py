"""The arguments of `glossary-app`: other programs rely on them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl

from glossary_app.settings import Theme, View

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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="glossary-app", description="A bilingual glossary browser that works offline."
    )
    add = parser.add_argument
    # A positional, so that a desktop may hand over an address or a pack.
    add(
        "term",
        nargs="?",
        default="",
        type=_wish,
        metavar="TERM",
        help="a term, a glossary:// address, or a pack",
    )
    add("--data-dir", type=_path, metavar="DIR", help="keep everything below this folder")
    add("--no-starter", action="store_true", help="do not add the starter glossary")
    add("--verbose", action="store_true", help="log to standard error as well")
    add("--locale", type=View, choices=list(View), help="language of the article")
    add("--theme", type=Theme, choices=list(Theme), help="colours of the window")
    add("--size", type=_size, metavar="WxH", help="size of the window")
    add("--scale", type=_scale, default=1.0, metavar="N", help="pixels per unit, with --screenshot")
    add(
        "--screenshot", type=_path, metavar="FILE", help="draw the window into a PNG file and leave"
    )
    add("--interface", choices=["en-US", "ja-JP"], help="language of the interface")
    add("--selfcheck", action="store_true", help="try each part of the program, and leave")
    add("--install-desktop", action="store_true", help="add the menu entry of a copy from pipx")
    add("--uninstall-desktop", action="store_true", help="take that menu entry away")
    add("--version", action="store_true", help="show the version, and leave")
    return parser


def _wish(text: str) -> str:
    """A pack by its full path: the window that gets it may run in another folder."""
    path = Path(QUrl(text).toLocalFile() if text.startswith("file:") else text)
    return str(path.absolute()) if path.suffix.lower() == _PACK_SUFFIX else text


def _path(text: str) -> Path:
    """A path that is said; an empty one, of a variable that is not set, is not this folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    sides = tuple(int(side) for side in match.groups()) if match else ()
    if len(sides) != 2 or not all(_SMALLEST_SIDE <= side <= _LARGEST_SIDE for side in sides):
        raise argparse.ArgumentTypeError(f"not a size like 1280x800: {text!r}")
    return (sides[0], sides[1])


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise argparse.ArgumentTypeError(f"not a scale from 0.5 to 4: {text!r}")
    return scale
