"""The façade: all installed glossaries, and every use case as a method."""
