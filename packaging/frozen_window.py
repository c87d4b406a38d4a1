"""Where the frozen window begins; imports and their helpers are processes of the same program."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    # Each path loads only what it needs: the window no dictionary, the import no Qt.
    if sys.argv[1:2] == ["--import-process"]:
        from glossary_app.import_child.process import main as import_main

        import_main()
        sys.exit()
    if sys.argv[1:2] == ["--index-process"]:
        from glossary_app.search.building.chunk_process import main as help_to_index

        help_to_index()
        sys.exit()
    if sys.argv[1:2] == ["--reading-process"]:
        from glossary_app.importing.reading_process import main as help_to_read

        help_to_read()
        sys.exit()
    from glossary_app.gui.main import main

    sys.exit(main())
