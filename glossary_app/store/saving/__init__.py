"""An import's session."""
