"""Help in the language of the system."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc

import click

from glossary_app.cli.wording.words import in_words
from glossary_app.spelling.columns import wrapped

# Of a column of text, however narrow the terminal.
_NARROWEST = 20


class WordedFormatter(click.HelpFormatter):
    """Writes the pages of help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, args, prefix or f"{in_words('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(in_words(heading))

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        margin = " " * self.current_indent
        paragraphs = in_words(cleandoc(text)).split("\n\n")
        written = [
            "\n".join(f"{margin}{line}" for line in wrapped(paragraph, self.width - len(margin)))
            for paragraph in paragraphs
        ]
        self.write("\n\n".join(written) + "\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names with what each is."""
        told = list(rows)
        names = min(max((len(name) for name, _ in told), default=0), col_max)
        column = self.current_indent + names + col_spacing
        for name, text in told:
            lines = list(wrapped(in_words(text), max(self.width - column, _NARROWEST)))
            # A name that is too long has a line to itself.
            first = lines[:1] if len(name) <= names else [""]
            rest = lines[1:] if len(name) <= names else lines
            self.write(
                f"{'':{self.current_indent}}{name:{names + col_spacing}}{''.join(first)}".rstrip()
            )
            self.write("".join(f"\n{'':{column}}{line}" for line in rest) + "\n")


class WordedContext(click.Context):
    """A context whose help is in the language of the system."""

    formatter_class = WordedFormatter


def write_lines(formatter: click.HelpFormatter, heading: str, lines: Iterable[str]) -> None:
    """Write a section of lines that are not wrapped."""
    with formatter.section(heading):
        for line in lines:
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def write_names(formatter: click.HelpFormatter, heading: str, names: Iterable[str]) -> None:
    """Write a section of names that may be chosen from."""
    write_lines(formatter, heading, wrapped(", ".join(names), formatter.width - 2))


def short_help(text: str) -> str:
    """What a command does, for the list of commands."""
    return " ".join(in_words(cleandoc(text)).partition("\n\n")[0].split()).rstrip(".。")
