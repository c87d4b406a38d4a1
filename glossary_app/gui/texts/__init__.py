"""A text of the reader's own, read with the terms of the library in it."""
