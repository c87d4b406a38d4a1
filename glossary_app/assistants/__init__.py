"""The library as AI assistants ask it: over MCP, read-only, within each trust policy."""
