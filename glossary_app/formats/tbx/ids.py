"""Slugs as XML ids and back, by the escapes of ISO/IEC 9075-14: `3d` is `_x0033_d`."""

from __future__ import annotations

import re

# XML 1.0, productions [4] and [5], without the colon, as ids are names without a prefix.
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_FIRST = re.compile(f"[^{_START}]")
_OTHERS = re.compile(f"[^{_START}.0-9\u00b7\u0300-\u036f\u203f-\u2040-]")
_ESCAPE = re.compile("_x([0-9A-F]{4,6})_")


def xml_id(slug: str) -> str:
    """The slug as an id; equal slugs give equal ids, and no others do."""
    # What looks like an escape is escaped, so that the way back is sure.
    text = _ESCAPE.sub(lambda found: f"_x005F_{found[0][1:]}", slug)
    first = _FIRST.sub(_escaped, text[:1])
    return first + _OTHERS.sub(_escaped, text[1:])


def slug_of_xml_id(given: str) -> str:
    """The slug that an id stands for; an id of others is its own."""
    return _ESCAPE.sub(_unescaped, given)


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _unescaped(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else found[0]
