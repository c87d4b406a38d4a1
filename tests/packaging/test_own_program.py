"""Scripts that run before the program is installed use the one that lies beside them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WHERE = (
    "import own_program, glossary_app, packaging.version\n"
    "from glossary_app.resource_files import resource\n"
    "print(glossary_app.__file__, resource('starter'), packaging.version.__file__, sep='\\n')"
)


def test_the_checkout_goes_before_an_installed_program(tmp_path: Path) -> None:
    installed = tmp_path / "glossary_app" / "__init__.py"
    installed.parent.mkdir()
    installed.write_text("raise SystemExit('an older one')", "utf-8")
    library = tmp_path / "packaging"
    library.mkdir()
    for name in ("__init__.py", "version.py"):
        (library / name).touch()
    scripts = os.pathsep.join(map(str, (ROOT / "packaging", tmp_path)))

    said = subprocess.run(
        [sys.executable, "-P", "-c", WHERE],
        env={**os.environ, "PYTHONPATH": scripts},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    program, resources, library_file = said.stdout.splitlines()
    assert program == str(ROOT / "glossary_app" / "__init__.py")
    assert resources == str(ROOT / "resources" / "starter")
    assert library_file == str(library / "version.py")
