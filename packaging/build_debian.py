"""The Debian package: the bundle below /usr/lib, and what a desktop wants to know about it."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from build_bundle import BUNDLE, CARRIED_LICENCES, build_bundle
from build_python import DIST, WORK, build_environment, run
from debian_control import control_text
from releases import CHANGELOG, ROOT, Release, debian_changelog, read_releases
from setup_environment import Environment

APP = "io.github.glossary_app.GlossaryBrowser"
PROGRAMS = ("glossary-app", "glossary")
TREE = WORK / "debian"
LINUX = ROOT / "packaging" / "linux"
DESKTOP = ROOT / "resources" / "desktop"
ICON = ROOT / "resources" / "icons" / "glossary-app.svg"


def build_debian(*packing: str) -> Path:
    """Build the package into dist/."""
    bundle = build_bundle()
    shutil.rmtree(TREE, ignore_errors=True)
    releases = read_releases(CHANGELOG.read_text("utf-8"))
    place_program(bundle)
    place_desktop_files(releases[0])
    place_documents(releases)
    place_completion(build_environment())
    package = place_control(releases[0])
    run("dpkg-deb", "--root-owner-group", *packing, "--build", TREE, package)
    return package


def place_program(bundle: Path) -> None:
    """The bundle, and both commands on the path; the frozen program follows its link."""
    library = TREE / "usr" / "lib" / "glossary-app"
    shutil.copytree(bundle, library, symlinks=True)
    documents = TREE / "usr" / "share" / "doc" / "glossary-app"
    documents.mkdir(parents=True)
    licences = CARRIED_LICENCES.relative_to(BUNDLE)
    (documents / "third-party").symlink_to(f"../../../lib/glossary-app/{licences}")
    (TREE / "usr" / "bin").mkdir()
    for name in PROGRAMS:
        (TREE / "usr" / "bin" / name).symlink_to(f"../lib/glossary-app/{name}")


def place_desktop_files(release: Release) -> None:
    """Menu entry, file type, icon, and the page in software centres."""
    share = TREE / "usr" / "share"
    copy(DESKTOP / f"{APP}.desktop", share / "applications" / f"{APP}.desktop")
    copy(DESKTOP / f"{APP}.xml", share / "mime" / "packages" / f"{APP}.xml")
    copy(ICON, share / "icons" / "hicolor" / "scalable" / "apps" / f"{APP}.svg")
    metainfo = filled_in(LINUX / f"{APP}.metainfo.xml", release)
    write(share / "metainfo" / f"{APP}.metainfo.xml", metainfo.encode())


def place_documents(releases: tuple[Release, ...]) -> None:
    """Licence, changelog, manual pages and the reasons for what lintian is told to overlook."""
    share = TREE / "usr" / "share"
    documents = share / "doc" / "glossary-app"
    copy(LINUX / "copyright", documents / "copyright")
    write(documents / "changelog.gz", zipped(debian_changelog(releases)))
    copy(LINUX / "lintian-overrides", share / "lintian" / "overrides" / "glossary-app")
    for name in PROGRAMS:
        page = zipped(filled_in(LINUX / f"{name}.1", releases[0]))
        write(share / "man" / "man1" / f"{name}.1.gz", page)


def place_completion(environment: Environment) -> None:
    """Completion of both commands; click writes its own for three shells."""
    share = TREE / "usr" / "share"
    copy(LINUX / "glossary-app.bash-completion", share / "bash-completion/completions/glossary-app")
    places = {
        "bash": "bash-completion/completions/glossary",
        "zsh": "zsh/vendor-completions/_glossary",
        "fish": "fish/vendor_completions.d/glossary.fish",
    }
    for shell, place in places.items():
        write(share / place, completion_script(environment, shell))


def completion_script(environment: Environment, shell: str) -> bytes:
    """What click writes for a shell."""
    variables = {**os.environ, "_GLOSSARY_COMPLETE": f"{shell}_source"}
    # click asks the bash it finds for its version; any answer makes the same script.
    command = [environment.script("glossary")]
    said = subprocess.run(command, env=variables, capture_output=True, check=True)
    return said.stdout


def place_control(release: Release) -> Path:
    """The package's own description; gives the place of the package file."""
    files = sorted(path for path in TREE.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{md5(path)}  {path.relative_to(TREE).as_posix()}\n" for path in files]
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    for path in (TREE, *TREE.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or is_program(path) else 0o644)
    control = control_text(TREE, files, release.version, architecture)
    write(TREE / "DEBIAN" / "control", control.encode())
    write(TREE / "DEBIAN" / "md5sums", "".join(sums).encode())
    return DIST / f"glossary-app_{release.version}_{architecture}.deb"


def is_program(path: Path) -> bool:
    """Whether a file is one of the two programs."""
    return path.parent.name == "glossary-app" and path.name in PROGRAMS and "lib" in path.parts


def filled_in(template: Path, release: Release) -> str:
    """A text with the release's version and day in it."""
    text = template.read_text("utf-8")
    return text.replace("@VERSION@", release.version).replace("@DATE@", release.day.isoformat())


def zipped(text: str) -> bytes:
    """As Debian wants documents: smallest, and the same bytes each time."""
    return gzip.compress(text.encode(), 9, mtime=0)


def md5(path: Path) -> str:
    """The sum that dpkg compares files with."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def copy(source: Path, target: Path) -> None:
    """Copy a file, making the folder."""
    write(target, source.read_bytes())


def write(target: Path, content: bytes) -> None:
    """Write a file, making the folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
