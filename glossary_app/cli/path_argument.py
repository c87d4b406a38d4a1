"""Paths as they are typed."""

from __future__ import annotations

from pathlib import Path

import click


class PathArgument(click.Path):
    """A path that is said; an empty one, of a variable that is not set, is not this folder."""

    def __init__(self, *, file_okay: bool = True) -> None:
        super().__init__(path_type=Path, file_okay=file_okay)

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; click's own fault when it is empty or cannot be one."""
        if not value:
            self.fail("the path is empty", param, ctx)
        if "\0" in str(value):
            self.fail("the path holds a NUL character", param, ctx)
        try:
            return Path(str(super().convert(str(value), param, ctx)))
        except OSError as error:
            self.fail(f"the path cannot be used: {error.strerror}", param, ctx)
