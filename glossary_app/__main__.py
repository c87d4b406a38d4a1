"""`python -m glossary_app` is the command line."""

from __future__ import annotations

from glossary_app.cli.main import main

if __name__ == "__main__":
    main()
