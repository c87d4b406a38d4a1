"""Entries as JSON, one to a line, in the model's own names."""
