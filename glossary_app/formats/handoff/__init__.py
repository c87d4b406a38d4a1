"""The hand-off page: read, checked and written."""
