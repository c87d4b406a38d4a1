"""The code that was read is let go of when these tests are over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.architecture.code_reading import read_codes


@pytest.fixture(scope="package", autouse=True)
def _forget_code() -> Iterator[None]:
    yield
    read_codes.cache_clear()
