"""What the library holds, for chips and status line."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts and names; `categories` are the most frequent ones, by name."""

    glossaries: tuple[Glossary, ...] = ()
    categories: tuple[str, ...] = ()
    entry_count: int = 0
