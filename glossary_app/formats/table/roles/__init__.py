"""Which role and language each column of a table has: by its name, else by its cells."""
