"""Commands that give entries to AI assistants, and tell what was given."""
