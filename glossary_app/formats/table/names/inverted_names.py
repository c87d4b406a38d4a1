"""Names that are sorted by their last word, as in the index of a book: `profit, gross`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_INVERTED = re.compile(r"([A-Za-z][^,;、|/()\n]{0,60}), ([A-Za-z][^,;、|/()\n]{0,40})")
_FEWEST = 3


def are_inverted(texts: Sequence[str]) -> bool:
    """Whether the commas in a column of names stand before what its last words are told apart by.

    Names that are listed in a cell do not begin with the same one time and again.
    """
    found = [each for text in texts if (each := _INVERTED.fullmatch(text))]
    lasts = Counter(each[1].casefold() for each in found)
    repeated = sum(count for count in lasts.values() if count > 1)
    return len(found) >= _FEWEST and repeated * 3 >= len(found)


def both_orders(name: str) -> tuple[str, ...]:
    """A name of such a column as it stands and as it is said; nothing for one without a comma."""
    found = _INVERTED.fullmatch(name)
    return (name, f"{found[2]} {found[1]}") if found else ()
