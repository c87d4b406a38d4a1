"""The command line speaks the language of the system, and nothing it says is forgotten."""

from __future__ import annotations

import ast
import errno
import os
import re
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import glossary_app
from glossary_app.cli.wording.japanese import in_japanese
from glossary_app.cli.wording.words import is_japanese
from glossary_app.errors import StoreError
from glossary_app.resource_files import read_resource
from glossary_app.store.file.faults import store_error

PROGRAM = Path(glossary_app.__file__).parent
SAID_BY = {"note", "fail"}
# The window and the assistants say these in ways of their own.
NOT_OF_THE_COMMAND_LINE = ("gui", "assistants")
# Written by the operating system, by a library, or by what was quoted.
QUOTES_ALONE = re.compile(r"[\s{}:;,/·—→()\[\]'\"-]*")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "ja_JP.UTF-8"},
        {"LC_ALL": "ja_JP.eucJP", "LANG": "en_US.UTF-8"},
        {"LC_MESSAGES": "ja", "LANG": "C"},
        {"LANG": "en_US.UTF-8", "LANGUAGE": "ja:en"},
    ],
)
def test_japanese_where_the_system_says_so(environment: dict[str, str]) -> None:
    assert is_japanese(environment)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LANG": "en_US.UTF-8"},
        {"LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"},
        {"LC_ALL": "C", "LANGUAGE": "ja"},
        {"LANG": "ja_JP.UTF-8", "LANGUAGE": "en:ja"},
        {"LANG": "jam_JM"},
    ],
)
def test_english_elsewhere(environment: dict[str, str]) -> None:
    assert not is_japanese(environment)


def test_what_is_quoted_stays_as_it_is() -> None:
    said = in_japanese("'pod' is k8s/pod here; also: {braces}, net/pod")

    assert said == "「pod」は k8s/pod とみなしました。ほかの候補: {braces}, net/pod"


def test_what_is_quoted_and_known_is_said_too() -> None:
    assert (
        in_japanese("cannot be read: access is denied")
        == "読み込めません: アクセスが許可されていません"
    )


def test_a_name_is_never_taken_for_a_word_of_ours() -> None:
    # All of them are words that the program says as well.
    for name in ("error", "alias", "reading", "forbidden"):
        assert in_japanese(f"no entry '{name}'") == f"「{name}」という項目はありません"


def test_what_nobody_has_translated_stays_english() -> None:
    assert in_japanese("a sentence of an add-on") == "a sentence of an add-on"


def test_every_sentence_quotes_as_much_in_both_languages() -> None:
    parts = tomllib.loads(read_resource("command-line/ja.toml").decode())
    every = {english: said for part in parts.values() for english, said in part.items()}

    unequal = [text for text, said in every.items() if _quotes(text) != _quotes(said)]

    assert unequal == []


def test_everything_that_is_said_has_its_japanese() -> None:
    said = {text for path in _modules() for text in _sentences(ast.parse(path.read_text("utf-8")))}

    english = sorted(text for text in said if in_japanese(text) == text)

    assert len(said) > 100
    assert english == []


def test_every_remark_on_content_has_its_japanese() -> None:
    said = {text for tree in _trees_of_readers() for text in _remarks(tree)}

    english = {text for text in said if in_japanese(text) == text}

    assert len(said) > 100
    assert english == {ROWS_WITH}


def test_every_fault_of_the_store_has_its_japanese() -> None:
    numbers = (value for name, value in vars(sqlite3).items() if name.startswith("SQLITE_"))
    faults = filter(None, (_store_fault(number) for number in numbers if isinstance(number, int)))
    said = {text for fault in faults for text in (fault.what, fault.now)}

    assert len(said) > 10
    assert {text for text in said if in_japanese(text) == text} == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows speaks the language of the system")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOENT])
def test_what_the_system_says_of_files_has_its_japanese(number: int) -> None:
    said = in_japanese(f"cannot be written: {os.strerror(number)}")

    assert said.isascii() is False
    assert os.strerror(number) not in said


def test_a_fault_is_told_in_japanese_and_its_codes_are_not(tmp_path: Path) -> None:
    for_people = _run(tmp_path, "show", "nobody")
    for_programs = _run(tmp_path, "--json", "remove", "nobody")

    assert (
        for_people
        == "glossary: 「nobody」という項目はありません。「glossary list」をご覧ください\n"
    )
    assert '"what": "no such glossary in the library"' in for_programs


def test_help_is_in_japanese(tmp_path: Path) -> None:
    said = _run(tmp_path, "search", "--help")

    assert said.startswith("使い方: glossary search")
    assert "この用語集だけを検索します。" in said


def _store_fault(number: int) -> StoreError | None:
    error = sqlite3.OperationalError("no room")
    error.sqlite_errorcode = number
    return store_error(Path("glossaries.db"), error)


def _run(folder: Path, *arguments: str) -> str:
    code = "import sys; from glossary_app.cli.main import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "--data-dir", str(folder), "--no-starter", *arguments]
    environment = {**os.environ, "LC_ALL": "ja_JP.UTF-8", "LANGUAGE": ""}
    ended = subprocess.run(command, capture_output=True, env=environment, check=False)
    return (ended.stdout + ended.stderr).decode("utf-8")


def _quotes(text: str) -> int:
    found = re.findall(r"\{([0-9]*)\}", text)
    return len(set(found)) if any(found) else len(found)


def _modules() -> Iterator[Path]:
    yield from (PROGRAM / "cli").rglob("*.py")
    yield PROGRAM / "errors.py"
    yield PROGRAM / "formats" / "registry.py"
    for name in ("importing", "library"):
        yield from (PROGRAM / name).glob("*.py")


def _sentences(tree: ast.Module) -> Iterator[str]:
    """What is noted or raised, and what help says of commands and options."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name(name), arguments) if name in SAID_BY or _is_fault(name):
                # The first of a fault is where it is, such as a file.
                told = arguments[1:] if _is_fault(name) else arguments
                yield from filter(_says_something, map(_template, told))
            case ast.keyword("help", ast.Constant(str(text))):
                yield text
            case ast.FunctionDef(name) if name.endswith("_command") and node.decorator_list:
                yield ast.get_docstring(node) or ""


def _trees_of_readers() -> Iterator[ast.Module]:
    places = [PROGRAM / name for name in ("formats", "importing", "library")]
    files = [file for place in places for file in place.rglob("*.py")]
    for file in (*files, PROGRAM / "model" / "checks.py"):
        yield ast.parse(file.read_text("utf-8"))


# What these rows have is one of six things, each listed with them.
ROWS_WITH = "rows with pod: podpod"


def _remarks(tree: ast.Module) -> Iterator[str]:
    """What findings say: their arguments, and what is called a message or a fault's `what`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name("Finding" | "Remark"), told):
                pass
            case ast.Call(ast.Name(name), [_, *told]) if _is_fault(name):
                pass
            case ast.Assign([ast.Name("message" | "what")], value):
                told = [value]
            case _:
                continue
        # Codes and paths have no blanks, and what goes into the log is for us.
        sentences = (text for text in map(_template, told) if " " in text and "%s" not in text)
        yield from filter(_says_something, sentences)


def _is_fault(name: str) -> bool:
    is_ours = name.endswith("Error") and not hasattr(__builtins__, name)
    return is_ours and name not in ("ValueError", "TypeError", "NoArgsIsHelpError")


def _says_something(text: str) -> bool:
    return bool(text) and not QUOTES_ALONE.fullmatch(text.replace("pod", ""))


def _template(node: ast.expr) -> str:
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.JoinedStr(values):
            return "".join(_template(value) for value in values)
        case ast.FormattedValue():
            return "pod"
        case ast.BinOp(ast.Constant(str(text)), ast.Add()):
            return f"{text}pod"
        case _:
            return ""
