"""Which connections to SQLite are open: Python tells only since 3.13, and late."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest


def keep_opened(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """All connections that are opened from now on."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def connect_and_keep(*arguments: Any, **options: Any) -> sqlite3.Connection:
        opened.append(connect(*arguments, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", connect_and_keep)
    return opened


def is_open(connection: sqlite3.Connection) -> bool:
    """Whether a connection has not been closed."""
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return False
    return True
