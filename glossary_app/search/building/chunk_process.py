"""A process that helps to build a large index: chunks and fields come in, files go out.

Started as `python -m glossary_app.search.building.chunk_process FOLDER`, by the one that builds
and for it alone. It ends when nothing more comes: whatever becomes of the other process, it is not
left behind. What both say is pickled, through pipes that nobody else has.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from glossary_app.processes.helping import begin_to_help
from glossary_app.processes.pipes import receive, send
from glossary_app.search.building.chunks import Chunk, ChunkIndexer


def main() -> None:
    """Index what comes on standard input until it ends."""
    orders, answers = begin_to_help()
    # Nothing here goes in circles, and looking for such takes a tenth of the time.
    gc.disable()
    indexer = ChunkIndexer(Path(sys.argv[-1]))
    try:
        while (order := receive(orders)) is not None:
            is_chunk = isinstance(order, Chunk)
            send(indexer.index(order) if is_chunk else indexer.merge(order), answers)
    except BrokenPipeError:
        # Nobody waits for it any more, and closing the pipe would complain once again.
        os._exit(0)


if __name__ == "__main__":
    main()
