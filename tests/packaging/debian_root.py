"""A bare Debian in a folder, for trying the package as a user's machine would."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DebianRoot:
    """The folder that holds the system; mounts last as long as each command."""

    folder: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it, as root and with the network."""
        return self._in_namespace(("--mount",), command)

    def run_offline(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it that has no network, not even the loopback."""
        return self._in_namespace(("--mount", "--net"), command)

    def install(self, *packages: str) -> subprocess.CompletedProcess[str]:
        """Install packages, as far as possible nothing else."""
        return self.run("apt-get", "install", "-y", "--no-install-recommends", *packages)

    def bring(self, file: Path) -> str:
        """Copy a file in; gives its place there."""
        shutil.copy(file, self.folder / "root" / file.name)
        return f"/root/{file.name}"

    def files(self) -> set[str]:
        """All that a package could leave behind."""
        places = ("usr", "etc", "opt", "var/lib", "var/cache")
        return {
            path.relative_to(self.folder).as_posix()
            for place in places
            for path in (self.folder / place).rglob("*")
            if "var/lib/dpkg" not in str(path) and "var/lib/apt" not in str(path)
        }

    def _in_namespace(
        self, spaces: tuple[str, ...], command: tuple[str, ...]
    ) -> subprocess.CompletedProcess[str]:
        root = shlex.quote(str(self.folder))
        script = (
            f"mount -t proc proc {root}/proc && mount --bind /dev {root}/dev && "
            f"exec chroot {root} {shlex.join(command)}"
        )
        variables = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        return subprocess.run(
            ["unshare", *spaces, "sh", "-c", script],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def make_debian_root(release: str, folder: Path) -> DebianRoot:
    """Unpack a release of Debian, with this machine's way to the packages."""
    subprocess.run(
        ["debootstrap", "--variant=minbase", release, folder],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        check=True,
    )
    for file in (Path("/etc/resolv.conf"), Path("/etc/hosts")):
        if file.exists():
            shutil.copy(file, folder / "etc")
    shutil.copytree("/etc/apt/apt.conf.d", folder / "etc/apt/apt.conf.d", dirs_exist_ok=True)
    return DebianRoot(folder)


def missing_for_a_root() -> str:
    """Why no root can be made here; empty when one can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "making a Debian root needs root"
    for tool in ("debootstrap", "dpkg-deb", "unshare", "objdump"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    allowed = subprocess.run(["unshare", "--mount", "--net", "true"], check=False)
    return "" if allowed.returncode == 0 else "this machine allows no namespaces"
