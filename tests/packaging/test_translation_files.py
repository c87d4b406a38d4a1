"""What is compiled here is what Qt's own compiler writes, and what Qt reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from glossary_app.installation.missing_libraries import ask_loader, named_as_missing
from translation_files import TranslationError, compile_file, compile_text

OURS = sorted((Path(__file__).parents[2] / "resources" / "translations").glob("*.ts"))
OF_QT = Path(sys.modules["PySide6"].__file__ or "").with_name("lrelease")
needs_qts_own = pytest.mark.skipif(
    not OF_QT.exists() or bool(named_as_missing(ask_loader(OF_QT))),
    reason="Qt's own compiler does not start here",
)


def source_text(language: str, *messages: str) -> bytes:
    text = "".join(messages)
    context = f"<context><name>SearchPanel</name>{text}</context>"
    return f'<!DOCTYPE TS><TS version="2.1" language="{language}">{context}</TS>'.encode()


def message(source: str, translation: str, kind: str = "", inside: str = "") -> str:
    return (
        f"<message>{inside}<source>{source}</source>"
        f"<translation{kind}>{translation}</translation></message>"
    )


def plural(source: str, *forms: str) -> str:
    inside = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return message(source, inside).replace("<message>", '<message numerus="yes">')


TEXTS = {
    "ours in English": OURS[0].read_bytes(),
    "ours in Japanese": OURS[1].read_bytes(),
    "signs": source_text("ja_JP", message("A &amp; B &lt;日本&gt;", "甲＆乙 🗾 「丙」")),
    "equal hashes": source_text("ja_JP", message("aq", "い"), message("ba", "ろ")),
    "plurals": source_text("en_US", plural("%n hit(s)", "%n hit", "%n hits")),
    "not translated": source_text(
        "ja_JP",
        message("Search", "", ' type="unfinished"'),
        message("Find", "探す", ' type="unfinished"'),
        message("Gone", "昔", ' type="vanished"'),
    ),
}


@needs_qts_own
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_what_qts_own_compiler_writes(text: bytes, tmp_path: Path) -> None:
    source = tmp_path / "ja_JP.ts"
    source.write_bytes(text)
    theirs = tmp_path / "theirs.qm"

    subprocess.run([OF_QT, source, "-qm", theirs], check=True, capture_output=True)

    assert compile_text(text) == theirs.read_bytes()


@pytest.mark.parametrize(
    ("comment", "count", "shown"),
    [("", -1, "検索"), ("a button", -1, "さがす"), ("", 3, "検索")],
)
def test_qt_finds_each_text(comment: str, count: int, shown: str, tmp_path: Path) -> None:
    source = tmp_path / "ja_JP.ts"
    remark = "<comment>a button</comment>"
    button = message("Search", "さがす").replace("<translation>", f"{remark}<translation>")
    source.write_bytes(source_text("ja_JP", message("Search", "検索"), button))
    translator = QTranslator()

    loaded = translator.load(str(compile_file(source)))

    assert loaded
    assert translator.translate("SearchPanel", "Search", comment, count) == shown


@pytest.mark.parametrize(("count", "shown"), [(1, "%n hit"), (0, "%n hits"), (5, "%n hits")])
def test_qt_takes_the_right_plural(count: int, shown: str, tmp_path: Path) -> None:
    source = tmp_path / "en_US.ts"
    source.write_bytes(TEXTS["plurals"])
    translator = QTranslator()
    translator.load(str(compile_file(source)))

    assert translator.translate("SearchPanel", "%n hit(s)", "", count) == shown


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"<TS><context>", "no element found"),
        (source_text("ru_RU", message("Search", "Поиск")), "plurals in the language 'ru_RU'"),
    ],
)
def test_what_cannot_be_compiled_is_named(text: bytes, reason: str, tmp_path: Path) -> None:
    source = tmp_path / "broken.ts"
    source.write_bytes(text)

    with pytest.raises(TranslationError, match=rf"broken\.ts could not be compiled: .*{reason}"):
        compile_file(source)
