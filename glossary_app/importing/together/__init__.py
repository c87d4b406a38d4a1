"""Files of an import that belong together."""
