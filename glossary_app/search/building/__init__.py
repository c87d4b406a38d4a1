"""Writing the index."""
