"""Dates as people write them."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.names.dates import iso_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024/3/5",
        "2024/03/05",
        "2024.3.5",
        "2024. 3. 5",
        "2024年3月5日",
        "2024年03月05日",
        "２０２４年３月５日",
        "令和6年3月5日",
        "R6.3.5",
        "5 Mar 2024",
        "5 March 2024",
        "5th March, 2024",
        "5-Mar-2024",
        "Mar 5, 2024",
        "March 5 2024",
        "Mar. 5th, 2024",
    ],
)
def test_a_date_that_can_only_mean_one_day_is_an_iso_date(text: str) -> None:
    assert iso_date(text) == "2024-03-05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15/03/2024", "2024-03-15"),
        ("03/15/2024", "2024-03-15"),
        ("4/4/2024", "2024-04-04"),
        ("平成元年1月8日", "1989-01-08"),
        ("昭和64年1月7日", "1989-01-07"),
        ("H31.4.30", "2019-04-30"),
        ("2024/3/5 10:15", "2024-03-05 10:15"),
        ("2024-03-05T10:15:00Z", "2024-03-05T10:15:00Z"),
        ("March 5, 2024 10:03 AM", "2024-03-05 10:03 AM"),
        ("2024年3月5日（火）", "2024-03-05(火)"),
    ],
)
def test_what_is_told_beside_a_date_stays(text: str, day: str) -> None:
    assert iso_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3/9/2024",
        "2024",
        "2024/13/5",
        "2024/2/30",
        "32/13/2024",
        "5 Foo 2024",
        "last week",
        "version 2024.3",
        "R6",
        "Rev 6.3.5",
        "x" * 100,
    ],
)
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert iso_date(text) == text
