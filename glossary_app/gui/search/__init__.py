"""The left column: the search line and the list of hits."""
