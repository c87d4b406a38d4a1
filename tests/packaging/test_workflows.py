"""The workflows run what is there: scripts, commands, systems and files that belong together."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from build import COMMANDS
from setup_commands import USAGE

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
SYSTEMS = {"ubuntu-latest", "ubuntu-22.04", "windows-latest", "macos-latest"}
SCRIPT = re.compile(r"python (packaging/\S+\.py)(?: (.*))?")

Job = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true.
    return {str(key): value for key, value in yaml.safe_load((FOLDER / name).read_text()).items()}


def jobs(path: Path) -> dict[str, Job]:
    found: dict[str, Job] = read(path.name)["jobs"]
    return found


def matrices(job: Job) -> list[dict[str, str]]:
    """Each combination that a job runs in, as far as its values stand in a list of their own."""
    matrix = job.get("strategy", {}).get("matrix", {})
    return matrix.get("include", [{"os": system} for system in matrix.get("os", [])]) or [{}]


def scripts(path: Path) -> list[tuple[str, str]]:
    """Every script that a workflow runs, with its arguments, the matrix filled in."""
    found = []
    for job in jobs(path).values():
        for step in job["steps"]:
            for script, arguments in SCRIPT.findall(step.get("run", "")):
                for values in matrices(job):
                    said = re.sub(
                        r"\$\{\{ matrix\.(\w+) \}\}",
                        lambda name, values=values: values[name[1]],  # type: ignore[misc]
                        arguments,
                    )
                    found.append((script, said))
    return found


def test_there_is_one_for_each_change_and_one_for_each_release() -> None:
    assert [path.name for path in FILES] == ["ci.yml", "release.yml"]
    assert read("release.yml")["True"] == {"push": {"tags": ["v*"]}}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_script_is_there_and_knows_its_command(path: Path) -> None:
    known = {
        "packaging/build.py": set(COMMANDS),
        "packaging/check_wheels.py": {""},
        "packaging/bootstrap.py": set(re.findall(r"^  (\w+) ", USAGE, re.M)),
    }

    run = scripts(path)

    assert run
    assert [script for script, _ in run if not (ROOT / script).exists()] == []
    # What follows the command is handed on.
    assert [call for call in run if call[1].partition(" ")[0] not in known[call[0]]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_job_names_a_system_that_is_offered_and_ends(path: Path) -> None:
    for job in jobs(path).values():
        systems = {values["os"] for values in matrices(job) if values} or {job["runs-on"]}
        assert systems <= SYSTEMS
        assert set(job.get("needs", [])) <= set(jobs(path))
        assert job["timeout-minutes"] <= 60


def test_every_step_either_runs_or_uses_something_of_a_fixed_release() -> None:
    steps = [step for path in FILES for job in jobs(path).values() for step in job["steps"]]

    assert [step for step in steps if ("run" in step) == ("uses" in step)] == []
    uses = [step["uses"] for step in steps if "uses" in step]
    assert [name for name in uses if not re.fullmatch(r"actions/[a-z-]+@v\d+", name)] == []


def test_each_system_is_built_tried_and_its_packages_are_attached() -> None:
    build = jobs(FOLDER / "release.yml")["build"]

    kinds = {values["os"].partition("-")[0]: values["what"] for values in matrices(build)}
    texts = "\n".join(str(step) for step in build["steps"])

    assert kinds == {"ubuntu": "deb", "windows": "archive", "macos": "archive"}
    assert "--selfcheck" in texts
    assert "dist/*.deb" in texts
    assert "dist/*.zip" in texts


def test_a_release_waits_for_all_packages_and_writes_their_sums() -> None:
    release = jobs(FOLDER / "release.yml")["release"]

    texts = "\n".join(step.get("run", "") for step in release["steps"])

    assert set(release["needs"]) == {"wheels", "build", "python"}
    assert texts.index("SHA256SUMS") < texts.index("gh release create")


@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not installed")
def test_actionlint_finds_no_fault() -> None:
    said = subprocess.run(
        ["actionlint", *FILES], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert said.stdout == ""
