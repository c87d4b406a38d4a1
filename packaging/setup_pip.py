"""Pip, which reads the user's settings as always, and how far it is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

COLLECTING = re.compile(r"Collecting (?P<name>\S+?)==(?P<version>[^\s;]+)")
# What takes long enough for somebody to wonder.
LARGE = re.compile(r"Downloading \S+ \((?P<size>[\d.]+ MB)\)")
PIN = re.compile(r"^[\w.-]+==", re.MULTILINE)
# One line of a terminal, begun anew.
AGAIN = "\r\x1b[K"
# Of what pip says when it fails, the end holds the reason.
LAST_LINES = 20


class PipError(Exception):
    """What pip said when it could not do its work."""


class Progress:
    """Makes a count of packages of what pip says."""

    def __init__(self, pins: int) -> None:
        self._pins = pins
        self._begun = 0
        self._package = ""

    def read(self, line: str) -> str:
        """What to show after a line of pip's; empty for most."""
        if line.startswith("Ignoring "):
            # For another system.
            self._pins -= 1
        elif line.startswith("Requirement already satisfied"):
            self._begun += 1
        elif found := COLLECTING.match(line):
            self._begun += 1
            count = f"{self._begun} of {self._pins}"
            self._package = f"{count}: {found['name']} {found['version']}"
            return self._package
        elif fetched := LARGE.match(line.strip()):
            return f"{self._package}, {fetched['size']}"
        elif self._pins and line.startswith("Installing collected packages"):
            return "Unpacking them"
        elif line.startswith("WARNING: Retrying"):
            return "The connection broke; trying again"
        return ""


def run_pip(python: Path, *arguments: str, pins: int = 0) -> None:
    """Run the pip of this Python and show how far it is with so many packages."""
    command: list[str | Path] = [python, "-m", "pip", *arguments, "--disable-pip-version-check"]
    said = []
    progress = Progress(pins)
    with subprocess.Popen(
        command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace"
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            show(progress.read(line))
    if sys.stdout.isatty():
        print(end=AGAIN, flush=True)
    if process.returncode:
        raise PipError("".join(said[-LAST_LINES:]).rstrip())


def show(step: str) -> None:
    """Show a step: one after the other on a line of a terminal, a line each elsewhere."""
    if step and sys.stdout.isatty():
        print(f"{AGAIN}  {step}", end="", flush=True)
    elif step:
        print(f"  {step}", flush=True)


def count_pins(requirements: Path) -> int:
    """How many packages a lock names."""
    return len(PIN.findall(requirements.read_text("utf-8")))
