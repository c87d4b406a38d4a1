"""Which version of the program this is, known without reading what is installed."""

from __future__ import annotations

VERSION = "0.1.0"
