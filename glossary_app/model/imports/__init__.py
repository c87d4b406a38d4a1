"""What an import is asked to do, what it decides of tables, and what it would change."""
