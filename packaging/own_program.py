"""Makes the program's own modules known to scripts that run before it is installed."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

# Before an installed one, which may be older. The folder `packaging` beside the program is no
# package, so it hides nothing of the library of that name.
sys.path.insert(1, str(Path(__file__).resolve().parent.parent))
if find_spec("glossary_app.resources") is None:
    # Only an installed program has them inside.
    sys.modules["glossary_app.resources"] = import_module("resources")
