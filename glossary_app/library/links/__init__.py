"""What an entry points at, what its text names, and what names it."""
