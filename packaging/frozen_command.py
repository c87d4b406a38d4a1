"""Where the frozen command line begins; the helpers of a large import are the same program."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--index-process"]:
        from glossary_app.search.building.chunk_process import main as help_to_index

        help_to_index()
        sys.exit()
    if sys.argv[1:2] == ["--reading-process"]:
        from glossary_app.importing.reading_process import main as help_to_read

        help_to_read()
        sys.exit()
    from glossary_app.cli.main import main

    main()
