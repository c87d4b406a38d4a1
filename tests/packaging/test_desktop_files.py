"""The files that a desktop reads agree with each other and with the program."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from build_debian import APP, DESKTOP, LINUX, filled_in
from releases import CHANGELOG, read_releases

ENTRY = DESKTOP / f"{APP}.desktop"
MIME = DESKTOP / f"{APP}.xml"
METAINFO = LINUX / f"{APP}.metainfo.xml"


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(ENTRY.read_text("utf-8"))
    return parser["Desktop Entry"]


@pytest.fixture
def metainfo(tmp_path: Path) -> Path:
    path = tmp_path / METAINFO.name
    path.write_text(filled_in(METAINFO, read_releases(CHANGELOG.read_text("utf-8"))[0]), "utf-8")
    return path


def program_help(name: str, *command: str) -> str:
    program = Path(sys.executable).with_name(name)
    said = subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True)
    return said.stdout


def test_the_menu_speaks_japanese_too(entry: configparser.SectionProxy) -> None:
    assert entry["Name[ja]"] == "用語集ブラウザー"
    assert "用語集" in entry["Keywords[ja]"]


def test_addresses_and_packs_open_the_program(entry: configparser.SectionProxy) -> None:
    types = ET.parse(MIME).getroot()  # noqa: S314 - our own file

    (pack,) = [element.get("type") for element in types]

    assert entry["MimeType"].split(";") == ["x-scheme-handler/glossary", pack, ""]
    assert entry["Exec"] == "glossary-app %u"


def test_the_software_centre_names_the_same_things(metainfo: Path) -> None:
    component = ET.parse(metainfo).getroot()  # noqa: S314 - our own file

    assert component.findtext("id") == APP
    assert component.findtext("launchable") == ENTRY.name
    assert (component.findtext("provides/mediatype") or "none") in ENTRY.read_text("utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="tool not installed")
def test_the_menu_entry_is_valid() -> None:
    said = subprocess.run(["desktop-file-validate", ENTRY], capture_output=True, check=False)

    assert said.stdout + said.stderr == b""
    assert said.returncode == 0


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="tool not installed")
def test_the_software_centre_page_is_valid(metainfo: Path) -> None:
    command = ["appstreamcli", "validate", "--no-net", str(metainfo)]

    said = subprocess.run(command, capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stdout


def test_the_manual_names_every_option_of_the_window() -> None:
    page = (LINUX / "glossary-app.1").read_text("utf-8").replace("\\-", "-")
    completion = (LINUX / "glossary-app.bash-completion").read_text("utf-8")

    options = set(re.findall(r"^  (?:-h, )?(--[a-z-]+)", program_help("glossary-app"), re.M))

    assert "--screenshot" in options
    assert [option for option in options - {"--help"} if option not in page] == []
    assert [option for option in options if option not in completion] == []


def test_the_manual_names_every_command_with_its_options() -> None:
    page = (LINUX / "glossary.1").read_text("utf-8").replace("\\-", "-")

    commands = re.findall(
        r"^  ([a-z]+)  ", program_help("glossary").partition("Commands:")[2], re.M
    )
    options = {
        option
        for command in commands
        for option in re.findall(r"^  (--[a-z-]+)", program_help("glossary", command), re.M)
    }

    assert {"import", "search", "show"} <= set(commands)
    assert [name for name in (*commands, *options) if name not in page] == []


@pytest.mark.parametrize("name", ["glossary", "glossary-app"])
def test_every_command_has_a_manual_page(name: str) -> None:
    release = read_releases(CHANGELOG.read_text("utf-8"))[0]

    page = filled_in(LINUX / f"{name}.1", release)

    assert page.startswith(f'.TH {name.upper()} 1 "{release.day}" "glossary-app {release.version}"')
