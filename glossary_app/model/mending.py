"""What was done about a damaged file of the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Mending:
    """A damaged file was put aside, and something sound is in its place.

    `kind` is `library`, `user`, or `index`, which nothing is kept of. `kept_as` is where it lies
    now, empty when it was lost; `copied` is when the copy was made that took its place, None when
    the file is begun anew.
    """

    kind: str
    path: str
    fault: str
    kept_as: str = ""
    copied: datetime | None = None
