"""Which entry is open, in which language, and what is copied, noted and printed of it."""
