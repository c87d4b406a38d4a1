"""Dictionaries as text: a head word, a tab, and its meaning."""
