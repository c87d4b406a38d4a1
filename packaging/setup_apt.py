"""Installing Debian packages where that is allowed, and the line to type where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def install_packages(packages: tuple[str, ...]) -> bool:
    """Install with apt as root or with a sudo that asks nothing; False where that cannot be."""
    prefix = privilege()
    if prefix is None or shutil.which("apt-get") is None:
        return False
    print("Installing Debian packages:", *packages, flush=True)
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A fresh machine has no package lists, and old lists name files that are gone.
    call((*prefix, "apt-get", "update"), variables)
    return call((*prefix, *INSTALL, *packages), variables)


def privilege() -> tuple[str, ...] | None:
    """What to put before a command to run it as root; None where we may not."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ("sudo", "-n") if asked.returncode == 0 else None


def apt_line(packages: tuple[str, ...]) -> str:
    """The one line that a person types."""
    return "sudo apt install " + " ".join(packages)


def call(command: tuple[str, ...], variables: Mapping[str, str]) -> bool:
    """Run quietly; what was said is shown only when it failed."""
    said = subprocess.run(
        command,
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if said.returncode:
        print(said.stdout)
    return said.returncode == 0
