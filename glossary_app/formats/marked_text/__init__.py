"""Glossaries in reStructuredText and AsciiDoc, read as Markdown."""
