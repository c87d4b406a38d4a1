"""The article's context menu: Qt's own lines, and the chunk ids of the section it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.model.address import SCHEME
from glossary_app.model.article import SWITCHES, Citation

Copied = Callable[[], None]
# Groups of lines about the whole page.
PageActions = Sequence[Sequence[QAction]]

# Qt's names for its actions, of which one would copy our links' inner names.
_COPY = "edit-copy"
_COPY_LINK = "link-copy"
# A question that is longer would make the menu wider than the article.
_LONGEST_QUESTION = 48


@dataclass(frozen=True, slots=True)
class Offer:
    """A line on top of the menu; without a `target` there is none."""

    text: str
    target: str
    chosen: Callable[[str], None]

    @classmethod
    def open(cls, address: str, chosen: Callable[[str], None]) -> Offer:
        """Follow the link."""
        is_ours = address.startswith(f"{SCHEME}:")
        return cls(
            QCoreApplication.translate("ArticleMenu", "Open"), address if is_ours else "", chosen
        )

    @classmethod
    def open_in_tab(cls, address: str, chosen: Callable[[str], None]) -> Offer:
        """Follow the link beside this article."""
        is_ours = address.startswith(f"{SCHEME}:")
        return cls(
            QCoreApplication.translate("ArticleMenu", "Open in a new tab"),
            address if is_ours else "",
            chosen,
        )

    @classmethod
    def compare(cls, address: str, chosen: Callable[[str], None]) -> Offer:
        """See what the link leads to beside this article."""
        is_ours = address.startswith(f"{SCHEME}:")
        return cls(
            QCoreApplication.translate("ArticleMenu", "Compare side by side"),
            address if is_ours else "",
            chosen,
        )

    @classmethod
    def look_up(cls, word: str, chosen: Callable[[str], None]) -> Offer:
        """Search for what is selected."""
        return cls(
            QCoreApplication.translate("ArticleMenu", "Look up “{word}”").format(
                word=_shortened(word)
            ),
            word,
            chosen,
        )


def offers_of(link: str, word: str, *ways: Callable[[str], None]) -> tuple[Offer, ...]:
    """What a link can be taken for, followed, opened in a tab, or compared with; and a word."""
    kinds = (Offer.open, Offer.open_in_tab, Offer.compare)
    *to_link, to_word = ways
    made = (kind(link, way) for kind, way in zip(kinds, to_link, strict=True))
    return (*made, Offer.look_up(word, to_word))


def add_page_actions(menu: QMenu, groups: PageActions) -> None:
    """Put what can be done with the whole page on top of the menu, a group for a group."""
    first = next(iter(menu.actions()), None)
    for group in groups:
        for action in group:
            menu.insertAction(first, action) if first else menu.addAction(action)
        menu.insertSeparator(first) if first else menu.addSeparator()


def add_offers(menu: QMenu, offers: Iterable[Offer]) -> None:
    """Put what the place under the pointer offers on top of the menu."""
    first = next(iter(menu.actions()), None)
    added = [offer for offer in offers if offer.target]
    for offer in added:
        # Two ampersands make one.
        action = QAction(offer.text.replace("&", "&&"), menu)
        action.triggered.connect(partial(_choose, offer))
        menu.insertAction(first, action) if first else menu.addAction(action)
    if added and first:
        menu.insertSeparator(first)


def take_over(menu: QMenu, address: str, copy: Callable[[], None], copied: Copied) -> None:
    """Let Qt's lines copy the selection as the key does, and the address that a link leads to."""
    copy_selection_itself(menu, copy)
    copy_link_itself(menu, address, copied)


def copy_selection_itself(menu: QMenu, copy: Callable[[], None]) -> None:
    """Let Qt's line copy the selection as the key does."""
    action = menu.findChild(QAction, _COPY)
    if action is not None:
        action.triggered.disconnect()
        action.triggered.connect(partial(_do, copy))
        # A line that cannot be taken only makes the way to the others longer.
        action.setVisible(action.isEnabled())


def copy_link_itself(menu: QMenu, address: str, copied: Copied) -> None:
    """Let Qt's line copy the address that a link leads to; `copied` is called afterwards."""
    action = menu.findChild(QAction, _COPY_LINK)
    if action is not None:
        action.triggered.disconnect()
        action.triggered.connect(partial(_copy, address, copied))
        action.setEnabled(bool(address) and address not in SWITCHES)
        action.setVisible(action.isEnabled())


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


def _do(copy: Callable[[], None], *_: object) -> None:
    copy()


def _choose(offer: Offer, *_: object) -> None:
    offer.chosen(offer.target)


def _copy(text: str, copied: Copied, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
    copied()
