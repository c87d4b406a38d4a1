"""Glossaries that programs keep as JSON: lists of objects, or words and their meanings."""
