"""Small letters above and below the line, as far as Unicode has them."""

from __future__ import annotations

_PLAIN = "0123456789+-=()"
_BELOW = str.maketrans(_PLAIN + "aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_ABOVE = str.maketrans(_PLAIN + "in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ")


def below(text: str) -> str:
    """The text as an index below the line, or as it is: `H₂O`."""
    return _translated(text, _BELOW)


def above(text: str) -> str:
    """The text as a power, or as it is: `10⁶`, `1st`."""
    return _translated(text, _ABOVE)


def _translated(text: str, table: dict[int, int]) -> str:
    has_all = all(ord(character) in table for character in text)
    return text.translate(table) if has_all else text
