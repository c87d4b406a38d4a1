"""A process that reads a large file for the one that saves it: pages come out, readings with them.

Started as `python -m glossary_app.importing.reading_process`, by an import and for it alone. It is
told once what to read, and ends at once when the other one closes its pipe: whatever becomes of
that, this one is not left behind.
"""

from __future__ import annotations

import os
from threading import Thread
from typing import IO

from glossary_app.importing.collecting import rare_collections
from glossary_app.importing.read_batches import batches_of
from glossary_app.processes.helping import begin_to_help
from glossary_app.processes.pipes import receive, send


def main() -> None:
    """Read the file that is told on standard input."""
    orders, answers = begin_to_help()
    try:
        if order := receive(orders):
            Thread(target=_end_with, args=(orders,), daemon=True).start()
            with rare_collections():
                for batch in batches_of(order):
                    send(batch, answers)
    except BrokenPipeError:
        # Nobody waits for it any more, and closing the pipe would complain once again.
        os._exit(0)
    except Exception:
        # Whoever waits reads on by itself, and tells what is wrong.
        os._exit(1)


def _end_with(orders: IO[bytes]) -> None:
    # Not `orders.read()`, which Python would wait for when it ends.
    os.read(orders.fileno(), 1)
    os._exit(0)


if __name__ == "__main__":
    main()
