"""The index as files: all that touches what Whoosh does not publish."""
