"""Entries as documents of the index."""
