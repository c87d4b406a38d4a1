"""Pages and terms that are said in both languages in one place."""
