"""Markdown text as blocks and as plain text, and what its links mean."""
