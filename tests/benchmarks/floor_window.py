"""The floor for start time and memory: search line, list and text view in bare PySide6.

    python tests/benchmarks/floor_window.py            # beside: glossary-app --data-dir DIR

Measure both in one run, in turn, from exec to the first paint, and compare the ratio.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

ROWS = 500


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("Floor")
    window.resize(1280, 800)
    rows = QListView()
    rows.setModel(QStringListModel([f"term {number} 用語" for number in range(ROWS)]))
    text = QTextBrowser()
    text.setPlainText("A definition of the term. 用語の定義です。\n" * 40)
    left = QVBoxLayout()
    left.addWidget(QLineEdit())
    left.addWidget(rows)
    both = QHBoxLayout(window)
    both.addLayout(left, 1)
    both.addWidget(text, 3)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
