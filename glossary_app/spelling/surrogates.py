"""Halves of characters, which come of broken bytes and escapes and which no file can hold."""

from __future__ import annotations


def without_surrogates(text: str) -> str:
    """The text with a question mark for each lone surrogate."""
    return text.encode("utf-8", "replace").decode("utf-8")
