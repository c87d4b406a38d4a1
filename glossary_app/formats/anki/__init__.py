"""Text files that Anki imports as cards."""
