"""The window's imports, in a process of their own."""
