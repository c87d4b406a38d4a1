"""The article's context menu: Qt's own lines, and the chunk ids of the section it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.model.article import Citation

Copied = Callable[[], None]

# Qt's name for its action, which would copy our links' inner names.
_COPY_LINK = "link-copy"
# A question that is longer would make the menu wider than the article.
_LONGEST_QUESTION = 48


def copy_link_itself(menu: QMenu, address: str, copied: Copied) -> None:
    """Let Qt's line copy the address that a link leads to; `copied` is called afterwards."""
    action = menu.findChild(QAction, _COPY_LINK)
    if action is not None:
        action.triggered.disconnect()
        action.triggered.connect(partial(_copy, address, copied))
        action.setEnabled(bool(address))


def add_chunk_ids(menu: QMenu, citations: tuple[Citation, ...], copied: Copied) -> None:
    """Add a line for each chunk id; several are told apart by locale and question."""
    if not citations:
        return
    has_locales = len({citation.locale for citation in citations}) > 1
    menu.addSeparator()
    for citation in citations:
        text = QCoreApplication.translate("ArticleMenu", "Copy chunk id")
        parts = (citation.locale.tag if has_locales else "", _shortened(citation.question))
        detail = " · ".join(part for part in parts if part)
        # Two ampersands make one; a single one would underline the next letter.
        action = menu.addAction(f"{text}: {detail}".replace("&", "&&") if detail else text)
        action.setToolTip(plain_tip(citation.chunk_id))
        action.triggered.connect(partial(_copy, citation.chunk_id, copied))


def _shortened(question: str) -> str:
    is_long = len(question) > _LONGEST_QUESTION
    return f"{question[: _LONGEST_QUESTION - 1].rstrip()}…" if is_long else question


def _copy(text: str, copied: Copied, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
    copied()
