"""What a pack holds, told before it is imported."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.glossary import Glossary


@dataclass(frozen=True, slots=True)
class PackOutline:
    """The glossary of a pack and the number of its entries."""

    glossary: Glossary
    entries: int
    is_known: bool
