"""The map of relations."""
