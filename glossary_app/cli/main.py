"""The command line `glossary`: its options, its commands, and how it ends.

Exit codes: 0 found or done, 1 nothing found or findings of severity error, 2 usage or fault.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from glossary_app.cli.late import LateGroup
from glossary_app.cli.session import FAULT, PathArgument, Session, note, note_fault
from glossary_app.cli.wording.help_pages import WordedContext
from glossary_app.errors import GlossaryError, UsageError, fault_of_file, fault_of_memory
from glossary_app.logs import start_log
from glossary_app.paths import APP_ID, folders_below, platform_folders


class _Commands(LateGroup):
    context_class = WordedContext


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data-dir",
    type=PathArgument(file_okay=False),
    help="Keep everything below this folder (portable mode).",
)
@click.option("--no-starter", is_flag=True, help="Leave the starter glossary out of a new library.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.option("--verbose", is_flag=True, help="Say on standard error what is being done.")
@click.version_option(package_name=APP_ID, prog_name="glossary")
@click.pass_context
def glossary(
    context: click.Context, *, data_dir: Path | None, no_starter: bool, as_json: bool, verbose: bool
) -> None:
    """Search, read, import and export bilingual glossaries, offline."""
    folders = folders_below(data_dir) if data_dir else platform_folders()
    start_log(folders.log_file, verbose=verbose)
    context.obj = Session(folders, not no_starter, as_json)


def main() -> None:
    """Run the command line and leave the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; gives the exit code."""
    if sys.stdout is None:
        note("standard output is closed, so there is no place for an answer")
        return FAULT
    _write_utf8()
    try:
        # Standalone, click would choose the exit codes and print usage lines around its messages.
        code = glossary.main(list(arguments), prog_name="glossary", standalone_mode=False)
        # Here and not at the end of the process, where a fault would be no one's to handle.
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "", err=True)
        return FAULT
    except click.ClickException as error:
        fault = UsageError("", _one_line(error.format_message()))
        note_fault(fault, as_json=_wants_json(arguments))
        return FAULT
    except GlossaryError as error:
        note_fault(error, as_json=_wants_json(arguments))
        return FAULT
    except MemoryError:
        note_fault(fault_of_memory(), as_json=_wants_json(arguments))
        return FAULT
    except (KeyboardInterrupt, click.Abort):
        note("stopped")
        return FAULT
    except (BrokenPipeError, SystemExit):
        # The reader of the output has gone (`glossary list | head`): nothing is wrong. Click
        # tells so by SystemExit, which it raises for nothing else outside standalone mode.
        _write_to_nowhere()
        return 0
    except OSError as error:
        note_fault(
            fault_of_file(str(error.filename or "standard output"), error),
            as_json=_wants_json(arguments),
        )
        _write_to_nowhere()
        return FAULT
    except Exception:
        note("this is a bug in the program; please report the lines below")
        traceback.print_exc()
        return FAULT
    return code if isinstance(code, int) else 0


def _wants_json(arguments: Sequence[str]) -> bool:
    """Whether a program reads the answer, also where the command did not come to its options."""
    return "--json" in arguments


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _write_to_nowhere() -> None:
    """Keep the flush at the end of the process from failing once more, as `signal` advises."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_utf8() -> None:
    """Write UTF-8 with plain line feeds, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A path whose bytes are no text holds lone surrogates (PEP 383): shown, never a fault.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
