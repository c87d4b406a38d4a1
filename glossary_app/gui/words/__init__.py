"""Sentences of the interface."""
