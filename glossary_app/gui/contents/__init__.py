"""The right column: contents, relations and back-links."""
