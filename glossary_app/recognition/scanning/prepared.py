"""A text made ready to be read: even in width, with common characters, cut into its words."""

from __future__ import annotations

from glossary_app.recognition.scanning.tree import even
from glossary_app.recognition.scanning.units import split_words, without_addresses
from glossary_app.recognition.scanning.width import align


class PreparedText:
    """What the scanner reads: a text and what it is cut into."""

    def __init__(self, source: str) -> None:
        self.aligned = align(source)
        evened = even(self.aligned.text)
        self.text = without_addresses(evened)
        self.is_as_written = evened == source
        # Words at odd places, and what stands between them at even ones.
        self.parts = split_words(self.text)
