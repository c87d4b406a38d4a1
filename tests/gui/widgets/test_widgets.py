"""The small widgets: toggle, chips, bars, keys, menu, delegate."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.contents.links import Link, LinkGroup
from glossary_app.gui.contents.menu import ContentsMenu
from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.reading.language_toggle import LanguageToggle
from glossary_app.gui.search.chips import ScopeChips
from glossary_app.gui.search.delegate import ROW_HEIGHTS, HitDelegate
from glossary_app.gui.search.known import KnownGlossaries
from glossary_app.gui.search.model import HitModel
from glossary_app.gui.search.rows import Row
from glossary_app.gui.search.scope import Choices, Scope, ScopeKind
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.widgets.flow_layout import FlowLayout
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.gui.widgets.plain import without_mnemonic
from glossary_app.gui.window.menu import MainMenu
from glossary_app.model.entry import EntryRef
from glossary_app.settings import Density, View
from glossary_app.settings import Theme as ThemeSetting

ABSTRACTION = EntryRef("basics", "abstraction")


def row(**changes: str) -> Row:
    fields = {"reason": "", "quality": "reviewed", "caption": "", **changes}
    return Row(
        ABSTRACTION,
        Marked("Abstraction", ((0, 4),)),
        Marked("抽象化"),
        Marked("Leaves details out."),
        **fields,
    )


class TestLanguageToggle:
    def test_a_click_says_which_language_is_wanted(self, qtbot: QtBot) -> None:
        toggle = LanguageToggle()
        qtbot.addWidget(toggle)
        wanted: list[View] = []
        toggle.view_chosen.connect(wanted.append)

        for button in reversed(toggle.buttons):
            button.click()

        assert wanted == [View.BOTH, View.JAPANESE, View.ENGLISH]

    def test_being_told_says_nothing(self, qtbot: QtBot) -> None:
        toggle = LanguageToggle()
        qtbot.addWidget(toggle)
        wanted: list[View] = []
        toggle.view_chosen.connect(wanted.append)

        toggle.show_view(View.BOTH)

        assert wanted == []
        assert toggle.view is View.BOTH

    def test_little_room_makes_short_texts(self, qtbot: QtBot) -> None:
        toggle = LanguageToggle()
        qtbot.addWidget(toggle)

        toggle.use_short_texts(short=True)

        assert [button.text() for button in toggle.buttons] == ["EN", "日", "両"]


class TestScopeChips:
    def test_a_chip_switches_its_filter(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        wanted: list[Scope] = []
        chips.scope_chosen.connect(wanted.append)

        chips.chip(ScopeKind.STARRED).click()
        pressed = chips.chip(ScopeKind.ALL).isChecked()
        chips.chip(ScopeKind.STARRED).click()

        assert wanted == [Scope(starred=True), Scope()]
        assert not pressed
        assert chips.chip(ScopeKind.ALL).isChecked()

    def test_filters_combine_and_all_takes_them_away(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        chips.show_choices(Choices({"cncf": "Cloud", "ai": "AI"}, {("Web",): "Web"}))

        chips.chip(ScopeKind.REVIEWED).click()
        chips.menu(ScopeKind.GLOSSARY).actions()[1].trigger()
        chips.menu(ScopeKind.SUBJECT).actions()[1].trigger()
        together, title = chips.scope, chips.scope_title
        chips.menu(ScopeKind.GLOSSARY).actions()[0].trigger()
        without = chips.scope
        chips.chip(ScopeKind.ALL).click()

        assert together == Scope(reviewed=True, glossary="cncf", subject=("Web",))
        assert title == "Reviewed + Cloud + Web"
        assert without == Scope(reviewed=True, subject=("Web",))
        assert chips.scope == Scope()

    def test_a_click_leaves_the_keyboard_where_it_is(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)

        policies = {chip.focusPolicy() for chip in chips.findChildren(QPushButton)}

        assert policies == {Qt.FocusPolicy.TabFocus}

    def test_enter_presses_a_chip_and_letters_are_handed_on(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        typed: list[str] = []
        chips.typed.connect(lambda event: typed.append(event.text()))

        QTest.keyClick(chips.chip(ScopeKind.REVIEWED), Qt.Key.Key_Return)
        QTest.keyClick(chips.chip(ScopeKind.REVIEWED), Qt.Key.Key_A)
        QTest.keyClick(chips.chip(ScopeKind.STARRED), Qt.Key.Key_Space)

        assert chips.scope == Scope(reviewed=True, starred=True)
        assert typed == ["a"]

    def test_the_chip_of_notes_is_there_only_while_it_counts(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        by_text = {chip.text(): chip for chip in chips.findChildren(QPushButton)}
        noted = by_text["With a note"]
        before = noted.isHidden()

        chips.press(Scope(noted=True))
        pressed = (noted.isHidden(), noted.isChecked())
        by_text["All"].click()

        assert (before, pressed) == (True, (False, True))
        assert noted.isHidden()
        assert chips.scope == Scope()

    def test_a_glossary_is_chosen_in_a_menu_and_named_on_the_chip(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        scope = Scope(glossary="cncf")
        chips.show_choices(Choices({"cncf": "Cloud Native", "ai": "AI"}))

        chips.menu(ScopeKind.GLOSSARY).actions()[1].trigger()

        texts = [chip.text() for chip in chips.findChildren(QPushButton)]
        assert chips.scope == scope
        assert "Cloud Native ▾" in texts

    def test_chips_stay_in_one_line_and_the_others_are_behind_the_last(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        chips.show_choices(Choices({"cncf": "Cloud", "ai": "AI"}, {("Web",): "W", ("DB",): "D"}))
        chips.resize(2_000, 40)
        wide = chips.more.isHidden()
        chips.show()

        chips.resize(chips.chip(ScopeKind.ALL).width() * 5, 40)
        seen = [chip for chip in chips.findChildren(QPushButton) if not chip.isHidden()]
        chips.more.click()
        offered = {action.text(): action for action in chips.more_menu.actions()}
        chips.more_menu.hide()
        offered["Reviewed"].trigger()

        assert wide
        assert chips.more in seen
        assert {chip.y() for chip in seen} == {0}
        assert chips.more.geometry().right() <= chips.width()
        assert not chips.chip(ScopeKind.REVIEWED).isHidden()
        assert chips.scope == Scope(reviewed=True)

    def test_a_glossary_that_went_away_is_no_scope_any_more(self, qtbot: QtBot) -> None:
        chips = ScopeChips()
        qtbot.addWidget(chips)
        scope = Scope(glossary="cncf")
        chips.show_choices(Choices({"cncf": "Cloud Native"}))
        chips.press(scope)

        chips.show_choices(Choices())

        assert chips.scope == Scope()


class TestBars:
    @pytest.fixture
    def bars(self, qtbot: QtBot) -> Bars:
        made = Bars()
        qtbot.addWidget(made)
        made.show()
        return made

    def test_a_topic_has_one_bar(self, bars: Bars) -> None:
        bars.show_notice(Notice("import", "one"))

        bars.show_notice(Notice("import", "two", Tone.DONE))

        bar = bars.bar("import")
        assert bar is not None
        assert (bar.text, bar.property("tone")) == ("two", "done")

    def test_a_button_runs_what_it_says(self, bars: Bars) -> None:
        pressed: list[str] = []
        actions = (BarAction("Cancel", lambda: pressed.append("cancel")),)

        bars.show_notice(Notice("import", "one", actions=actions))

        bar = bars.bar("import")
        assert bar is not None
        bar.buttons[0].click()
        assert pressed == ["cancel"]

    def test_a_passing_bar_that_is_said_again_stays_its_full_time(
        self, qtbot: QtBot, bars: Bars
    ) -> None:
        bars.show_passing(Notice("copy", "Copied."))
        qtbot.wait(1_500)
        bars.show_passing(Notice("copy", "Copied."))
        qtbot.wait(1_500)

        assert bars.bar("copy") is not None
        qtbot.waitUntil(lambda: bars.bar("copy") is None)

    def test_the_newest_bar_that_may_be_closed_goes_first(self, bars: Bars) -> None:
        bars.show_notice(Notice("fault", "one"))
        bars.show_notice(Notice("bug", "two"))
        bars.show_notice(Notice("import", "three", closable=False))

        closed = [bars.close_newest() for _ in range(3)]

        assert closed == [True, True, False]
        assert bars.bar("import") is not None


class TestCommands:
    def test_every_command_has_an_action_with_its_keys(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)

        commands = Commands(window)

        for info in COMMANDS:
            action = commands.action(info.command)
            assert action.text() == info.text
            assert len(action.shortcuts()) == len(info.keys)
        assert {info.command for info in COMMANDS} == set(Command)

    def test_no_key_does_two_things(self) -> None:
        keys = [QKeySequence(key).toString() for info in COMMANDS for key in info.keys]

        assert sorted(keys) == sorted(set(keys))


class TestMenu:
    def test_colours_and_language_are_chosen(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        menu = MainMenu(Commands(window), window)
        menu.show_choices(ThemeSetting.SYSTEM, "")
        chosen: list[object] = []
        menu.theme_chosen.connect(chosen.append)
        menu.ui_locale_chosen.connect(chosen.append)
        actions = {
            action.text(): action for part in menu.findChildren(QMenu) for action in part.actions()
        }

        actions["Dark"].trigger()
        actions["日本語"].trigger()

        assert chosen == [ThemeSetting.DARK, "ja-JP"]

    def test_a_narrow_window_has_its_contents_in_a_menu(self, qtbot: QtBot) -> None:
        menu = ContentsMenu()
        qtbot.addWidget(menu)
        chosen: list[object] = []
        menu.place_chosen.connect(chosen.append)
        menu.entry_chosen.connect(chosen.append)
        links = (Link("Cache", ABSTRACTION), Link("Monad", None))

        menu.show_entry((("usage/1", "When it helps"),), (LinkGroup("Related", links),))
        menu.aboutToShow.emit()

        menu.actions()[0].trigger()
        submenu = menu.actions()[-1].menu()
        assert isinstance(submenu, QMenu)
        known, missing = submenu.actions()
        known.trigger()
        assert chosen == ["usage/1", ABSTRACTION]
        assert not missing.isEnabled()


@pytest.mark.usefixtures("qapp")
class TestHitDelegate:
    def paint(self, shown: Row, theme: Theme, *, selected: bool = False, usual: str = "") -> QImage:
        model = HitModel()
        model.show_rows((shown,))
        delegate = HitDelegate(theme)
        delegate.know(KnownGlossaries(usual_qualities={"basics": usual}))
        height = ROW_HEIGHTS[Density.COMFORTABLE]
        image = QImage(300, height, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        if selected:
            option.state |= QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0))
        painter.end()
        return image

    def test_every_row_has_the_same_height(self) -> None:
        delegate = HitDelegate(LIGHT)
        model = HitModel()
        model.show_rows((row(), row(caption="A")))

        sizes = {delegate.sizeHint(QStyleOptionViewItem(), model.index(n)) for n in (0, 1)}
        delegate.set_look(LIGHT, BUNDLED, 2.0)

        assert sizes == {QSize(120, 58)}
        assert delegate.sizeHint(QStyleOptionViewItem(), model.index(0)).height() == 116

    @pytest.mark.parametrize("quality", ["verified", "reviewed", "draft", "unrated"])
    def test_each_quality_has_a_look_of_its_own(self, quality: str) -> None:
        others = {"verified", "reviewed", "draft", "unrated"} - {quality}

        image = self.paint(row(quality=quality), LIGHT)

        assert all(image != self.paint(row(quality=other), LIGHT) for other in others)

    @pytest.mark.parametrize("quality", ["verified", "reviewed", "draft"])
    def test_a_quality_that_all_share_is_not_marked(self, quality: str) -> None:
        unmarked = self.paint(row(quality="unrated"), LIGHT)

        assert self.paint(row(quality=quality), LIGHT, usual=quality) == unmarked

    def test_a_row_of_one_line_is_as_low_as_it_says(self) -> None:
        delegate = HitDelegate(LIGHT)

        delegate.set_density(Density.COMPACT)

        assert delegate.row_height == 32

    def test_a_caption_is_no_part_of_its_row(self) -> None:
        assert self.paint(row(caption="Recent"), DARK) == self.paint(row(), DARK)

    def test_a_selected_row_is_seen(self) -> None:
        plain = self.paint(row(), DARK)

        assert self.paint(row(), DARK, selected=True) != plain


def test_chips_wrap_where_the_width_ends(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    layout = FlowLayout(panel, spacing=4)
    for _ in range(3):
        box = QWidget()
        box.setMinimumSize(80, 20)
        layout.addWidget(box)

    heights = [layout.heightForWidth(width) for width in (300, 170, 90)]

    assert heights == [20, 44, 68]


@pytest.mark.parametrize(
    ("label", "spoken"),
    [
        ("&Title", "Title"),
        ("Column &names are in", "Column names are in"),
        ("タイトル(&T)", "タイトル"),
        ("Title", "Title"),
    ],
)
def test_a_label_is_spoken_without_the_letter_of_its_key(label: str, spoken: str) -> None:
    assert without_mnemonic(label) == spoken
