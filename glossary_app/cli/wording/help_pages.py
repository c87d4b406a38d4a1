"""Help in the language of the system."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc

import click

from glossary_app.cli.wording.words import in_words


class WordedFormatter(click.HelpFormatter):
    """Writes the pages of help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, args, prefix or f"{in_words('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(in_words(heading))

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        super().write_text(in_words(text))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names with what each is."""
        super().write_dl([(name, in_words(text)) for name, text in rows], col_max, col_spacing)


class WordedContext(click.Context):
    """A context whose help is in the language of the system."""

    formatter_class = WordedFormatter


def write_lines(formatter: click.HelpFormatter, heading: str, lines: Iterable[str]) -> None:
    """Write a section of lines that are not wrapped."""
    with formatter.section(heading):
        for line in lines:
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def short_help(text: str) -> str:
    """A command's first sentence for the list of commands; empty where it is the English one."""
    whole = cleandoc(text)
    said = in_words(whole)
    return "" if said == whole else said.partition("\n\n")[0].rstrip("。")
