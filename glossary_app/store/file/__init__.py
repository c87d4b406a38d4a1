"""The database as a file: opened, locked, migrated, copied and mended."""
