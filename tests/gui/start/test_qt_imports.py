"""What is imported after the start is not read by PySide's feature switch."""

from __future__ import annotations

import json
import subprocess
import sys

PROGRAM = """
import json, linecache, sys
from PySide6.QtWidgets import QApplication
from glossary_app.gui.start.qt_imports import drop_feature_switch

drop_feature_switch()
read_before = set(linecache.cache)
import glossary_app.library.library
print(json.dumps([path for path in linecache.cache if path not in read_before]))
print(QApplication([]).platformName())
"""


def test_no_source_is_read_and_qt_works_on() -> None:
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    ).stdout.splitlines()

    assert (json.loads(said[0]), said[1]) == ([], "offscreen")
