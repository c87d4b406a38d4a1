"""What a stretch of a page stands for, beside what it says."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """What a chip, card or paragraph stands for; a face gives it a colour and a size."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    ERROR = "error"
    MUTED = "muted"
