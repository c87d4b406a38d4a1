"""What is said, in the language of the system: English, or Japanese where that is set.

Keys and codes of JSON are no sentences and stay as they are.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping
from functools import cache

from glossary_app.cli.late import late_japanese
from glossary_app.errors import GlossaryError

_JAPANESE = "ja"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def in_words(text: str) -> str:
    """A sentence of ours in the language of the system; what is not known stays English."""
    return late_japanese()(text) if _is_japanese_system() else text


def fault_in_words(error: GlossaryError) -> str:
    """A fault in one line."""
    if not _is_japanese_system():
        return str(error)
    place = f"{error.where}: " if error.where else ""
    advice = f"。{in_words(error.now)}" if error.now else ""
    return f"{place}{in_words(error.what)}{advice}"


def system_language() -> str:
    """The language of the system as a subtag of BCP 47: `en` or `ja`."""
    return _JAPANESE if _is_japanese_system() else "en"


def is_japanese(environment: Mapping[str, str]) -> bool:
    """Whether messages are to be Japanese, by the variables that POSIX and GNU name for it."""
    chosen = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if chosen.partition(".")[0] not in ("", "C", "POSIX"):
        # GNU gettext: a list of languages, which counts unless the locale is C.
        chosen = environment.get("LANGUAGE") or chosen
    language = chosen.partition(":")[0].lower().replace("-", "_")
    return language.partition("_")[0].partition(".")[0] == _JAPANESE


@cache
def _is_japanese_system() -> bool:
    if sys.platform == "win32" and not any(os.environ.get(name) for name in _VARIABLES):
        # As Windows has it: `ja_JP` or `Japanese_Japan`.
        return (locale.getlocale()[0] or "").lower().startswith(_JAPANESE)
    return is_japanese(os.environ)
