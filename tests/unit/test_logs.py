"""The log goes to a file, and to standard error when asked for."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from glossary_app.logs import start_log


def test_lines_go_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "log" / "glossary-app.log"
    start_log(file, verbose=False)

    logging.getLogger("glossary_app.importing").info("12 pages read")

    assert file.read_text(encoding="utf-8").endswith("glossary_app.importing: 12 pages read\n")


def test_details_are_said_only_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger("glossary_app.search")
    start_log(tmp_path / "quiet.log", verbose=False)
    logger.debug("not this")
    start_log(tmp_path / "loud.log", verbose=True)
    logger.debug("but this")

    assert not (tmp_path / "quiet.log").exists()
    assert "but this" in (tmp_path / "loud.log").read_text(encoding="utf-8")
    assert "but this" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    in_the_way = tmp_path / "log"
    in_the_way.write_text("a file", encoding="utf-8")

    start_log(in_the_way / "glossary-app.log", verbose=False)

    logging.getLogger("glossary_app").warning("nobody hears this")


def test_a_file_that_cannot_be_opened_is_no_reason_to_stop(tmp_path: Path) -> None:
    in_the_way = tmp_path / "glossary-app.log"
    in_the_way.mkdir()

    start_log(in_the_way, verbose=False)

    logging.getLogger("glossary_app").warning("nobody hears this")


def test_a_file_that_has_grown_is_turned_over(tmp_path: Path) -> None:
    file = tmp_path / "glossary-app.log"
    logger = logging.getLogger("glossary_app")
    start_log(file, verbose=False)

    for number in range(6):
        logger.info("page %d", number)
        with file.open("a", encoding="utf-8") as grown:
            grown.write("x" * 1_000_000)

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["glossary-app.log", *(f"glossary-app.log.{number}" for number in (1, 2, 3))]
    assert "page 5" in file.read_text(encoding="utf-8")
    assert "page 2" in (tmp_path / "glossary-app.log.3").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_reads_what_was_logged(tmp_path: Path) -> None:
    file = tmp_path / "glossary-app.log"
    start_log(file, verbose=False)

    logging.getLogger("glossary_app").info("searched")

    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_nobody_waits_for_a_pipe_in_its_place(tmp_path: Path) -> None:
    file = tmp_path / "glossary-app.log"
    os.mkfifo(file)
    start_log(file, verbose=False)

    logging.getLogger("glossary_app").warning("nobody hears this")
