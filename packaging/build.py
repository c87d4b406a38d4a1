"""Build what users install: `python3 packaging/build.py wheel | sdist | bundle | archive | deb`.

    wheel    for pipx and uv tool
    sdist    the source of the wheel
    bundle   the frozen program as a folder, for this system
    archive  the bundle as one file: zip on Windows and macOS, tar.gz elsewhere
    deb      the bundle as a Debian package; `--quick` packs it larger and two minutes sooner

Everything lands in dist/.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import own_program  # noqa: F401 - for what follows
from build_bundle import build_archive, build_bundle
from build_debian import build_debian
from build_python import build_sdist, build_wheel
from setup_environment import SetupError

COMMANDS: dict[str, Callable[[], Path]] = {
    "wheel": build_wheel,
    "sdist": build_sdist,
    "bundle": build_bundle,
    "archive": build_archive,
    # Debian itself takes no zstd.
    "deb": partial(build_debian, "-Zxz", "-z6"),
    "deb --quick": partial(build_debian, "-Zxz", "-z0"),
}


def main(arguments: list[str]) -> int:
    """Build one thing; the result is the exit status."""
    command = COMMANDS.get(" ".join(arguments))
    if command is None:
        print(__doc__)
        return 2
    try:
        print(command())
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
