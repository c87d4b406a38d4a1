"""The Debian package on a bare Debian: installed, used without network, upgraded, removed.

`GLOSSARY_DEBIAN=trixie` tries another release. Building and installing take minutes, so this runs
only where a Debian root can be made.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from build import main as build
from build_bundle import BUNDLE, CARRIED_LICENCES
from build_debian import TREE
from build_python import DIST
from bundle_contents import QT_PLUGINS, is_wanted, plugin_name
from glossary_app.installation.third_party import carried_in
from glossary_app.model.entry import EntryRef
from glossary_app.store.user_data import UserData
from releases import current_version
from tests.packaging.debian_root import DebianRoot, make_debian_root, missing_for_a_root
from tests.packaging.test_offline import internet_calls, needs_strace, traced

WHY_NOT = missing_for_a_root()
pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)

LARGEST_PACKAGE = 110_000_000
LARGEST_INSTALLATION = 260_000_000
USER_FILE = "root/.local/share/glossary-app/user.db"
FINE_TUNING = EntryRef("starter", "fine-tuning")
# Opens an entry by its address, switches the language, searches, and goes into what was found.
WINDOW_TRIAL = """
glossary-app glossary://starter/ja-JP/fine-tuning &
window=$(timeout 60 xdotool search --sync --onlyvisible --name ' — ' | head -n 1)
title() { xdotool getwindowname "$window"; }
wait_for() { for i in $(seq 50); do title | grep -q "$1" && return; sleep 0.1; done; return 1; }
wait_for ファイン
title
# The entry is there before the window that knows the keys.
for i in 1 2 3; do
    xdotool windowfocus --sync "$window" key --delay 100 ctrl+j
    wait_for Fine && break
done
title
xdotool key ctrl+k type --delay 100 overfitting
sleep 2
xdotool key Return
wait_for Overfitting
title
kill $!
"""
# A window is open; later starts, here from another folder, hand it what they were asked for.
HAND_OVER_TRIAL = """
glossary export --glossary starter --output /root/starter.glossary --include-drafts > /dev/null
# Whatever language the window before was left in: it is remembered.
glossary-app --locale en-US glossary://starter/en-US/overfitting &
first=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name ' — ' | head -n 1)
title() { xdotool getwindowname "$window"; }
wait_for() { for i in $(seq 100); do title | grep -q "$1" && return; sleep 0.1; done; }
wait_for Overfitting
title
glossary-app glossary://starter/ja-JP/fine-tuning; echo "left with $?"
wait_for ファイン
title
glossary-app 'glossary://search?q=kensaku+kakuchou'; echo "left with $?"
sleep 2
xdotool key Return
wait_for 検索拡張生成
title
cd /root && glossary-app starter.glossary; echo "left with $?"
sleep 3
title
echo "$(xdotool search --onlyvisible --name ' — ' | wc -l) window"
for process in /proc/[0-9]*; do
    case "$(readlink "$process/exe") $(tr '\\0' ' ' < "$process/cmdline")" in
        *--import-process*) ;;
        /usr/lib/glossary-app/glossary-app\\ *) echo "process ${process#/proc/}" ;;
    esac
done 2> /dev/null
echo "process $first"
kill $first
"""


def pack(tree: Path, package: Path, *packing: str) -> None:
    command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def package() -> Path:
    assert build(["deb", "--quick"]) == 0
    return next(DIST.glob(f"glossary-app_{current_version()}_*.deb"))


@pytest.fixture(scope="module")
def older_package(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same content under an older version's number."""
    tree = tmp_path_factory.mktemp("older") / "tree"
    shutil.copytree(TREE, tree, symlinks=True)
    control = tree / "DEBIAN" / "control"
    text = re.sub(r"^Version: .*$", "Version: 0.0.9", control.read_text("utf-8"), flags=re.M)
    control.write_text(text, "utf-8")
    older = tree.with_name("glossary-app_0.0.9.deb")
    pack(tree, older, "-Znone")
    return older


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DebianRoot]:
    folder = tmp_path_factory.mktemp("debian") / "root"
    try:
        root = make_debian_root(os.environ.get("GLOSSARY_DEBIAN", "bookworm"), folder)
    except subprocess.CalledProcessError:
        pytest.skip("debootstrap found no way to Debian's packages")
    assert root.run("apt-get", "update").returncode == 0
    yield root
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def debian(bare: DebianRoot, older_package: Path, package: Path) -> DebianRoot:
    """A Debian on which the older version was used, and then upgraded."""
    installed = bare.install(bare.bring(older_package))
    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert bare.run_offline("glossary", "show", "fine-tuning").returncode == 0
    user_data = UserData.open(bare.folder / USER_FILE)
    user_data.add_bookmark(FINE_TUNING)
    user_data.close()
    upgraded = bare.install(bare.bring(package))
    assert upgraded.returncode == 0, upgraded.stdout + upgraded.stderr
    return bare


def test_the_package_keeps_its_size(package: Path) -> None:
    unpacked = sum(path.lstat().st_size for path in TREE.rglob("*"))

    assert package.stat().st_size <= LARGEST_PACKAGE
    assert unpacked <= LARGEST_INSTALLATION


@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed")
def test_lintian_finds_no_fault(package: Path) -> None:
    command = ["lintian", "--display-info", str(package)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)

    lines = said.stdout.splitlines()
    assert [line for line in lines if line.startswith(("E:", "W:"))] == []
    # What lintian is told to overlook must be there.
    assert [line for line in lines if "unused-override" in line] == []


def test_the_bundle_carries_nothing_that_is_not_on_the_list(package: Path) -> None:
    internal = BUNDLE / "_internal"
    files = [path.relative_to(internal).as_posix() for path in internal.rglob("*.*")]

    unwanted = [name for name in files if not is_wanted(name)]

    plugins = {plugin_name(name.partition("/plugins/")[2]) for name in files if "/plugins/" in name}
    assert unwanted == []
    assert plugins <= QT_PLUGINS
    assert "platforms/qoffscreen" in plugins


def test_the_bundle_has_a_licence_for_each_part_of_it(package: Path) -> None:
    parts = {part.name: part for part in carried_in(CARRIED_LICENCES)}

    assert {"Python", "PySide6_Essentials", "SudachiPy", "pyinstaller", "zlib1g"} <= set(parts)
    assert [name for name, part in parts.items() if len(part.text) < 200] == []


@needs_strace
def test_the_frozen_program_makes_no_internet_call(package: Path, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("id,term:en-US\nrag-index,RAG index\n", "utf-8")
    place = ["--data-dir", str(tmp_path / "library")]
    picture = str(tmp_path / "window.png")

    report = tmp_path / "calls.log"
    imported = traced(
        tmp_path, report, str(BUNDLE / "glossary"), *place, "import", str(tmp_path / "terms.csv")
    )
    calls = internet_calls(report)
    program = str(BUNDLE / "glossary-app")
    shown = traced(tmp_path, report, program, *place, "--screenshot", picture, "rag-index")

    assert (imported, shown) == (0, 0)
    assert calls + internet_calls(report) == []


def test_the_installed_program_is_sound(debian: DebianRoot) -> None:
    said = debian.run_offline("glossary", "doctor")

    assert said.returncode == 0, said.stdout + said.stderr
    assert f"glossary-app {current_version()}" in said.stdout


@pytest.mark.parametrize("query", ["tuning", "検索拡張生成", "はるしねーしょん", "kensaku"])
def test_the_installed_program_finds_in_every_script(query: str, debian: DebianRoot) -> None:
    said = debian.run_offline("glossary", "search", query)

    assert said.returncode == 0, said.stdout + said.stderr


def test_the_installed_program_imports_and_exports(debian: DebianRoot) -> None:
    table = debian.folder / "root" / "terms.csv"
    table.write_text("id,term:en-US,term:ja-JP\nrag-index,RAG index,検索索引\n", "utf-8")

    imported = debian.run_offline("glossary", "import", "/root/terms.csv")
    found = debian.run_offline("glossary", "search", "kensakusakuin")
    shown = debian.run_offline("glossary", "export", "--glossary", "terms", "--format", "csv")

    assert imported.returncode == 0, imported.stdout + imported.stderr
    assert "rag-index" in found.stdout
    assert "検索索引" in shown.stdout


def test_the_picture_has_japanese_glyphs(debian: DebianRoot, tmp_path: Path) -> None:
    arguments = ["glossary://starter/ja-JP/fine-tuning", "--data-dir"]
    here = tmp_path / "window.png"

    there = debian.run_offline(
        "glossary-app", "--screenshot", "/root/window.png", *arguments, "/root/picture"
    )
    command: list[str | Path] = [
        BUNDLE / "glossary-app",
        "--screenshot",
        here,
        *arguments,
        tmp_path / "picture",
    ]
    subprocess.run(command, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True)

    # The same pixels as here, where the tests of fonts have looked at the glyphs.
    assert there.returncode == 0, there.stderr
    assert (debian.folder / "root" / "window.png").read_bytes() == here.read_bytes()


def test_the_window_works_on_a_screen_without_network(debian: DebianRoot) -> None:
    assert debian.install("xvfb", "xauth", "xdotool").returncode == 0

    screen = "-screen 0 1280x800x24 -nolisten tcp"
    said = debian.run_offline("xvfb-run", "-a", "-s", screen, "sh", "-c", WINDOW_TRIAL)

    titles = [title.partition(" — ")[0] for title in said.stdout.splitlines()]
    assert titles == ["ファインチューニング", "Fine-tuning", "Overfitting"], said.stderr


def test_later_starts_hand_their_wish_to_the_open_window(debian: DebianRoot) -> None:
    assert debian.install("xvfb", "xauth", "xdotool").returncode == 0

    screen = "-screen 0 1280x800x24 -nolisten tcp"
    said = debian.run_offline("xvfb-run", "-a", "-s", screen, "sh", "-c", HAND_OVER_TRIAL)

    lines = [line.partition(" — ")[0] for line in said.stdout.splitlines()]
    *told, open_process, first_process = lines
    assert told == [
        "Overfitting",
        "left with 0",
        "ファインチューニング",
        "left with 0",
        "検索拡張生成",
        "left with 0",
        "検索拡張生成",
        "1 window",
    ], said.stdout + said.stderr
    assert open_process == first_process


def test_the_upgrade_kept_the_bookmarks(debian: DebianRoot) -> None:
    user_data = UserData.open(debian.folder / USER_FILE)
    bookmarks = user_data.bookmarks()
    user_data.close()

    assert [bookmark.ref for bookmark in bookmarks] == [FINE_TUNING]


def test_the_desktop_knows_addresses_and_packs(debian: DebianRoot) -> None:
    assert debian.install("desktop-file-utils", "shared-mime-info").returncode == 0

    applications = (debian.folder / "usr/share/applications/mimeinfo.cache").read_text("utf-8")
    globs = (debian.folder / "usr/share/mime/globs2").read_text("utf-8")

    assert "x-scheme-handler/glossary=" in applications
    assert "application/vnd.glossary-app.pack+zip:*.glossary" in globs


def test_removing_leaves_nothing_but_what_the_user_made(debian: DebianRoot) -> None:
    removed = debian.run("apt-get", "purge", "-y", "glossary-app")

    assert removed.returncode == 0
    assert [name for name in debian.files() if "glossary" in name.lower()] == []
    assert (debian.folder / USER_FILE).exists()
