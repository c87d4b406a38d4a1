"""Where `glossary-app` begins: where Qt cannot start, it says what is missing."""

from __future__ import annotations

import os
import sys

from glossary_app.gui.start.qt_imports import drop_feature_switch


def main() -> int:
    """Open the window; the exit code."""
    if sys.argv[1:] in (["--install-desktop"], ["--uninstall-desktop"]):
        # Lazy, so that an ordinary start does not pay for it; needs no Qt, which may fail yet.
        from glossary_app.installation.desktop_entry import settle_on_desktop

        return settle_on_desktop(wanted=sys.argv[1] == "--install-desktop")
    try:
        # Lazy, because importing is what fails.
        from PySide6.QtCore import qInstallMessageHandler

        # Of all that is imported from here on, no source need be read.
        drop_feature_switch()
        from glossary_app.gui.app import main as open_window
    except ImportError as error:
        if not _explain(str(error)):
            raise
        return 1
    if sys.platform != "linux":
        return open_window()
    # Without a screen or its libraries, Qt ends the process; until then it speaks to us.
    qInstallMessageHandler(_hear)
    try:
        return open_window()
    finally:
        # Qt still speaks when Python is gone.
        qInstallMessageHandler(None)


def _hear(kind: object, context: object, message: str) -> None:
    """Pass on what Qt says, with advice where it is about to give up."""
    del kind, context
    sys.stderr.write(f"{message}\n")
    if "platform plugin could be initialized" in message and _explain(message):
        # Qt would leave a core dump.
        os._exit(1)


def _explain(said: str) -> bool:
    # Lazy, so that only a start that fails pays for it.
    from glossary_app.installation.missing_libraries import why_qt_fails

    reason = why_qt_fails(said)
    if reason:
        sys.stderr.write(f"glossary-app: {reason}\n")
    return bool(reason)


if __name__ == "__main__":
    sys.exit(main())
