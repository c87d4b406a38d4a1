"""Odd queries, and what their answers have to be like."""

from __future__ import annotations

import json
import string
from pathlib import Path
from random import Random

from glossary_app.library.entries import sound_text
from glossary_app.library.handoff.answer_json import answer_json
from glossary_app.library.library import Library
from glossary_app.library.without_index import search_without_index
from glossary_app.model.hit import SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.paths import folders_below
from tests.reliability.nasty import NASTY

_BLOCKS = (
    *((0x20, 0x7F), (0xA0, 0x250), (0x300, 0x370), (0x370, 0x530), (0x590, 0x700), (0x900, 0xE00)),
    *((0x1100, 0x1200), (0x2000, 0x2100), (0x2190, 0x2400), (0x3000, 0x3100), (0x3400, 0x3500)),
    *((0x4E00, 0x9FFF), (0xAC00, 0xD7A4), (0xE000, 0xE100), (0xFE00, 0xFE10), (0xFF00, 0xFFF0)),
    *((0x1F300, 0x1F700), (0x20000, 0x20100), (0xE0000, 0xE0080), (0x10FF00, 0x110000), (0, 0x20)),
)
_WORDS = (
    *(
        "fine",
        "tuning",
        "fine-tuning",
        "学習",
        "きかいがくしゅう",
        "kikai",
        "RAG",
        "検索",
        "ﾌｧｲﾝ",
        "ＡＩ",
    ),
    *(
        "overfitting",
        "過学習",
        "の",
        "a",
        "OR",
        "or",
        "AND",
        "NOT",
        "-",
        "－",
        "en:",
        "ja:",
        "title:",
    ),
    *(
        "alias:",
        "text:",
        "kind:",
        "kind:boundary",
        "quality:",
        "quality:draft",
        "glossary:",
        "rel:",
    ),
    *(
        "glossary:starter",
        "rel:overfitting",
        '"',
        "“",
        "”",
        "„",
        "＂",
        "''",
        "(",
        ")",
        "[",
        "]",
        "{",
    ),
    *(
        "}",
        "*",
        "?",
        "+",
        "^",
        "$",
        "\\",
        ".*",
        "(?:",
        "(a+)+$",
        "~1",
        "term*",
        "t?rm",
        "field:value",
    ),
    *(
        "<b>",
        "&",
        "%s",
        "%00",
        "{{x}}",
        "../..",
        "'; DROP TABLE pages; --",
        "NEAR/3",
        "[a TO b]",
        "^2.5",
    ),
)
_LONG = 1_000_000
_LIMITS = (1, 20, 50, 100_000)
_LIBRARIES: tuple[tuple[str, ...], ...] = ((), ("starter",), ("odd",))


class QueryJourney:
    """Asks a library that holds the starter and four hundred odd names."""

    def __init__(self, folder: Path) -> None:
        self._library = Library.open(folders_below(folder / "library"), starter=True)
        table = folder / "odd.csv"
        table.write_text(_odd_table(), "utf-8", errors="replace")
        for _ in self._library.import_path(table, ImportOptions()):
            pass

    def close(self) -> None:
        """Close the library."""
        self._library.close()

    def faults_of(self, random: Random) -> list[str]:
        """What is wrong with the answer to a query that this randomness makes."""
        query = odd_query(random)
        locale = random.choice((EN_US, JA_JP))
        glossaries = random.choice(_LIBRARIES)
        request = SearchRequest(query, locale, random.choice(_LIMITS), glossaries=glossaries)
        answer = self._library.search(request)
        json.dumps(answer_json(answer))
        texts = [(hit.match.text, hit.match.spans) for hit in answer.hits[:5]]
        texts += [(hit.snippet.text, hit.snippet.spans) for hit in answer.hits[:5]]
        if random.random() < 0.2:
            plain = SearchRequest(sound_text(query), locale, 20)
            search_without_index(self._library.store, plain, ("starter", "odd"))
        return [
            f"letters {start} to {end} of '{text[:40]}'"
            for text, spans in texts
            for start, end in spans
            if not 0 <= start <= end <= len(text)
        ]


def odd_query(random: Random) -> str:
    """What nobody types, and some that people do."""
    query = _ordinary(random)
    if random.random() < 0.002:
        query = (random.choice((*_WORDS, *NASTY, "あ", '"', " ", "(", "a ")) * _LONG)[:_LONG]
    return f"{query}\udcff\ud800" if random.random() < 0.02 else query


def _ordinary(random: Random) -> str:
    ways = (
        _any_blocks,
        _one_block,
        _words,
        _words,
        _words,
        _nasty,
        _repeated,
        _misspelt,
        _printable,
    )
    return random.choice(ways)(random)


def _any_blocks(random: Random) -> str:
    return "".join(
        chr(random.randrange(*random.choice(_BLOCKS))) for _ in range(random.randrange(40))
    )


def _one_block(random: Random) -> str:
    block = random.choice(_BLOCKS)
    return "".join(chr(random.randrange(*block)) for _ in range(random.randrange(40)))


def _words(random: Random) -> str:
    blank = random.choice(("", " ", "　"))
    return blank.join(random.choice(_WORDS) for _ in range(random.randrange(1, 12)))


def _nasty(random: Random) -> str:
    return " ".join(random.choice(NASTY) for _ in range(random.randrange(1, 6)))


def _repeated(random: Random) -> str:
    return random.choice((*_WORDS, *NASTY)) * random.choice((2, 30, 400, 5000))


def _misspelt(random: Random) -> str:
    text = random.choice(_WORDS) + random.choice(_WORDS)
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(string.printable) + text[at:]


def _printable(random: Random) -> str:
    return "".join(random.choice(string.printable) for _ in range(random.randrange(40)))


def _odd_table() -> str:
    random = Random(7)
    rows = [f'q{n},"{_cell(random)}","{_cell(random)}"' for n in range(400)]
    return "\n".join(("id,term:en-US,definition:en-US", *rows)) + "\n"


def _cell(random: Random) -> str:
    return _ordinary(random)[:300].replace('"', '""').replace("\0", "")
