"""The interface in English, Japanese, and a made-up language."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.keys.table import key_table
from glossary_app.gui.program import Program
from glossary_app.gui.style.translations import PSEUDO_VARIABLE, Interface, chosen_ui_locale
from glossary_app.gui.window.about_dialog import AboutDialog
from glossary_app.gui.words.section_labels import MARKED_TEXTS, section_title, translated_labels
from glossary_app.rendering.label_texts import ENGLISH
from tests.gui.conftest import tool

_FOLDER = Path(__file__).parents[3] / "resources" / "translations"
_FIELD = re.compile(r"\{\w+\}|%n")

# Names that are the same in every language, and signs.
_UNTRANSLATED = re.compile(
    r"[\W\d_]*|English|日本語|EN|両|NIST.*|https?:.*|Python .*|F\d+|Enter|Esc|.*Ctrl.*"
)


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    made = Interface(qapp)
    yield made
    made.speak("en-US")


def messages(name: str) -> list[tuple[str, str, list[str]]]:
    """Context, source and translations of a file."""
    found = []
    # Our own file, not a stranger's.
    for context in ElementTree.parse(_FOLDER / name).getroot().iter("context"):  # noqa: S314
        title = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            found.append((title, message.findtext("source", ""), texts))
    return found


def test_everything_is_translated_into_japanese() -> None:
    untranslated = [
        source for _, source, texts in messages("ja_JP.ts") if not all(map(str.strip, texts))
    ]

    assert untranslated == []


@pytest.mark.parametrize("name", ["ja_JP.ts", "en_US.ts"])
def test_no_field_is_lost_in_translation(name: str) -> None:
    broken = [
        source
        for _, source, texts in messages(name)
        for text in texts
        if sorted(_FIELD.findall(source)) != sorted(_FIELD.findall(text))
    ]

    assert broken == []


def test_every_text_of_the_program_is_in_the_file(tmp_path: Path) -> None:
    program = Path(__file__).parents[3] / "glossary_app" / "gui"
    sources = [str(file) for file in sorted(program.rglob("*.py"))]
    fresh = tmp_path / "fresh.ts"

    subprocess.run(
        [tool("pyside6-lupdate"), *sources, "-ts", str(fresh)], check=True, capture_output=True
    )

    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(fresh).getroot().iter("context")  # noqa: S314
        for message in context.iter("message")
    }
    kept = {(context, source) for context, source, _ in messages("ja_JP.ts")}
    assert found == kept


def test_every_label_of_an_article_is_marked_for_translation() -> None:
    assert set(MARKED_TEXTS) == set(ENGLISH.values())


def test_plural_forms_are_right_in_english(program: Program) -> None:
    state = program.window.status_line.state.text()

    assert state.endswith("2 glossaries")


def test_the_interface_is_switched_while_it_is_open(program: Program, qapp: QApplication) -> None:
    before = program.window.search_panel.line.accessibleName()

    program.appearance.choose_ui_locale("ja-JP")
    qapp.processEvents()
    after = program.window.search_panel.line.accessibleName()
    contents = program.window.side_panel.model.index(0, 0).data()
    program.appearance.choose_ui_locale("en-US")
    qapp.processEvents()

    assert (before, after, contents) == ("Search", "検索", "目次")
    assert program.window.search_panel.line.accessibleName() == "Search"


def test_the_interface_does_not_change_the_language_that_is_read(program: Program) -> None:
    program.appearance.choose_ui_locale("ja-JP")

    text = program.window.column.article.sheet.toPlainText()
    program.appearance.choose_ui_locale("en-US")

    assert "Leaves details out" in text
    assert "Definition" in text
    assert "定義" not in text


def test_labels_follow_the_interface(interface: Interface) -> None:
    interface.speak("ja-JP")

    labels = set(translated_labels().values())

    assert section_title("boundary") == "含めるもの・含めないもの"
    assert section_title("usage") == "役立つ場面"
    assert "出典" in labels


def test_a_kind_that_nobody_knows_is_shown_as_it_is(interface: Interface) -> None:
    interface.speak("ja-JP")

    assert section_title("rollback") == "rollback"


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("ja-JP", ("en-US",), "ja-JP"),
        ("en-US", ("ja-JP", "en-US"), "en-US"),
        ("", ("ja-JP", "ja"), "ja-JP"),
        ("", ("ja",), "ja-JP"),
        ("", ("fr-FR", "ja"), "en-US"),
        ("tlh", (), "en-US"),
    ],
)
def test_the_choice_counts_then_the_system_then_english(
    chosen: str, system: tuple[str, ...], spoken: str
) -> None:
    assert chosen_ui_locale(chosen, system) == spoken


def visible_texts(widget: QWidget) -> set[str]:
    """Every text of a button, label or name below the widget."""
    texts: set[str] = set()
    for child in widget.findChildren(QWidget):
        texts.add(child.accessibleName())
        texts.add(child.toolTip())
        if isinstance(child, QAbstractButton | QLabel):
            texts.add(child.text())
    return {text for text in texts if text}


def test_every_text_survives_being_two_fifths_longer(
    idle_program: Program, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PSEUDO_VARIABLE, "1")
    interface = Interface(qapp)
    interface.speak("en-US")
    window = idle_program.window
    dialogs = (KeysDialog(key_table(()), window), AboutDialog(Path("/glossaries"), window))
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
    qapp.processEvents()
    texts = set[str]().union(*map(visible_texts, (window, *dialogs)))
    monkeypatch.delenv(PSEUDO_VARIABLE)
    interface.speak("ja-JP")
    interface.speak("en-US")
    qapp.processEvents()

    foreign = {text for text in texts if not text.lstrip().startswith("[")}
    assert [text for text in foreign if not _UNTRANSLATED.fullmatch(text)] == []
