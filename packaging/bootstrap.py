"""Set up this checkout and run it: `python3 packaging/bootstrap.py run | test | check`."""

# Kept readable for old interpreters, so that they can say what is wrong.
import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Python 3.11 or newer is needed, and this is Python {}.{}. Install it, then start this "
        "script with it, for example: python3.12 packaging/bootstrap.py".format(*sys.version_info)
    )

import own_program  # noqa: F401 - for what follows
from setup_commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
