"""Makes the program's own modules known to scripts that run before it is installed."""

from __future__ import annotations

import sys
from pathlib import Path

# Behind everything else: beside the program lies the folder `packaging`, the name of a library.
sys.path.append(str(Path(__file__).resolve().parent.parent))
