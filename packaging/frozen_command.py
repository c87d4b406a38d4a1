"""Where the frozen command line begins."""

from __future__ import annotations

from glossary_app.cli.main import main

if __name__ == "__main__":
    main()
