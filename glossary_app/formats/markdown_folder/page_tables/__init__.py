"""Tables of a page: which are glossaries, what their columns hold, and what a row says."""
