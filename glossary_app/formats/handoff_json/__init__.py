"""The JSON twin of a hand-off page: the same page, for programs."""
