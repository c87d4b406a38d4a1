"""The SQLite store: the truth about glossaries, and the user's own data beside it."""
