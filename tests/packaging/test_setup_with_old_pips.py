"""The locks install the same whatever pip is there and whatever was released since."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from lock import Lock
from setup_environment import Environment, SetupError, check_complete, install_locked

# Debian 12's, Python 3.11.7's, a newer one; with the newest Python that each starts on.
PIPS = {"23.0.1": (3, 11), "23.2.1": (3, 13), "26.0": (3, 99)}
WANTS_MORE_OF_KANA = ('kana[romaji] >= 1.0 ; extra == "reading"', "kana[romaji] >= 1.0")


@dataclass(frozen=True, slots=True)
class Index:
    """A folder that pip reads as a package index."""

    folder: Path

    def add(self, name: str, release: str, requires: tuple[str, ...] = ()) -> str:
        """Publish a wheel with nothing in it; gives its line in a lock."""
        file = self.folder / name / f"{name}-{release}-py3-none-any.whl"
        file.parent.mkdir(exist_ok=True)
        write_wheel(file, name, release, requires)
        links = (f'<a href="{path.name}">{path.name}</a>' for path in file.parent.glob("*.whl"))
        (file.parent / "index.html").write_text("\n".join(links), "utf-8")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        return f"{name}=={release} \\\n    --hash=sha256:{digest}\n"


def write_wheel(file: Path, name: str, release: str, requires: tuple[str, ...]) -> None:
    wanted = "".join(f"Requires-Dist: {line}\n" for line in requires)
    files = {
        f"{name}.py": "",
        f"{name}-{release}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {release}\n"
            f"Provides-Extra: reading\nProvides-Extra: romaji\n{wanted}"
        ),
        f"{name}-{release}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    sums = (f"{path},{digest(text)},{len(text)}\n" for path, text in files.items())
    record = f"{name}-{release}.dist-info/RECORD"
    with zipfile.ZipFile(file, "w") as archive:
        for path, text in {**files, record: "".join(sums) + f"{record},,\n"}.items():
            archive.writestr(path, text)


def digest(text: str) -> str:
    raw = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_INDEX_URL", folder.as_uri())
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null" if sys.platform != "win32" else "nul")
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_CONSTRAINT"):
        monkeypatch.delenv(name, raising=False)
    return Index(folder)


@pytest.fixture(scope="session")
def pip_wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pips")


@pytest.fixture(params=[*PIPS, "its own"])
def environment(request: pytest.FixtureRequest, pip_wheels: Path, tmp_path: Path) -> Environment:
    """An environment that holds one release of pip and nothing else."""
    environment = Environment(tmp_path / ".venv", sys.platform)
    make: list[str | Path] = [sys.executable, "-m", "venv", environment.folder]
    if request.param == "its own":
        subprocess.run(make, check=True)
        return environment
    if sys.version_info[:2] > PIPS[request.param]:
        pytest.skip(f"pip {request.param} does not start on this Python")
    wheel = pip_wheel(request.param, pip_wheels)
    subprocess.run([*make, "--without-pip"], check=True)
    unpack: list[str | Path] = ["install", "--quiet", "--no-index", wheel]
    subprocess.run([environment.python, wheel / "pip", *unpack], check=True)
    return environment


def pip_wheel(release: str, folder: Path) -> Path:
    wheel = folder / f"pip-{release}-py3-none-any.whl"
    if not wheel.exists():
        fetch = [sys.executable, "-m", "pip", "download", "--no-deps", "--retries=0"]
        said = subprocess.run(
            [*fetch, f"--dest={folder}", f"pip=={release}"], capture_output=True, check=False
        )
        if said.returncode:
            pytest.skip(f"pip {release} is not to be had here")
    return wheel


def installed(environment: Environment) -> set[str]:
    said = subprocess.run(
        [environment.python, "-m", "pip", "list", "--format=freeze"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {line for line in said.stdout.split() if not line.startswith(("pip=", "setuptools="))}


def test_a_newer_release_of_what_is_locked_changes_nothing(
    environment: Environment, index: Index, tmp_path: Path
) -> None:
    locked = (
        index.add("glossar", "1.0", WANTS_MORE_OF_KANA)
        + index.add("kana", "1.0", ('letters ; extra == "romaji"',))
        + index.add("letters", "1.0")
    )
    (tmp_path / "run.txt").write_text(locked, "utf-8")
    index.add("kana", "1.1", ('letters >= 1.1 ; extra == "romaji"',))
    index.add("letters", "1.1")

    install_locked(environment, Lock("run", (), tmp_path))
    check_complete(environment)

    assert installed(environment) == {"glossar==1.0", "kana==1.0", "letters==1.0"}


@pytest.mark.parametrize("environment", ["its own"], indirect=True)
def test_a_lock_that_leaves_something_out_stops_the_set_up(
    environment: Environment, index: Index, tmp_path: Path
) -> None:
    (tmp_path / "run.txt").write_text(index.add("glossar", "1.0", WANTS_MORE_OF_KANA), "utf-8")

    install_locked(environment, Lock("run", (), tmp_path))

    with pytest.raises(SetupError, match=r"glossar 1\.0 requires kana, which"):
        check_complete(environment)
