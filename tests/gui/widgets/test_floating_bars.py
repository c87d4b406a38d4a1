"""Short confirmations lie over the page: nothing moves for them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.style_sheet import window_style
from glossary_app.gui.style.theme import contrast
from glossary_app.gui.widgets.bars import Bar, BarAction, Bars, Notice, Tone


class Page(QWidget):
    """Bars above something to read."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = Bars(self)
        self.text = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bars)
        layout.addWidget(self.text, 1)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def bar(page: Page, topic: str) -> Bar:
    found = page.bars.bar(topic)
    assert found is not None
    return found


def test_a_passing_word_moves_nothing(page: Page) -> None:
    before = page.text.geometry()

    page.bars.show_passing(Notice("copy", "Copied.", Tone.DONE))
    page.text.updateGeometry()

    assert page.text.geometry() == before
    assert bar(page, "copy").is_floating
    assert bar(page, "copy").isVisible()


def test_what_is_typed_at_the_foot_stays_in_sight(page: Page, qtbot: QtBot) -> None:
    page.bars.lie_over(page.text)
    page.bars.show_passing(Notice("copy", "Copied."))
    field = QWidget()
    field.setFixedHeight(60)
    layout = page.layout()
    assert layout is not None

    layout.addWidget(field)

    qtbot.waitUntil(lambda: page.text.height() < 350)
    foot = page.text.geometry().bottom()
    assert foot - 40 < bar(page, "copy").geometry().bottom() < foot
    page.bars.show_passing(Notice("star", "Starred."))
    assert bar(page, "star").geometry().bottom() < foot


def test_where_the_text_is_not_seen_it_lies_over_the_whole_page(page: Page) -> None:
    page.bars.lie_over(page.text)
    page.text.hide()

    page.bars.show_passing(Notice("copy", "Copied."))

    assert 360 < bar(page, "copy").geometry().bottom() < 400


def test_it_lies_in_the_middle_above_the_foot(page: Page) -> None:
    page.bars.show_passing(Notice("copy", "Copied."))

    box = bar(page, "copy").geometry()
    assert abs(box.center().x() - 300) <= 3
    assert 360 < box.bottom() < 400


def test_it_stays_there_when_the_window_changes(page: Page, qtbot: QtBot) -> None:
    page.bars.show_passing(Notice("copy", "Copied."))

    page.resize(900, 700)

    qtbot.waitUntil(lambda: abs(bar(page, "copy").geometry().center().x() - 450) <= 3)
    assert bar(page, "copy").geometry().bottom() > 640


def test_a_long_word_is_no_wider_than_the_page(page: Page) -> None:
    page.bars.show_passing(Notice("copy", "Copied without what is not reviewed. " * 10))

    box = bar(page, "copy").geometry()
    assert box.left() >= 0
    assert box.right() <= 600


def test_what_stays_takes_the_place_of_what_passes(page: Page) -> None:
    page.bars.show_passing(Notice("import", "Begun."))

    page.bars.show_notice(Notice("import", "Importing…"))

    assert not bar(page, "import").is_floating
    assert bar(page, "import").text == "Importing…"


def test_what_passes_takes_the_place_of_what_stayed(page: Page, qtbot: QtBot) -> None:
    page.bars.show_notice(Notice("import", "Importing…"))

    page.bars.show_passing(Notice("import", "Done."))

    assert bar(page, "import").is_floating
    qtbot.waitUntil(lambda: page.bars.is_empty)


def test_something_to_press_stays_longer(page: Page) -> None:
    undo = BarAction("Undo", lambda: None)

    page.bars.show_passing(Notice("copy", "Copied."))
    page.bars.show_passing(Notice("gone", "Removed.", actions=(undo,)))

    short, long = (bar(page, topic).passing.interval() for topic in ("copy", "gone"))
    assert long >= 3 * short


def test_its_button_does_what_it_says(page: Page) -> None:
    pressed: list[str] = []
    undo = BarAction("Undo", lambda: pressed.append("undo"))
    page.bars.show_passing(Notice("gone", "Removed.", actions=(undo,)))

    bar(page, "gone").buttons[0].click()

    assert pressed == ["undo"]


def test_esc_takes_it_away_like_every_bar(page: Page) -> None:
    page.bars.show_passing(Notice("copy", "Copied."))

    closed = [page.bars.close_newest(), page.bars.close_newest()]

    assert closed == [True, False]


def test_what_goes_on_lies_over_the_page_until_it_has_ended(page: Page, qtbot: QtBot) -> None:
    before = page.text.geometry()
    page.bars.show_passing(Notice("import", "An import is already under way."))

    page.bars.show_over(Notice("import", "Reading pages", closable=False, percent=30))

    assert page.text.geometry() == before
    assert bar(page, "import").is_floating
    assert not bar(page, "import").passing.isActive()
    page.bars.show_passing(Notice("import", "12 added", Tone.DONE))
    assert bar(page, "import").passing.isActive()


def test_a_long_word_takes_more_lines_and_a_short_one_again_one(page: Page) -> None:
    page.bars.show_passing(Notice("export", "12 pages exported. " * 12))
    tall = bar(page, "export").height()

    page.bars.show_passing(Notice("export", "12 pages exported."))

    box = bar(page, "export").geometry()
    assert tall > box.height()
    assert box.width() < 400


def test_no_letter_of_a_short_word_is_cut(page: Page) -> None:
    page.setStyleSheet("QFrame#bar QLabel { font-size: 19px; }")
    page.bars.show_over(Notice("import", "Importing…", percent=0, closable=False))
    opening = BarAction("Open it", lambda: None)

    page.bars.show_passing(Notice("import", "harbour: 2 added", Tone.DONE, (opening,)))
    QApplication.processEvents()

    label = next(each for each in bar(page, "import").findChildren(QLabel) if each.text())
    assert label.font().pixelSize() == 19
    assert label.width() >= label.fontMetrics().horizontalAdvance("harbour: 2 added")


def test_long_work_has_lines_of_words_where_there_is_little_room(page: Page, qtbot: QtBot) -> None:
    notice = Notice(
        "work",
        "検索インデックスを作成中 · 135 / 135 · 残り約 1 秒",
        actions=(BarAction("キャンセル", page.update),),
        percent=60,
    )
    page.resize(300, 400)
    qtbot.waitUntil(lambda: page.width() == 300)

    page.bars.show_over(notice)

    shown = bar(page, "work")
    (label,) = shown.findChildren(QLabel)
    (progress,) = shown.findChildren(QProgressBar)
    QApplication.processEvents()
    assert label.width() > 200
    assert progress.geometry().top() >= label.geometry().bottom()
    assert progress.geometry().right() <= shown.width()
    page.resize(900, 400)
    qtbot.waitUntil(lambda: shown.height() < 60)
    assert progress.width() == 160


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_edge_of_what_floats_is_told_from_the_page(theme: Theme) -> None:
    style = window_style(theme)
    toast = style[style.index('[look="toast"]') :].split("}")[0]

    assert theme.control_border in toast
    assert contrast(theme.control_border, theme.page) >= 3


def test_buttons_of_a_bar_stand_below_a_sentence_that_they_would_squeeze(page: Page) -> None:
    actions = tuple(BarAction(text, page.update) for text in ("Begin anew", "Copy the report"))
    sentence = "The file of the library is damaged, and there is no good copy of it. " * 2
    page.bars.show_notice(Notice("fault", sentence, Tone.FAULT, actions))

    found = []
    for width in (330, 900):
        page.resize(width, 400)
        QApplication.processEvents()
        shown = bar(page, "fault")
        label = shown.findChildren(QLabel)[0]
        are_below = all(button.y() >= label.geometry().bottom() for button in shown.buttons)
        are_whole = all(button.width() >= button.sizeHint().width() for button in shown.buttons)
        found.append((are_below, are_whole, label.width() > 200))

    assert found == [(True, True, True), (False, True, True)]
