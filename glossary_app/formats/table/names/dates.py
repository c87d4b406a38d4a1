"""Dates as people write them, as ISO dates where they can only mean one day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

# `2024/3/5`, `2024.3.5`, `2024年3月5日`; what follows, such as the time, stays.
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})\s?[-/.年]\s?(?P<month>[0-9]{1,2})\s?[-/.月]\s?(?P<day>[0-9]{1,2})"
    r"日?(?![0-9])"
)
# 令和5年4月1日, `R5.4.1`
_ERA = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[MTSHR])\s?(?P<count>元|[0-9]{1,2})\s?[-/.年]\s?"
    r"(?P<month>[0-9]{1,2})\s?[-/.月]\s?(?P<day>[0-9]{1,2})日?(?![0-9])"
)
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERAS |= dict(zip("MTSHR", tuple(_ERAS.values()), strict=True))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
# `5 Mar 2024`, `March 5, 2024`
_DAY_FIRST = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ -]{_NAME},?[ -](?P<year>[0-9]{{4}})"
)
_NAME_FIRST = re.compile(rf"{_NAME} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})")
# `15/03/2024`, `03/15/2024`: one of the two can only be the day.
_YEAR_LAST = re.compile(r"(?P<one>[0-9]{1,2})[/.-](?P<other>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")
_PATTERNS = (_YEAR_FIRST, _ERA, _DAY_FIRST, _NAME_FIRST, _YEAR_LAST)
_LONGEST = 60
_MONTHS_OF_A_YEAR = 12


# A column of them says the same days again and again.
@lru_cache(maxsize=4_096)
def iso_date(text: str) -> str:
    """A text that begins with a date, with that as `2024-03-05`; any other as it is."""
    if len(text) > _LONGEST:
        return text
    plain = unicodedata.normalize("NFKC", text).strip()
    found = next(filter(None, (pattern.match(plain) for pattern in _PATTERNS)), None)
    day = _day(found.groupdict()) if found else None
    return f"{day.isoformat()}{plain[found.end() :]}" if found and day else text


def _day(parts: dict[str, str]) -> date | None:
    year = int(parts["year"]) if "year" in parts else _year_of_era(parts["era"], parts["count"])
    if "name" in parts:
        begun = parts["name"].lower()[:3]
        month = _MONTHS.index(begun) + 1 if begun in _MONTHS else 0
        return _valid(year, month, int(parts["day"]))
    if "one" not in parts:
        return _valid(year, int(parts["month"]), int(parts["day"]))
    one, other = int(parts["one"]), int(parts["other"])
    if one != other and max(one, other) <= _MONTHS_OF_A_YEAR:
        return None
    return _valid(year, min(one, other), max(one, other))


def _year_of_era(era: str, count: str) -> int:
    return _ERAS[era] + (1 if count == "元" else int(count))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
