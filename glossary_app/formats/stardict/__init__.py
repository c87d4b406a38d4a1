"""Dictionaries of StarDict: three or four files that belong together."""
