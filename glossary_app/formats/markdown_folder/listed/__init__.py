"""The terms that one page lists: in tables, bullets, pairs of names and lists of HTML."""
