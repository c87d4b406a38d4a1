"""What stands beside the article, and what is found in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.finder import PageFinder
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.background.holdings import Survey
from glossary_app.gui.contents.delegate import OutlineDelegate
from glossary_app.gui.contents.links import MOST_LINKS, Link, LinkGroup, Neighbours, link_groups
from glossary_app.gui.contents.model import ActiveRole, ItemKind, KindRole, NoteRole, SideModel
from glossary_app.gui.contents.panel import SidePanel
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.window.status_line import StatusLine
from glossary_app.model.article import Article
from glossary_app.model.blocks import Paragraph, Run
from glossary_app.model.entry import BackLink, Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.hit import SearchAnswer
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Relation
from tests.gui.conftest import make_page

CACHE = EntryRef("basics", "cache")
COHESION = EntryRef("basics", "cohesion")
COUPLING = EntryRef("basics", "coupling")
HEADINGS = (("definition/1", "Definition"), ("usage/1", "When it helps"))

pytestmark = pytest.mark.usefixtures("qapp")


def headwords(english: str, japanese: str = "") -> tuple[tuple[Locale, str], ...]:
    return ((EN_US, english), *(((JA_JP, japanese),) if japanese else ()))


def entry(*relations: Relation) -> Entry:
    page = make_page(EN_US, "Module", "A part with a boundary.", relations=relations)
    return Entry(EntryRef("basics", "module"), (page,))


class TestLinkGroups:
    def test_known_kinds_come_first_and_keep_their_order(self) -> None:
        relations = [
            Relation("Cache", kind, "cache") for kind in ("zebra", "related", "compare", "broader")
        ]
        around = Neighbours({CACHE: headwords("Cache")}, (), {})

        groups = link_groups(entry(*relations), around, EN_US)

        assert [group.caption for group in groups] == [
            "Broader",
            "Compare with",
            "Related",
            "zebra",
        ]

    def test_a_target_is_called_in_the_language_that_is_read(self) -> None:
        around = Neighbours({CACHE: headwords("Cache", "キャッシュ")}, (), {})

        [group] = link_groups(entry(Relation("Cache", "related", "cache")), around, JA_JP)

        assert group.links == (Link("キャッシュ", CACHE),)

    def test_thousands_of_links_are_cut_and_counted(self) -> None:
        relations = [Relation(f"Part {n}", "related", f"part-{n}") for n in range(5_000)]

        [group] = link_groups(entry(*relations), Neighbours({}, (), {}), EN_US)

        assert len(group.links) == MOST_LINKS + 1
        assert group.links[-1] == Link("… +4,700", None)

    def test_a_target_without_that_language_keeps_the_title_of_the_relation(self) -> None:
        around = Neighbours({CACHE: headwords("Cache")}, (), {})

        [group] = link_groups(entry(Relation("Caching", "related", "cache")), around, JA_JP)

        assert group.links == (Link("Caching", CACHE),)

    def test_missing_targets_stand_in_a_group_of_their_own(self) -> None:
        relations = (Relation("Monad", "compare", "monad"), Relation("Cache", "related", "cache"))
        around = Neighbours({CACHE: headwords("Cache")}, (), {})

        groups = link_groups(entry(*relations), around, EN_US)

        assert groups[-1] == LinkGroup(
            "Not in this glossary", (Link("Monad", None, "Compare with"),)
        )

    def test_an_entry_that_points_here_twice_is_listed_once(self) -> None:
        links = (
            BackLink(COHESION, "related", headwords("Cohesion")),
            BackLink(COHESION, "compare", headwords("Cohesion")),
        )

        [group] = link_groups(entry(), Neighbours({}, links, {}), EN_US)

        assert group == LinkGroup(
            "Linked from", (Link("Cohesion", COHESION, "Compare with"),), points_here=True
        )

    def test_of_what_points_here_only_more_than_a_relation_is_said(self) -> None:
        links = (
            BackLink(COHESION, "related", headwords("Cohesion")),
            BackLink(CACHE, "broader", headwords("Cache")),
        )

        [group] = link_groups(entry(), Neighbours({}, links, {}), EN_US)

        assert [(link.title, link.note) for link in group.links] == [
            ("Cohesion", ""),
            ("Cache", "Broader"),
        ]

    def test_mentions_have_no_kind(self) -> None:
        mention = BackLink(COUPLING, "", headwords("Coupling"))

        [group] = link_groups(entry(), Neighbours({}, (), {}, (mention,)), EN_US)

        assert group == LinkGroup("Mentioned in", (Link("Coupling", COUPLING),), points_here=True)

    def test_nothing_around_makes_no_groups(self) -> None:
        assert link_groups(entry(), Neighbours({}, (), {}), EN_US) == ()


GROUPS = (
    LinkGroup("Related", (Link("Cache", CACHE), Link("Cohesion", COHESION, "twice"))),
    LinkGroup("Linked from", (Link("Coupling", COUPLING),), points_here=True),
    LinkGroup("Not in this library", (Link("Monad", None),)),
)


def lines(model: SideModel) -> list[str]:
    found = []
    for row in range(model.rowCount()):
        branch = model.index(row, 0)
        found.append(str(branch.data()))
        children = range(model.rowCount(branch))
        found += [f"- {model.index(child, 0, branch).data()}" for child in children]
    return found


class TestSideModel:
    @pytest.fixture
    def model(self) -> SideModel:
        made = SideModel()
        made.show_entry(HEADINGS, GROUPS)
        return made

    def test_contents_come_first_and_groups_are_counted(self, model: SideModel) -> None:
        assert lines(model) == [
            "On this page",
            "- Definition",
            "- When it helps",
            "Related (2)",
            "- Cache",
            "- Cohesion",
            "Linked from (1)",
            "- Coupling",
            "Not in this library (1)",
            "- Monad",
        ]

    def test_an_entry_without_sections_has_no_contents(self) -> None:
        model = SideModel()

        model.show_entry((), ())

        assert lines(model) == []

    def test_one_section_is_marked_at_a_time(self, model: SideModel) -> None:
        model.follow("definition/1")

        active = model.follow("usage/1")

        contents = model.index(0, 0)
        marks = [bool(model.index(row, 0, contents).data(ActiveRole)) for row in (0, 1)]
        assert marks == [False, True]
        assert active is not None
        assert active.text() == "When it helps"

    def test_a_section_that_is_not_listed_marks_nothing(self, model: SideModel) -> None:
        assert model.follow("details/1") is None

    def test_branches_are_found_by_their_direction(self, model: SideModel) -> None:
        out, back = model.branch(points_here=False), model.branch(points_here=True)

        assert out is not None
        assert back is not None
        assert (out.data(), back.data()) == ("Related (2)", "Linked from (1)")

    def test_where_nothing_points_there_is_no_branch(self) -> None:
        model = SideModel()
        model.show_entry(HEADINGS, ())

        assert model.branch(points_here=True) is None

    def test_each_line_says_what_it_is(self, model: SideModel) -> None:
        missing = model.index(0, 0, model.index(3, 0))
        noted = model.index(1, 0, model.index(1, 0))

        assert missing.data(KindRole) is ItemKind.MISSING
        assert missing.data(Qt.ItemDataRole.AccessibleTextRole) == "Monad, not in this glossary"
        assert noted.data(NoteRole) == "twice"
        assert noted.data(Qt.ItemDataRole.AccessibleTextRole) == "Cohesion, twice"


class TestSidePanel:
    @pytest.fixture
    def panel(self, qtbot: QtBot) -> SidePanel:
        made = SidePanel(LIGHT)
        qtbot.addWidget(made)
        made.resize(220, 500)
        made.show()
        made.show_entry(HEADINGS, GROUPS)
        return made

    def test_the_same_entry_again_keeps_what_was_folded(self, panel: SidePanel) -> None:
        branch = panel.model.index(1, 0)
        panel.tree.setExpanded(branch, False)

        panel.show_entry(HEADINGS, GROUPS)

        assert not panel.tree.isExpanded(panel.model.index(1, 0))

    def test_another_entry_is_unfolded(self, panel: SidePanel) -> None:
        panel.tree.collapseAll()

        panel.show_entry(HEADINGS, GROUPS[:1])

        assert panel.tree.isExpanded(panel.model.index(1, 0))

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_keys_do_what_a_click_does(self, panel: SidePanel, key: Qt.Key) -> None:
        chosen: list[object] = []
        panel.entry_chosen.connect(chosen.append)
        panel.go_to_links(back_links=False)

        QTest.keyClick(panel.tree, key)

        assert chosen == [CACHE]

    def test_going_to_links_that_are_not_there_only_moves_the_focus(self, panel: SidePanel) -> None:
        panel.show_entry(HEADINGS, ())

        panel.go_to_links(back_links=True)

        assert not panel.tree.currentIndex().isValid()

    def test_arrows_walk_through_the_tree(self, panel: SidePanel) -> None:
        panel.tree.setCurrentIndex(panel.model.index(0, 0))
        seen = []

        for _ in range(3):
            QTest.keyClick(panel.tree, Qt.Key.Key_Down)
            seen.append(panel.tree.currentIndex().data())

        assert seen == ["Definition", "When it helps", "Related (2)"]


class TestOutlineDelegate:
    def paint(self, index: QModelIndex, theme: Theme, state: QStyle.StateFlag) -> QImage:
        image = QImage(220, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black if theme.is_dark else Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        option.state |= state
        delegate = OutlineDelegate(theme)
        delegate.set_look(theme, BUNDLED, 1.0)
        painter = QPainter(image)
        delegate.paint(painter, option, index)
        painter.end()
        return image

    @pytest.mark.parametrize("theme", [LIGHT, DARK])
    @pytest.mark.parametrize("branch", [0, 1, 3])
    def test_focus_and_hover_are_seen(self, theme: Theme, branch: int) -> None:
        model = SideModel()
        model.show_entry(HEADINGS, GROUPS)
        index = model.index(0, 0, model.index(branch, 0))
        plain = self.paint(index, theme, QStyle.StateFlag.State_None)

        focused = self.paint(index, theme, QStyle.StateFlag.State_HasFocus)
        hovered = self.paint(index, theme, QStyle.StateFlag.State_MouseOver)

        assert focused != plain
        # Nothing happens on a target that is missing, so nothing is promised.
        assert (hovered != plain) is (branch != 3)

    def test_a_folded_branch_has_an_arrow(self) -> None:
        model = SideModel()
        model.show_entry(HEADINGS, GROUPS)

        folded = self.paint(model.index(1, 0), LIGHT, QStyle.StateFlag.State_None)

        assert folded != self.paint(model.index(1, 0), LIGHT, QStyle.StateFlag.State_Open)

    def test_the_section_that_is_read_stands_out(self) -> None:
        model = SideModel()
        model.show_entry(HEADINGS, GROUPS)
        index = model.index(0, 0, model.index(0, 0))
        plain = self.paint(index, LIGHT, QStyle.StateFlag.State_None)

        model.follow("definition/1")

        assert self.paint(index, LIGHT, QStyle.StateFlag.State_None) != plain


def page_of(*lines: str) -> Article:
    return Article("Cache", (EN_US,), tuple(Paragraph((Run(line),)) for line in lines))


def marked_colours(view: ArticleView) -> list[str]:
    """The colour under each place, in the order of the page."""
    # Kept as long as its formats are asked: they belong to it.
    selections = view.sheet.extraSelections()
    return [selection.format.background().color().name() for selection in selections]


class TestPageFinder:
    @pytest.fixture
    def view(self, qtbot: QtBot) -> ArticleView:
        made = ArticleView()
        qtbot.addWidget(made)
        made.resize(300, 200)
        made.show()
        filler = ("filler",) * 80
        made.show_article(page_of("A cache keeps.", *filler, "The CACHE is full. 抽象化と抽象。"))
        return made

    @pytest.fixture
    def finder(self, view: ArticleView) -> PageFinder:
        return PageFinder(view, LIGHT)

    def test_capitals_do_not_matter(self, finder: PageFinder) -> None:
        counts: list[tuple[int, int]] = []
        finder.counted.connect(lambda current, total: counts.append((current, total)))

        finder.find("cache")

        assert counts == [(1, 2)]

    def test_japanese_is_found_within_words(self, finder: PageFinder, view: ArticleView) -> None:
        finder.find("抽象")

        assert len(view.sheet.extraSelections()) == 2

    def test_the_current_place_is_marked_differently(
        self, finder: PageFinder, view: ArticleView
    ) -> None:
        finder.find("cache")

        first, second = marked_colours(view)
        assert first != second

    def test_the_view_scrolls_to_the_place(self, finder: PageFinder, view: ArticleView) -> None:
        finder.find("cache")

        finder.next_place()

        assert view.sheet.verticalScrollBar().value() > 0

    def test_before_the_first_place_comes_the_last(self, finder: PageFinder) -> None:
        counts: list[tuple[int, int]] = []
        finder.find("cache")
        finder.counted.connect(lambda current, total: counts.append((current, total)))

        finder.previous_place()

        assert counts == [(2, 2)]

    def test_nothing_to_find_marks_nothing(self, finder: PageFinder, view: ArticleView) -> None:
        finder.find("cache")

        finder.find("")
        finder.next_place()

        assert view.sheet.extraSelections() == []

    def test_a_page_drawn_anew_is_marked_anew(self, finder: PageFinder, view: ArticleView) -> None:
        finder.find("cache")
        finder.next_place()

        view.show_article(page_of("Only one cache."))
        finder.repeat()

        assert len(view.sheet.extraSelections()) == 1

    def test_other_colours_keep_the_places(self, finder: PageFinder, view: ArticleView) -> None:
        finder.find("cache")
        before = marked_colours(view)

        finder.set_look(DARK)

        assert len(marked_colours(view)) == 2
        assert marked_colours(view) != before


class TestStatusLine:
    @pytest.fixture
    def line(self, qtbot: QtBot) -> StatusLine:
        made = StatusLine()
        qtbot.addWidget(made)
        return made

    def test_browsing_counts_the_terms(self, line: StatusLine) -> None:
        line.show_survey(Survey((Glossary("ai"),), entry_count=1240))

        assert line.counts.text() == "1,240 terms"
        assert line.state.text() == "offline · 1 glossary"

    def test_one_term_is_one_term(self, line: StatusLine) -> None:
        line.show_survey(Survey(entry_count=1))

        assert line.counts.text() == "1 term"

    def test_searching_counts_the_hits_and_the_time(self, line: StatusLine) -> None:
        line.show_survey(Survey(entry_count=1240))

        line.show_answer(SearchAnswer("rag", (), 2, 6.4))

        assert line.counts.text() == "2 of 1,240 terms · 6 ms"

    def test_no_search_takes_no_time_at_all(self, line: StatusLine) -> None:
        line.show_answer(SearchAnswer("rag", (), 0, 0.02))

        assert line.counts.text().endswith("1 ms")

    def test_what_is_shown_can_be_heard(self, line: StatusLine) -> None:
        line.show_survey(Survey(entry_count=3))

        assert line.counts.accessibleName() == "3 terms"
        assert line.state.toolTip() == "This program never connects to a network."
