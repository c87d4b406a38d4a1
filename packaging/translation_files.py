"""Compiles translations (`.ts`) into the form that Qt reads (`.qm`), without any program of Qt's.

Qt's own compiler loads its network library and what that needs of the system, which a bare machine
does not have; and whoever makes a wheel would have to fetch Qt. The format is that of
`QTranslator`: sections of hashes, messages and plural rules.
"""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from pathlib import Path

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
# When to take which form: English has one for 1, Japanese has a single one.
PLURAL_RULES = {"en": b"\x01\x01", "ja": b""}


class Section(IntEnum):
    """The parts of a file."""

    HASHES = 0x42
    MESSAGES = 0x69
    PLURAL_RULES = 0x88
    LANGUAGE = 0xA7


class Tag(IntEnum):
    """The parts of a message."""

    END = 1
    TRANSLATION = 3
    SOURCE = 6
    CONTEXT = 7
    COMMENT = 8


class TranslationError(Exception):
    """A source that cannot be compiled."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text of the interface, in the order in which Qt writes them."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]


def compile_file(source: Path) -> Path:
    """Write the compiled file beside its source."""
    try:
        content = compile_text(source.read_bytes())
    except (ElementTree.ParseError, TranslationError) as error:
        raise TranslationError(f"{source} could not be compiled: {error}") from error
    compiled = source.with_suffix(".qm")
    compiled.write_bytes(content)
    return compiled


def compile_text(text: bytes) -> bytes:
    """The compiled form of a source file."""
    # Our own file, not a stranger's.
    root = ElementTree.fromstring(text)  # noqa: S314
    language = root.get("language", "")
    rules = PLURAL_RULES.get(language.partition("_")[0])
    if rules is None:
        raise TranslationError(f"nothing is known of plurals in the language {language!r}")
    messages = sorted(read_messages(root))
    packed = [pack_message(message) for message in messages]
    places = accumulate((len(message) for message in packed[:-1]), initial=0)
    hashes = sorted(zip(map(hash_of, messages), places, strict=False))
    sections = (
        (Section.LANGUAGE, language.encode()),
        (Section.HASHES, b"".join(struct.pack(">II", *pair) for pair in hashes)),
        (Section.MESSAGES, b"".join(packed)),
        (Section.PLURAL_RULES, rules),
    )
    return MAGIC + b"".join(pack_part(kind, content) for kind, content in sections if content)


def read_messages(root: ElementTree.Element) -> Iterator[Message]:
    """The messages that have a translation; Qt shows the source of the others."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            forms = translated_forms(message)
            if any(forms):
                yield Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                    forms,
                )


def translated_forms(message: ElementTree.Element) -> tuple[str, ...]:
    """The translation, or one for each plural form; none where the program has lost the text."""
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("vanished", "obsolete"):
        return ()
    plural = message.get("numerus") == "yes"
    forms = translation.iter("numerusform") if plural else (translation,)
    return tuple(form.text or "" for form in forms)


def pack_message(message: Message) -> bytes:
    """The translations, and behind them the message in full, by which Qt knows it."""
    forms = (pack_part(Tag.TRANSLATION, form.encode("utf-16-be")) for form in message.forms)
    known_by = (
        (Tag.COMMENT, message.comment),
        (Tag.SOURCE, message.source),
        (Tag.CONTEXT, message.context),
    )
    parts = (pack_part(tag, text.encode()) for tag, text in known_by)
    return b"".join((*forms, *parts, bytes([Tag.END])))


def pack_part(kind: int, content: bytes) -> bytes:
    """A part with its kind and length before it."""
    return struct.pack(">BI", kind, len(content)) + content


def hash_of(message: Message) -> int:
    """The number under which Qt looks for a message: the hash of ELF's symbol tables."""
    value = 0
    for byte in (message.source + message.comment).encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1
