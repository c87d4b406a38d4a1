"""A text made ready to be read: even in width, with common characters, cut into its words."""

from __future__ import annotations

from glossary_app.recognition.scanning.tree import even
from glossary_app.recognition.scanning.units import split_words, without_addresses
from glossary_app.recognition.scanning.width import align


class PreparedText:
    """What the sieve of names and the scanner read, made once for both."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.aligned = align(source)
        evened = even(self.aligned.text)
        self.text = without_addresses(evened)
        self.is_as_written = evened == source
        # Words at odd places, and what stands between them at even ones.
        self.parts = split_words(self.text)
        self.words = frozenset(self.parts[1::2])
