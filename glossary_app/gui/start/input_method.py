"""Lets fcitx5 work: PySide6 ships no plug-in for it, but fcitx5 also speaks the ibus protocol."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

_FALLBACK = "wayland;ibus;compose"


def choose_input_method(environment: MutableMapping[str, str], plugins: Path) -> None:
    """To be called before there is a QApplication; `plugins` is Qt's folder of plug-ins.

    What the user has set in `QT_IM_MODULES` stands.
    """
    wanted = environment.get("QT_IM_MODULE", "")
    if not wanted.startswith("fcitx") or environment.get("QT_IM_MODULES"):
        return
    if not any((plugins / "platforminputcontexts").glob("*fcitx*")):
        environment["QT_IM_MODULES"] = _FALLBACK
